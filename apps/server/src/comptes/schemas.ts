import { z } from "zod";
import { identifiantSchema, idSchema, roleSchema, texteSchema } from "../wire/schemas.ts";

export const compteSchema = z.object({
  id: z.string(),
  identifiant: z.string(),
  prenom: z.string(),
  nom: z.string(),
  role: roleSchema,
  /** The member of staff whose classes an enseignant sees. */
  personnelId: z.string().nullable(),
  actif: z.boolean(),
  /** Handed over, and not yet changed by the person. */
  motDePasseProvisoire: z.boolean(),
  creeLe: z.string(),
  /** Last time this account logged in. */
  vuLe: z.string().nullable(),
});
export type Compte = z.infer<typeof compteSchema>;

export const comptesSchema = z.object({ comptes: z.array(compteSchema) });

export const nouveauCompteSchema = z.object({
  identifiant: identifiantSchema,
  prenom: texteSchema(100),
  nom: texteSchema(100),
  role: roleSchema,
  personnelId: idSchema.nullable().default(null),
});
export type NouveauCompte = z.input<typeof nouveauCompteSchema>;

/** The password is temporary, and shown this once. */
export const compteRemisSchema = z.object({ compte: compteSchema, motDePasse: z.string() });
export type CompteRemis = z.infer<typeof compteRemisSchema>;

/** A key that is absent stays as it is. */
export const compteModifieSchema = z.object({
  prenom: texteSchema(100).optional(),
  nom: texteSchema(100).optional(),
  role: roleSchema.optional(),
  personnelId: idSchema.nullable().optional(),
  actif: z.boolean().optional(),
});
export type CompteModifie = z.infer<typeof compteModifieSchema>;

export const changementMotDePasseSchema = z.object({
  actuel: z.string().min(1).max(1000),
  nouveau: z.string().min(1).max(1000),
});
export type ChangementMotDePasse = z.infer<typeof changementMotDePasseSchema>;
