import { z } from "zod";
import { diagnosticSchema, listOf } from "../wire/schemas.ts";
import { associationSchema } from "./colonnes-schemas.ts";

const etatImportSchema = z.enum(["analyse", "applique", "a-jour", "annule", "abandonne", "echoue"]);
export type EtatImport = z.infer<typeof etatImportSchema>;

const sourceSchema = z.enum(["onde", "siecle", "sts", "tableur"]);
export type Source = z.infer<typeof sourceSchema>;

const fichierSchema = z.object({
  nom: z.string(),
  octets: z.int(),
  /** `onde-eleves`…; absent for a file that is not recognised, as what follows. */
  format: z.string().optional(),
  titre: z.string().optional(),
  version: z.string().optional(),
  encodage: z.string().optional(),
  /** What the columns of a list were taken for. */
  association: associationSchema.optional(),
  sha256: z.string(),
  source: sourceSchema.optional(),
  /** ISO day of the export, when the file says it. */
  date: z.string().optional(),
  /** `eleves`, `classes`, `responsables`… */
  counts: z.record(z.string(), z.int()),
});
export type FichierLu = z.infer<typeof fichierSchema>;

/** Pupils of the files of whom nothing was written. */
export const elevesLaissesSchema = z.object({ aArbitrer: z.int(), laisses: z.int(), refuses: z.int() });
export type ElevesLaisses = z.infer<typeof elevesLaissesSchema>;

/** One line of the history. */
export const importListeSchema = z.object({
  id: z.string(),
  annee: z.int(),
  etat: etatImportSchema,
  creeLe: z.string(),
  creePar: z.string(),
  appliqueLe: z.string().nullable(),
  annuleLe: z.string().nullable(),
  /** Until when it can be undone; for a plan, until when it could if it were applied now. `null` when it no longer can. */
  annulableJusque: z.string().nullable(),
  fichiers: listOf(fichierSchema),
  /** What it waits for, with the decisions taken so far; `null` when it waits for nothing. */
  attente: z.object({ aAppliquer: z.int(), aArbitrer: z.int(), suspendus: z.int() }).nullable(),
  /**
   * It still waits, and nobody has to decide of it: the same files were read again since (by which import), or the school is
   * no longer the one its plan speaks of.
   */
  depasse: z.object({ remplacePar: z.object({ id: z.string(), creeLe: z.string() }).nullable() }).nullable(),
  /** How many changes were written; `null` before it is applied. */
  appliques: z.int().nullable(),
  /** Pupils it left aside; `null` before it is applied, and for files that list none. */
  elevesLaisses: elevesLaissesSchema.nullable(),
});
export type ImportListe = z.infer<typeof importListeSchema>;

/** What the school last imported of an application. */
const etatSourceSchema = z.object({
  source: sourceSchema,
  /** ISO day its files were exported; the day they were imported, when they do not say. */
  jour: z.string(),
  exporte: z.boolean(),
  /** How many days ago. */
  age: z.int(),
});
export type EtatSource = z.infer<typeof etatSourceSchema>;

export const importsSchema = z.object({ imports: listOf(importListeSchema), sources: listOf(etatSourceSchema) });

export const depotSchema = z.object({ id: z.string() });
export type Depot = z.infer<typeof depotSchema>;

/** No file holds anything to import: nothing was kept. */
export const depotRefuseSchema = z.object({
  code: z.string(),
  message: z.string(),
  remedy: z.string(),
  fichiers: listOf(fichierSchema),
  diagnostics: listOf(diagnosticSchema),
});
export type DepotRefuse = z.infer<typeof depotRefuseSchema>;
