import type { Change } from "./change.ts";
import type { Decision } from "./decision.ts";

/** A change, and what is decided of it. */
export interface Settled {
  readonly change: Change;
  /** `null`: still waits for a person. */
  readonly decision: Decision | null;
}
