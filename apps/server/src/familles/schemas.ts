import { z } from "zod";
import { ligneJournalSchema } from "../journal/schemas.ts";
import { adresseSchema, verrouSchema } from "../personnes/schemas.ts";
import { idSchema, LISTE_MAX, texteSchema } from "../wire/schemas.ts";

const enfantSchema = z.object({
  id: z.string(),
  nom: z.string(),
  prenom: z.string(),
  /** Of the current school year. */
  classe: z.object({ id: z.string(), libelle: z.string() }).nullable(),
  /** False for a pupil who left. */
  actif: z.boolean(),
});
export type Enfant = z.infer<typeof enfantSchema>;

export const responsableListeSchema = z.object({
  id: z.string(),
  civilite: z.enum(["M", "MME"]).nullable(),
  nom: z.string(),
  nomUsage: z.string().nullable(),
  /** `null` for an organisation. */
  prenom: z.string().nullable(),
  commune: z.string().nullable(),
  /** The mobile one first. */
  telephone: z.string().nullable(),
  courriel: z.string().nullable(),
  enfants: z.array(enfantSchema).readonly(),
  /** The links of which nobody said whether he is a représentant légal. */
  aPreciser: z.array(z.string()).readonly(),
  actif: z.boolean(),
});
export type ResponsableListe = z.infer<typeof responsableListeSchema>;

export const FILTRES_RESPONSABLES = ["actifs", "a-preciser", "sans-enfant", "anciens"] as const;
export const filtreResponsablesSchema = z.enum(FILTRES_RESPONSABLES);
export type FiltreResponsables = z.infer<typeof filtreResponsablesSchema>;

/** `POST /api/familles/responsables/recherche`: words name people, they stand in no address. */
export const demandeResponsablesSchema = z.object({
  /** Words of a name, of a child, a class or a town. */
  recherche: z.string().trim().max(100).default(""),
  filtre: filtreResponsablesSchema.default("actifs"),
  /** Number of responsables to leave out, from the start of the list. */
  depuis: z.number().int().min(0).max(100_000).default(0),
  limite: z.number().int().min(1).max(LISTE_MAX).default(100),
});
export type DemandeResponsables = z.input<typeof demandeResponsablesSchema>;

/** By NOM then Prénom. An enseignant only receives the families of his classes, without what they confide to the school. */
export const responsablesSchema = z.object({
  responsables: z.array(responsableListeSchema).readonly(),
  /** How many answer the search, all pages together. */
  total: z.int(),
  /** How many each filter would give with the same search. */
  parFiltre: z.record(filtreResponsablesSchema, z.int()),
});
export type Responsables = z.infer<typeof responsablesSchema>;

const telephoneSchema = z
  .string()
  .trim()
  .regex(/^\+?[\d .()/-]{6,30}$/, "Écrivez un numéro comme 06 39 98 12 34.")
  .nullable();

const identiteSchema = z.object({
  civilite: z.enum(["M", "MME"], "Choisissez une civilité.").nullable(),
  nom: texteSchema(100),
  nomUsage: texteSchema(100).nullable(),
  prenom: texteSchema(100).nullable(),
  courriel: z.email("Écrivez une adresse comme prenom.nom@exemple.fr.").max(254).nullable(),
  telephoneDomicile: telephoneSchema,
  telephoneTravail: telephoneSchema,
  telephonePortable: telephoneSchema,
  accepteSms: z.boolean().nullable(),
  communicationAdresse: z.boolean().nullable(),
});
export type IdentiteResponsable = z.infer<typeof identiteSchema>;

export const NIVEAUX_RESPONSABILITE = ["legal", "en-charge", "contact"] as const;

const responsabiliteSchema = z.object({
  /** `null`: the files did not say, and the school not yet. */
  niveau: z.enum(NIVEAUX_RESPONSABILITE, "Choisissez une responsabilité.").nullable(),
  rang: z.int().min(1).max(9).nullable(),
  /** CODE_PARENTE of SIECLE. */
  parente: z.enum(["10", "20", "37", "38", "39", "41", "42", "50", "51", "70", "90"], "Choisissez un lien.").nullable(),
  paieFrais: z.boolean().nullable(),
  percoitAides: z.boolean().nullable(),
  heberge: z.boolean().nullable(),
  prioritaire: z.boolean().nullable(),
});
export type Responsabilite = z.infer<typeof responsabiliteSchema>;

