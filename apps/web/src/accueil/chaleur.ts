import { type Avancement, totalOf } from "@navette/livret";
import type { Accueil } from "@navette/server/api";

/** How much is typed of the periods that have begun; `undefined` when nothing is expected of any. */
export function saisiDesOuvertes({ classes, today }: Pick<Accueil, "classes" | "today">): Avancement | undefined {
  const ouvertes = classes.flatMap(({ periodes }) => periodes.filter(({ debut }) => debut <= today));
  const total = totalOf(ouvertes.map(({ avancement }) => avancement));
  return total.attendus === 0 ? undefined : total;
}
