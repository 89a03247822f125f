import { compare } from "./compare.ts";
import { joined } from "./fold.ts";
import { possibleKeys } from "./keys.ts";
import { type Connu, type Entrant, etatCivilKeys, type Personne, textOf } from "./person.ts";
import type { Indices, Preuve } from "./proof.ts";
import { seulsEnsemble } from "./rapprocher.ts";
import { confirmsIdentifier, isPossible, isProbable } from "./verdict.ts";

export interface Candidat {
  readonly connu: Connu;
  readonly indices: Indices;
}

export interface Paire extends Candidat {
  readonly entrant: Entrant;
  readonly preuve: Preuve;
}

interface Doute {
  /** Another child of the same name was born the same day, in the base or in the file. */
  readonly jumeau: boolean;
}

interface Pass {
  readonly kind: Preuve["kind"];
  /** Only persons that share a key are compared: that is what keeps the passes fast. */
  readonly keys: (personne: Personne) => readonly string[];
  /** Who counts as a candidate: there must be one only, on both sides. */
  readonly isCandidate: (indices: Indices, doute: Doute) => boolean;
  readonly proves: (indices: Indices, doute: Doute) => boolean;
}

const always = () => true;

/** From the strongest proof to the weakest: each is tried for every row before the next is tried for any. */
export const PASSES: readonly Pass[] = [
  {
    kind: "meme-identifiant",
    keys: ({ identifiants }) => identifiants.map(textOf),
    isCandidate: confirmsIdentifier,
    proves: always,
  },
  { kind: "meme-etat-civil", keys: etatCivilKeys, isCandidate: always, proves: always },
  {
    kind: "meme-etat-civil-et-classe",
    keys: etatCivilKeys,
    isCandidate: ({ classe }) => classe === "egal",
    proves: always,
  },
  { kind: "ressemblance", keys: possibleKeys, isCandidate: isPossible, proves: isProbable },
];

/** What is still free, and what the passes must know of the whole. */
export interface Pool {
  readonly entrants: Set<Entrant>;
  readonly connus: Set<Connu>;
  readonly isDistinct: (entrant: Entrant, connu: Connu) => boolean;
  readonly hasJumeau: (personne: Personne) => boolean;
}

/** The pairs a pass proves; it takes them out of the pool. */
export function runPass(pass: Pass, pool: Pool): Paire[] {
  const douteOf = ({ personne }: Entrant): Doute => ({ jumeau: pool.hasJumeau(personne) });
  const alone = seulsEnsemble(pool.entrants, pool.connus, {
    keys: pass.keys,
    compare: (entrant: Entrant, connu: Connu) => {
      if (pool.isDistinct(entrant, connu)) return undefined;
      const indices = compare(entrant.personne, connu.personne);
      return pass.isCandidate(indices, douteOf(entrant)) ? indices : undefined;
    },
  });
  return alone.flatMap(({ entrant, connu, indices }) => {
    if (!pass.proves(indices, douteOf(entrant))) return [];
    pool.entrants.delete(entrant);
    pool.connus.delete(connu);
    return [{ entrant, connu, indices, preuve: { kind: pass.kind, indices } }];
  });
}

/** Whether several persons of one side bear a name and were born on the day of this one. */
export function jumeauTest(sides: readonly (readonly Personne[])[]): (personne: Personne) => boolean {
  const keys = ({ noms, naissance }: Personne) =>
    naissance === null ? [] : [...new Set(noms.map((nom) => `${joined(nom)}|${naissance}`))];
  const shared = new Set<string>();
  for (const side of sides) {
    const seen = new Set<string>();
    for (const key of side.flatMap(keys)) (seen.has(key) ? shared : seen).add(key);
  }
  return (personne) => keys(personne).some((key) => shared.has(key));
}
