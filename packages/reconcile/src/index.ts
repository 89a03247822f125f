export { type Decideur, type Joint, joinContents } from "./content/join.ts";
export * from "./correspondances/index.ts";
export type { EnfantConnu } from "./familles/enfants.ts";
export * from "./familles/families.ts";
export { fingerprint } from "./fingerprint.ts";
export { fold } from "./match/fold.ts";
export { signatureOf } from "./match/person.ts";
export type * from "./match/proof.ts";
export * from "./match/words.ts";
export * from "./memoire.ts";
export { type Attente, attenteOf, isHeldBack, isSuspended, standing } from "./plan/attente.ts";
export type * from "./plan/change.ts";
export { chosenFiche, chosenSuggestion } from "./plan/chosen.ts";
export { type Groupe, OPTIONS_IMPORT, type OptionImport, type Retenue } from "./plan/commun.ts";
export type * from "./plan/decision.ts";
export { ceuxQui, compteLus } from "./plan/devenir.ts";
export { isRetrait, writes } from "./plan/ecriture.ts";
export { isEffective } from "./plan/effet.ts";
export * from "./plan/garde.ts";
export { type ClasseDuPlan, classesDuPlan, decideClasse } from "./plan/par-classe.ts";
export { plan } from "./plan/plan.ts";
export {
  type DecisionFault,
  decideAll,
  decisionFaults,
  equation,
  isUpToDate,
  settle,
  undecided,
} from "./plan/settle.ts";
export type * from "./plan/settled.ts";
export type * from "./plan/types.ts";
export { CHAMP_WORDS, GROUPE_WORDS, retenueInWords } from "./plan/words.ts";
export { adresseCle } from "./registre/adresse-cle.ts";
export type * from "./registre/change.ts";
export type * from "./registre/count.ts";
export type * from "./registre/fiche.ts";
export { GENRES, GENRES_PERSONNES, type Genre, type GenrePersonne, isPersonne } from "./registre/genres.ts";
export { FICHE_CHAMP_WORDS, GENRE_WORDS, preuveFicheInWords } from "./registre/words.ts";
export type * from "./snapshot.ts";
export { inverse, inverseKeeping } from "./write/inverse.ts";
export type * from "./write/operation.ts";
export { operations } from "./write/operations.ts";
export { applyTo } from "./write/state.ts";
