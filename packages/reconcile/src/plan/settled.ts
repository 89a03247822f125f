import type { Change } from "./change.ts";
import type { Decision } from "./decision.ts";

/** A change, and what is decided of it. */
export interface Settled {
  readonly change: Change;
  /** `null`: still waits for a person. */
  readonly decision: Decision | null;
  /** Nothing of it is written though somebody wants it: it hangs on this change, left aside or still waiting. */
  readonly suit?: string;
}
