import { z } from "zod";
import { ligneJournalSchema } from "../journal/schemas.ts";
import { idSchema, jourSchema, texteSchema } from "../wire/schemas.ts";

/** A code of a nomenclature of the ministry, and its words. */
const nommeSchema = z.object({ code: z.string(), libelle: z.string() });
export type Nomme = z.infer<typeof nommeSchema>;

const lienSchema = z.object({ id: z.string(), code: z.string() });

const enseignantSchema = z.object({
  id: z.string(),
  civilite: z.enum(["M", "MME"]).nullable(),
  nom: z.string(),
  prenom: z.string(),
});
export type Enseignant = z.infer<typeof enseignantSchema>;

export const divisionSchema = z.object({
  id: z.string(),
  code: z.string(),
  niveaux: z.array(z.string()).readonly(),
  /** Formations of its pupils, the most attended first. */
  mefs: z.array(nommeSchema.extend({ eleves: z.int() })).readonly(),
  /** Pupils present, within reach. */
  eleves: z.int(),
  /** Whether the reader only reaches the pupils of his groups. */
  partielle: z.boolean(),
  principaux: z.array(enseignantSchema).readonly(),
  groupes: z.int(),
  services: z.int(),
  servicesDeGroupe: z.int(),
  /** Services, its own or of its groups, that nobody teaches. */
  sansEnseignant: z.int(),
  archivee: z.boolean(),
});
export type Division = z.infer<typeof divisionSchema>;

/** `GET /api/enseignements/divisions`. By code, archived ones last. An enseignant only receives his own. */
export const divisionsSchema = z.object({ divisions: z.array(divisionSchema).readonly() });
export type Divisions = z.infer<typeof divisionsSchema>;

export const suppleanceSchema = z.object({
  absent: enseignantSchema,
  suppleant: enseignantSchema,
  debut: z.string(),
  fin: z.string(),
  heures: z.number().nullable(),
  /** On the day that was asked. */
  enCours: z.boolean(),
});
export type Suppleance = z.infer<typeof suppleanceSchema>;

export const serviceSchema = z.object({
  id: z.string(),
  structure: lienSchema.extend({ type: z.enum(["division", "groupe"]), libelle: z.string().nullable() }),
  matiere: nommeSchema,
  /** CODE_MOD_COURS. */
  modaliteCours: z.string(),
  /** Weekly; `null` where nobody said. */
  heures: z.number().nullable(),
  coEnseignement: z.boolean(),
  enseignants: z.array(enseignantSchema.extend({ heures: z.number().nullable() })).readonly(),
  suppleances: z.array(suppleanceSchema).readonly(),
});
export type Service = z.infer<typeof serviceSchema>;

export const groupeSchema = z.object({
  id: z.string(),
  code: z.string(),
  libelle: z.string().nullable(),
  /** `manuel`: made here, which no import ever proposes to withdraw. */
  origine: z.enum(["import", "manuel"]),
  actif: z.boolean(),
  retireLe: z.string().nullable(),
  divisions: z.array(lienSchema).readonly(),
  matieres: z.array(nommeSchema).readonly(),
  enseignants: z.array(enseignantSchema).readonly(),
  eleves: z.int(),
});
export type Groupe = z.infer<typeof groupeSchema>;

/** `GET /api/enseignements/groupes`. By code, those that are over last. */
export const groupesSchema = z.object({ groupes: z.array(groupeSchema).readonly() });
export type Groupes = z.infer<typeof groupesSchema>;

/** What is taught on this day rather than today. */
export const demandeJourSchema = z.object({ jour: jourSchema.optional() });

/** `GET /api/enseignements/divisions/:divisionId?jour=`. */
export const ficheDivisionSchema = divisionSchema.extend({
  jour: z.string(),
  inscrits: z
    .array(
      z.object({
        id: z.string(),
        nom: z.string(),
        prenom: z.string(),
        mef: nommeSchema.nullable(),
        groupes: z.array(lienSchema).readonly(),
      }),
    )
    .readonly(),
  sesGroupes: z.array(groupeSchema).readonly(),
  /** Of the division, then of its groups. */
  sesServices: z.array(serviceSchema).readonly(),
  /** Newest first; empty for who may not read the journal. */
  historique: z.array(ligneJournalSchema).readonly(),
});
export type FicheDivision = z.infer<typeof ficheDivisionSchema>;

/** `GET /api/enseignements/groupes/:groupeId?jour=`. */
export const ficheGroupeSchema = groupeSchema.extend({
  jour: z.string(),
  membres: z
    .array(
      z.object({
        id: z.string(),
        nom: z.string(),
        prenom: z.string(),
        division: lienSchema.nullable(),
        /** `manuel`: put in here. */
        origine: z.enum(["import", "manuel"]),
      }),
    )
    .readonly(),
  sesServices: z.array(serviceSchema).readonly(),
  /** Who renamed it here. */
  verrou: z.object({ auteur: z.string(), le: z.string() }).nullable(),
  historique: z.array(ligneJournalSchema).readonly(),
});
export type FicheGroupe = z.infer<typeof ficheGroupeSchema>;

