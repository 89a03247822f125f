import { FONCTIONS } from "@navette/formats/codes/fonctions";
import { NIVEAUX_1D, NIVEAUX_COLLEGE } from "@navette/formats/codes/niveaux";
import { z } from "zod";
import { ligneJournalSchema } from "../journal/schemas.ts";
import { idSchema, jourSchema, LISTE_MAX, texteSchema } from "../wire/schemas.ts";

export const adresseSchema = z.object({
  ligne: z.string().trim().max(300).nullable(),
  codePostal: z.string().trim().max(20).nullable(),
  commune: z.string().trim().max(100).nullable(),
  pays: z.string().trim().max(100).nullable(),
});
export type Adresse = z.infer<typeof adresseSchema>;

const classeDEleveSchema = z.object({ id: z.string(), libelle: z.string() });

export const eleveListeSchema = z.object({
  id: z.string(),
  nom: z.string(),
  nomUsage: z.string().nullable(),
  prenom: z.string(),
  naissance: z.string().nullable(),
  sexe: z.enum(["M", "F"]).nullable(),
  ine: z.string().nullable(),
  /** His class of the current school year. */
  classe: classeDEleveSchema.nullable(),
  niveau: z.string().nullable(),
  /** False for a pupil who left. */
  actif: z.boolean(),
  retireLe: z.string().nullable(),
});
export type EleveListe = z.infer<typeof eleveListeSchema>;

export const FILTRES_ELEVES = [
  "actifs",
  "anciens",
  "sans-ine",
  "sans-classe",
  "sans-niveau",
  "sans-mef",
  "sans-responsable",
] as const;
export const filtreElevesSchema = z.enum(FILTRES_ELEVES);
export type FiltreEleves = z.infer<typeof filtreElevesSchema>;

export const demandeElevesSchema = z.object({
  /** Words of a name, an INE or a class. */
  recherche: z.string().trim().max(100).default(""),
  filtre: filtreElevesSchema.default("actifs"),
  classeId: idSchema.optional(),
  /** Number of pupils to leave out, from the start of the list. */
  depuis: z.coerce.number().int().min(0).max(100_000).default(0),
  limite: z.coerce.number().int().min(1).max(LISTE_MAX).default(100),
});
export type DemandeEleves = z.input<typeof demandeElevesSchema>;

/** `GET /api/personnes/eleves`, and `POST /api/personnes/eleves/recherche`: words name people, they stand in no address. By NOM then Prénom. An enseignant only receives the pupils of his classes. */
export const elevesSchema = z.object({
  eleves: z.array(eleveListeSchema).readonly(),
  /** How many answer the search, all pages together. */
  total: z.int(),
  /** How many each filter would give with the same search. */
  parFiltre: z.record(filtreElevesSchema, z.int()),
});
export type Eleves = z.infer<typeof elevesSchema>;

export const CHAMPS_ELEVE = [
  "nom",
  "nomUsage",
  "prenom",
  "naissance",
  "sexe",
  "adresse1",
  "adresse2",
  "ine",
  "classe",
  "niveau",
] as const;
export const champEleveSchema = z.enum(CHAMPS_ELEVE);
export type ChampEleve = z.infer<typeof champEleveSchema>;

export const verrouSchema = z.object({
  /** A field of the pupil that was corrected here: an import shows it and does not touch it. */
  champ: z.string(),
  auteur: z.string(),
  le: z.string(),
});
export type Verrou = z.infer<typeof verrouSchema>;

/** `GET /api/personnes/eleves/:eleveId`. */
export const eleveSchema = eleveListeSchema.extend({
  adresse1: adresseSchema.nullable(),
  adresse2: adresseSchema.nullable(),
  origine: z.enum(["import", "manuel"]),
  /** Every identifier ever seen, the ones in force first. */
  identifiants: z
    .array(
      z.object({
        source: z.string(),
        valeur: z.string(),
        actuel: z.boolean(),
        vuDepuis: z.string(),
        vuJusque: z.string(),
      }),
    )
    .readonly(),
  /** Newest first. */
  scolarites: z
    .array(
      z.object({
        annee: z.int(),
        classe: classeDEleveSchema.nullable(),
        niveau: z.string().nullable(),
        cycle: z.string().nullable(),
        debut: z.string().nullable(),
        fin: z.string().nullable(),
      }),
    )
    .readonly(),
  verrous: z.array(verrouSchema).readonly(),
  /** Newest first; empty for who may not read the journal. */
  historique: z.array(ligneJournalSchema).readonly(),
});
export type Eleve = z.infer<typeof eleveSchema>;

/**
 * `PATCH /api/personnes/eleves/:eleveId`; `DELETE …/verrous/:champ` gives a field back to the imports.
 * A key that is absent stays as it is; each one that is there is locked against imports.
 */
