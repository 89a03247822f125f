import type { Content, ContentEleve, ContentEnfantNomme } from "@navette/formats";
import { MAX_COMPARES } from "../match/finder.ts";
import { fold, joined } from "../match/fold.ts";
import { groupBy } from "../match/group.ts";
import type { BaseSnapshot } from "../snapshot.ts";

/** A pupil a child of the responsables file may be: already in the base, or on a row of the élèves file read with it. */
export interface EnfantConnu {
  /** Absent for a pupil the import would add. */
  readonly eleveId?: string;
  readonly nom: string;
  readonly prenom: string;
  readonly naissance: string | null;
  readonly classe: string | null;
}

/** The same, with what finds him. */
export interface Enfant extends EnfantConnu {
  readonly nomUsage: string | null;
  readonly row?: ContentEleve;
}

/**
 * Finds who a named child may be: one, nobody, or homonyms, of whom a few are enough. A birth date settles homonyms; a class
 * label only when it leaves exactly one, since the two files may spell it differently.
 */
export function enfantsFinder(content: Content, base: BaseSnapshot): (enfant: ContentEnfantNomme) => Enfant[] {
  const pupils = groupBy(pupilsOf(content, base), placesOf);
  const among = (keys: readonly string[]) => [
    ...new Set(keys.flatMap((key) => (pupils.get(key) ?? []).slice(0, MAX_COMPARES))),
  ];
  return (enfant) => {
    const { same, inClass } = placesFor(enfant);
    const only = among(inClass);
    return only.length === 1 ? only : among(same);
  };
}

/** The pupils of the base, and the rows that no pupil of the base answers to. */
function pupilsOf({ eleves = [] }: Content, base: BaseSnapshot): Enfant[] {
  const labels = new Map(base.classes.map(({ id, libelle }) => [id, libelle]));
  const known = base.eleves
    .filter(({ actif }) => actif)
    .map(({ id, nom, nomUsage, prenom, naissance, scolarite }): Enfant => {
      return { eleveId: id, nom, nomUsage, prenom, naissance, classe: labels.get(scolarite?.classeId ?? "") ?? null };
    });
  const births = new Set(known.flatMap((pupil) => keysOf(pupil).map((key) => `${key} ${pupil.naissance}`)));
  const rows = eleves.map((row): Enfant => {
    const { nom, nomUsage = null, prenom, naissance = null, classe } = row;
    return { nom, nomUsage, prenom, naissance, classe: classe?.libelle ?? null, row };
  });
  return [...known, ...rows.filter((each) => keysOf(each).every((key) => !births.has(`${key} ${each.naissance}`)))];
}

function keysOf({ nom, nomUsage, prenom }: { nom: string; nomUsage?: string | null; prenom: string }): string[] {
  const noms = [nom, nomUsage ?? ""].map((each) => joined(fold(each))).filter((each) => each !== "");
  return noms.map((each) => `${each}|${joined(fold(prenom))}`);
}

/** Under a name, alone or with what is known besides: a birth date, a class, both. */
const place = (name: string, naissance = "*", classe = "*"): string => [name, naissance, classe].join("\n");

const libelleKey = (classe: string | null | undefined): string => joined(fold(classe ?? ""));

function placesOf(pupil: Enfant): string[] {
  const [naissance, classe] = [pupil.naissance ?? "", libelleKey(pupil.classe)];
  return keysOf(pupil).flatMap((name) => [
    place(name),
    place(name, naissance),
    place(name, undefined, classe),
    place(name, naissance, classe),
  ]);
}

/** Where a named child is looked up: under his name, and there in his class. */
function placesFor(enfant: ContentEnfantNomme): Record<"same" | "inClass", readonly string[]> {
  const classe = libelleKey(enfant.classe);
  // A pupil whose birth date is not known may be any of that name.
  const naissances = enfant.naissance ? [enfant.naissance, ""] : [undefined];
  const placesIn = (label?: string) =>
    keysOf(enfant).flatMap((name) => naissances.map((naissance) => place(name, naissance, label)));
  return { same: placesIn(), inClass: classe === "" ? [] : placesIn(classe) };
}
