import { z } from "zod";
import { anneeScolaireSchema, diagnosticSchema, idSchema, jourSchema, texteSchema } from "../wire/schemas.ts";

/** Of the current school year unless another is asked. */
export const demandeAnneeSchema = z.object({ annee: anneeScolaireSchema.optional() });
export type DemandeAnnee = z.input<typeof demandeAnneeSchema>;

/** Who teaches a class, and since when; `null` when no date was given. */
export const rattachementSchema = z.object({
  personnelId: z.string(),
  civilite: z.enum(["M", "MME"]).nullable(),
  nom: z.string(),
  prenom: z.string(),
  debut: z.string().nullable(),
  fin: z.string().nullable(),
  /** False once it is over, or once the person left the school. */
  enCours: z.boolean(),
});
export type Rattachement = z.infer<typeof rattachementSchema>;

export const periodiciteSchema = z.enum(
  ["trimestre", "semestre", "bimestre", "periode"],
  "Choisissez le découpage de l’année.",
);
export type PeriodiciteChoisie = z.infer<typeof periodiciteSchema>;

export const classeSchema = z.object({
  id: z.string(),
  annee: z.int(),
  libelle: z.string(),
  /** Levels of its pupils, as ONDE writes them. */
  niveaux: z.array(z.string()).readonly(),
  /** ONDE "Identifiant classe". */
  identifiantOnde: z.string().nullable(),
  archivee: z.boolean(),
  origine: z.enum(["import", "manuel"]),
  /** Pupils present this year. */
  eleves: z.int(),
  enseignants: z.array(rattachementSchema).readonly(),
  /** `null` as long as the class has no period. */
  periodicite: periodiciteSchema.nullable(),
  /** Whether its name was corrected here, and who did it. */
  verrou: z.object({ auteur: z.string(), le: z.string() }).nullable(),
});
export type Classe = z.infer<typeof classeSchema>;

/**
 * `GET /api/structures/classes?annee=`. In the order of their names; the archived ones last. An enseignant only receives
 * his own.
 */
export const classesSchema = z.object({ annee: z.int(), classes: z.array(classeSchema).readonly() });
export type Classes = z.infer<typeof classesSchema>;

/** `PATCH /api/structures/classes/:classeId`; `DELETE …/verrous/libelle` gives the name back to the imports. */
export const classeModifieeSchema = z.object({ libelle: texteSchema(100) });
export type ClasseModifiee = z.infer<typeof classeModifieeSchema>;

/**
 * `PUT /api/structures/classes/:classeId/enseignants/:personnelId`; `DELETE` takes back one made by mistake.
 * A rattachement without dates holds for the whole year.
 */
export const datesRattachementSchema = z.object({
  debut: jourSchema.nullable().default(null),
  fin: jourSchema.nullable().default(null),
});
export type DatesRattachement = z.input<typeof datesRattachementSchema>;

export const periodeDateeSchema = z.object({ indice: z.int().min(1).max(5), debut: jourSchema, fin: jourSchema });
export type PeriodeDatee = z.infer<typeof periodeDateeSchema>;

export const etatBilanSchema = z.enum(["en-saisie", "a-relire", "complet", "exporte"]);
export type EtatBilan = z.infer<typeof etatBilanSchema>;

export const periodeSchema = z.object({
  id: z.string(),
  indice: z.int(),
  /** "Trimestre 2". */
  libelle: z.string(),
  debut: z.string(),
  fin: z.string(),
  etat: etatBilanSchema,
  /** Values typed so far. */
  saisies: z.int(),
});
export type Periode = z.infer<typeof periodeSchema>;

export const periodesClasseSchema = z.object({
  classeId: z.string(),
  libelle: z.string(),
  periodicite: periodiciteSchema.nullable(),
  periodes: z.array(periodeSchema).readonly(),
  /** What LSU would refuse in these dates. */
  diagnostics: z.array(diagnosticSchema).readonly(),
});
export type PeriodesClasse = z.infer<typeof periodesClasseSchema>;

/** `GET /api/structures/periodes?annee=`. */
export const periodesSchema = z.object({ annee: z.int(), classes: z.array(periodesClasseSchema).readonly() });
export type Periodes = z.infer<typeof periodesSchema>;

export const demandePropositionSchema = demandeAnneeSchema.extend({ periodicite: periodiciteSchema });
export type DemandeProposition = z.input<typeof demandePropositionSchema>;

/** `GET /api/structures/periodes/proposition?periodicite=`. Usual dates, to be corrected. */
export const propositionSchema = z.object({ periodes: z.array(periodeDateeSchema).readonly() });
export type Proposition = z.infer<typeof propositionSchema>;

/** `GET /api/structures/periodes/calendrier`. */
export const repriseSchema = z.object({
  /** `null` when SIECLE says no more than what is here. */
  reprise: z
    .object({
      annee: z.int(),
      /** First and last day of the pupils; `null` when they are those kept here. */
      dates: z.object({ debut: z.string(), fin: z.string() }).nullable(),
      decoupage: z
        .object({ periodicite: periodiciteSchema, periodes: z.array(periodeDateeSchema).readonly() })
        .nullable(),
    })
    .nullable(),
});
export type Reprise = NonNullable<z.infer<typeof repriseSchema>["reprise"]>;

/** `PUT /api/structures/periodes/calendrier`: takes the dates of SIECLE. `confirme` as for `decoupageSchema`. */
export const repriseAFaireSchema = z.object({ confirme: z.boolean().default(false) });

/** `PUT /api/structures/periodes`, answered by `periodesSchema`. */
export const decoupageSchema = z.object({
  /** Ids; `toutes` for every class of the year that is not archived. */
  classes: z.union([z.literal("toutes"), z.array(idSchema).min(1).max(200)]),
  periodicite: periodiciteSchema,
  periodes: z.array(periodeDateeSchema).min(1).max(5),
  /** Asked again after the answer 409 `periodes.saisies`: yes, even for the classes where something is typed. */
  confirme: z.boolean().default(false),
});
export type Decoupage = z.input<typeof decoupageSchema>;

/** What has been typed in a period that the new periodicity moves (`suit`) or sets aside, never lost. */
export const periodeToucheeSchema = z.object({
  classeId: z.string(),
  classe: z.string(),
  avant: z.string(),
  /** The period it follows; `null` when it is set aside until the former periodicity is chosen again. */
  apres: z.string().nullable(),
  saisies: z.int(),
});
export type PeriodeTouchee = z.infer<typeof periodeToucheeSchema>;

/** Answer 409 to a change of periodicity that moves what is typed. */
export const decoupageAConfirmerSchema = z.object({
  code: z.literal("periodes.saisies"),
  message: z.string(),
  remedy: z.string(),
  touchees: z.array(periodeToucheeSchema).readonly(),
});
export type DecoupageAConfirmer = z.infer<typeof decoupageAConfirmerSchema>;

/** Answer 400 to dates that LSU would refuse. */
export const decoupageRefuseSchema = z.object({
  code: z.literal("periodes.dates"),
  message: z.string(),
  remedy: z.string(),
  diagnostics: z.array(diagnosticSchema).readonly(),
});
export type DecoupageRefuse = z.infer<typeof decoupageRefuseSchema>;
