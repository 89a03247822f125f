import type { Content } from "@navette/formats";
import { readFamilies } from "../familles/families.ts";
import type { Matching } from "../match/match-eleves.ts";
import type { BaseSnapshot } from "../snapshot.ts";
import type { Garde } from "./garde.ts";
import { partantTest } from "./partants.ts";

/**
 * On either side, what a file and its school have in common at least. A September file finds most of the pupils who stay,
 * a file of one class those of that class, a merger all of the smaller school; neighbouring schools share a family or two.
 */
const PART_COMMUNE = 0.2;

/** Among fewer, a share says nothing: three pupils may all be new, and a school that is only tried out holds two or three. */
const PEU = 5;

interface Vue {
  readonly content: Content;
  readonly base: BaseSnapshot;
  readonly matching: Pick<Matching, "paires">;
}

/**
 * Whether the file is probably another school's: neither enough of its pupils are known here, nor enough of those expected
 * here are in it. It is asked only of a file that says no UAI, since nothing else tells whose it is (import-utilisateurs.md §8).
 * Only who is recognised counts: one who looks like somebody may be anybody, and those who were to leave may be in the
 * file of the school they went to.
 */
export function peuDEnCommun({ content, base, matching }: Vue): Garde["params"] | null {
  if (content.uai !== undefined) return null;
  const isPartant = partantTest(base);
  const attendus = new Set(base.eleves.filter((each) => each.actif && !isPartant(each)).map(({ id }) => id));
  const { nombre, reconnus } = content.eleves?.length
    ? { nombre: content.eleves.length, reconnus: matching.paires.map(({ connu }) => connu.eleve.id) }
    : enfantsNommes(content, base);
  const communs = reconnus.filter((id) => attendus.has(id)).length;
  const sur = attendus.size;
  const isFew = (total: number) => total >= PEU && communs < total * PART_COMMUNE;
  return isFew(nombre) && isFew(sur) ? { nombre, sur, communs } : null;
}

/** Of a file that names pupils only as children: how many it names, and who they are here. */
function enfantsNommes(content: Content, base: BaseSnapshot): { nombre: number; reconnus: readonly string[] } {
  const { liens } = readFamilies(content, base);
  const nommes = new Set(liens.map(({ enfant: { nom, prenom, naissance } }) => [nom, prenom, naissance].join("\n")));
  const seuls = liens.flatMap(({ candidats: [only, ...others] }) => (others.length === 0 ? (only?.eleveId ?? []) : []));
  return { nombre: nommes.size, reconnus: [...new Set(seuls)] };
}
