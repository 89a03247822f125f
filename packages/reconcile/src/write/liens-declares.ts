import type { BaseFiche } from "../registre/fiche.ts";
import type { BaseSnapshot } from "../snapshot.ts";
import type { Operation } from "./operation.ts";

/** What ONDE leaves unsaid of a link, and the school declares: `legal`, `en-charge`, `contact`. */
const DECLARE = "niveau";

/** Of the links this inverse takes away, those of which nothing was said by hand but what the import had left empty: their pupils, by link. */
export function liensDeclares(inverse: readonly Operation[], { fiches }: BaseSnapshot): ReadonlyMap<string, string> {
  const held = new Map(fiches.map((fiche) => [fiche.id, fiche]));
  return new Map(
    inverse.flatMap((operation): [string, string][] => {
      if (operation.kind !== "fiche.oter" || operation.genre !== "responsabilite") return [];
      const now = held.get(operation.ficheId);
      const wasEmpty = (operation.fiche.champs[DECLARE] ?? null) === null;
      return now && wasEmpty && isOnlyDeclared(now) ? [[now.id, String(now.champs.eleve)]] : [];
    }),
  );
}

function isOnlyDeclared({ verrous }: BaseFiche): boolean {
  return verrous.length > 0 && verrous.every(({ champ }) => champ === DECLARE);
}

/** The base as if nobody had declared these links. */
export function undeclared(base: BaseSnapshot, liens: ReadonlySet<string>): BaseSnapshot {
  const fiches = base.fiches.map((fiche) =>
    liens.has(fiche.id) ? { ...fiche, champs: { ...fiche.champs, [DECLARE]: null }, verrous: [] } : fiche,
  );
  return { ...base, fiches };
}
