import { isDeepStrictEqual } from "node:util";

type Valeurs = Readonly<Record<string, unknown>>;

/** Of these fields, those that are given and differ, before and after. */
export function changesOf(
  champs: readonly string[],
  before: Valeurs,
  given: Valeurs,
): { readonly avant: Valeurs; readonly apres: Valeurs } {
  const changed = champs.filter(
    (champ) => given[champ] !== undefined && !isDeepStrictEqual(given[champ], before[champ]),
  );
  const pick = (source: Valeurs) => Object.fromEntries(changed.map((champ) => [champ, source[champ]]));
  return { avant: pick(before), apres: pick(given) };
}
