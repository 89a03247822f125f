import { type Avancement, type Etat, totalOf } from "@navette/livret";
import { groupBy } from "../group-by.ts";
import type { Etape } from "../livret/read-avancements.ts";
import type { ClasseAccueil, FaitsAccueil } from "./faits.ts";

/** One period of one class. */
export interface PeriodeDeClasse extends Etape {
  readonly classe: ClasseAccueil;
}

/** The same period over all the classes that have it: "Trimestre 2". */
export interface PeriodeEcole {
  readonly libelle: string;
  readonly indice: number;
  /** ISO days: the first of the first class, the last of the last one. */
  readonly debut: string;
  readonly fin: string;
  readonly parClasse: readonly PeriodeDeClasse[];
}

/** The periods of the school, by their last day. Classes without bilan are left out. */
export function periodesEcole({ classes }: Pick<FaitsAccueil, "classes">): readonly PeriodeEcole[] {
  const all = classes.flatMap((classe) =>
    classe.concernee ? classe.periodes.map((etape): PeriodeDeClasse => ({ ...etape, classe })) : [],
  );
  const groups = [...groupBy(all, ({ libelle }) => libelle).values()];
  return groups
    .flatMap((parClasse) => {
      const [first] = parClasse;
      if (first === undefined) return [];
      const [debut = first.debut] = parClasse.map((one) => one.debut).toSorted();
      const fin =
        parClasse
          .map((one) => one.fin)
          .toSorted()
          .at(-1) ?? first.fin;
      return [{ libelle: first.libelle, indice: first.indice, debut, fin, parClasse }];
    })
    .sort((a, b) => (a.fin < b.fin ? -1 : a.fin > b.fin ? 1 : a.libelle.localeCompare(b.libelle)));
}

/** Those that have begun, oldest first. */
export const periodesOuvertes = (faits: Pick<FaitsAccueil, "classes" | "today">): readonly PeriodeEcole[] =>
  periodesEcole(faits).filter(({ debut }) => debut <= faits.today);

export const enEtat = ({ parClasse }: PeriodeEcole, ...etats: readonly Etat[]): readonly PeriodeDeClasse[] =>
  parClasse.filter(({ etat }) => etats.includes(etat));

/** How much is typed of these together. */
export const avancementDe = (parClasse: readonly PeriodeDeClasse[]): Avancement =>
  totalOf(parClasse.map(({ avancement }) => avancement));
