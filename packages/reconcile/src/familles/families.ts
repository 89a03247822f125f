import type { Content, ContentEnfantNomme } from "@navette/formats";
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

export interface Lien {
  readonly line: number;
  readonly enfant: ContentEnfantNomme;
  /** One: recognised. None: not in the school. Several: homonyms, and the link is refused rather than guessed. */
  readonly candidats: readonly EnfantConnu[];
}

export interface Families {
  readonly counts: {
    readonly responsables: number;
    readonly liens: number;
    readonly reconnus: number;
    readonly inconnus: number;
    readonly ambigus: number;
  };
  readonly liens: readonly Lien[];
}

/** The links between responsables and children that a file declares, against the active pupils and the rows of the élèves file. */
export function readFamilies(content: Content, base: BaseSnapshot): Families {
  const pupils = groupBy(pupilsOf(content, base), keysOf);
  const responsables = content.responsables ?? [];
  const liens = responsables.flatMap(({ line, enfants }) =>
    enfants
      .filter((enfant) => enfant.nom !== undefined)
      .map((enfant) => ({ line, enfant, candidats: candidatesFor(enfant, pupils) })),
  );
  const count = (isCounted: (candidats: number) => boolean) =>
    liens.filter(({ candidats }) => isCounted(candidats.length)).length;
  return {
    counts: {
      responsables: responsables.length,
      liens: liens.length,
      reconnus: count((candidats) => candidats === 1),
      inconnus: count((candidats) => candidats === 0),
      ambigus: count((candidats) => candidats > 1),
    },
    liens,
  };
}

interface Pupil extends EnfantConnu {
  readonly nomUsage: string | null;
}

/** The pupils of the base, and the rows that no pupil of the base answers to. */
function pupilsOf({ eleves = [] }: Content, base: BaseSnapshot): Pupil[] {
  const labels = new Map(base.classes.map(({ id, libelle }) => [id, libelle]));
  const known = base.eleves
    .filter(({ actif }) => actif)
    .map(({ id, nom, nomUsage, prenom, naissance, scolarite }): Pupil => {
      return { eleveId: id, nom, nomUsage, prenom, naissance, classe: labels.get(scolarite?.classeId ?? "") ?? null };
    });
  const births = new Set(known.flatMap((pupil) => keysOf(pupil).map((key) => `${key} ${pupil.naissance}`)));
  const rows = eleves.map(({ nom, nomUsage = null, prenom, naissance = null, classe }): Pupil => {
    return { nom, nomUsage, prenom, naissance, classe: classe?.libelle ?? null };
  });
  return [...known, ...rows.filter((row) => keysOf(row).every((key) => !births.has(`${key} ${row.naissance}`)))];
}

function keysOf({ nom, nomUsage, prenom }: { nom: string; nomUsage?: string | null; prenom: string }): string[] {
  const noms = [nom, nomUsage ?? ""].map((each) => joined(fold(each))).filter((each) => each !== "");
  return noms.map((each) => `${each}|${joined(fold(prenom))}`);
}

/** A birth date settles homonyms; a class label only when it leaves exactly one, since the two files may spell it differently. */
function candidatesFor(enfant: ContentEnfantNomme, pupils: ReadonlyMap<string, readonly Pupil[]>): EnfantConnu[] {
  const same = [...new Set(keysOf(enfant).flatMap((key) => pupils.get(key) ?? []))].filter(
    ({ naissance }) => !enfant.naissance || !naissance || naissance === enfant.naissance,
  );
  const label = joined(fold(enfant.classe ?? ""));
  const inClass = same.filter(({ classe }) => label !== "" && joined(fold(classe ?? "")) === label);
  return (inClass.length === 1 ? inClass : same).map(({ nomUsage: _, ...pupil }) => pupil);
}
