import { z } from "zod";
import { constatSchema } from "../livret/examen-schemas.ts";
import { etatBilanSchema } from "../structures/schemas.ts";
import { diagnosticSchema, idSchema, jourSchema, listOf } from "../wire/schemas.ts";

export const periodeLsuSchema = z.object({
  indice: z.int(),
  /** 3 for trimestres. */
  nombre: z.int(),
  /** "Trimestre 2". */
  libelle: z.string(),
  debut: z.string(),
  fin: z.string(),
  classes: z.int(),
  /** Classes declared complete that have not left whole. */
  completes: z.int(),
  /** Classes every bilan of which is in a file; among them, those whose files were downloaded, then deposited in LSU. */
  exportees: z.int(),
  telechargees: z.int(),
  deposees: z.int(),
  /** Complete classes some bilans of which are in a file all the same; among them, those whose files were deposited. */
  entamees: z.int(),
  entameesDeposees: z.int(),
});
export type PeriodeLsu = z.infer<typeof periodeLsuSchema>;

/** `GET /api/echanges/periodes`. In the order of the year; `today` is the day (ISO) there. */
export const periodesLsuSchema = z.object({ today: z.string(), periodes: listOf(periodeLsuSchema) });
export type PeriodesLsu = z.infer<typeof periodesLsuSchema>;

export const decoupeSchema = z.enum(
  ["classe", "niveau", "ecole"],
  "Choisissez un fichier par classe, par niveau ou pour l’école.",
);
export type Decoupe = z.infer<typeof decoupeSchema>;

/** `GET /api/echanges/lsu?indice=&nombre=&decoupe=`. */
export const demandeLsuSchema = z.object({
  indice: z.coerce.number().int().min(1).max(5),
  nombre: z.coerce.number().int().min(2).max(5).optional(),
  decoupe: decoupeSchema.default("classe"),
});
export type DemandeLsu = z.input<typeof demandeLsuSchema>;

/** How far a file is known to have gone: made, downloaded, deposited in LSU as somebody said. */
export const etatEnvoiSchema = z.enum(["prepare", "telecharge", "depose"]);
export type EtatEnvoi = z.infer<typeof etatEnvoiSchema>;

/** One change of a bilan since its file was made, in words; `null` where there is nothing. */
const differenceSchema = z.object({
  rubrique: z.string(),
  avant: z.string().nullable(),
  apres: z.string().nullable(),
});
export type DifferenceEcrite = z.infer<typeof differenceSchema>;

const remplaceSchema = z.object({
  /** Ids. */
  eleve: z.string(),
  classe: z.string(),
  nom: z.string(),
  prepareLe: z.string(),
  etat: etatEnvoiSchema,
  differences: listOf(differenceSchema),
});
export type Remplace = z.infer<typeof remplaceSchema>;

const envoiSchema = z.object({
  id: z.string(),
  annee: z.int(),
  /** `lsu-1d`. */
  format: z.string(),
  version: z.string(),
  nom: z.string(),
  octets: z.int(),
  sha256: z.string(),
  /** "Trimestre 1". */
  periode: z.string(),
  /** "CP A", "École entière". */
  libelle: z.string(),
  decoupe: decoupeSchema,
  /** `eleves`, `classes`, `bilansPeriodiques`… */
  counts: z.record(z.string(), z.int()),
  /** Bilans that left with something LSU may point out, and bilans of the same part that did not leave. */
  alertes: z.int(),
  retenus: z.int(),
  creePar: z.string(),
  creeLe: z.string(),
  etat: etatEnvoiSchema,
  /** Each of its bilans is in a file prepared since: this one is not to be deposited any more. */
  remplace: z.boolean(),
  /** An instant, and who: the first time. */
  telechargeLe: z.string().nullable(),
  telechargePar: z.string().nullable(),
  /** An ISO day, and who said so. */
  deposeLe: z.string().nullable(),
  deposePar: z.string().nullable(),
});
export type Envoi = z.infer<typeof envoiSchema>;

