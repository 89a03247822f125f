import { isCourriel } from "../../codes/courriel.ts";
import { findings, type Lues } from "../../kernel/row-findings.ts";
import { enLignes, nameKey, nomComplet } from "../../kernel/rows.ts";
import { type Finding, type Rule, rule } from "../../kernel/rule.ts";
import { codePostalSansZero } from "../code-postal.ts";
import { telephoneLu, zeroTelephonePerdu } from "../telephone.ts";
import type { OndeEnfant, OndeResponsable } from "./schema.ts";

const TELEPHONES = {
  telephoneDomicile: "Téléphone domicile",
  telephoneTravail: "Téléphone travail",
  telephonePortable: "Téléphone portable",
} as const;
type Telephone = keyof typeof TELEPHONES;
const LES_TELEPHONES = Object.keys(TELEPHONES) as Telephone[];

/** What the rules look at in a row, and in each of its children. */
export const REGARDES = [
  "nom",
  "prenom",
  "cp",
  "pays",
  "courriel",
  "classe",
  ...LES_TELEPHONES,
] as const satisfies readonly (keyof OndeResponsable | keyof OndeEnfant)[];
type EnfantRegarde = Pick<OndeEnfant, "nom" | "prenom" | "classe">;
export type ResponsableRegarde = Pick<OndeResponsable, "nom" | "prenom" | "cp" | "pays" | "courriel" | Telephone> & {
  readonly enfants: readonly EnfantRegarde[];
};

/** What the rules of the responsables file look at: the rows that were read, and the file's name to place the findings. */
export interface ResponsablesLus extends Lues<ResponsableRegarde> {
  /** Rows of the table of organismes, and the line of its headers. */
  readonly apres: number;
  readonly fin: number | undefined;
}

const { at, eachRow, eachShared } = findings<ResponsableRegarde>(nomComplet);

const REFAITES = "puis refaites l’extraction.";

const sansEnfant = rule({
  code: "onde.responsables.sans-enfant",
  level: "anomalie",
  message: () => "Cette personne n’est rattachée à aucun enfant.",
  remedy: () => `Dans ONDE, rattachez-la à son enfant ou supprimez sa fiche, ${REFAITES}`,
  check: eachRow("Nom de famille élève", ({ enfants }) => enfants.length === 0),
});

const enfantIncomplet = rule({
  code: "onde.responsables.enfant-incomplet",
  level: "anomalie",
  message: ({ enfant }) =>
    `Un enfant de cette personne n’a pas de ${enfant.nom ? "prénom" : "nom"} (${enfant.nom ?? enfant.prenom ?? enfant.classe ?? "sans nom"})\u00a0: il ne pourra pas être retrouvé.`,
  remedy: () => `Complétez la fiche de l’enfant dans ONDE, ${REFAITES}`,
  check: ({ rows, file }: ResponsablesLus): Finding<{ enfant: EnfantRegarde }>[] =>
    rows.flatMap((row) =>
      row.enfants
        .filter(({ nom, prenom }) => !nom || !prenom)
        .map((enfant) => ({ enfant, where: at(file, row, "Prénom élève") })),
    ),
});

const personneRepetee = rule({
  code: "onde.responsables.personne-repetee",
  level: "information",
  message: ({ groupe, row: premier }) =>
    `${nomComplet(premier)} figure sur plusieurs lignes (${enLignes(groupe)})\u00a0: une même personne saisie deux fois, ou des homonymes.`,
  remedy: () => "Si c’est la même personne, gardez une seule fiche dans ONDE\u00a0: ses enfants y seront réunis.",
  check: eachShared("Nom responsable", ({ nom, prenom }) => nameKey(nom, prenom)),
});

const sansZero = codePostalSansZero<ResponsableRegarde>("onde.responsables.code-postal-sans-zero", ({ cp, pays }) => [
  { path: "CP responsable", cp, pays },
]);

const courrielDouteux = rule({
  code: "onde.responsables.courriel-douteux",
  level: "anomalie",
  message: ({ row }) => `«\u00a0${row.courriel}\u00a0» ne ressemble pas à une adresse de courriel.`,
  remedy: () => "Corrigez-la dans ONDE\u00a0: un message n’arriverait pas. Elle n’est pas importée.",
  check: eachRow("Courriel", ({ courriel }) => courriel != null && !isCourriel(courriel)),
});

const telephoneSansZero = rule({
  code: "onde.responsables.telephone-sans-zero",
  level: "anomalie",
  message: ({ lu }) => `Le téléphone ${lu.slice(1)} a perdu son zéro\u00a0: il est lu ${lu}.`,
  remedy: () => "Un tableur enlève les zéros\u00a0: déposez l’extraction d’ONDE sans l’ouvrir.",
  check: ({ rows, file }: ResponsablesLus): Finding<{ lu: string }>[] =>
    rows.flatMap((row) =>
      LES_TELEPHONES.filter((champ) => zeroTelephonePerdu(row[champ], row.pays)).map((champ) => ({
        lu: telephoneLu(row[champ], row.pays) ?? "",
        where: at(file, row, TELEPHONES[champ]),
      })),
    ),
});

const organismesIgnores = rule({
  code: "onde.responsables.organismes-ignores",
  level: "information",
  message: ({ nombre }) =>
    nombre === 1
      ? "L’organisme d’accueil placé à la fin du fichier n’est pas importé."
      : `Les ${nombre} organismes d’accueil placés à la fin du fichier ne sont pas importés.`,
  remedy: () => "Vous n’avez rien à faire\u00a0: les responsables qui précèdent sont tous lus.",
  check: ({ apres, fin, file }: ResponsablesLus): Finding<{ nombre: number }>[] =>
    apres > 0 ? [{ nombre: apres, where: { file, ...(fin !== undefined && { line: fin }) } }] : [],
});

/** What the layout of the responsables file cannot say. */
export const responsablesRules: readonly Rule<ResponsablesLus>[] = [
  sansEnfant,
  enfantIncomplet,
  personneRepetee,
  sansZero,
  courrielDouteux,
  telephoneSansZero,
  organismesIgnores,
];
