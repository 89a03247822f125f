import { ceuxQui, classesDuPlan, type Settled } from "@navette/reconcile";
import type { Changement, Changements, DemandeChangements } from "./changements-schemas.ts";
import { presentChange, type Vue } from "./present-change.ts";
import { rubriqueOf } from "./rubriques.ts";

/** One page of the changes that match, in the order of their names. Rows to arbitrate stand apart, unless they are asked for. */
export function findChangements(settled: readonly Settled[], vue: Vue, demande: DemandeChangements): Changements {
  const { kind, groupe, rubrique, recherche, depuis, limite } = demande;
  const listed = listedBy(settled, vue, demande);
  const asked = settled.filter(
    ({ change }) =>
      (kind === undefined && listed === undefined ? !change.kind.endsWith(".arbitrer") : true) &&
      (listed === undefined || listed.has(change.id)) &&
      (kind === undefined || change.kind === kind) &&
      (groupe === undefined || change.groupe === groupe) &&
      (rubrique === undefined || rubriqueOf(change) === rubrique),
  );
  const words = bare(recherche).split(/\s+/).filter(Boolean);
  const present = (each: Settled) => presentChange(each, vue);
  const found = words.length === 0 ? asked : asked.filter((each) => holdsAll(present(each), words));
  const page = found.toSorted(bySujet).slice(depuis, depuis + limite);
  return { total: found.length, lignes: page.map(present) };
}

/** The changes of one class, or of those of whom the same becomes; `undefined` when neither is asked. */
function listedBy(
  settled: readonly Settled[],
  { plan }: Vue,
  { classe, objet, devenir }: DemandeChangements,
): ReadonlySet<string> | undefined {
  if (classe !== undefined) return classesDuPlan(plan).find(({ cle }) => cle === classe)?.changeIds ?? new Set();
  if (objet === undefined || devenir === undefined) return undefined;
  return new Set(ceuxQui(settled, objet, devenir).map(({ change }) => change.id));
}

const { compare } = new Intl.Collator("fr");

function bySujet(a: Settled, b: Settled): number {
  return compare(a.change.sujet, b.change.sujet) || (a.change.id < b.change.id ? -1 : 1);
}

/** Every word is in the name, the class, or a field: its label or its values. */
function holdsAll({ sujet, classe, champs, details }: Changement, words: readonly string[]): boolean {
  const texts = [sujet, classe, ...champs.flatMap((each) => [each.libelle, each.avant, each.apres])];
  const text = bare([...texts, ...details.flatMap(({ libelle, valeur }) => [libelle, valeur])].join(" "));
  return words.every((word) => text.includes(word));
}

/** Without accents nor capitals; dates and codes stay as they are read. */
function bare(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
}
