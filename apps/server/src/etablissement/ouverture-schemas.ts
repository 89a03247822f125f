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
});
export type Ouverture = z.infer<typeof ouvertureSchema>;
