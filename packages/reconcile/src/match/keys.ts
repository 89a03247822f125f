import { inverted } from "./compare.ts";
import { joined } from "./fold.ts";
import { namesKeys, type Personne, textOf } from "./person.ts";

/**
 * Everybody whom `isPossible` may accept shares one of these: an identifier, both names, or a birth date with the
 * prénom or with the beginning or the end of both names. The one exception is two letters of a name that differ at its
 * two ends, when the prénom is not the same.
 */
export function possibleKeys(personne: Personne): string[] {
  const birth = birthKey(personne);
  const prenom = joined(personne.prenom);
  const near = personne.noms.flatMap((nom) =>
    endsOf(joined(nom)).flatMap((nomEnd) => endsOf(prenom).map((prenomEnd) => `${birth}|${nomEnd}|${prenomEnd}`)),
  );
  return [
    ...personne.identifiants.map(textOf),
    ...namesKeys(personne),
    ...(birth === null || prenom === "" ? [] : [`${birth}|${prenom}`, ...near]),
  ];
}

/** Everybody whom `looksAlike` may accept shares one of these. */
export function alikeKeys(personne: Personne): string[] {
  const birth = birthKey(personne);
  return [...namesKeys(personne), ...(birth === null ? [] : personne.noms.map((nom) => `${birth}|${joined(nom)}`))];
}

/** The same for a date and for the date with day and month exchanged. */
function birthKey({ naissance }: Personne): string | null {
  return naissance === null ? null : ([naissance, inverted(naissance)].sort()[0] ?? null);
}

const END = 2;

function endsOf(name: string): string[] {
  return [`${name.slice(0, END)}-`, `-${name.slice(-END)}`];
}
