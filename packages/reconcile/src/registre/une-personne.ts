import type { ContentEnfant, ContentResponsable } from "@navette/formats";
import { canonical } from "../canonical.ts";
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
    return [rows.map((row) => row.responsable).reduce(completed)];
  });
}

/** The rows of one name by person, whatever their order. */
function united(homonymes: readonly Ligne[]): readonly (readonly Ligne[])[] {
  const persons: Ligne[][] = [];
  for (const ligne of homonymes.map((each) => ({ each, key: keyOf(each) })).toSorted(byKey)) {
    const same = persons.find((rows) => isSamePerson(rows, ligne.each));
    if (same) same.push(ligne.each);
    else persons.push([ligne.each]);
  }
  return persons;
}

function keyOf({ responsable: { line: _, ...content } }: Ligne): string {
  return canonical(content);
}

function byKey({ key: one }: { readonly key: string }, { key: other }: { readonly key: string }): number {
  return one < other ? -1 : 1;
}

function isSamePerson(rows: readonly Ligne[], ligne: Ligne): boolean {
  const apart = rows.every(({ enfants }) => enfants.every((enfant) => !ligne.enfants.includes(enfant)));
  return (
    apart && rows.some(({ portrait }) => portrait.coordonnees.some((each) => ligne.portrait.coordonnees.includes(each)))
  );
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
  return { ...second, ...Object.fromEntries(said), enfants: [...first.enfants, ...second.enfants] };
}
