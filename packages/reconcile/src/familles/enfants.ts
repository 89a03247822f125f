import type { Content, ContentEleve, ContentEnfantNomme } from "@navette/formats";
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

/** Finds who a named child may be: one, nobody, or homonyms. */
export function enfantsFinder(content: Content, base: BaseSnapshot): (enfant: ContentEnfantNomme) => Enfant[] {
  const pupils = groupBy(pupilsOf(content, base), keysOf);
  return (enfant) => candidatesFor(enfant, pupils);
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

/** A birth date settles homonyms; a class label only when it leaves exactly one, since the two files may spell it differently. */
function candidatesFor(enfant: ContentEnfantNomme, pupils: ReadonlyMap<string, readonly Enfant[]>): Enfant[] {
  const same = [...new Set(keysOf(enfant).flatMap((key) => pupils.get(key) ?? []))].filter(
    ({ naissance }) => !enfant.naissance || !naissance || naissance === enfant.naissance,
  );
  const label = joined(fold(enfant.classe ?? ""));
  const inClass = same.filter(({ classe }) => label !== "" && joined(fold(classe ?? "")) === label);
  return inClass.length === 1 ? inClass : same;
}