const partSchema = z.object({
  /** Names the part when its file is asked for. */
  libelle: z.string(),
  /** Ids. */
  classes: listOf(z.string()),
  /** Each bilan is in one count: ready, ready with an alert, held back, not declared complete, without bilan périodique. */
  prets: z.int(),
  alertes: z.int(),
  retenus: z.int(),
  enSaisie: z.int(),
  sansBilan: z.int(),
  /** Those that would leave exactly as they are in a file already; among them, those whose file was downloaded, then deposited. */
  identiques: z.int(),
  telecharges: z.int(),
  deposes: z.int(),
  /** Those that are in a file already and have changed since: LSU would replace them. */
  remplaces: listOf(remplaceSchema),
  dernierEnvoi: envoiSchema.nullable(),
});
export type PartLsu = z.infer<typeof partSchema>;

const classeLsuSchema = z.object({ id: z.string(), libelle: z.string(), periodeId: z.string(), etat: etatBilanSchema });
export type ClasseLsu = z.infer<typeof classeLsuSchema>;

/** What the export would do, played without writing anything. */
export const repetitionSchema = z.object({
  annee: z.int(),
  indice: z.int(),
  decoupe: decoupeSchema,
  parts: listOf(partSchema),
  classes: listOf(classeLsuSchema),
  /** About the school, its classes, and the bilans declared complete: what is repaired, left out, held back. */
  constats: listOf(constatSchema),
  /** The settings to compare in LSU before importing. `valeur` is an ISO date for the rentrée; `null` when it is not known here. */
  reglages: listOf(z.object({ nom: z.string(), valeur: z.string().nullable(), sinon: z.string() })),
  rappels: listOf(z.string()),
});
export type Repetition = z.infer<typeof repetitionSchema>;

/** `POST /api/echanges/lsu`. Makes the files of these parts; of every part that has something to send when absent. */
export const exportLsuSchema = z.object({
  indice: z.int().min(1).max(5),
  nombre: z.int().min(2).max(5).optional(),
  decoupe: decoupeSchema.default("classe"),
  parts: z.array(z.string().max(200)).max(200).optional(),
});
export type ExportLsu = z.input<typeof exportLsuSchema>;

export const fichierExporteSchema = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("ecrit"), libelle: z.string(), envoi: envoiSchema }),
  z.object({
    outcome: z.enum(["rien-a-envoyer", "refuse"]),
    libelle: z.string(),
    diagnostics: listOf(diagnosticSchema),
  }),
]);
export type FichierExporte = z.infer<typeof fichierExporteSchema>;

export const exporteSchema = z.object({ fichiers: listOf(fichierExporteSchema) });
export type Exporte = z.infer<typeof exporteSchema>;

/** `GET /api/echanges/envois`. Newest first; `GET /api/echanges/envois/:envoiId/fichier` gives the file itself. */
export const envoisSchema = z.object({ envois: listOf(envoiSchema) });
export type Envois = z.infer<typeof envoisSchema>;

/** `POST /api/echanges/depots`. When files were deposited in LSU; `null` takes it back. */
export const depotLsuSchema = z.object({
  envois: z.array(idSchema).min(1, "Choisissez au moins un fichier.").max(200),
  le: jourSchema.nullable(),
});
export type DepotLsu = z.infer<typeof depotLsuSchema>;

/** `GET /api/echanges/envois/:envoiId`. */
export const envoiDetailleSchema = envoiSchema.extend({
  /** By class then name. */
  bilans: listOf(
    z.object({
      /** Id. */
      eleve: z.string(),
      nom: z.string(),
      classe: z.string(),
      /** How many values left. */
      valeurs: z.int(),
    }),
  ),
});
export type EnvoiDetaille = z.infer<typeof envoiDetailleSchema>;

/** `GET /api/echanges/envois/:envoiId/bilans/:eleveId`. The exact values that left, in words. */
export const bilanEnvoyeSchema = z.object({
  nom: z.string(),
  classe: z.string(),
  valeurs: listOf(z.object({ rubrique: z.string(), valeur: z.string() })),
});
export type BilanEnvoye = z.infer<typeof bilanEnvoyeSchema>;
