import { z } from "zod";
import { jourSchema } from "../wire/schemas.ts";

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
