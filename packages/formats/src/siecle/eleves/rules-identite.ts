import { isIneDouteux } from "../../codes/ine.ts";
import { MOTIFS_SORTIE } from "../../codes/motifs-sortie.ts";
import { REGIMES } from "../../codes/regimes.ts";
import { each, groups } from "../../kernel/each.ts";
import { nameKey, sharing } from "../../kernel/rows.ts";
import { CORRIGER, nomDe } from "../sentences.ts";
import type { SiecleEleve } from "./schema.ts";
import { type ElevesLus, ineDe, isParti } from "./subject.ts";

const eleve = each<ElevesLus, SiecleEleve>(({ eleves }) => eleves, nomDe);
const partages = (key: (eleve: SiecleEleve) => string | undefined) =>
  groups<ElevesLus, SiecleEleve>(({ eleves }) => sharing(eleves, key), nomDe);
const noms = (group: readonly SiecleEleve[]): string => group.slice(0, 5).map(nomDe).join(", ");

const ineEnDouble = partages(ineDe)({
  code: "siecle.eleves.ine-en-double",
  level: "anomalie",
  path: "ID_NATIONAL",
  message: (group) => `Plusieurs élèves ont le même INE\u00a0: ${noms(group)}.`,
  remedy: "Vérifiez ces INE dans SIECLE\u00a0: ces élèves seront distingués par leur numéro de SIECLE seul.",
});

const numeroEnDouble = partages(({ elenoet }) => elenoet)({
  code: "siecle.eleves.numero-en-double",
  level: "anomalie",
  path: "ELENOET",
  message: (group) => `Plusieurs élèves ont le même numéro dans l’établissement\u00a0: ${noms(group)}.`,
  remedy: CORRIGER,
});

const eleveEnDouble = partages(({ nomDeFamille, prenom, dateNaiss }) =>
  dateNaiss ? `${nameKey(nomDeFamille, prenom)}|${dateNaiss}` : undefined,
)({
  code: "siecle.eleves.eleve-en-double",
  level: "anomalie",
  path: "NOM_DE_FAMILLE",
  message: (group) => `${noms(group.slice(0, 1))}, même date de naissance, a plusieurs fiches dans ce fichier.`,
  remedy: "Si c’est le même élève, supprimez la fiche en trop dans SIECLE, puis refaites l’export.",
});

const ineAbsent = eleve({
  code: "siecle.eleves.ine-absent",
  level: "information",
  path: "ID_NATIONAL",
  message: () => "Cet élève n’a pas encore d’INE.",
  remedy: "Il est lu, mais son livret ne pourra pas être envoyé à LSU avant que SIECLE ait reçu son INE.",
  fails: (item, lus) => ineDe(item) === undefined && !isParti(lus, item),
});

const ineDouteux = eleve({
  code: "siecle.eleves.ine-douteux",
  level: "information",
  path: "ID_NATIONAL",
  message: (item) => `L’INE ${ineDe(item)} n’a pas la forme habituelle ou sa clé ne correspond pas.`,
  remedy: "Vérifiez-le dans le dossier de l’élève\u00a0: il est lu tel quel.",
  fails: (item) => {
    const ine = ineDe(item);
    return ine !== undefined && isIneDouteux(ine);
  },
});

const sexeAbsent = eleve({
  code: "siecle.eleves.sexe-absent",
  level: "information",
  path: "CODE_SEXE",
  message: () => "Le sexe de cet élève n’est pas dans le fichier.",
  remedy: "Complétez-le dans SIECLE.",
  fails: ({ codeSexe }) => codeSexe === undefined,
});

const regimeInconnu = eleve({
  code: "siecle.eleves.regime-inconnu",
  level: "information",
  path: "CODE_REGIME",
  message: ({ codeRegime }) => `Le régime «\u00a0${codeRegime}\u00a0» n’est pas connu de Navette.`,
  remedy: "Il est lu tel quel\u00a0; vérifiez-le dans SIECLE.",
  fails: ({ codeRegime }) => codeRegime !== undefined && !REGIMES.has(codeRegime),
});

const motifInconnu = eleve({
  code: "siecle.eleves.motif-inconnu",
  level: "information",
  path: "CODE_MOTIF_SORTIE",
  message: ({ codeMotifSortie }) => `Le motif de sortie «\u00a0${codeMotifSortie}\u00a0» n’est pas connu de Navette.`,
  remedy: "Il est lu tel quel\u00a0; vérifiez-le dans SIECLE.",
  fails: ({ codeMotifSortie }) => codeMotifSortie !== undefined && !MOTIFS_SORTIE.has(codeMotifSortie),
});

const caracterePerdu = eleve({
  code: "siecle.eleves.caractere-perdu",
  level: "information",
  path: "NOM_DE_FAMILLE",
  message: (item) =>
    `Le nom «\u00a0${nomDe(item)}\u00a0» contient un point d’interrogation\u00a0: SIECLE y a perdu une lettre.`,
  remedy: "SIECLE n’écrit pas certaines lettres dans ses exports\u00a0: corrigez le nom dans Navette.",
  fails: (item) => nomDe(item).includes("?"),
});

const FRANCE = "100";

const naissanceSansLieu = eleve({
  code: "siecle.eleves.lieu-de-naissance-absent",
  level: "information",
  path: "VILLE_NAISS",
  message: () => "Le lieu de naissance de cet élève n’est pas dans le fichier.",
  remedy: "Complétez-le dans SIECLE.",
  fails: ({ codePays, villeNaiss, codeCommuneInseeNaiss }) =>
    codePays === FRANCE ? codeCommuneInseeNaiss === undefined : codePays !== undefined && villeNaiss === undefined,
});

/** Who the pupils are. */
export const IDENTITE_RULES = [
  ineEnDouble,
  numeroEnDouble,
  eleveEnDouble,
  ineAbsent,
  ineDouteux,
  sexeAbsent,
  regimeInconnu,
  motifInconnu,
  caracterePerdu,
  naissanceSansLieu,
];
