import type { Verrou } from "../memoire.ts";
import { IGNORER } from "./decision.ts";

/** What somebody corrected here by hand, and a file would change: it is shown, and left as it is unless somebody says otherwise. */
export const CORRIGE_ICI = { groupe: "corrige-ici", defaut: IGNORER, retenue: { kind: "verrou" } } as const;

/** The one change of the fields that are corrected here, of those a file would change; `change` is all it says besides. */
export function corrigesIci<Champ extends { readonly verrou?: Verrou }, Change extends { readonly id: string }>(
  champs: readonly Champ[],
  change: Change,
) {
  const tenus = champs.filter(({ verrou }) => verrou);
  return tenus.length === 0 ? [] : [{ ...change, ...CORRIGE_ICI, id: `${change.id}:corrige-ici`, champs: tenus }];
}
