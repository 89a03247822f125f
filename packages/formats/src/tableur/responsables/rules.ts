import { findings, type Lues } from "../../kernel/row-findings.ts";
import { enLignes, nameKey, nomComplet } from "../../kernel/rows.ts";
import { type Rule, rule } from "../../kernel/rule.ts";
import { CORRIGEZ } from "../regles.ts";
import type { TableurEnfant, TableurResponsable } from "./schema.ts";

const { eachRow, eachSharing, eachShared } = findings<TableurResponsable>(nomComplet);

/** Whether nothing tells which pupil a child is. */
export const isSansNom = ({ reference, nom, prenom }: TableurEnfant): boolean => !reference && !(nom && prenom);

const referenceEnDouble = rule({
  code: "tableur.responsables.reference-en-double",
  level: "anomalie",
  message: ({ row, groupe }) =>
    `La référence ${row.reference} est celle de plusieurs lignes (${enLignes(groupe)})\u00a0: elle n’est lue pour aucune.`,
  remedy: () =>
    `Donnez à chaque responsable une référence à lui, et une seule ligne pour tous ses enfants. ${CORRIGEZ}`,
  check: eachSharing("Référence responsable", ({ reference }) => reference ?? undefined),
});

const responsableEnDouble = rule({
  code: "tableur.responsables.responsable-en-double",
  level: "information",
  message: ({ row, groupe }) => `${nomComplet(row)}, même adresse, figure sur plusieurs lignes (${enLignes(groupe)}).`,
  remedy: () => "Si c’est la même personne, réunissez ses enfants sur une seule ligne.",
  check: eachShared("Nom", ({ nom, prenom, adresse }) =>
    adresse ? `${nameKey(nom, prenom)}|${nameKey(adresse)}` : undefined,
  ),
});

const sansEnfant = rule({
  code: "tableur.responsables.sans-enfant",
  level: "anomalie",
  message: () => "Aucun enfant n’est indiqué pour ce responsable.",
  remedy: () => `Donnez la référence de l’élève, ou son nom et son prénom. ${CORRIGEZ}`,
  check: eachRow("Référence élève 1", ({ enfants }) => enfants.length === 0),
});

const enfantSansNom = rule({
  code: "tableur.responsables.enfant-sans-nom",
  level: "anomalie",
  message: () => "Un enfant de cette ligne n’a ni référence, ni nom et prénom\u00a0: il n’est pas lu.",
  remedy: () => `Donnez la référence de l’élève, ou son nom et son prénom. ${CORRIGEZ}`,
  check: eachRow("Référence élève 1", ({ enfants }) => enfants.some(isSansNom)),
});

export const responsablesRules: readonly Rule<Lues<TableurResponsable>>[] = [
  referenceEnDouble,
  responsableEnDouble,
  sansEnfant,
  enfantSansNom,
];
