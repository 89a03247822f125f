import type { Prng } from "../prng.ts";
import { codeDivision, libelleDivision } from "./codes.ts";
import type { Inscrit } from "./eleves.ts";
import { type Division, NIVEAUX, type Niveau2d, type Usages } from "./modele.ts";

/** Sizes between which every ordinary division stands, once the level has 24 pupils and a number of them that can be cut so. */
export const TAILLE_DIVISION = { min: 24, max: 30, voulue: 27 } as const;

/** Pupils with their division. */
export interface Affectations {
  readonly divisions: readonly Division[];
  /** Code of the division of each pupil, by `cle`. */
  readonly affectes: ReadonlyMap<number, string>;
}

/** Makes the divisions of a year. Who left in the first weeks comes on top: he no longer counts. */
export function composeDivisions(draw: Prng, inscrits: readonly Inscrit[], usages: Usages): Affectations {
  const divisions: Division[] = [];
  const affectes = new Map<number, string>();
  for (const niveau of NIVEAUX) {
    const branch = draw.branch(niveau);
    const duNiveau = inscrits.filter((eleve) => eleve.niveau === niveau);
    const [segpa, autres] = partager(duNiveau, ({ filiere }) => filiere === "segpa");
    const [partis, presents] = partager(autres, ({ sortie }) => sortie !== null);
    // The section sportive stands together in the first divisions.
    const [sportifs, ordinaires] = partager(presents, ({ filiere }) => filiere === "sportive");
    const ordre = [...sportifs, ...branch.shuffle(ordinaires)];
    const sizes = tailles(branch, ordre.length);
    const ouvertes = sizes.map((_, rang) => divisionDe(usages, niveau, rang + 1));
    let from = 0;
    for (const [rang, taille] of sizes.entries()) {
      for (const { cle } of ordre.slice(from, from + taille)) affectes.set(cle, ouvertes[rang]?.code ?? "");
      from += taille;
    }
    for (const { cle } of partis) affectes.set(cle, branch.pick(ouvertes).code);
    const adaptee = segpa.length > 0 ? [divisionDe(usages, niveau, "segpa")] : [];
    for (const { cle } of segpa) affectes.set(cle, adaptee[0]?.code ?? "");
    divisions.push(...ouvertes, ...adaptee);
  }
  return { divisions, affectes };
}

function divisionDe({ style, renommees }: Usages, niveau: Niveau2d, rang: number | "segpa"): Division {
  const usuel = codeDivision(style, niveau, rang);
  const libelle = libelleDivision(niveau, rang);
  return { code: renommees.get(usuel) ?? usuel, libelle, niveau, segpa: rang === "segpa" };
}

/** How many divisions hold so many pupils, each between the bounds if that can be; `undefined` when it cannot. */
export function nombreDivisions(eleves: number): number | undefined {
  const least = Math.ceil(eleves / TAILLE_DIVISION.max);
  const most = Math.floor(eleves / TAILLE_DIVISION.min);
  if (least > most) return undefined;
  return Math.min(most, Math.max(least, Math.round(eleves / TAILLE_DIVISION.voulue)));
}

/** The size of each division: about the same, give or take one. */
function tailles(draw: Prng, eleves: number): readonly number[] {
  if (eleves === 0) return [];
  const count = nombreDivisions(eleves) ?? Math.max(1, Math.round(eleves / TAILLE_DIVISION.voulue));
  const sizes = Array.from({ length: count }, (_, rang) => Math.floor((eleves + rang) / count));
  for (const [rang, taille] of sizes.entries()) {
    const next = sizes[rang + 1] ?? TAILLE_DIVISION.min;
    if (taille >= TAILLE_DIVISION.max || next <= TAILLE_DIVISION.min || !draw.chance(0.4)) continue;
    sizes[rang] = taille + 1;
    sizes[rang + 1] = next - 1;
  }
  return sizes;
}

/** Those that fit, then the others. */
function partager<T>(list: readonly T[], fits: (item: T) => boolean): readonly [T[], T[]] {
  return [list.filter(fits), list.filter((item) => !fits(item))];
}

/** How many pupils each level has, so that every division can stand between the bounds; the sum is exactly `eleves`. */
export function effectifsParNiveau(draw: Prng, eleves: number): Map<Niveau2d, number> {
  const count = Math.max(NIVEAUX.length, nombreDivisions(eleves) ?? 0);
  const first = draw.int(0, NIVEAUX.length - 1);
  const effectifs = new Map<Niveau2d, number>(NIVEAUX.map((niveau) => [niveau, 0]));
  for (let rang = 0; rang < count; rang++) {
    const niveau = NIVEAUX[(first + rang) % NIVEAUX.length] ?? "6E";
    effectifs.set(niveau, (effectifs.get(niveau) ?? 0) + Math.floor((eleves + rang) / count));
  }
  return effectifs;
}
