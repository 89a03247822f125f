import { z } from "zod";
import { demandeAnneeSchema, etatBilanSchema, periodiciteSchema } from "../structures/schemas.ts";
import { diagnosticSchema, idSchema, roleSchema } from "../wire/schemas.ts";

/** `pourcent` is rounded down: 100 only when nothing is missing. */
export const avancementSchema = z.object({ faits: z.int(), attendus: z.int(), pourcent: z.int() });
export type AvancementLivret = z.infer<typeof avancementSchema>;

export const etapeSchema = z.object({
  periodeId: z.string(),
  indice: z.int(),
  /** "Trimestre 2". */
  libelle: z.string(),
  debut: z.string(),
  fin: z.string(),
  etat: etatBilanSchema,
  avancement: avancementSchema,
});
export type Etape = z.infer<typeof etapeSchema>;

/** Of the current school year unless another is asked; with `classe`, that class alone, whatever its year. */
export const demandeAvancementsSchema = demandeAnneeSchema.extend({ classe: idSchema.optional() });

/** `GET /api/livret/avancements`. The heat map: what is typed, by class and period. An enseignant only receives his own classes. */
export const avancementsSchema = z.object({
  annee: z.int(),
  /** A closed year is only read. */
  close: z.boolean(),
  classes: z
    .array(
      z.object({
        id: z.string(),
        libelle: z.string(),
        niveaux: z.array(z.string()).readonly(),
        /** Pupils who have a bilan. */
        eleves: z.int(),
        enseignants: z.array(z.string()).readonly(),
        periodicite: periodiciteSchema.nullable(),
        periodes: z.array(etapeSchema).readonly(),
      }),
    )
    .readonly(),
});
export type Avancements = z.infer<typeof avancementsSchema>;

/** A diagnostic of the livret: what it costs the export, who can mend it, and where. */
export const constatSchema = diagnosticSchema.extend({
  effet: z.enum(["signale", "repare", "ignore", "manquant", "bloquant"]),
  qui: z.object({ fonction: roleSchema, noms: z.array(z.string()).readonly() }),
  /** Ids. */
  classe: z.string().optional(),
  eleve: z.string().optional(),
  rubrique: z.string().optional(),
});
export type ConstatEcrit = z.infer<typeof constatSchema>;

const statutsSchema = z.object({
  complet: z.int(),
  exportable: z.int(),
  partiel: z.int(),
  impossible: z.int(),
  "sans-objet": z.int(),
});

export const examenClasseSchema = z.object({
  /** Id. */
  classe: z.string(),
  libelle: z.string(),
  periodeId: z.string(),
  etat: etatBilanSchema,
  avancement: avancementSchema,
  statuts: statutsSchema,
  bloquee: z.boolean(),
  constats: z.array(constatSchema).readonly(),
});
export type ExamenClasseEcrit = z.infer<typeof examenClasseSchema>;

export const relanceSchema = z.object({
  fonction: roleSchema,
  nom: z.string().nullable(),
  /** Whether it is the reader. */
  moi: z.boolean(),
  classes: z.array(z.string()).readonly(),
  eleves: z.int(),
  manques: z.int(),
});
export type RelanceEcrite = z.infer<typeof relanceSchema>;

/** One rank of one periodicity: "Trimestre 2" is `indice` 2 of `nombre` 3. */
export const demandeExamenSchema = z.object({
  indice: z.coerce.number().int().min(1).max(5),
  nombre: z.coerce.number().int().min(2).max(5),
});
export type DemandeExamen = z.input<typeof demandeExamenSchema>;

/** `GET /api/livret/examen?indice=&nombre=`. What is missing before LSU, over the classes the reader sees; the detail of a class is `examenDeClasseSchema`. */
export const examenSchema = z.object({
  annee: z.int(),
  indice: z.int(),
  nombre: z.int(),
  avancement: avancementSchema,
  statuts: statutsSchema,
  bloquee: z.boolean(),
  constats: z.array(constatSchema).readonly(),
  classes: z.array(examenClasseSchema).readonly(),
  relances: z.array(relanceSchema).readonly(),
});
export type ExamenEcrit = z.infer<typeof examenSchema>;

/** `GET /api/livret/periodes/:periodeId/examen`. */
export const examenDeClasseSchema = examenClasseSchema.extend({
  /** About the whole school. */
  ecole: z.array(constatSchema).readonly(),
  eleves: z
    .array(
      z.object({
        /** Id. */
        eleve: z.string(),
        nom: z.string(),
        etat: etatBilanSchema,
        statut: z.enum(["complet", "exportable", "partiel", "impossible", "sans-objet"]),
        avancement: avancementSchema,
        /** The gravest first. */
        constats: z.array(constatSchema).readonly(),
      }),
    )
    .readonly(),
});
export type ExamenDeClasse = z.infer<typeof examenDeClasseSchema>;
