import { findings, type Lues } from "../../kernel/row-findings.ts";
import { enLignes, nameKey, nomComplet } from "../../kernel/rows.ts";
import { type Rule, rule } from "../../kernel/rule.ts";
import { CORRIGEZ } from "../regles.ts";
import type { TableurPersonnel } from "./schema.ts";

const { eachRow, eachSharing, eachShared } = findings<TableurPersonnel>(nomComplet);

const referenceEnDouble = rule({
  code: "tableur.personnels.reference-en-double",
  level: "anomalie",
  message: ({ row, groupe }) =>
    `La référence ${row.reference} est celle de plusieurs personnes (lignes ${enLignes(groupe)})\u00a0: elle n’est lue pour aucune.`,
  remedy: () => `Donnez à chaque personne une référence à elle. ${CORRIGEZ}`,
  check: eachSharing("Référence personnel", ({ reference }) => reference ?? undefined),
});

const personnelEnDouble = rule({
  code: "tableur.personnels.personnel-en-double",
  level: "anomalie",
  message: ({ row, groupe }) => `${nomComplet(row)} figure sur plusieurs lignes (${enLignes(groupe)}).`,
  remedy: () => "Si c’est la même personne, réunissez ses classes et ses groupes sur une seule ligne.",
  check: eachShared("Nom", ({ nom, prenom }) => nameKey(nom, prenom)),
});

const sansFonction = rule({
  code: "tableur.personnels.sans-fonction",
  level: "information",
  message: () => "La fonction de cette personne est vide\u00a0: elle est prise pour un enseignant.",
  remedy: () => "Complétez la colonne «\u00a0Fonction\u00a0» si ce n’en est pas un.",
  check: eachRow("Fonction", ({ fonction }) => fonction === null),
});

export const personnelsRules: readonly Rule<Lues<TableurPersonnel>>[] = [
  referenceEnDouble,
  personnelEnDouble,
  sansFonction,
];
