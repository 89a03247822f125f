import type { SiecleStructures } from "@navette/formats";
import type { College, EleveCollege } from "../modele.ts";
import { mefDe } from "../niveaux.ts";
import { parametres } from "./ecriture.ts";

/** Pupils by structure and by what they are enrolled in; who left in the first weeks is in his division alone. */
export interface Effectifs {
  /** CODE_MEF, and how many pupils are still there: 0 for the MEF of those who left only. */
  readonly mefs: ReadonlyMap<string, number>;
  /** The divisions of the members of a group. */
  readonly divisions: ReadonlyMap<string, number>;
  readonly total: number;
}

/** Who is in each structure, by its code. */
export function effectifsDe({ divisions, groupes, eleves }: Pick<College, "divisions" | "groupes" | "eleves">) {
  const membres = new Map<string, EleveCollege[]>([...divisions, ...groupes].map(({ code }) => [code, []]));
  for (const eleve of eleves) {
    for (const code of [eleve.place?.division, ...(eleve.place?.groupes ?? [])]) membres.get(code ?? "")?.push(eleve);
  }
  return new Map([...membres].map(([code, all]): [string, Effectifs] => [code, compter(all)]));
}

function compter(eleves: readonly EleveCollege[]): Effectifs {
  const [mefs, divisions] = [new Map<string, number>(), new Map<string, number>()];
  let total = 0;
  for (const { place, sortie } of eleves) {
    if (place === null) continue;
    const present = sortie === null ? 1 : 0;
    total += present;
    const mef = mefDe(place.niveau, place.filiere);
    mefs.set(mef, (mefs.get(mef) ?? 0) + present);
    divisions.set(place.division, (divisions.get(place.division) ?? 0) + present);
  }
  return { mefs: trie(mefs), divisions: trie(divisions), total };
}

const trie = (map: ReadonlyMap<string, number>) => new Map([...map].sort(([one], [other]) => (one < other ? -1 : 1)));

/** `Structures.xml` (siecle.md §4). */
export function documentStructures(college: College): SiecleStructures {
  const effectifs = effectifsDe(college);
  const commun = (code: string) => ({
    codeStructure: code,
    codeRne: college.etablissement.uai,
    mefsAppartenance: [...(effectifs.get(code)?.mefs.keys() ?? [])].map((codeMef) => ({ codeMef })),
  });
  return {
    version: "2.0",
    parametres: parametres(college, 2),
    donnees: {
      divisions: college.divisions.map(({ code, libelle }) => ({ ...commun(code), libelleLong: libelle })),
      groupes: college.groupes.map(({ code, libelle }) => ({
        ...commun(code),
        ...(libelle && { libelleLong: libelle }),
        divisionsAppartenance: [...(effectifs.get(code)?.divisions.keys() ?? [])].map((each) => ({
          codeStructure: each,
        })),
      })),
    },
  };
}
