import { z } from "zod";
import { idSchema } from "../wire/schemas.ts";

export const ligneJournalSchema = z.object({
  numero: z.int(),
  /** ISO instant. */
  le: z.string(),
  compteId: z.string().nullable(),
  auteur: z.string(),
  /** `compte.creer`, `eleve.modifier`… */
  action: z.string(),
  objet: z.string(),
  objetId: z.string(),
  avant: z.unknown(),
  apres: z.unknown(),
  importId: z.string().nullable(),
});
export type LigneJournal = z.infer<typeof ligneJournalSchema>;

/** Whom and what a line bears on, as they are called today. */
const sujetSchema = z.object({
  eleve: z.object({ id: z.string(), nom: z.string(), prenom: z.string() }).nullable(),
  classe: z.object({ id: z.string(), libelle: z.string() }).nullable(),
  /** « Trimestre 1 », and its rank, from 1. */
  periode: z.object({ indice: z.int(), libelle: z.string() }).nullable(),
});
export type Sujet = z.infer<typeof sujetSchema>;

const ligneSitueeSchema = ligneJournalSchema.extend({ sujet: sujetSchema });

export const extraitJournalSchema = z.object({
  /** Newest first. */
  lignes: z.array(ligneSitueeSchema),
  /** What to give as `avant` for the next page; `null` at the end. */
  suite: z.int().nullable(),
});
export type ExtraitJournal = z.infer<typeof extraitJournalSchema>;

const instantSchema = z.iso.datetime({ offset: true, error: "Écrivez une date et une heure qui existent." });

export const demandeJournalSchema = z.object({
  action: z.string().max(100).optional(),
  objet: z.string().max(100).optional(),
  objetId: z.string().max(100).optional(),
  compteId: idSchema.optional(),
  importId: idSchema.optional(),
  depuis: instantSchema.optional(),
  jusque: instantSchema.optional(),
  avant: z.coerce.number().int().positive().optional(),
  limite: z.coerce.number().int().min(1).max(200).default(50),
});
export type DemandeJournal = z.input<typeof demandeJournalSchema>;
