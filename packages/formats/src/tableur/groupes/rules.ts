import { findings, type Lues } from "../../kernel/row-findings.ts";
import { enLignes } from "../../kernel/rows.ts";
import { type Rule, rule } from "../../kernel/rule.ts";
import { CORRIGEZ } from "../regles.ts";
import type { TableurGroupe } from "./schema.ts";

const { eachRow, eachShared } = findings<TableurGroupe>(({ code }) => `Groupe ${code}`);

const plusieursLibelles = rule({
  code: "tableur.groupes.groupe-different",
  level: "anomalie",
  message: ({ row, groupe }) =>
    `Le groupe ${row.code} figure sur plusieurs lignes qui ne disent pas la même chose (${enLignes(groupe)}).`,
  remedy: () => `Une ligne par matière peut répéter le groupe, avec le même libellé et les mêmes classes. ${CORRIGEZ}`,
  check: (lues: Lues<TableurGroupe>) =>
    eachShared("Code groupe", ({ code }) => code)(lues).filter(({ groupe }) => new Set(groupe.map(identite)).size > 1),
});

const identite = ({ libelle, classes }: TableurGroupe): string =>
  [libelle ?? "", ...(classes ?? []).toSorted()].join("|");

const matiereEnDouble = rule({
  code: "tableur.groupes.matiere-en-double",
  level: "anomalie",
  message: ({ row, groupe }) =>
    `La matière ${row.matiere} figure plusieurs fois pour le groupe ${row.code} (lignes ${enLignes(groupe)}).`,
  remedy: () => "Réunissez ses enseignants sur une seule ligne.",
  check: eachShared("Matière", ({ code, matiere }) => (matiere ? `${code}|${matiere}` : undefined)),
});

const sansClasse = rule({
  code: "tableur.groupes.sans-classe",
  level: "anomalie",
  message: ({ row }) => `Le groupe ${row.code} n’a aucune classe.`,
  remedy: () => "Complétez la colonne «\u00a0Classes\u00a0», les classes séparées par une barre\u00a0: 6A | 6B.",
  check: eachRow("Classes", ({ classes }) => (classes ?? []).length === 0),
});

const enseignantSansMatiere = rule({
  code: "tableur.groupes.enseignant-sans-matiere",
  level: "information",
  message: ({ row }) => `Le groupe ${row.code} a un enseignant mais pas de matière\u00a0: aucun service n’est lu.`,
  remedy: () => "Complétez la colonne «\u00a0Matière\u00a0».",
  check: eachRow("Matière", ({ matiere, enseignants }) => !matiere && (enseignants ?? []).length > 0),
});

export const groupesRules: readonly Rule<Lues<TableurGroupe>>[] = [
  plusieursLibelles,
  matiereEnDouble,
  sansClasse,
  enseignantSansMatiere,
];
