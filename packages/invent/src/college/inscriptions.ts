import type { Prng } from "../prng.ts";
import { codeDivision } from "./codes.ts";
import type { AnDernier, Etablissement, Filiere, Niveau2d, StyleDivision } from "./modele.ts";
import { mefDe, niveauPrecedent } from "./niveaux.ts";
import { MEF_CM2, MEF_NON_SCOLARISE } from "./nomenclatures.ts";

/** The school a pupil enters. */
export interface Habitants {
  readonly annee: number;
  readonly college: { readonly etablissement: Etablissement; readonly style: StyleDivision; readonly eleves: number };
  readonly origines: readonly Etablissement[];
  /** The "nom prénom" already borne, so that homonyms stay rare. */
  readonly connus: Set<string>;
}

interface Venue {
  readonly niveau: Niveau2d;
  readonly filiere: Filiere;
  readonly venue: "ancien" | "ecole" | "mutation";
  readonly regime: string;
}

/** Where the pupil was last year, as SIECLE knows it: no division for who comes from an école (siecle.md §2.2). */
export function origineDe(
  draw: Prng,
  { niveau, filiere, venue, regime }: Venue,
  { college, origines }: Habitants,
): AnDernier {
  const precedent = niveauPrecedent(niveau);
  if (venue === "ecole" || precedent === undefined) {
    const ecole = draw.pick(origines.filter(({ nature }) => nature === "ecole"));
    return { mef: MEF_CM2, division: null, regime: null, etablissement: draw.chance(0.01) ? null : ecole };
  }
  const mef = mefDe(precedent, filiere);
  const division = codeDivision(college.style, precedent, draw.int(1, Math.max(1, Math.round(college.eleves / 108))));
  if (venue === "ancien") {
    const code = filiere === "segpa" ? codeDivision(college.style, precedent, "segpa") : division;
    return { mef, division: code, regime: draw.chance(0.33) ? regime : null, etablissement: college.etablissement };
  }
  const autre = draw.pick(origines.filter(({ nature }) => nature === "college"));
  if (draw.chance(0.05)) return { mef: MEF_NON_SCOLARISE, division: null, regime: null, etablissement: null };
  return { mef, division, regime: null, etablissement: autre };
}
