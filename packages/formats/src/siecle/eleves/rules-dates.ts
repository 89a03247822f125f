import { calendrierAnnee } from "../../codes/annee-scolaire.ts";
import { dateFrancaise } from "../../codes/dates.ts";
import { each } from "../../kernel/each.ts";
import { CORRIGER, nomDe } from "../sentences.ts";
import type { SiecleEleve } from "./schema.ts";
import { type ElevesLus, isParti, structuresDe } from "./subject.ts";

const eleve = each<ElevesLus, SiecleEleve>(({ eleves }) => eleves, nomDe);
const le = (day: string | undefined): string =>
  day === undefined ? "à une date inconnue" : `le ${dateFrancaise(day)}`;

/** Pupils of a collège or of a lycée, with a large margin. */
const AGES = { min: 8, max: 30 };

const ageDe = (naissance: string, jour: string): number => Number(jour.slice(0, 4)) - Number(naissance.slice(0, 4));

const naissanceAbsente = eleve({
  code: "siecle.eleves.naissance-absente",
  level: "anomalie",
  path: "DATE_NAISS",
  message: () => "La date de naissance de cet élève n’est pas dans le fichier.",
  remedy:
    "Complétez-la dans SIECLE, puis refaites l’export\u00a0: sans elle, deux élèves du même nom peuvent être confondus.",
  fails: ({ dateNaiss }) => dateNaiss === undefined,
});

const naissanceImpossible = eleve({
  code: "siecle.eleves.naissance-impossible",
  level: "anomalie",
  path: "DATE_NAISS",
  message: ({ dateNaiss }, { leJour }) => `Cet élève serait né ${le(dateNaiss)}, soit après l’export (${le(leJour)}).`,
  remedy: CORRIGER,
  fails: ({ dateNaiss }, { leJour }) => dateNaiss !== undefined && leJour !== "" && dateNaiss >= leJour,
});

const ageInhabituel = eleve({
  code: "siecle.eleves.age-inhabituel",
  level: "information",
  path: "DATE_NAISS",
  message: ({ dateNaiss }) => `Cet élève est né ${le(dateNaiss)}\u00a0: c’est inhabituel dans le second degré.`,
  remedy: "Vérifiez sa date de naissance dans SIECLE.",
  fails: ({ dateNaiss }, { leJour }) => {
    if (dateNaiss === undefined || leJour === "" || dateNaiss >= leJour) return false;
    const age = ageDe(dateNaiss, leJour);
    return age < AGES.min || age > AGES.max;
  },
});

const entreeAvantNaissance = eleve({
  code: "siecle.eleves.entree-avant-naissance",
  level: "anomalie",
  path: "DATE_ENTREE",
  message: ({ dateNaiss, dateEntree }) => `Cet élève, né ${le(dateNaiss)}, serait entré ${le(dateEntree)}.`,
  remedy: CORRIGER,
  // A birth after the export is said on its own.
  fails: ({ dateNaiss, dateEntree }, { leJour }) =>
    dateNaiss !== undefined &&
    dateEntree !== undefined &&
    dateEntree <= dateNaiss &&
    (leJour === "" || dateNaiss < leJour),
});

const sortieAvantEntree = eleve({
  code: "siecle.eleves.sortie-avant-entree",
  level: "anomalie",
  path: "DATE_SORTIE",
  message: ({ dateEntree, dateSortie }) =>
    `Cet élève serait sorti ${le(dateSortie)}, avant d’entrer (${le(dateEntree)}).`,
  remedy: CORRIGER,
  fails: ({ dateEntree, dateSortie }) =>
    dateEntree !== undefined && dateSortie !== undefined && dateSortie < dateEntree,
});

const sortieSansMotif = eleve({
  code: "siecle.eleves.sortie-sans-motif",
  level: "information",
  path: "CODE_MOTIF_SORTIE",
  message: ({ dateSortie }) => `Cet élève, sorti ${le(dateSortie)}, n’a pas de motif de sortie.`,
  remedy: "Complétez-le dans SIECLE.",
  fails: (item, lus) => isParti(lus, item) && item.codeMotifSortie === undefined,
});

const motifSansSortie = eleve({
  code: "siecle.eleves.motif-sans-sortie",
  level: "anomalie",
  path: "CODE_MOTIF_SORTIE",
  message: () => "Cet élève a un motif de sortie, mais pas de date de sortie\u00a0: il est compté parmi les présents.",
  remedy: "S’il est parti, donnez sa date de sortie dans SIECLE\u00a0; sinon, retirez le motif.",
  fails: ({ codeMotifSortie, dateSortie }) => codeMotifSortie !== undefined && dateSortie === undefined,
});

const sortiMaisAffecte = eleve({
  code: "siecle.eleves.sorti-mais-affecte",
  level: "anomalie",
  path: "DATE_SORTIE",
  message: ({ dateSortie, eleveId }, lus) =>
    `Cet élève, sorti ${le(dateSortie)}, avant cette année scolaire, est encore dans la division ${structuresDe(lus, eleveId, "D").join(", ")}.`,
  remedy: "S’il est revenu, effacez sa date de sortie dans SIECLE\u00a0; s’il est parti, retirez-le de sa division.",
  fails: ({ dateSortie, eleveId }, lus) => {
    const { anneeScolaire, uaj } = lus.document.parametres ?? {};
    if (anneeScolaire === undefined || dateSortie === undefined) return false;
    return dateSortie < calendrierAnnee(uaj, anneeScolaire).debut && structuresDe(lus, eleveId, "D").length > 0;
  },
});

/** When they came and left. */
export const DATE_RULES = [
  naissanceAbsente,
  naissanceImpossible,
  ageInhabituel,
  entreeAvantNaissance,
  sortieAvantEntree,
  sortieSansMotif,
  motifSansSortie,
  sortiMaisAffecte,
];
