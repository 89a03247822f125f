export * from "./familles/families.ts";
export { fingerprint } from "./fingerprint.ts";
export { signatureOf } from "./match/person.ts";
export type * from "./match/proof.ts";
export * from "./match/words.ts";
export type * from "./plan/change.ts";
export type * from "./plan/decision.ts";
export type * from "./plan/garde.ts";
export { plan } from "./plan/plan.ts";
export {
  type DecisionFault,
  decideAll,
  decisionFaults,
  equation,
  type Settled,
  settle,
  undecided,
} from "./plan/settle.ts";
export type * from "./plan/types.ts";
export { CHAMP_WORDS, GROUPE_WORDS, retenueInWords } from "./plan/words.ts";
export type * from "./snapshot.ts";
export { inverse, inverseKeeping } from "./write/inverse.ts";
export type * from "./write/operation.ts";
export { operations } from "./write/operations.ts";
export { applyTo } from "./write/state.ts";
