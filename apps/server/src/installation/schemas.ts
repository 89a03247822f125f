import { z } from "zod";
import { identifiantSchema, roleSchema, texteSchema } from "../wire/schemas.ts";

export const etablissementListeSchema = z.object({
  uai: z.string(),
  nom: z.string(),
  commune: z.string().nullable(),
  demonstration: z.boolean(),
});
export type EtablissementListe = z.infer<typeof etablissementListeSchema>;

/** What anybody may know before logging in. */
export const installationSchema = z.object({
  version: z.string(),
  etablissements: z.array(etablissementListeSchema),
  /** How to enter the invented school, when there is one: they open nothing else. */
  comptesDEssai: z.array(z.object({ identifiant: z.string(), motDePasse: z.string(), role: roleSchema })),
});
export type Installation = z.infer<typeof installationSchema>;

/** An école unless a collège is asked for. */
export const demonstrationSchema = z.object({ degre: z.literal([1, 2]).exactOptional() }).nullish();
export type DemandeDemonstration = z.infer<typeof demonstrationSchema>;

export const nouvelleInstallationSchema = z.object({
  uai: z.string().trim().min(1).max(20),
  nom: texteSchema(150),
  commune: texteSchema(100),
  /** 1: école; 2: collège. */
  degre: z.literal([1, 2], "Dites si c’est une école ou un collège."),
  compte: z.object({
    prenom: texteSchema(100),
    nom: texteSchema(100),
    identifiant: identifiantSchema,
    motDePasse: z.string().min(1).max(1000),
  }),
});
export type NouvelleInstallation = z.infer<typeof nouvelleInstallationSchema>;
