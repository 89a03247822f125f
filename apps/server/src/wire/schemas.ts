import { IDENTIFIANT_REGLE, isIdentifiant } from "@navette/livret";
import { z } from "zod";

/** Every refusal, whatever the route. Pages tell cases apart by `code`, never by the sentences. */
export const erreurSchema = z.object({
  code: z.string(),
  message: z.string(),
  remedy: z.string().optional(),
  /** Sentences by field, as `compte.motDePasse`. */
  champs: z.record(z.string(), z.string()).optional(),
  requestId: z.string().optional(),
});
export type Erreur = z.infer<typeof erreurSchema>;

/** A line of text that must be there. */
export const texteSchema = (max: number) => z.string().trim().min(1).max(max);

/** A day, `AAAA-MM-JJ`. */
export const jourSchema = z.iso.date("Écrivez une date qui existe.");

export const idSchema = z.uuid("Cet identifiant n’en est pas un.");

export const roleSchema = z.enum(["administrateur", "directeur", "enseignant"], "Choisissez un rôle.");
export type Role = z.infer<typeof roleSchema>;

export const identifiantSchema = z.string().trim().toLowerCase().refine(isIdentifiant, IDENTIFIANT_REGLE);

/** The one shape in which everything wrong is said, and how to mend it. */
export const diagnosticSchema = z.object({
  /** Stable and dotted. */
  code: z.string(),
  level: z.enum(["rejet", "anomalie", "information"]),
  message: z.string(),
  remedy: z.string(),
  where: z.object({
    file: z.string().exactOptional(),
    line: z.int().exactOptional(),
    column: z.int().exactOptional(),
    path: z.string().exactOptional(),
    record: z.string().exactOptional(),
  }),
  autres: z.int().exactOptional(),
});
export type DiagnosticEcrit = z.infer<typeof diagnosticSchema>;

/** How many persons a list gives at most: more than any school has, so that a page asks for its list once. */
export const LISTE_MAX = 10_000;

/** The year a school year begins in, in an address. */
export const anneeScolaireSchema = z.coerce.number().int().min(2000).max(2100);

/** A list, as it travels. */
export const listOf = <Item extends z.ZodType>(item: Item) => z.array(item).readonly();
