import { z } from "zod";
import { etatBilanSchema, periodiciteSchema } from "../structures/schemas.ts";
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

/** `GET /api/livret/avancements`. The heat map: what is typed, by class and period. An enseignant only receives his own classes. */
export const avancementsSchema = z.object({
  annee: z.int(),
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

export const usageCommentaireSchema = z.enum(["appreciation", "appreciation-generale"]);

const texteCommentaireSchema = z.string().trim().min(1).max(600);
const themeCommentaireSchema = z.string().trim().min(1).max(60);

export const commentaireSchema = z.object({
  id: z.string(),
  usage: usageCommentaireSchema,
  theme: z.string(),
  /** `{prénom}` stands for the pupil: `personnalise` of @navette/livret. */
  texte: z.string(),
  portee: z.enum(["ecole", "moi"]),
});
export type Commentaire = z.infer<typeof commentaireSchema>;

/** `GET /api/livret/commentaires`. Those of the school and those of the account, by theme. */
export const commentairesSchema = z.object({ commentaires: z.array(commentaireSchema).readonly() });
export type Commentaires = z.infer<typeof commentairesSchema>;

/** `POST /api/livret/commentaires`. Only the direction writes in the bank of the school. */
export const nouveauCommentaireSchema = z.object({
  usage: usageCommentaireSchema,
  theme: themeCommentaireSchema,
  texte: texteCommentaireSchema,
  portee: z.enum(["ecole", "moi"]).default("moi"),
});
export type NouveauCommentaire = z.input<typeof nouveauCommentaireSchema>;

/** `PATCH` and `DELETE /api/livret/commentaires/:commentaireId`. */
export const commentaireModifieSchema = z
  .object({ theme: themeCommentaireSchema, texte: texteCommentaireSchema })
  .partial();
export type CommentaireModifie = z.infer<typeof commentaireModifieSchema>;

export const elementSchema = z.object({
  id: z.string(),
  cycle: z.int(),
  rubrique: z.string(),
  libelle: z.string(),
});
export type Element = z.infer<typeof elementSchema>;

/** `GET /api/livret/elements?cycle=`. In the order of the rubriques' codes, then of the labels. */
export const elementsSchema = z.object({ elements: z.array(elementSchema).readonly() });
export type Elements = z.infer<typeof elementsSchema>;

export const demandeElementsSchema = z.object({ cycle: z.coerce.number().int().min(2).max(3).optional() });
export type DemandeElements = z.input<typeof demandeElementsSchema>;

/** `POST /api/livret/elements`, which answers the one already there; `DELETE /api/livret/elements/:elementId`. */
export const nouvelElementSchema = z.object({
  cycle: z.int().min(2).max(3),
  rubrique: z.string().min(1).max(20),
  libelle: z.string().trim().min(1).max(300),
});
export type NouvelElement = z.infer<typeof nouvelElementSchema>;

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