export const eleveModifieSchema = z
  .object({
    nom: texteSchema(100),
    nomUsage: texteSchema(100).nullable(),
    prenom: texteSchema(100),
    naissance: jourSchema.nullable(),
    sexe: z.enum(["M", "F"]).nullable(),
    adresse1: adresseSchema.nullable(),
    adresse2: adresseSchema.nullable(),
    ine: z.string().trim().min(1).max(20),
    classeId: idSchema.nullable(),
    niveau: z.enum([...NIVEAUX_1D, ...NIVEAUX_COLLEGE]).nullable(),
  })
  .partial();
export type EleveModifie = z.infer<typeof eleveModifieSchema>;

export const personnelSchema = z.object({
  id: z.string(),
  civilite: z.enum(["M", "MME"]).nullable(),
  /** As in ONDE: LSU knows a person by these three alone. */
  nom: z.string(),
  prenom: z.string(),
  courriel: z.string().nullable(),
  /** FONCTION of STS-Web, or one of those a spreadsheet may give; `null` where nobody said. */
  fonction: z.string().nullable(),
  /** Named here to lead the school: at most one person is. */
  directeur: z.boolean(),
  /** What she may teach, as STS-Web labels it, and the weekly hours due. */
  disciplines: z
    .array(z.object({ code: z.string(), libelle: z.string().nullable(), heures: z.number().nullable() }))
    .readonly(),
  /** False for who left, whose name stays on what he did. */
  actif: z.boolean(),
  retireLe: z.string().nullable(),
  /** Where he teaches today, of the current school year; `rattachee`: said here, and not by STS-Web alone. */
  classes: z.array(classeDEleveSchema.extend({ rattachee: z.boolean() })).readonly(),
  /** Those that bear her name and wait for somebody to say that they are hers. */
  classesProbables: z.array(classeDEleveSchema).readonly(),
  /** The account tied to this person: `POST /api/comptes` with `personnelId` makes one. */
  compte: z.object({ id: z.string(), identifiant: z.string(), actif: z.boolean() }).nullable(),
  verrous: z.array(verrouSchema).readonly(),
});
export type Personnel = z.infer<typeof personnelSchema>;

/** `GET /api/personnes/personnels`. By name, those who left last. */
export const personnelsSchema = z.object({ personnels: z.array(personnelSchema).readonly() });
export type Personnels = z.infer<typeof personnelsSchema>;

const fonctionSchema = z.enum(FONCTIONS, "Choisissez une fonction.");

/** `POST /api/personnes/personnels`. `confirme`: asked again after the answer 409 `personnel.homonyme`. */
export const nouveauPersonnelSchema = z.object({
  civilite: z.enum(["M", "MME"], "Choisissez une civilité.").nullable(),
  nom: texteSchema(100),
  prenom: texteSchema(100),
  courriel: z.email("Écrivez une adresse comme prenom.nom@exemple.fr.").max(200).nullable().default(null),
  fonction: fonctionSchema.nullable().default(null),
  directeur: z.boolean().default(false),
  confirme: z.boolean().default(false),
});
export type NouveauPersonnel = z.input<typeof nouveauPersonnelSchema>;

/**
 * `PATCH /api/personnes/personnels/:personnelId`; `DELETE …/verrous/:champ` gives a field back to the imports. A key that is
 * absent stays as it is, and what changes is locked against imports; `confirme` as to add one.
 */
export const personnelModifieSchema = z
  .object({
    civilite: z.enum(["M", "MME"], "Choisissez une civilité.").nullable(),
    nom: texteSchema(100),
    prenom: texteSchema(100),
    courriel: z.email("Écrivez une adresse comme prenom.nom@exemple.fr.").max(200).nullable(),
    fonction: fonctionSchema.nullable(),
    directeur: z.boolean(),
    /** False: he leaves his classes today, and is kept. */
    actif: z.boolean(),
    confirme: z.boolean(),
  })
  .partial();
export type PersonnelModifie = z.infer<typeof personnelModifieSchema>;

/** What imports give too, of what is corrected here. */
export const champPersonnelSchema = personnelSchema
  .pick({ civilite: true, nom: true, prenom: true, courriel: true, fonction: true })
  .keyof();
export type ChampPersonnel = z.infer<typeof champPersonnelSchema>;

/** Answer 409 to a person who bears the name of another: LSU would take them for one. */
export const personnelHomonymeSchema = z.object({
  code: z.literal("personnel.homonyme"),
  message: z.string(),
  remedy: z.string(),
  homonymes: z
    .array(personnelSchema.pick({ id: true, civilite: true, nom: true, prenom: true, actif: true }))
    .readonly(),
});
export type PersonnelHomonyme = z.infer<typeof personnelHomonymeSchema>;
