import type { Level } from "@navette/formats";
import type { Appariement } from "./apparier.ts";
import { APPLICATIONS, type Consequence } from "./consequence.ts";
import { REGLES_ECARTS } from "./consequences-ecarts.ts";
import { REGLES_NOMS } from "./consequences-noms.ts";
import { REGLES_STS } from "./consequences-sts.ts";

const RANGS: Readonly<Record<Level, number>> = { rejet: 0, anomalie: 1, information: 2 };

/** All that would fail if everything were sent now: by application, the gravest first, then as the rules come. */
export function consequencesOf(appariement: Appariement): readonly Consequence[] {
  const found = [...REGLES_NOMS, ...REGLES_ECARTS, ...REGLES_STS].flatMap((regle) => regle(appariement));
  return found.sort(
    (a, b) =>
      APPLICATIONS.indexOf(a.application) - APPLICATIONS.indexOf(b.application) || RANGS[a.level] - RANGS[b.level],
  );
}
