import { z } from "zod";
import { diagnosticSchema, listOf } from "../wire/schemas.ts";

/** What a person says of a list: its kind, and each of its columns in order; `null` leaves a column aside. */
export const associationSchema = z.object({
  format: z.string().max(40),
  colonnes: z
    .array(z.object({ entete: z.string().max(10_000), champ: z.string().max(60).nullable() }))
    .max(200)
    .readonly(),
});
export type AssociationColonnes = z.infer<typeof associationSchema>;

const needSchema = z.enum(["valeur", "colonne", "attendue", "facultative"]);

/** What a column may be taken for. */
const champSchema = z.object({
  champ: z.string(),
  libelle: z.string(),
  need: needSchema,
  aide: z.string(),
});
export type ChampDuModele = z.infer<typeof champSchema>;

const propositionSchema = z.object({
  format: z.string(),
  titre: z.string(),
  colonnes: listOf(
    z.object({
      entete: z.string(),
      champ: z.string().nullable(),
      /** How sure it is; absent when nothing is likely. */
      preuve: z.enum(["modele", "synonyme", "logiciel", "ressemblance"]).exactOptional(),
      raison: z.string(),
    }),
  ),
  champs: listOf(champSchema),
});
export type PropositionDeColonnes = z.infer<typeof propositionSchema>;

const ligneSchema = z.object({ line: z.int().min(1), cells: z.array(z.string().max(600)).max(1000).readonly() });

const listeSchema = z.object({
  /** The file. */
  nom: z.string(),
  entetes: listOf(z.string()),
  /** By column, some of its values. */
  exemples: listOf(listOf(z.string())),
  /** The first rows, for `apercu-colonnes`. */
  lignes: listOf(ligneSchema),
  total: z.int(),
  /** The likeliest kind first. */
  propositions: listOf(propositionSchema),
  /** What the school said of the same headers before. */
  retenue: z.object({ association: associationSchema, le: z.string(), par: z.string() }).nullable(),
});
export type ListeAAssocier = z.infer<typeof listeSchema>;

export const colonnesSchema = z.object({ listes: listOf(listeSchema) });
export type Colonnes = z.infer<typeof colonnesSchema>;

export const demandeApercuSchema = z.object({
  association: associationSchema,
  lignes: z.array(ligneSchema).max(10).readonly(),
});

/** Some rows as they would be read. */
export const apercuColonnesSchema = z.object({
  entetes: listOf(z.string()),
  /** `cases` is `null` for a row that is left out. */
  lignes: listOf(z.object({ ligne: z.int(), cases: listOf(z.string()).nullable() })),
  diagnostics: listOf(diagnosticSchema),
});
export type ApercuColonnes = z.infer<typeof apercuColonnesSchema>;

const modeleSchema = z.object({
  format: z.string(),
  titre: z.string(),
  fichier: z.string(),
  /** Its columns, those of the first repeated group last. */
  colonnes: listOf(champSchema),
});
export const modelesSchema = z.object({ modeles: listOf(modeleSchema) });
export type Modele = z.infer<typeof modeleSchema>;
