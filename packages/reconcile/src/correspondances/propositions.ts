import { type Comparaison, fromStrongest, type Piste } from "./comparaison.ts";
import type { Contexte } from "./contexte.ts";
import { type DecisionPrise, parNom } from "./objets.ts";
import { POIDS_PROPOSITION, poidsDe, preuve } from "./preuves.ts";
import type { Libres } from "./prises.ts";

/** The latest pair of each name before this year. */
export function anciennesDe(decisions: readonly DecisionPrise[], annee: number): ReadonlyMap<string, DecisionPrise> {
  const before = decisions.filter((each) => each.annee < annee && each.cle !== null);
  return new Map(before.toSorted((a, b) => a.annee - b.annee || parNom(a, b)).map((each) => [each.nom, each]));
}

interface Memoire {
  readonly anciennes: ReadonlyMap<string, DecisionPrise>;
  readonly refuse: (nom: string, cle: string) => boolean;
  readonly contexte: Contexte;
}

export function pistesDe({ noms, objets }: Libres, compare: Comparaison, { anciennes, refuse, contexte }: Memoire) {
  const left = [...noms.values()];
  const found = compare(left, [...objets.values()], contexte);
  return new Map(
    left.map(({ nom }) => {
      const ancienne = anciennes.get(nom);
      const pistes = (found.get(nom) ?? []).filter(({ cle }) => !refuse(nom, cle));
      const known = ancienne?.cle;
      if (!ancienne || known == null || !objets.has(known) || refuse(nom, known)) return [nom, pistes] as const;
      const others = pistes.filter(({ cle }) => cle !== known);
      const same = pistes.find(({ cle }) => cle === known);
      const preuves = [preuve("an-dernier", quand(ancienne)), ...(same?.preuves ?? [])];
      return [nom, [{ cle: known, preuves, poids: poidsDe(preuves) }, ...others].sort(fromStrongest)] as const;
    }),
  );
}

const quand = ({ annee, par }: DecisionPrise): string => `en ${annee}-${annee + 1} par ${par}`;

/** The names whose best piste prefers them too, both strictly: a tie is left to a person. */
export function mutual(pistes: ReadonlyMap<string, readonly Piste[]>): ReadonlySet<string> {
  const claims = new Map<string, { best: number; nom: string; tie: boolean }>();
  for (const [nom, list] of pistes) {
    for (const { cle, poids } of list) {
      const claim = claims.get(cle);
      if (!claim || poids > claim.best) claims.set(cle, { best: poids, nom, tie: false });
      else if (poids === claim.best) claim.tie = true;
    }
  }
  return new Set(
    [...pistes].flatMap(([nom, [best, second]]) => {
      if (!best || best.poids < POIDS_PROPOSITION || best.poids === second?.poids) return [];
      const claim = claims.get(best.cle);
      return claim?.nom === nom && !claim.tie ? [nom] : [];
    }),
  );
}
