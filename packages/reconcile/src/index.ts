export type * from "./match/proof.ts";
export type * from "./plan/change.ts";
export type * from "./plan/decision.ts";
export type * from "./plan/types.ts";
export type * from "./snapshot.ts";
export type * from "./write/operation.ts";
