import { canonical, digest } from "../canonical.ts";
import type { Plan } from "./types.ts";

/**
 * Tells a plan that was read from one made since: of the same school, for the same files and options, it is the same
 * whatever the order of the files. The decisions are not of it.
 */
export function empreinte({ annee, fingerprint, gardes, changes }: Plan): string {
  const sorted = changes.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return digest(canonical({ annee, fingerprint, gardes, changes: sorted }));
}
