import { z } from "zod";
import { jourSchema, texteSchema } from "../wire/schemas.ts";

/** `GET /api/etablissement`. */
export const etablissementSchema = z.object({
  /** Never changes: all that the school keeps is kept under it. */
  uai: z.string(),
  nom: z.string(),
  commune: z.string().nullable(),
  /** 1: école; 2: collège. */
  degre: z.literal([1, 2]),
  /** Whether pupils or classes are known already: the degré no longer changes. */
  degreFixe: z.boolean(),
  /** Where people open Navette from; `null` as long as the school did not say. */
  adressePublique: z.string().nullable(),
  /** Whether an enseignant reads the telephones of the représentants légaux of his pupils. */
  telephonesEnseignants: z.boolean(),
});
export type FicheEtablissement = z.infer<typeof etablissementSchema>;

/** Kept without what follows the host and the port: Navette answers at the root. */
export const adressePubliqueSchema = z
  .url({ protocol: /^https?$/, error: "Écrivez une adresse comme https://navette.exemple.fr." })
  .max(200)
  .transform((text) => new URL(text).origin);

/** `PATCH /api/etablissement`. A key that is absent stays as it is. */
export const etablissementModifieSchema = z
  .object({
    nom: texteSchema(150),
    commune: texteSchema(100).nullable(),
    degre: z.literal([1, 2], "Dites si c’est une école ou un collège."),
    adressePublique: adressePubliqueSchema.nullable(),
    telephonesEnseignants: z.boolean(),
  })
  .partial();
export type EtablissementModifie = z.infer<typeof etablissementModifieSchema>;

export const anneeSchema = z.object({
  /** The year in which it begins. */
  annee: z.int(),
  /** The pupils' first and last day, ISO. */
  debut: z.string(),
  fin: z.string(),
  /** A closed year stays readable and no longer changes. */
  close: z.boolean(),
});
export type Annee = z.infer<typeof anneeSchema>;

/** Newest first. */
export const anneesSchema = z.object({ annees: z.array(anneeSchema) });
export type Annees = z.infer<typeof anneesSchema>;

export const datesAnneeSchema = z.object({ debut: jourSchema, fin: jourSchema });
export type DatesAnnee = z.infer<typeof datesAnneeSchema>;
