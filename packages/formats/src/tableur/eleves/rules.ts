import { isIneDouteux } from "../../codes/ine.ts";
import { findings, type Lues } from "../../kernel/row-findings.ts";
import { enLignes, nameKey, nomComplet } from "../../kernel/rows.ts";
import { type Rule, rule } from "../../kernel/rule.ts";
import { CORRIGEZ } from "../regles.ts";
import type { TableurEleve } from "./schema.ts";

const { eachRow, eachSharing, eachShared } = findings<TableurEleve>(nomComplet);

const referenceEnDouble = rule({
  code: "tableur.eleves.reference-en-double",
  level: "anomalie",
  message: ({ row, groupe }) =>
    `La référence ${row.reference} est celle de plusieurs élèves (lignes ${enLignes(groupe)})\u00a0: elle n’est lue pour aucun.`,
  remedy: () => `Donnez à chaque élève une référence à lui. ${CORRIGEZ}`,
  check: eachSharing("Référence élève", ({ reference }) => reference ?? undefined),
});

const ineEnDouble = rule({
  code: "tableur.eleves.ine-en-double",
  level: "anomalie",
  message: ({ row, groupe }) =>
    `L’INE ${row.ine} figure sur plusieurs lignes (${enLignes(groupe)})\u00a0: il n’est lu pour aucun élève.`,
  remedy: () => `Vérifiez l’INE de ces élèves. ${CORRIGEZ}`,
  check: eachSharing("INE", ({ ine }) => ine ?? undefined),
});

const eleveEnDouble = rule({
  code: "tableur.eleves.eleve-en-double",
  level: "anomalie",
  message: ({ row, groupe }) =>
    `${nomComplet(row)}, même date de naissance, figure sur plusieurs lignes (${enLignes(groupe)}).`,
  remedy: () => "Si c’est le même élève, supprimez la ligne en trop dans votre tableur.",
  check: eachShared("Nom", ({ nom, prenom, dateNaissance }) =>
    dateNaissance ? `${nameKey(nom, prenom)}|${dateNaissance}` : undefined,
  ),
});

const ineDouteux = rule({
  code: "tableur.eleves.ine-douteux",
  level: "information",
  message: ({ row }) => `L’INE ${row.ine} n’a pas la forme habituelle ou sa clé ne correspond pas.`,
  remedy: () => "Vérifiez-le dans le dossier de l’élève\u00a0: il est lu tel quel.",
  check: eachRow("INE", ({ ine }) => ine != null && isIneDouteux(ine)),
});

const sansClasse = rule({
  code: "tableur.eleves.sans-classe",
  level: "anomalie",
  message: () => "Cet élève n’a pas de classe.",
  remedy: () => "Complétez la colonne «\u00a0Classe\u00a0» pour qu’il ait un livret.",
  check: eachRow("Classe", ({ classe }) => classe === null),
});

const naissanceVide = rule({
  code: "tableur.eleves.naissance-vide",
  level: "anomalie",
  message: () => "La date de naissance de cet élève est vide.",
  remedy: () => "Complétez-la\u00a0: sans elle, deux élèves du même nom peuvent être confondus.",
  check: eachRow("Date de naissance", ({ dateNaissance }) => dateNaissance === null),
});

const sortieAvantEntree = rule({
  code: "tableur.eleves.sortie-avant-entree",
  level: "anomalie",
  message: () => "La date de sortie de cet élève vient avant sa date d’entrée.",
  remedy: () => "Corrigez l’une des deux dates dans votre tableur, puis enregistrez de nouveau le fichier CSV.",
  check: eachRow("Date de sortie", ({ dateEntree, dateSortie }) =>
    Boolean(dateEntree && dateSortie && dateSortie < dateEntree),
  ),
});

export const elevesRules: readonly Rule<Lues<TableurEleve>>[] = [
  referenceEnDouble,
  ineEnDouble,
  eleveEnDouble,
  ineDouteux,
  sansClasse,
  naissanceVide,
  sortieAvantEntree,
];
