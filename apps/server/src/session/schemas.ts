import { z } from "zod";
import { roleSchema } from "../wire/schemas.ts";

/** Answered by every way to open a session, and by GET /api/session. */
export const sessionSchema = z.object({
  compte: z.object({
    id: z.string(),
    identifiant: z.string(),
    prenom: z.string(),
    nom: z.string(),
    role: roleSchema,
    /** Handed over by somebody else: until it is changed, nothing but its change answers. */
    motDePasseProvisoire: z.boolean(),
  }),
  etablissement: z.object({
    uai: z.string(),
    nom: z.string(),
    commune: z.string().nullable(),
    degre: z.union([z.literal(1), z.literal(2)]),
    demonstration: z.boolean(),
    /** Where people open Navette from, when the school said so: what is printed bears it. */
    adressePublique: z.string().nullable(),
  }),
  /** The year in which the current school year begins. */
  annee: z.int(),
  /** To be sent back in the header `x-csrf-token` of every request that writes. */
  csrf: z.string(),
  version: z.string(),
});
export type Session = z.infer<typeof sessionSchema>;

export const identifiantsSchema = z.object({
  uai: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^\d{7}[A-Z]$/, "Choisissez l’établissement."),
  identifiant: z.string().trim().min(1).max(100),
  motDePasse: z.string().min(1).max(1000),
});
export type Identifiants = z.infer<typeof identifiantsSchema>;
