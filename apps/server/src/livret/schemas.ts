import { z } from "zod";
import { etatBilanSchema, periodiciteSchema } from "../structures/schemas.ts";
import { diagnosticSchema, idSchema } from "../wire/schemas.ts";
import { avancementSchema } from "./examen-schemas.ts";

export const objetSchema = z.enum([
  "positionnement",
  "elements",
  "appreciation",
  "parcours",
  "modalite",
  "appreciation-generale",
]);

/** What a cell holds, by objet (`Valeurs` of @navette/livret); `null` when it is empty. Checked by the livret itself. */
export const valeurSchema = z.union([
  z.number(),
  z.string(),
  z.array(z.string()).readonly(),
  z.object({ complement: z.string().optional() }),
  z.null(),
]);
export type ValeurCellule = z.infer<typeof valeurSchema>;

/** Which cell: of a pupil, or of the class itself for what it did in a parcours. */
export const celluleSchema = z.object({
  /** Id of the pupil or of the class. */
  cible: idSchema,
  rubrique: z.string().min(1).max(20),
  objet: objetSchema,
});
export type Cellule = z.infer<typeof celluleSchema>;

export const saisieSchema = z.object({
  cible: z.string(),
  rubrique: z.string(),
  objet: objetSchema,
  /** `null`: emptied, and it still has a version. */
  valeur: valeurSchema,
  /** To be sent back with the next value of this cell; 0 for a cell that has no saisie. */
  version: z.int(),
  auteur: z.string(),
  le: z.string(),
});
export type SaisieEcrite = z.infer<typeof saisieSchema>;

export const passageSchema = z.object({
  vers: etatBilanSchema,
  /** What the button says. */
  action: z.string(),
  motifRequis: z.boolean(),
});
export type PassagePropose = z.infer<typeof passageSchema>;

export const periodeLivretSchema = z.object({
  id: z.string(),
  annee: z.int(),
  classeId: z.string(),
  periodicite: periodiciteSchema,
  indice: z.int(),
  nombre: z.int(),
  libelle: z.string(),
  debut: z.string(),
  fin: z.string(),
  etat: etatBilanSchema,
  etatLe: z.string(),
  etatPar: z.string().nullable(),
  completLe: z.string().nullable(),
  /** Whether the reader may type; `refus` says why not. */
  saisissable: z.boolean(),
  refus: z.object({ code: z.string(), message: z.string(), remedy: z.string() }).nullable(),
  /** The moves the reader may make. */
  passages: z.array(passageSchema).readonly(),
});
export type PeriodeLivret = z.infer<typeof periodeLivretSchema>;

/** Why bilans are open again, and who reopened them. */
export const reouvertureSchema = z.object({ le: z.string(), auteur: z.string(), motif: z.string() });
export type Reouverture = z.infer<typeof reouvertureSchema>;

export const eleveGrilleSchema = z.object({
  id: z.string(),
  nom: z.string(),
  prenom: z.string(),
  sexe: z.enum(["M", "F"]).nullable(),
  naissance: z.string().nullable(),
  ine: z.string().nullable(),
  /** The pupil's own level; it chooses the page. */
  niveau: z.string().nullable(),
  /** `ref` of a page of @navette/livret; `null` for a level without bilan périodique, and then `sansPage` says why. */
  page: z.string().nullable(),
  sansPage: z.string().nullable(),
  /** False for a pupil who left the class, and of whom something is typed. */
  present: z.boolean(),
  entree: z.string().nullable(),
  sortie: z.string().nullable(),
  avancement: avancementSchema,
});
export type EleveGrille = z.infer<typeof eleveGrilleSchema>;

