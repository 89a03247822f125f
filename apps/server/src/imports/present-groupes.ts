import {
  type Change,
  FICHE_CHAMP_WORDS,
  gardesDe,
  isEffective,
  isSuspended,
  type Plan,
  type Settled,
  writes,
} from "@navette/reconcile";
import type { GroupeDuPlan } from "./plan-schemas.ts";
import { rubriqueOf } from "./rubriques.ts";
import { groupeKey, suitesOf } from "./suites.ts";
import { SUSPENSIONS, titreOf } from "./words.ts";

interface Lecture extends Pick<Plan, "gardes"> {
  /** The rows to arbitrate stand apart while they wait; once it is over they are told with the others, in the past. */
  readonly finished: boolean;
}

/** The changes gathered by kind and group, in the order they are read. */
export function presentGroupes(settled: readonly Settled[], { gardes, finished }: Lecture): GroupeDuPlan[] {
  const groups = new Map<string, Settled[]>();
  for (const each of settled) {
    const key = groupeKey(each.change);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  const suites = suitesOf(settled, finished);
  return [...groups]
    .flatMap(([key, group]) => presentOne(group, { gardes, finished, suites: suites.get(key) ?? [] }))
    .sort((a, b) => a.rang - b.rang)
    .map(({ rang: _, ...groupe }) => groupe);
}

function presentOne(
  group: readonly Settled[],
  { gardes, finished, suites }: Lecture & Pick<GroupeDuPlan, "suites">,
): (GroupeDuPlan & { rang: number })[] {
  const [first] = group;
  const words = first && titreOf(first.change);
  if (!first || !words || (first.change.groupe === "arbitrage" && !finished)) return [];
  const { kind, groupe } = first.change;
  const { titre, note, rang } = words;
  const isAcceptable = ({ change, decision }: Settled) => !isSuspended(change) || decision?.choix === "accepter";
  return [
    {
      kind,
      groupe,
      rubrique: rubriqueOf(first.change),
      titre,
      note: [setAside(group), repartition(group.map(({ change }) => change)), note].filter(Boolean).join(" · "),
      nombre: group.length,
      acceptes: group.filter(({ decision }) => decision?.choix === "accepter").length,
      acceptables: group.filter(isAcceptable).length,
      ecrits: group.filter((each) => isEffective(each) && writes(each)).length,
      suites,
      suspendu: suspension(group),
      gardes: [...new Set(group.flatMap(({ change }) => gardesDe(change, gardes)))].map(({ message }) => message),
      rang,
    },
  ];
}

function setAside(group: readonly Settled[]): string {
  return group.every(({ change: { retenue } }) => retenue?.kind === "option") ? "Écarté par vos options d’import" : "";
}

function suspension(group: readonly Settled[]): string | null {
  const [first] = group;
  const isHeld = group.every(({ change }) => isSuspended(change));
  if (!first || !isHeld) return null;
  const garde = group.map(({ change }) => change.retenue).find((retenue) => retenue?.kind === "garde");
  return garde?.kind === "garde" ? SUSPENSIONS[garde.code] : "À décider un par un";
}

const SHOWN = 4;

/** « 4C vers 4E (9), 5B vers 5D (3) »: where the changes are, the most frequent first. */
function repartition(changes: readonly Change[]): string {
  const counts = new Map<string, number>();
  for (const place of changes.flatMap(placesOf)) counts.set(place, (counts.get(place) ?? 0) + 1);
  const places = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const shown = places.slice(0, SHOWN).map(([place, count]) => `${place}\u00a0(${count})`);
  return [...shown, ...(places.length > SHOWN ? ["…"] : [])].join(", ");
}

function placesOf(change: Change): string[] {
  if (change.kind === "eleve.ajouter") return [change.eleve.scolarite.classe?.libelle ?? "sans classe"];
  if (change.kind === "eleve.desactiver") return [change.classe ?? "sans classe"];
  if (change.kind === "fiche.modifier") return change.champs.map(({ champ }) => FICHE_CHAMP_WORDS[champ] ?? champ);
  if (change.kind !== "eleve.modifier" || change.groupe !== "classe") return [];
  return change.champs.flatMap((each) =>
    each.champ === "classe"
      ? [`${each.avant?.libelle ?? "sans classe"} vers ${each.apres?.libelle ?? "aucune classe"}`]
      : [],
  );
}
