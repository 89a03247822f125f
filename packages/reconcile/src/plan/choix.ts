import type { Change } from "./change.ts";
import type { Decision, Decisions } from "./decision.ts";
import type { Plan } from "./types.ts";

/** What is chosen of each change, as a file says it: `accepter`, `ignorer`, `nouveau`, or the id of the one who is recognised. */
export type Choisis = Readonly<Record<string, string>>;

/** The decisions a file of choices stands for, and which may not suit the plan (`decisionFaults`). */
export function decisionsOf({ changes }: Pick<Plan, "changes">, choisis: Choisis): Decisions {
  const kinds = new Map(changes.map(({ id, kind }) => [id, kind]));
  return Object.fromEntries(Object.entries(choisis).map(([id, choix]) => [id, decisionOf(kinds.get(id), choix)]));
}

function decisionOf(kind: Change["kind"] | undefined, choix: string): Decision {
  if (choix === "accepter" || choix === "ignorer" || choix === "nouveau") return { choix };
  return kind === "fiche.arbitrer" ? { choix: "meme", ficheId: choix } : { choix: "meme", eleveId: choix };
}

/** The word of a file of choices for a decision; `null` while it is still to be made. */
export function choixOf(decision: Decision | null): string | null {
  if (decision === null) return null;
  if (decision.choix !== "meme") return decision.choix;
  return "eleveId" in decision ? decision.eleveId : decision.ficheId;
}
