export { type Decideur, type Joint, joinContents } from "./content/join.ts";
export * from "./correspondances/index.ts";
export { type Families, readFamilies } from "./familles/families.ts";
export { fingerprint } from "./fingerprint.ts";
export { fold } from "./match/fold.ts";
export type { Indices } from "./match/proof.ts";
export * from "./match/words.ts";
export type { Identifiant, IdentifiantSource, Verrou } from "./memoire.ts";
export { type Attente, attenteOf, isHeldBack, isSuspended, standing } from "./plan/attente.ts";
export type {
  Change,
  ClasseChampModifie,
  ClasseChamps,
  ClasseRef,
  EleveChampModifie,
  EleveChamps,
  EleveChange,
  EleveEntrant,
  Suggestion,
} from "./plan/change.ts";
export { type Choisis, choixOf, decisionsOf } from "./plan/choix.ts";
export { chosenFiche, chosenSuggestion } from "./plan/chosen.ts";
export { type Groupe, OPTIONS_IMPORT, type OptionImport, type Retenue } from "./plan/commun.ts";
export type { Choix, Decision, Decisions } from "./plan/decision.ts";
export { ceuxQui, compteLus } from "./plan/devenir.ts";
export { isRetrait, writes } from "./plan/ecriture.ts";
export { isEffective } from "./plan/effet.ts";
export { empreinte } from "./plan/empreinte.ts";
export { enAttenteInWords } from "./plan/en-attente.ts";
export * from "./plan/garde.ts";
export { isFerme, isLevable } from "./plan/levable.ts";
export { classesDuPlan, decideClasse } from "./plan/par-classe.ts";
export { plan } from "./plan/plan.ts";
export { gardesDe } from "./plan/policies.ts";
export { decideAll, decisionFaults, equation, isUpToDate, settle, undecided } from "./plan/settle.ts";
export type * from "./plan/settled.ts";
export type { Counts, Plan } from "./plan/types.ts";
export { CHAMP_WORDS, GROUPE_WORDS, retenueInWords } from "./plan/words.ts";
export { adresseCle } from "./registre/adresse-cle.ts";
export type { FicheChampModifie, FicheChange, FicheDecrite, FicheSuggestion } from "./registre/change.ts";
export type { FichesCounts } from "./registre/count.ts";
export type { BaseFiche, Champs, Valeur } from "./registre/fiche.ts";
export { GENRES, GENRES_PERSONNES, type Genre, type GenrePersonne, isPersonne } from "./registre/genres.ts";
export { FICHE_CHAMP_WORDS, GENRE_WORDS, preuveFicheInWords } from "./registre/words.ts";
export type { BaseClasse, BaseEleve, BaseSnapshot, Scolarite } from "./snapshot.ts";
export { inverse, inverseKeeping } from "./write/inverse.ts";
export type { FicheValeur, Gardee, Operation, OperationKind, OperationOf } from "./write/operation.ts";
export { operations } from "./write/operations.ts";
export { applyTo } from "./write/state.ts";
