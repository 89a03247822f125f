import { z } from "zod";
import { diagnosticSchema, idSchema } from "../wire/schemas.ts";
import { associationSchema } from "./colonnes-schemas.ts";

/** What a school may leave out of its imports, and what an import may leave to do: the lists of reconcile and base. */
const OPTIONS = ["nouveaux", "identite", "coordonnees", "responsables", "scolarite", "an-dernier", "groupes"] as const;
const CODES_RESTES = [
  "eleves-sans-ine",
  "eleves-sans-classe",
  "eleves-sans-niveau",
  "eleves-sans-mef",
  "eleves-sans-responsable",
  "responsables-a-preciser",
  "classes-sans-enseignant",
  "divisions-sans-professeur-principal",
  "services-sans-enseignant",
] as const;

const listOf = <Item extends z.ZodType>(item: Item) => z.array(item).readonly();

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
const importListeSchema = z.object({
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

const codeGardeSchema = z.enum([
  "annee-differente",
  "aucun-eleve-commun",
  "fichier-an-dernier",
  "fichier-an-prochain",
  "liste-de-tableur",
  "lignes-refusees",
  "une-seule-classe",
  "classes-absentes",
  "retraits-nombreux",
  "classes-renommees",
  "fiches-retirees",
]);
export type CodeGarde = z.infer<typeof codeGardeSchema>;

const gardeSchema = z.object({
  code: codeGardeSchema,
  message: z.string(),
  /** What it holds back: the withdrawals, or every change. */
  retient: z.enum(["retraits", "fiches", "tout"]),
  /** What lifting it does, in words. */
  consequence: z.string(),
  levee: z.boolean(),
});
export type Garde = z.infer<typeof gardeSchema>;

/** What a school keeps besides its pupils and its classes. */
const GENRES = [
  "calendrier",
  "matiere",
  "mef",
  "programme",
  "personnel",
  "foyer",
  "responsable",
  "groupe",
  "professeurPrincipal",
  "service",
  "suppleance",
  "responsabilite",
  "inscription",
] as const;
const objetSchema = z.enum(["classe", "eleve", ...GENRES]);
/** The parts of a plan, in the order they are read; the nomenclatures, hundreds of lines nobody decides, come last. */
export const RUBRIQUES = ["structures", "personnels", "services", "eleves", "familles", "nomenclatures"] as const;
const rubriqueSchema = z.enum(RUBRIQUES);
export type Rubrique = z.infer<typeof rubriqueSchema>;

/** `presents + ajoutes − retires = resultants`, for the decisions taken so far. */
const compteSchema = z.object({
  objet: objetSchema,
  presents: z.int(),
  ajoutes: z.int(),
  retires: z.int(),
  resultants: z.int(),
  modifies: z.int(),
  /** Named by the file, and nothing of theirs is written. */
  inchanges: z.int(),
  /** Not named by the file, and not withdrawn: `presents = modifies + inchanges + gardes + retires`. */
  gardes: z.int(),
  aArbitrer: z.int(),
  /** Changes held back because they may be a mistake. */
  suspendus: z.int(),
  /** Those of them that are withdrawals. */
  retraitsSuspendus: z.int(),
  /** Values corrected here that the file would change, and that are kept. */
  corriges: z.int(),
});
export type LigneDeCompte = z.infer<typeof compteSchema>;

const kindSchema = z.enum([
  "classe.ajouter",
  "classe.modifier",
  "classe.rouvrir",
  "classe.archiver",
  "classe.inchange",
  "eleve.ajouter",
  "eleve.modifier",
  "eleve.reactiver",
  "eleve.desactiver",
  "eleve.inchange",
  "eleve.arbitrer",
  "fiche.ajouter",
  "fiche.modifier",
  "fiche.retablir",
  "fiche.retirer",
  "fiche.arbitrer",
]);
const groupeSchema = z.enum([
  "arrivee",
  "retour",
  "depart",
  "etat-civil",
  "identifiant",
  "classe",
  "adresse",
  "an-dernier",
  "saut-de-niveau",
  "corrige-ici",
  "inchange",
  "arbitrage",
  ...GENRES,
]);

const groupeDuPlanSchema = z.object({
  kind: kindSchema,
  groupe: groupeSchema,
  rubrique: rubriqueSchema,
  titre: z.string(),
  note: z.string(),
  nombre: z.int(),
  /** How many are accepted now, and how many « Appliquer » would accept. */
  acceptes: z.int(),
  acceptables: z.int(),
  /** Of those accepted, how many are written: the others hang on what is not. */
  ecrits: z.int(),
  /** What the decisions of this group, or those of others on which it hangs, leave out with them: whole sentences. */
  suites: listOf(z.string()),
  /** Why the whole group is held back, in a few words; `null` when it can be decided at once. */
  suspendu: z.string().nullable(),
  /** What the guards that hold changes of this group saw. */
  gardes: listOf(z.string()),
});
export type GroupeDuPlan = z.infer<typeof groupeDuPlanSchema>;

/** Everything the plan says of one class, decided in one gesture. */
const classeDuPlanSchema = z.object({
  cle: z.string(),
  libelle: z.string(),
  nombre: z.int(),
  /** How many are accepted as Navette proposes them, and how many are written with the decisions taken so far. */
  proposes: z.int(),
  ecrits: z.int(),
  decision: z.enum(["proposer", "ignorer", "mixte"]),
  /** What is left out with it elsewhere: whole sentences. */
  suites: listOf(z.string()),
});
export type ClasseDuPlan = z.infer<typeof classeDuPlanSchema>;

const objetLuSchema = z.enum(["eleve", "responsable"]);
export type ObjetLu = z.infer<typeof objetLuSchema>;
const devenirSchema = z.enum(["ajoute", "change", "parti", "identique", "garde", "arbitrer", "laisse"]);
export type Devenir = z.infer<typeof devenirSchema>;

/** `lignes = doubles + horsEcole + the sum of devenirs`: where each line of the files went. */
const compteLuSchema = z.object({
  objet: objetLuSchema,
  lignes: z.int(),
  doubles: z.int(),
  horsEcole: z.int(),
  devenirs: z.record(devenirSchema, z.int()),
  /** Lines that could not be read, besides. */
  refusees: z.int(),
});
export type CompteLu = z.infer<typeof compteLuSchema>;

const resteSchema = z.object({
  code: z.enum(CODES_RESTES),
  nombre: z.int(),
  exemples: listOf(z.string()),
});
export type Reste = z.infer<typeof resteSchema>;

/** What undoing keeps, in words: of whom, what, and why. */
const gardeeSchema = z.object({ cle: z.string(), sujet: z.string(), quoi: z.string(), raison: z.string() });
export type Gardee = z.infer<typeof gardeeSchema>;

const optionsSchema = z.object({
  /** What the import leaves alone. */
  ecartees: listOf(z.enum(OPTIONS)),
  /** Who decides of divisions and groups when STS-Web and SIECLE differ. */
  structures: z.enum(["sts", "siecle"]),
  /** ISO: a pupil whose last day is before is gone. */
  jour: z.iso.date(),
});
export type OptionsImport = z.infer<typeof optionsSchema>;
export type OptionImport = OptionsImport["ecartees"][number];

export const importSchema = importListeSchema.omit({ depasse: true, attente: true }).extend({
  echec: z.string().nullable(),
  options: optionsSchema,
  gardes: listOf(gardeSchema),
  compte: listOf(compteSchema),
  /** What applying would write now, leave to arbitrate, and leave held back. */
  aAppliquer: z.int(),
  aArbitrer: z.int(),
  suspendus: z.int(),
  /** Of what is held back, the withdrawals: the rest is decided one by one. */
  retraitsSuspendus: z.int(),
  /** Rows that had or have to be arbitrated. */
  arbitrages: z.int(),
  groupes: listOf(groupeDuPlanSchema),
  classes: listOf(classeDuPlanSchema),
  lus: listOf(compteLuSchema),
  /** The school changed since the plan was made: it must be made again. */
  perime: z.boolean(),
  /** The links with families the files declare, and which lead to a pupil. */
  familles: z
    .object({
      responsables: z.int(),
      liens: z.int(),
      reconnus: z.int(),
      inconnus: z.int(),
      ambigus: z.int(),
    })
    .nullable(),
  bilan: z
    .object({
      appliques: z.int(),
      ignores: z.int(),
      enAttente: z.int(),
      restes: listOf(resteSchema),
      /** The responsables whose children all left with this import. */
      anciens: listOf(z.object({ nom: z.string(), civilite: z.enum(["M", "MME"]).nullable() })),
    })
    .nullable(),
  /** What undoing kept; `null` unless it was undone. */
  gardees: listOf(gardeeSchema).nullable(),
});
export type Import = z.infer<typeof importSchema>;

/** Everything that was said of the files. */
export const constatsSchema = z.object({ diagnostics: listOf(diagnosticSchema) });
export type Constats = z.infer<typeof constatsSchema>;

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

const choixSchema = z.enum(["accepter", "ignorer", "meme", "nouveau"]);
export type Choix = z.infer<typeof choixSchema>;

const decisionSchema = z.union([
  z.object({ choix: z.enum(["accepter", "ignorer", "nouveau"]) }),
  z.object({ choix: z.literal("meme"), eleveId: idSchema }),
  z.object({ choix: z.literal("meme"), ficheId: idSchema }),
]);
export type Decision = z.infer<typeof decisionSchema>;

const changementSchema = z.object({
  id: z.string(),
  kind: kindSchema,
  groupe: groupeSchema,
  sujet: z.string(),
  /** The class of the pupil before the import, else the one he arrives in. */
  classe: z.string().nullable(),
  champs: listOf(
    z.object({
      libelle: z.string(),
      avant: z.string().nullable(),
      apres: z.string().nullable(),
      /** « Corrigé ici le 12/01/2027 par C. Lenoir. » */
      verrou: z.string().nullable(),
    }),
  ),
  /** What is known of a newcomer or of one who leaves, when there is nothing to compare. */
  details: listOf(z.object({ libelle: z.string(), valeur: z.string() })),
  preuve: z.string().nullable(),
  retenue: z.string().nullable(),
  /** Why it is not written though it is accepted. */
  suit: z.string().nullable(),
  /** Those of the other side who look like this one, with what the comparison says. */
  rapprochements: listOf(z.object({ sujet: z.string(), indices: z.string() })),
  decision: decisionSchema.nullable(),
  permis: listOf(choixSchema),
});
export type Changement = z.infer<typeof changementSchema>;

const entier = z.coerce.number().int();

export const demandeChangementsSchema = z.object({
  kind: kindSchema.optional(),
  groupe: groupeSchema.optional(),
  rubrique: rubriqueSchema.optional(),
  /** A class of the plan (`cle`). */
  classe: z.string().max(200).optional(),
  /** Those of whom this becomes; goes with `objet`. */
  devenir: devenirSchema.optional(),
  objet: objetLuSchema.optional(),
  recherche: z.string().trim().max(100).default(""),
  depuis: entier.min(0).default(0),
  limite: entier.min(1).max(200).default(100),
});
export type DemandeChangements = z.output<typeof demandeChangementsSchema>;

export const changementsSchema = z.object({ total: z.int(), lignes: listOf(changementSchema) });
export type Changements = z.infer<typeof changementsSchema>;

const accordSchema = z.enum(["identique", "proche", "different", "inconnu"]);
export type Accord = z.infer<typeof accordSchema>;

const suggestionSchema = z.object({
  /** What choosing it decides. */
  decision: decisionSchema,
  sujet: z.string(),
  /** He left the school, and would come back. */
  ancien: z.boolean(),
  indices: z.string(),
  lignes: listOf(
    z.object({
      libelle: z.string(),
      fichier: z.string().nullable(),
      navette: z.string().nullable(),
      accord: accordSchema,
    }),
  ),
});
export type Suggestion = z.infer<typeof suggestionSchema>;

const arbitrageSchema = z.object({
  id: z.string(),
  /** A pupil, or a responsable or member of staff. */
  objet: objetSchema,
  sujet: z.string(),
  /** `null` where several lines may say the same. */
  ligne: z.int().nullable(),
  sexe: z.enum(["M", "F"]).nullable(),
  motif: z.string(),
  /** What the file says of this person. */
  details: listOf(z.object({ libelle: z.string(), valeur: z.string() })),
  /** The likeliest first. */
  suggestions: listOf(suggestionSchema),
  decision: decisionSchema.nullable(),
});
export type Arbitrage = z.infer<typeof arbitrageSchema>;

export const demandeArbitragesSchema = z.object({
  depuis: entier.min(0).default(0),
  limite: entier.min(1).max(50).default(20),
});

export const arbitragesSchema = z.object({
  total: z.int(),
  /** Ranks of those that wait for a decision. */
  enAttente: listOf(z.int()),
  cas: listOf(arbitrageSchema),
});
export type Arbitrages = z.infer<typeof arbitragesSchema>;

/** A change whose decision is `null` goes back to its default. */
export const choisirSchema = z.object({
  decisions: z.record(z.string().max(200), decisionSchema.nullable()).exactOptional(),
  enBloc: z
    .object({
      kind: kindSchema.exactOptional(),
      groupe: groupeSchema,
      choix: z.enum(["accepter", "ignorer", "nouveau"]),
    })
    .exactOptional(),
  classe: z.object({ cle: z.string().max(200), choix: z.enum(["ignorer", "proposer"]) }).exactOptional(),
  leverGardes: z.array(codeGardeSchema).exactOptional(),
  options: z
    .object({
      ecartees: listOf(z.enum(OPTIONS)).exactOptional(),
      structures: z.enum(["sts", "siecle"]).exactOptional(),
      jour: z.iso.date().exactOptional(),
    })
    .exactOptional(),
});
export type Choisir = z.infer<typeof choisirSchema>;

export const appliqueSchema = z.object({
  outcome: z.enum(["applique", "deja-applique", "rien-a-ecrire", "plan-perime"]),
});
export type Applique = z.infer<typeof appliqueSchema>;

/** What undoing would do now, or did. */
export const annulationSchema = z.object({ annulees: z.int(), gardees: listOf(gardeeSchema) });
export type Annulation = z.infer<typeof annulationSchema>;
