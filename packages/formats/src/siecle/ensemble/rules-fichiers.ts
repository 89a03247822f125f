import { type Rule, rule } from "../../kernel/rule.ts";
import { isParti, structuresDe } from "../eleves/subject.ts";
import { nombre } from "../sentences.ts";
import type { EnsembleLu } from "./subject.ts";

const MENU = "dans SIECLE, «\u00a0Exportations\u00a0» › «\u00a0En XML\u00a0»";

/** What will not be possible without a file, when the others are there (siecle.md §1.1). */
const COMPAGNONS = [
  ["eleves", "Élèves", "ni les élèves ni leurs options ne pourront être mis à jour"],
  ["responsables", "Responsables", "les familles ne pourront pas être mises à jour"],
  ["structures", "Structures", "ni les divisions ni les groupes ne pourront être mis à jour"],
  ["nomenclature", "Nomenclature", "les modalités d’élection que LSU demande manqueront"],
  ["communs", "Communs", "les dates de l’année scolaire ne seront pas connues"],
] as const;

const compagnonAbsent = rule<EnsembleLu, { titre: string; sans: string }>({
  code: "siecle.ensemble.fichier-absent",
  level: "information",
  message: ({ titre, sans }) => `L’export «\u00a0${titre}\u00a0» n’est pas parmi les fichiers\u00a0: ${sans}.`,
  remedy: ({ titre }) => `Ajoutez-le au besoin\u00a0: ${MENU} › «\u00a0${titre}\u00a0».`,
  check: function* (ensemble) {
    const isCollege =
      ensemble.annonces.length > 0 || ensemble.autres.some(({ application }) => application === "STS-Web");
    if (!isCollege) return;
    for (const [nom, titre, sans] of COMPAGNONS) if (!ensemble[nom]) yield { titre, sans, where: { record: titre } };
  },
});

const peuDEleves = rule<EnsembleLu, { places: number; eleves: number }>({
  code: "siecle.ensemble.affectations-incompletes",
  level: "information",
  message: ({ places, eleves }) =>
    `${nombre(places, "Un seul élève", "élèves")} sur ${eleves} ${places === 1 ? "a" : "ont"} une division.`,
  remedy: () => "Au début de l’année, affectez les élèves à leur division dans SIECLE avant de refaire l’export.",
  check: function* ({ eleves }) {
    if (!eleves) return;
    const presents = eleves.eleves.filter((eleve) => !isParti(eleves, eleve));
    const places = presents.filter(({ eleveId }) => structuresDe(eleves, eleveId, "D").length > 0).length;
    if (places > 0 && places * 2 < presents.length) {
      yield { places, eleves: presents.length, where: { file: eleves.file } };
    }
  },
});

/** The set as a whole. */
export const FICHIER_RULES: readonly Rule<EnsembleLu>[] = [compagnonAbsent, peuDEleves];