/** `POST /api/enseignements/groupes`. */
export const nouveauGroupeSchema = z.object({
  /** As STS-Web writes them: 20 at most (sts-web.md §3.4). */
  code: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9][A-Za-z0-9 _-]{0,19}$/, "De 1 à 20 lettres sans accent, chiffres, espaces ou tirets."),
  libelle: texteSchema(60).nullable().default(null),
  /** Ids of the divisions it draws from. */
  divisions: z.array(idSchema).max(100).default([]),
});
export type NouveauGroupe = z.input<typeof nouveauGroupeSchema>;

/** `PATCH /api/enseignements/groupes/:groupeId`; `DELETE …/verrous/libelle` gives the name back to the imports. */
export const groupeModifieSchema = z.object({ libelle: texteSchema(60).nullable() });
export type GroupeModifie = z.infer<typeof groupeModifieSchema>;

/** `PUT /api/enseignements/groupes/:groupeId/etat`: ends a local group, or opens it again. */
export const etatGroupeSchema = z.object({ actif: z.boolean() });
export type EtatGroupe = z.infer<typeof etatGroupeSchema>;

/** `POST /api/enseignements/groupes/:groupeId/eleves`; `DELETE …/eleves/:eleveId` takes one out. */
export const elevesAInscrireSchema = z.object({ eleves: z.array(idSchema).min(1).max(500) });
export type ElevesAInscrire = z.infer<typeof elevesAInscrireSchema>;

/** `GET /api/enseignements/services?jour=`. Those without a teacher first; an enseignant only receives his own. */
export const servicesSchema = z.object({
  jour: z.string(),
  services: z.array(serviceSchema).readonly(),
  charges: z
    .array(
      z.object({
        enseignant: enseignantSchema,
        services: z.int(),
        /** Weekly, of what is known. */
        heures: z.number(),
        /** Services of which nobody said how long he teaches. */
        sansHeures: z.int(),
        enSuppleance: z.number(),
      }),
    )
    .readonly(),
});
export type Services = z.infer<typeof servicesSchema>;
export type ChargeEnseignant = Services["charges"][number];

/** `GET /api/enseignements/matieres`. Those that are taught first. */
export const matieresSchema = z.object({
  matieres: z
    .array(
      nommeSchema.extend({
        codeGestion: z.string().nullable(),
        services: z.int(),
        structures: z.int(),
        enseignants: z.int(),
        enOption: z.int(),
        formations: z.int(),
      }),
    )
    .readonly(),
});
export type Matieres = z.infer<typeof matieresSchema>;
export type Matiere = Matieres["matieres"][number];

/** `GET /api/enseignements/formations`. Those that have pupils first. */
export const formationsSchema = z.object({
  formations: z
    .array(
      nommeSchema.extend({
        /** `null` when SIECLE did not say. */
        ouverte: z.boolean().nullable(),
        eleves: z.int(),
        divisions: z.array(lienSchema).readonly(),
        groupes: z.int(),
        programme: z
          .array(z.object({ matiere: nommeSchema, modalite: nommeSchema, heures: z.number().nullable() }))
          .readonly(),
      }),
    )
    .readonly(),
});
export type Formations = z.infer<typeof formationsSchema>;
export type Formation = Formations["formations"][number];

const bornesSchema = z.object({ debut: z.string().nullable(), fin: z.string().nullable() });

/** `GET /api/enseignements/calendrier`. */
export const calendrierSchema = z.object({
  /** `null` as long as no export of SIECLE brought one. */
  calendrier: z
    .object({
      annee: z.int(),
      eleves: bornesSchema,
      enseignants: bornesSchema,
      periodes: z.array(z.object({ libelle: z.string(), debut: z.string(), fin: z.string() })).readonly(),
      /** What the school set here. */
      ici: bornesSchema.nullable(),
    })
    .nullable(),
});
export type Calendrier = z.infer<typeof calendrierSchema>;

/** `GET /api/enseignements/eleves/:eleveId`. */
export const scolariteSchema = z.object({
  annee: z.int(),
  division: lienSchema.nullable(),
  groupes: z.array(lienSchema.extend({ matieres: z.array(nommeSchema).readonly() })).readonly(),
  options: z.array(z.object({ rang: z.int(), matiere: nommeSchema, modalite: nommeSchema })).readonly(),
  mef: nommeSchema.nullable(),
  regime: nommeSchema.nullable(),
  doublement: z.boolean().nullable(),
  entree: z.string().nullable(),
  sortie: z.string().nullable(),
  anDernier: z
    .object({
      uai: z.string().nullable(),
      etablissement: z.string().nullable(),
      mef: nommeSchema.nullable(),
      division: z.string().nullable(),
    })
    .nullable(),
});
export type ScolariteCollege = z.infer<typeof scolariteSchema>;
