import type { ContentEleve } from "@navette/formats";
import type { BaseSnapshot } from "../snapshot.ts";
import { compare } from "./compare.ts";
import { finder } from "./finder.ts";
import { groupBy } from "./group.ts";
import { alikeKeys, possibleKeys } from "./keys.ts";
import { type Candidat, jumeauTest, PASSES, type Paire, type Pool, runPass } from "./passes.ts";
import { type Connu, connuOf, type Entrant, entrantsOf, etatCivilKeys, namesKeys, textOf } from "./person.ts";
import type { Motif } from "./proof.ts";
import { possiblesDe } from "./rapprocher.ts";
import { isPossible, likelihood, looksAlike } from "./verdict.ts";

export interface Litige {
  readonly entrant: Entrant;
  readonly motif: Motif;
  /** The likeliest first, ten at most. */
  readonly candidats: readonly Candidat[];
}

/** Every row is in exactly one of `paires`, `litiges` and `nouveaux`; every active pupil of the base in one of `paires` and `absents`. */
export interface Matching {
  readonly paires: readonly Paire[];
  readonly litiges: readonly Litige[];
  readonly nouveaux: readonly Entrant[];
  /** Active pupils no row was matched to; a litige may still name them. */
  readonly absents: readonly Connu[];
  /** New rows and absent pupils who look alike. */
  readonly semblables: readonly (Candidat & { readonly entrant: Entrant })[];
  /** Pupils whom a row may be or is like, and who are not named beside it for want of room. */
  readonly confondus: ReadonlySet<Connu>;
  /** Whether an identifier may be written on a pupil (`null`: a new one): it is neither twice in the file nor current for another. */
  readonly mayTake: (identifiant: string, eleveId: string | null) => boolean;
}

/** Matches the rows of a file to the pupils of the base, one to one. The order of both is without effect. */
export function matchEleves(
  rows: readonly ContentEleve[],
  base: BaseSnapshot,
  classeIdOf: (row: ContentEleve) => string | null,
): Matching {
  const entrants = entrantsOf(rows, classeIdOf);
  const connus = base.eleves.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((eleve) => connuOf(eleve, base.annee));
  const doubles = rowsByIdentifier(entrants);
  const holders = holdersByIdentifier(connus);
  const pool = poolOf(entrants, connus, base);
  const aside = setAsideDoubles(pool, doubles, holders);
  const [first, ...others] = PASSES;
  const certain = first ? runPass(first, pool) : [];
  for (const entrant of setAsideContradicted(pool, holders)) aside.set(entrant, { kind: "identifiant-contredit" });
  const paires = [...certain, ...others.flatMap((pass) => runPass(pass, pool))];
  const matched = new Set(paires.map(({ connu }) => connu));
  const left = connus.filter((connu) => !matched.has(connu));
  const { litiges, nouveaux, tus } = settleLeft([...aside.keys(), ...pool.entrants], left, { aside, pool, entrants });
  const absents = left.filter(({ eleve }) => eleve.actif);
  const { semblables, crowd } = findSemblables(nouveaux, absents, pool);
  return {
    paires,
    litiges,
    nouveaux,
    absents,
    semblables,
    confondus: new Set([...tus, ...crowd]),
    mayTake: (identifiant, eleveId) =>
      !doubles.has(identifiant) && (holders.get(identifiant) ?? []).every(({ eleve }) => eleve.id === eleveId),
  };
}

function poolOf(entrants: readonly Entrant[], connus: readonly Connu[], base: BaseSnapshot): Pool {
  const distinct = new Set(base.distinctions.map(({ eleveId, signature }) => `${eleveId} ${signature}`));
  return {
    entrants: new Set(entrants),
    connus: new Set(connus),
    isDistinct: (entrant, { eleve }) => distinct.has(`${eleve.id} ${entrant.signature}`),
    hasJumeau: jumeauTest([entrants, connus].map((side) => side.map(({ personne }) => personne))),
  };
}

/** The identifiers that several rows carry. */
function rowsByIdentifier(entrants: readonly Entrant[]): ReadonlyMap<string, readonly Entrant[]> {
  const rows = groupBy(entrants, ({ personne }) => personne.identifiants.map(textOf));
  return new Map([...rows].filter(([, sharing]) => sharing.length > 1));
}

function holdersByIdentifier(connus: readonly Connu[]): ReadonlyMap<string, readonly Connu[]> {
  return groupBy(connus, ({ eleve }) => eleve.identifiants.filter(({ actuel }) => actuel).map(textOf));
}

/** An INE that stands on two rows proves nothing for either, nor for its holder in the base: all wait for a person. */
function setAsideDoubles(
  pool: Pool,
  doubles: ReadonlyMap<string, readonly Entrant[]>,
  holders: ReadonlyMap<string, readonly Connu[]>,
): Map<Entrant, Motif> {
  const aside = new Map<Entrant, Motif>();
  for (const [identifiant, rows] of doubles) {
    const motif: Motif = { kind: "ine-en-double", lignes: linesOf(rows) };
    for (const entrant of rows) {
      aside.set(entrant, motif);
      pool.entrants.delete(entrant);
    }
    for (const connu of holders.get(identifiant) ?? []) pool.connus.delete(connu);
  }
  return aside;
}

