import type { ContentEnfant, ContentResponsable } from "@navette/formats";
import { canonical } from "../canonical.ts";
import { MAX_COMPARES } from "../match/finder.ts";
import { fold } from "../match/fold.ts";
import { groupBy } from "../match/group.ts";
import { adresseCle } from "./adresse-cle.ts";
import { ficheOf } from "./fiche.ts";
import { type Portrait, portraitOf } from "./personne.ts";

/** A row, and what tells whether another is the same person. */
interface Ligne {
  readonly responsable: ContentResponsable;
  readonly portrait: Portrait;
  readonly enfants: readonly string[];
}

/**
 * The persons of the rows: in ONDE a parent may have been entered again with each child (import-utilisateurs.md §5.3).
 * One name, something of one household in common and no child in common are one person, who has the children of all
 * these rows; two rows of one name and one child are two persons. Rows that bear an identifier are left as they are.
 */
export function personnesDe(responsables: readonly ContentResponsable[]): readonly ContentResponsable[] {
  const anonymes = responsables.filter(({ identifiant }) => identifiant === undefined).map(ligneOf);
  const parNom = groupBy(anonymes, ({ portrait: { noms, prenom } }) => [`${noms[0]}|${prenom}`]);
  const persons = [...parNom.values()].filter(({ length }) => length > 1).flatMap(united);
  const given = new Map(persons.flatMap((rows) => rows.map(({ responsable }) => [responsable, rows] as const)));
  const done = new Set<readonly Ligne[]>();
  return responsables.flatMap((responsable) => {
    const rows = given.get(responsable);
    if (!rows) return [responsable];
    if (done.has(rows)) return [];
    done.add(rows);
    const said = rows.map((row) => row.responsable);
    return [{ ...said.reduce(completed), enfants: said.flatMap(({ enfants }) => enfants) }];
  });
}

/** Rows that are one person, and what they are looked at for. */
interface Personne {
  readonly rows: Ligne[];
  readonly enfants: Set<string>;
  readonly rang: number;
}

/**
 * The rows of one name by person, whatever their order. Persons are found by what their household has, and a few of them
 * are looked at: a hostile file may name thousands alike.
 */
function united(homonymes: readonly Ligne[]): readonly (readonly Ligne[])[] {
  const persons: Personne[] = [];
  const parCoordonnee = new Map<string, Set<Personne>>();
  for (const { ligne } of homonymes.map((each) => ({ ligne: each, key: keyOf(each) })).toSorted(byKey)) {
    const { coordonnees } = ligne.portrait;
    const near = coordonnees.flatMap((each) => [...(parCoordonnee.get(each) ?? [])]);
    const found = firstApart(near, ligne);
    const person = found ?? { rows: [], enfants: new Set(), rang: persons.length };
    if (!found) persons.push(person);
    person.rows.push(ligne);
    for (const enfant of ligne.enfants) person.enfants.add(enfant);
    for (const each of coordonnees) {
      const sharing = parCoordonnee.get(each) ?? new Set();
      if (sharing.size < MAX_COMPARES) parCoordonnee.set(each, sharing.add(person));
    }
  }
  return persons.map(({ rows }) => rows);
}

/** The first known of those who have no child of this row. */
function firstApart(near: readonly Personne[], { enfants }: Ligne): Personne | undefined {
  const apart = near.filter((person) => enfants.every((enfant) => !person.enfants.has(enfant)));
  return apart.toSorted((one, other) => one.rang - other.rang)[0];
}

function keyOf({ responsable: { line: _, ...content } }: Ligne): string {
  return canonical(content);
}

function byKey({ key: one }: { readonly key: string }, { key: other }: { readonly key: string }): number {
  return one < other ? -1 : 1;
}

function ligneOf(responsable: ContentResponsable): Ligne {
  const { adresse, enfants, line: _, ...champs } = responsable;
  return {
    responsable,
    portrait: portraitOf(ficheOf("responsable", { ...champs, foyer: adresseCle(adresse) }), []),
    enfants: enfants.map(enfantKey),
  };
}

function enfantKey(enfant: ContentEnfant): string {
  return enfant.nom === undefined ? enfant.identifiant : fold(`${enfant.nom} ${enfant.prenom}`);
}

/** The first to speak is heard, the second completes it. */
function completed(first: ContentResponsable, second: ContentResponsable): ContentResponsable {
  const said = Object.entries(first).filter(([, valeur]) => valeur !== null);
  return { ...second, ...Object.fromEntries(said) };
}