/** `GET /api/livret/periodes/:periodeId/grille`. */
export const grilleSchema = z.object({
  classe: z.object({ id: z.string(), libelle: z.string(), niveaux: z.array(z.string()).readonly() }),
  periode: periodeLivretSchema,
  /** `null` when nobody reopened them. */
  reouverture: reouvertureSchema.nullable(),
  /** All the periods of the class, this one included, in order. */
  periodes: z
    .array(z.object({ id: z.string(), indice: z.int(), libelle: z.string(), etat: etatBilanSchema }))
    .readonly(),
  /** By NOM then Prénom. */
  eleves: z.array(eleveGrilleSchema).readonly(),
  /** Of the pupils and of the class itself. A cell without one has never been typed. */
  saisies: z.array(saisieSchema).readonly(),
  /** What the same pupils have for the period before, wherever they were then. */
  precedentes: z
    .array(z.object({ cible: z.string(), rubrique: z.string(), objet: objetSchema, valeur: valeurSchema }))
    .readonly(),
  avancement: avancementSchema,
});
export type Grille = z.infer<typeof grilleSchema>;

/** `PUT /api/livret/periodes/:periodeId/saisies/:cible/:rubrique/:objet`, answered by `saisieSchema`. */
export const valeurSaisieSchema = z.object({
  /** As typed: it is normalised and checked here. `null` empties the cell. */
  valeur: z.unknown(),
  /** The version this page last saw of the cell; 0 when it saw none. */
  version: z.int().min(0),
});
export type ValeurTypee = z.infer<typeof valeurSaisieSchema>;

/** Answer 409 when somebody else typed in the cell: nothing was written, here is what it holds. */
export const conflitSchema = z.object({
  code: z.literal("saisie.conflit"),
  message: z.string(),
  remedy: z.string(),
  saisie: saisieSchema,
});
export type Conflit = z.infer<typeof conflitSchema>;

/** `POST /api/livret/periodes/:periodeId/saisies`: a paste, a fill-down. */
export const saisiesTypeesSchema = z.object({
  saisies: z.array(celluleSchema.extend(valeurSaisieSchema.shape)).min(1).max(2000),
});
export type SaisiesTypees = z.infer<typeof saisiesTypeesSchema>;

/** One a cell, in the order they were sent. What is refused or in conflict is not written, the rest is. */
export const resultatSaisieSchema = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("enregistree"), saisie: saisieSchema }),
  z.object({ outcome: z.literal("conflit"), saisie: saisieSchema }),
  z.object({ outcome: z.literal("refusee"), diagnostics: z.array(diagnosticSchema).readonly() }),
]);
export type ResultatSaisie = z.infer<typeof resultatSaisieSchema>;

export const resultatsSaisiesSchema = z.object({ resultats: z.array(resultatSaisieSchema).readonly() });
export type ResultatsSaisies = z.infer<typeof resultatsSaisiesSchema>;

/**
 * `POST /api/livret/periodes/:periodeId/etat`, answered by `periodeLivretSchema`. A bilan becomes "exporte" by its
 * export, never by hand.
 */
export const changementEtatSchema = z.object({
  /** The state the page shows: refused when it has changed since. */
  de: etatBilanSchema,
  vers: etatBilanSchema.exclude(["exporte"]),
  motif: z.string().trim().max(500).optional(),
});
export type ChangementEtat = z.infer<typeof changementEtatSchema>;

/** `GET /api/livret/periodes/:periodeId/etats`. Newest first. */
export const historiqueEtatsSchema = z.object({
  etats: z
    .array(
      z.object({
        le: z.string(),
        auteur: z.string(),
        de: etatBilanSchema,
        vers: etatBilanSchema,
        motif: z.string().nullable(),
      }),
    )
    .readonly(),
});
export type HistoriqueEtats = z.infer<typeof historiqueEtatsSchema>;

/** `GET` on the address of a cell: every value it has had, newest first. */
export const historiqueCelluleSchema = z.object({
  valeurs: z.array(z.object({ le: z.string(), auteur: z.string(), valeur: valeurSchema })).readonly(),
});
export type HistoriqueCellule = z.infer<typeof historiqueCelluleSchema>;
