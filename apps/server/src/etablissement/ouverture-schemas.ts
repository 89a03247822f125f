import { z } from "zod";

/** `GET /api/etablissement/annees/suivante`. */
export const ouvertureSchema = z.object({
  /** The year that would open. */
  annee: z.int(),
  /** Why it may not; `null` when it may. */
  refus: z.object({ message: z.string(), remedy: z.string() }).nullable(),
  /** By period, the bilans that LSU has not got: in no file, or in one that nobody declared deposited. */
  restes: z
    .array(
      z.object({
        periode: z.string(),
        sansFichier: z.int(),
        nonDeposes: z.int(),
        classes: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
  /** Of the year that would close: its last day, and its periods not begun; `null` once it is over. */
  enCours: z.object({ fin: z.string(), aVenir: z.array(z.string()).readonly() }).nullable(),
  /** The groups made here that are not over: no file brings them back. */
  groupesIci: z.array(z.object({ code: z.string(), libelle: z.string().nullable() })).readonly(),
  /** Whether the current year can still be given back for the one before. */
  retour: z.boolean(),
});
export type Ouverture = z.infer<typeof ouvertureSchema>;

/**
 * `POST /api/etablissement/annees`. `confirme`: asked again after the answer 409 `annee.en-cours`. `reconduire`: whether
 * the groups made here are made again for the new year, without pupils.
 */
export const ouvertureDemandeeSchema = z.object({
  confirme: z.boolean().default(false),
  reconduire: z.boolean().default(true),
});
