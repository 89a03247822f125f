import type { ContentResponsable } from "@navette/formats";
import { canonical } from "../canonical.ts";
import { fold, joined } from "../match/fold.ts";
import { groupBy } from "../match/group.ts";
import { adresseCle } from "./adresse-cle.ts";
import { ficheOf } from "./fiche.ts";
import { type Portrait, portraitOf } from "./personne.ts";

/** A row, and what tells whether another is the same person. */
interface Ligne {
  readonly responsable: ContentResponsable;
  readonly portrait: Portrait;
  readonly enfants: ReadonlySet<string>;
}

/**
 * The persons of the rows: in ONDE a parent may have been entered again with each child (import-utilisateurs.md §5.3).
 * One name, something of one household in common and no child in common are one person, who has the children of all
 * these rows; two rows of one name and one child are two persons. Rows that bear an identifier are left as they are.
 */
export function personnesDe(responsables: readonly ContentResponsable[]): readonly ContentResponsable[] {
  const anonymes = responsables.filter(({ identifiant }) => identifiant === undefined).map(ligneOf);
  const homonymes = [...groupBy(anonymes, ({ portrait }) => [nameOf(portrait)]).values()].filter(
    ({ length }) => length > 1,
  );
  const united = new Map(homonymes.flatMap(unite));
  return responsables.flatMap((each) => {
    const person = united.get(each);
    return person === undefined ? [each] : person;
  });
}

/** Each row with the person it gives; none for those that another row already gave. */
function unite(homonymes: readonly Ligne[]): [ContentResponsable, readonly ContentResponsable[]][] {
  const persons: Ligne[][] = [];
  for (const ligne of homonymes.toSorted(parContenu)) {
    const same = persons.find((rows) => rows.every((row) => isCompatible(row, ligne)) && rows.some((row) => touches(row, ligne)));
    if (same) same.push(ligne);
    else persons.push([ligne]);
  }
  return persons.flatMap(([first, ...others]) =>
    first ? [[first.responsable, [merged(first, others)]], ...others.map(({ responsable }) => [responsable, []])] : [],
  ) as [ContentResponsable, readonly ContentResponsable[]][];
}

function ligneOf(responsable: ContentResponsable): Ligne {
  const { adresse, enfants, line: _, ...champs } = responsable;
  return {
    responsable,
    portrait: portraitOf(ficheOf("responsable", { ...champs, foyer: adresseCle(adresse) }), []),
    enfants: new Set(enfants.map(({ nom = "", ...enfant }) => joined(fold(`${nom} ${"prenom" in enfant ? enfant.prenom : ""}`)))),
  };
}

const nameOf = ({ noms, prenom }: Portrait) => canonical([noms[0] ?? "", prenom]);

function isCompatible(one: Ligne, other: Ligne): boolean {
  const { civilite = null } = one.responsable;
  const { civilite: second = null } = other.responsable;
  return (civilite === null || second === null || civilite === second) && one.enfants.isDisjointFrom(other.enfants);
}
