import { NIVEAUX_1D, type Niveau1d } from "@navette/formats";
import { libelleClasse } from "./libelles.ts";
import type { Classe, Eleve, EleveSansClasse, Enseignant, StyleLibelle } from "./modele.ts";
import type { Prng } from "./prng.ts";

/** Sizes between which every class stands, once the school has 36 pupils or more; below, no cut can hold both. */
export const TAILLE = { min: 18, max: 28, voulue: 23 } as const;

/** Where the identifiers and the teachers of the classes come from: invented the first year, mostly kept the next ones. */
export interface Moyens {
  readonly style: StyleLibelle;
  identifiant(rang: number): string;
  enseignant(rang: number): Enseignant;
}

/** The classes of a year, and the pupils with their class. */
export interface Repartition {
  readonly classes: readonly Classe[];
  readonly eleves: readonly Eleve[];
}

/** Sorts the pupils by level, cuts them into classes, and sets apart the ULIS group if there is one. */
export function composeClasses(draw: Prng, eleves: readonly EleveSansClasse[], moyens: Moyens): Repartition {
  const rang = (eleve: EleveSansClasse) =>
    eleve.niveau === null ? NIVEAUX_1D.length : NIVEAUX_1D.indexOf(eleve.niveau);
  const sorted = draw.shuffle(eleves).sort((one, other) => rang(one) - rang(other));
  const ordinaires = sorted.filter((eleve) => eleve.niveau !== null);
  const ulis = sorted.filter((eleve) => eleve.niveau === null);

  const groups = cutIntoClasses(ordinaires.map(rang)).map(([from, to]) => ordinaires.slice(from, to));
  const all = ulis.length > 0 ? [...groups, ulis] : groups;
  const niveaux = all.map(niveauxDe);
  const sections = numberSections(niveaux);
  const classes = niveaux.map((each, index): Classe => {
    const enseignant = moyens.enseignant(index + 1);
    const section = sections[index] ?? 0;
    const libelle = libelleClasse(moyens.style, { niveaux: each, enseignant, rang: index + 1, section });
    return { identifiant: moyens.identifiant(index + 1), libelle, niveaux: each, enseignant };
  });
  const affectes = classes.flatMap(({ identifiant }, index) =>
    (all[index] ?? []).map((eleve): Eleve => ({ ...eleve, classe: identifiant })),
  );
  return { classes, eleves: affectes };
}

/**
 * Cuts pupils sorted by level into classes of neighbouring levels. A cut prefers to fall between two levels,
 * then not to leave two or three pupils of a level alone, then the even share.
 * @returns the bounds of each class, `[from, to[`
 */
export function cutIntoClasses(niveaux: readonly number[]): readonly (readonly [from: number, to: number])[] {
  const total = niveaux.length;
  const wanted = Math.max(1, Math.round(total / TAILLE.voulue), Math.ceil(total / TAILLE.max));
  const bounds: [number, number][] = [];
  for (let from = 0, left = wanted; left > 0; left--) {
    const to = left === 1 ? total : bestCut(niveaux, from, left);
    bounds.push([from, to]);
    from = to;
  }
  return bounds;
}

function bestCut(niveaux: readonly number[], from: number, left: number): number {
  const rest = niveaux.length - from;
  const even = from + Math.round(rest / left);
  const earliest = Math.max(from + TAILLE.min, niveaux.length - TAILLE.max * (left - 1));
  const latest = Math.min(from + TAILLE.max, niveaux.length - TAILLE.min * (left - 1));
  let best = { to: even, cost: Number.POSITIVE_INFINITY };
  for (let to = earliest; to <= latest; to++) {
    const cost = Math.abs(to - even) + lonely(niveaux, to);
    if (cost < best.cost) best = { to, cost };
  }
  return best.to;
}

/** What a cut costs: nothing between two levels, much when it leaves a handful of a level on one side. */
function lonely(niveaux: readonly number[], to: number): number {
  const niveau = niveaux[to];
  if (niveaux[to - 1] !== niveau) return 0;
  const handful = niveaux[to - 4] !== niveau || niveaux[to + 3] !== niveau;
  return handful ? 12 : 6;
}

function niveauxDe(group: readonly EleveSansClasse[]): readonly Niveau1d[] {
  return NIVEAUX_1D.filter((niveau) => group.some((eleve) => eleve.niveau === niveau));
}

/** Numbers from 1 the classes that share the very same levels; 0 for a class alone of its kind. */
function numberSections(niveaux: readonly (readonly Niveau1d[])[]): readonly number[] {
  const keys = niveaux.map((each) => each.join("-"));
  const totals = new Map<string, number>();
  const ranks = keys.map((key) => {
    const rank = (totals.get(key) ?? 0) + 1;
    totals.set(key, rank);
    return rank;
  });
  return ranks.map((rank, index) => ((totals.get(keys[index] ?? "") ?? 0) > 1 ? rank : 0));
}