const suiviSchema = z.object({
  origine: z.enum(["import", "manuel"]),
  /** False for what is over: kept, with its history. */
  actif: z.boolean(),
  retireLe: z.string().nullable(),
  verrous: z.array(verrouSchema).readonly(),
});

const responsableSchema = suiviSchema.extend({
  id: z.string(),
  /** One of `foyers`. */
  foyer: z.string().nullable(),
  civilite: z.enum(["M", "MME"]).nullable(),
  nom: z.string(),
  nomUsage: z.string().nullable(),
  prenom: z.string().nullable(),
  courriel: z.string().nullable(),
  telephoneDomicile: z.string().nullable(),
  telephoneTravail: z.string().nullable(),
  telephonePortable: z.string().nullable(),
  accepteSms: z.boolean().nullable(),
  communicationAdresse: z.boolean().nullable(),
  /** All the children of the school he answers for. */
  enfants: z.array(enfantSchema).readonly(),
});
export type Responsable = z.infer<typeof responsableSchema>;

const lienSchema = responsabiliteSchema.extend({
  ...suiviSchema.shape,
  id: z.string(),
  eleve: z.string(),
  responsable: z.string(),
  rang: z.int().nullable(),
  /** As the files give it: a code that is not in the list is shown as it is. */
  parente: z.string().nullable(),
});
export type Lien = z.infer<typeof lienSchema>;

const messageSchema = z.object({ vers: z.string(), responsables: z.array(z.string()).readonly() });

/** `GET /api/familles/eleves/:eleveId` and `GET /api/familles/responsables/:responsableId`. */
export const familleSchema = z.object({
  enfants: z.array(enfantSchema).readonly(),
  responsables: z.array(responsableSchema).readonly(),
  liens: z.array(lienSchema).readonly(),
  /** Empty, as the two next, for who may not read what families confide to the school. */
  foyers: z
    .array(
      z.object({
        id: z.string(),
        adresse: adresseSchema,
        responsables: z.array(z.string()).readonly(),
        enfants: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
  /** What each child's family receives, by ids of responsables. */
  envois: z
    .array(
      z.object({
        eleve: z.string(),
        exemplaires: z
          .array(z.object({ foyer: z.string().nullable(), responsables: z.array(z.string()).readonly() }))
          .readonly(),
        sms: z.array(messageSchema).readonly(),
        courriels: z.array(messageSchema).readonly(),
        /** They receive nothing until the school says what they are to the child. */
        aPreciser: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
  /** Newest first. */
  historique: z.array(ligneJournalSchema).readonly(),
});
export type Famille = z.infer<typeof familleSchema>;

/** `POST /api/familles/responsables`. */
export const nouveauResponsableSchema = z.object({
  identite: identiteSchema,
  adresse: adresseSchema.nullable(),
  eleve: idSchema,
  lien: responsabiliteSchema.partial(),
});
export type NouveauResponsable = z.infer<typeof nouveauResponsableSchema>;

/** `PATCH /api/familles/responsables/:responsableId`. A key that is absent stays; what changes is locked against imports. */
export const responsableModifieSchema = identiteSchema
  .extend({
    adresse: adresseSchema.nullable(),
    /** With `adresse`: all who live where he lived move with him. */
    toutLeFoyer: z.boolean(),
    actif: z.boolean(),
  })
  .partial();
export type ResponsableModifie = z.infer<typeof responsableModifieSchema>;

/** `POST /api/familles/liens`. */
export const nouveauLienSchema = z.object({
  eleve: idSchema,
  responsable: idSchema,
  lien: responsabiliteSchema.partial(),
});
export type NouveauLien = z.infer<typeof nouveauLienSchema>;

/** How many links one request may change: those of a whole école. */
const LIENS_MAX = 1000;

/** `PATCH /api/familles/liens`: one change said of several links; `actif` ends them or puts them back. */
export const liensModifiesSchema = z.object({
  liens: z.array(idSchema).min(1).max(LIENS_MAX),
  modifie: responsabiliteSchema.extend({ actif: z.boolean() }).partial(),
});
export type LiensModifies = z.infer<typeof liensModifiesSchema>;

/** Under the names their locks bear: an address is a `foyer`. */
export const champResponsableSchema = z.enum([...identiteSchema.keyof().options, "foyer", "actif"]);
const champLienSchema = z.enum([...responsabiliteSchema.keyof().options, "actif"]);

/** `POST /api/familles/liens/:lienId/rendre`: gives fields back to the imports. */
export const champsRendusSchema = z.object({ champs: z.array(champLienSchema).min(1) });