/** The identifier says yes and the rest says no: neither the row nor its holder may be taken by a weaker proof. */
function setAsideContradicted(pool: Pool, holders: ReadonlyMap<string, readonly Connu[]>): Entrant[] {
  const contradicted = [...pool.entrants].flatMap((entrant) => {
    const held = entrant.personne.identifiants.flatMap((each) => holders.get(textOf(each)) ?? []);
    const against = held.filter((connu) => !pool.isDistinct(entrant, connu));
    return against.length > 0 ? [{ entrant, against }] : [];
  });
  for (const { entrant, against } of contradicted) {
    pool.entrants.delete(entrant);
    for (const connu of against) pool.connus.delete(connu);
  }
  return contradicted.map(({ entrant }) => entrant);
}

interface Rest {
  readonly aside: ReadonlyMap<Entrant, Motif>;
  readonly pool: Pool;
  readonly entrants: readonly Entrant[];
}

/** The rows no proof settled: new when nobody is like them, else left to a person with their candidates. */
function settleLeft(rows: readonly Entrant[], left: readonly Connu[], { aside, pool, entrants }: Rest) {
  const { possibles, tus } = possiblesDe(
    rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    left,
    {
      keys: possibleKeys,
      compare: (entrant: Entrant, connu: Connu) => {
        if (pool.isDistinct(entrant, connu)) return undefined;
        const indices = compare(entrant.personne, connu.personne);
        return isPossible(indices) ? indices : undefined;
      },
      byLikelihood,
    },
  );
  const linesLike = semblableLines(entrants);
  const litiges: Litige[] = [];
  const nouveaux: Entrant[] = [];
  for (const { entrant, candidats, trop } of possibles) {
    const motif = aside.get(entrant) ?? (trop ? undefined : linesLike(entrant)) ?? motifOf(candidats, trop);
    if (motif) litiges.push({ entrant, motif, candidats });
    else nouveaux.push(entrant);
  }
  return { litiges, nouveaux, tus };
}

function motifOf({ length }: readonly Candidat[], trop: boolean): Motif | undefined {
  if (trop) return { kind: "trop-de-candidats", proposes: length };
  if (length === 0) return undefined;
  return { kind: length > 1 ? "plusieurs-candidats" : "ressemblance" };
}

function byLikelihood(a: Candidat, b: Candidat): number {
  const [left, right] = [a.connu.eleve, b.connu.eleve];
  return (
    likelihood(b.indices) - likelihood(a.indices) ||
    Number(right.actif) - Number(left.actif) ||
    (left.id < right.id ? -1 : 1)
  );
}

/**
 * Two rows of the same names and birth may be one child entered twice, unless their identifiers tell them apart. Rows
 * are looked up by person and identifier, never compared two by two: a hostile file may name thousands alike.
 */
function semblableLines(entrants: readonly Entrant[]): (entrant: Entrant) => Motif | undefined {
  const persons = ({ personne }: Entrant) =>
    personne.naissance === null ? namesKeys(personne) : etatCivilKeys(personne);
  const under = (entrant: Entrant, marks: readonly string[]) =>
    persons(entrant).flatMap((key) => marks.map((mark) => `${key}|${mark}`));
  const marksOf = ({ personne }: Entrant) => personne.identifiants.map(textOf);
  const rows = groupBy(entrants, (entrant) => {
    const marks = marksOf(entrant);
    return under(entrant, [ANY, ...(marks.length > 0 ? marks : [NONE])]);
  });
  const lines = new Map([...rows].map(([key, alike]) => [key, linesOf(alike)]));
  return (entrant) => {
    const marks = marksOf(entrant);
    const like = under(entrant, marks.length > 0 ? [...marks, NONE] : [ANY]).flatMap((key) => lines.get(key) ?? []);
    const lignes = firstLines(like);
    return lignes.length > 1 ? { kind: "lignes-semblables", lignes } : undefined;
  };
}

/** In place of an identifier: whatever it is, and none. */
const ANY = "*";
const NONE = "";

/** Lines a motif names. Past that nobody reads them, and every row of a group would carry the whole group. */
const MAX_LIGNES = 20;

function linesOf(rows: readonly Entrant[]): number[] {
  return firstLines(rows.map(({ row }) => row.line));
}

function firstLines(lines: readonly number[]): number[] {
  return [...new Set(lines)].sort((a, b) => a - b).slice(0, MAX_LIGNES);
}

function findSemblables(nouveaux: readonly Entrant[], absents: readonly Connu[], pool: Pool) {
  const { find, isCrowded, around } = finder(absents, alikeKeys);
  const semblables = nouveaux.flatMap((entrant) =>
    find(entrant.personne)
      .map((connu) => ({ entrant, connu, indices: compare(entrant.personne, connu.personne) }))
      .filter(({ connu, indices }) => looksAlike(indices) && !pool.isDistinct(entrant, connu)),
  );
  return { semblables, crowd: around(nouveaux.map(({ personne }) => personne).filter(isCrowded)) };
}
