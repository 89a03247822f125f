import type { Changement } from "@navette/invent";
import {
  collegeSuivant,
  EFFECTIFS_COLLEGE,
  fichiersCollege,
  inventCollege,
  planterDefautsCollege,
} from "@navette/invent";
import { Refus } from "../refus.ts";
import type { GenerateOptions, Invention } from "./generate-invention.ts";

/** The list of what `--an-suivant` changed, beside the files. */
const LISTE_CHANGEMENTS = "changements.json";

/** An invented collège, as the eight files of SIECLE and STS-Web. */
export function inventerCollege({ eleves, seed, anSuivant, defauts }: GenerateOptions, annee: number): Invention {
  const { min, max } = EFFECTIFS_COLLEGE;
  if (eleves < min || eleves > max) {
    throw new Refus({
      code: "generate.effectif",
      message: `Un collège inventé a de ${min} à ${max} élèves.`,
      remedy: `Donnez --eleves entre ${min} et ${max}, ou --degre 1 pour une école.`,
    });
  }
  const premier = inventCollege({ eleves, graine: seed, annee });
  const suite = anSuivant ? collegeSuivant(premier, seed) : undefined;
  const college = suite?.college ?? premier;
  const sains = fichiersCollege(college);
  const { fichiers, plantes } = defauts ? planterDefautsCollege(sains, seed) : { fichiers: sains, plantes: [] };
  return {
    uai: college.etablissement.uai,
    nom: `Collège ${college.etablissement.nom}`,
    annee: college.annee,
    counts: {
      eleves: college.eleves.filter(({ sortie }) => sortie === null).length,
      classes: college.divisions.length,
      groupes: college.groupes.length,
      personnels: college.personnels.length,
    },
    fichiers: suite ? [...fichiers, listeDe(suite.changements)] : fichiers,
    plantes,
  };
}

function listeDe(changements: readonly Changement[]) {
  return { name: LISTE_CHANGEMENTS, bytes: new TextEncoder().encode(`${JSON.stringify(changements, null, 2)}\n`) };
}
