import { z } from "zod";

/** `POST /api/recherche`: words name people, and would stay in the logs of a proxy if they stood in an address. */
export const demandeRechercheSchema = z.object({ recherche: z.string().trim().max(100) });
export type DemandeRecherche = z.infer<typeof demandeRechercheSchema>;

const classeTrouveeSchema = z.object({ id: z.string(), libelle: z.string() });

/** What an account may reach, a few of each kind. */
export const trouvaillesSchema = z.object({
  eleves: z
    .array(
      z.object({
        id: z.string(),
        nom: z.string(),
        prenom: z.string(),
        classe: classeTrouveeSchema.nullable(),
        niveau: z.string().nullable(),
      }),
    )
    .readonly(),
  /** How many pupils answer, all told. */
  totalEleves: z.int(),
  classes: z.array(classeTrouveeSchema.extend({ niveaux: z.array(z.string()).readonly() })).readonly(),
  personnels: z
    .array(
      z.object({
        id: z.string(),
        civilite: z.enum(["M", "MME"]).nullable(),
        nom: z.string(),
        prenom: z.string(),
        fonction: z.string().nullable(),
        directeur: z.boolean(),
      }),
    )
    .readonly(),
  responsables: z
    .array(
      z.object({
        id: z.string(),
        civilite: z.enum(["M", "MME"]).nullable(),
        nom: z.string(),
        nomUsage: z.string().nullable(),
        prenom: z.string().nullable(),
        enfants: z
          .array(
            z.object({ id: z.string(), nom: z.string(), prenom: z.string(), classe: classeTrouveeSchema.nullable() }),
          )
          .readonly(),
      }),
    )
    .readonly(),
  groupes: z
    .array(
      z.object({
        id: z.string(),
        code: z.string(),
        libelle: z.string().nullable(),
        matieres: z.array(z.object({ libelle: z.string() })).readonly(),
      }),
    )
    .readonly(),
  /** `services`: how many the account reads. */
  matieres: z.array(z.object({ code: z.string(), libelle: z.string(), services: z.int() })).readonly(),
});
export type Trouvailles = z.infer<typeof trouvaillesSchema>;
