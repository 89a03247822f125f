import { z } from "zod";
import { idSchema, listOf } from "../wire/schemas.ts";
import {
  devenirSchema,
  groupeDeChangementsSchema,
  kindSchema,
  objetDuPlanSchema,
  objetLuSchema,
  rubriqueSchema,
} from "./plan-schemas.ts";

const choixSchema = z.enum(["accepter", "ignorer", "meme", "nouveau"]);
export type Choix = z.infer<typeof choixSchema>;

export const decisionSchema = z.union([
  z.object({ choix: z.enum(["accepter", "ignorer", "nouveau"]) }),
  z.object({ choix: z.literal("meme"), eleveId: idSchema }),
  z.object({ choix: z.literal("meme"), ficheId: idSchema }),
]);
export type Decision = z.infer<typeof decisionSchema>;

const changementSchema = z.object({
  id: z.string(),
  kind: kindSchema,
  groupe: groupeDeChangementsSchema,
  sujet: z.string(),
  /** The class of the pupil before the import, else the one he arrives in. */
  classe: z.string().nullable(),
  champs: listOf(
    z.object({
      /** The name of the field, for a program. */
      champ: z.string(),
      libelle: z.string(),
      avant: z.string().nullable(),
      apres: z.string().nullable(),
      /** « Corrigé ici le 12/01/2027 par C. Lenoir. » */
      verrou: z.string().nullable(),
    }),
  ),
  /** What is known of a newcomer or of one who leaves, when there is nothing to compare. */
  details: listOf(z.object({ libelle: z.string(), valeur: z.string() })),
  preuve: z.string().nullable(),
  retenue: z.string().nullable(),
  /** Why it is not written though it is accepted. */
  suit: z.string().nullable(),
  /** Those of the other side who look like this one, with what the comparison says. */
  rapprochements: listOf(z.object({ sujet: z.string(), indices: z.string() })),
  decision: decisionSchema.nullable(),
  permis: listOf(choixSchema),
});
export type Changement = z.infer<typeof changementSchema>;

const entier = z.coerce.number().int();

export const demandeChangementsSchema = z.object({
  kind: kindSchema.optional(),
  groupe: groupeDeChangementsSchema.optional(),
  rubrique: rubriqueSchema.optional(),
  /** A class of the plan (`cle`). */
  classe: z.string().max(200).optional(),
  /** Those of whom this becomes; goes with `objet`. */
  devenir: devenirSchema.optional(),
  objet: objetLuSchema.optional(),
  recherche: z.string().trim().max(100).default(""),
  depuis: entier.min(0).default(0),
  limite: entier.min(1).max(200).default(100),
});
export type DemandeChangements = z.output<typeof demandeChangementsSchema>;

export const changementsSchema = z.object({ total: z.int(), lignes: listOf(changementSchema) });
export type Changements = z.infer<typeof changementsSchema>;

const accordSchema = z.enum(["identique", "proche", "different", "inconnu"]);
export type Accord = z.infer<typeof accordSchema>;

const suggestionSchema = z.object({
  /** What choosing it decides. */
  decision: decisionSchema,
  sujet: z.string(),
  /** He left the school, and would come back. */
  ancien: z.boolean(),
  indices: z.string(),
  lignes: listOf(
    z.object({
      libelle: z.string(),
      fichier: z.string().nullable(),
      navette: z.string().nullable(),
      accord: accordSchema,
    }),
  ),
});
export type Suggestion = z.infer<typeof suggestionSchema>;

const arbitrageSchema = z.object({
  id: z.string(),
  /** A pupil, or a responsable or member of staff. */
  objet: objetDuPlanSchema,
  sujet: z.string(),
  /** `null` where several lines may say the same. */
  ligne: z.int().nullable(),
  sexe: z.enum(["M", "F"]).nullable(),
  motif: z.string(),
  /** What the file says of this person. */
  details: listOf(z.object({ libelle: z.string(), valeur: z.string() })),
  /** The likeliest first. */
  suggestions: listOf(suggestionSchema),
  decision: decisionSchema.nullable(),
});
export type Arbitrage = z.infer<typeof arbitrageSchema>;

export const demandeArbitragesSchema = z.object({
  depuis: entier.min(0).default(0),
  limite: entier.min(1).max(50).default(20),
});

export const arbitragesSchema = z.object({
  total: z.int(),
  /** Ranks of those that wait for a decision. */
  enAttente: listOf(z.int()),
  cas: listOf(arbitrageSchema),
});
export type Arbitrages = z.infer<typeof arbitragesSchema>;
