import { z } from "zod";
import { listOf } from "../wire/schemas.ts";

export const codeGardeSchema = z.enum([
  "annee-differente",
  "autre-etablissement",
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

export const gardeSchema = z.object({
  code: codeGardeSchema,
  message: z.string(),
  /** What it holds back: the withdrawals, or every change. */
  retient: z.enum(["retraits", "fiches", "tout"]),
  /** What lifting it does, in words. */
  consequence: z.string(),
  /** The year to open first, when the file is of the one that follows. */
  anneeAOuvrir: z.int().nullable(),
  /** Whether a person may say that it is mistaken. */
  levable: z.boolean(),
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
export const objetDuPlanSchema = z.enum(["classe", "eleve", ...GENRES]);
/** The parts of a plan, in the order they are read; the nomenclatures, hundreds of lines nobody decides, come last. */
const RUBRIQUES = ["structures", "personnels", "services", "eleves", "familles", "nomenclatures"] as const;
export const rubriqueSchema = z.enum(RUBRIQUES);
export type Rubrique = z.infer<typeof rubriqueSchema>;

/** `presents + ajoutes − retires = resultants`, for the decisions taken so far. */
export const ligneDeCompteSchema = z.object({
  objet: objetDuPlanSchema,
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
export type LigneDeCompte = z.infer<typeof ligneDeCompteSchema>;

export const kindSchema = z.enum([
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
export const groupeDeChangementsSchema = z.enum([
  "arrivee",
  "retour",
  "depart",
  "etat-civil",
  "identifiant",
  "classe",
  "niveaux",
  "adresse",
  "an-dernier",
  "saut-de-niveau",
  "corrige-ici",
  "inchange",
  "arbitrage",
  ...GENRES,
]);

export const groupeDuPlanSchema = z.object({
  kind: kindSchema,
  groupe: groupeDeChangementsSchema,
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
export const classeDuPlanSchema = z.object({
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

export const objetLuSchema = z.enum(["eleve", "responsable"]);
export type ObjetLu = z.infer<typeof objetLuSchema>;
export const devenirSchema = z.enum(["ajoute", "change", "parti", "identique", "garde", "arbitrer", "laisse"]);
export type Devenir = z.infer<typeof devenirSchema>;

/** `lignes = doubles + horsEcole + the sum of devenirs`: where each line of the files went. */
export const compteLuSchema = z.object({
  objet: objetLuSchema,
  lignes: z.int(),
  doubles: z.int(),
  horsEcole: z.int(),
  devenirs: z.record(devenirSchema, z.int()),
  /** Lines that could not be read, besides. */
  refusees: z.int(),
});
export type CompteLu = z.infer<typeof compteLuSchema>;
