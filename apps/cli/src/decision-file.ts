import type { Choisis } from "@navette/reconcile";
import { readAllReceived } from "./received-files.ts";
import { Refus } from "./refus.ts";

/** Twenty times what the largest school could decide. */
const MAX_BYTES = 16_000_000;

/** The choices saved in this file: one JSON object, of words by change. Whether they suit the plan is for the base to say. */
export async function readDecisionFile(path: string): Promise<Choisis> {
  const [file] = await readAllReceived([path], MAX_BYTES);
  const found = parsed(new TextDecoder().decode(file?.bytes));
  if (isChoisis(found)) return found;
  throw new Refus({
    code: "decisions.forme",
    message: `« ${file?.name} » ne dit pas de décisions.`,
    remedy:
      'Écrivez un objet JSON : l’identifiant de chaque changement, puis "accepter", "ignorer", "nouveau", ou l’identifiant de la personne choisie (docs/cli.md).',
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isChoisis(value: unknown): value is Choisis {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((each) => typeof each === "string");
}
