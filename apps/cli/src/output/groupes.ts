import {
  type Decisions,
  isEffective,
  type Plan,
  retenueInWords,
  type Settled,
  settle,
  standing,
} from "@navette/reconcile";
import { groupeKey, suitesOf, titreOf } from "@navette/server";
import type { PlanTextOptions } from "./plan.ts";
import { paragraph, printable } from "./text.ts";
import { listed, nombre } from "./words.ts";

/** The changes of one kind, under the title the browser gives them. */
interface Groupe {
  readonly titre: string;
  readonly ecrits: readonly Settled[];
  readonly laisses: readonly Settled[];
  /** Why some are left out: whole sentences. */
  readonly raisons: readonly string[];
}

interface Decide {
  readonly decisions: Decisions;
  /** Whether it was: what is left out is then told in the past. */
  readonly applique: boolean;
}

/** What is written, or would be, with some names; and what is not, with its reasons. The rows to arbitrate stand apart. */
export function groupesText(
  plan: Plan,
  decide: Decide,
  options: PlanTextOptions,
): { readonly ecrits: string; readonly laisses: string } {
  const groupes = groupesOf(plan, decide);
  return {
    ecrits: groupes.flatMap(({ titre, ecrits }) => groupeText(titre, ecrits, options)).join("\n"),
    laisses: groupes
      .flatMap(({ titre, laisses, raisons }) => laissesText(titre, { laisses, raisons }, options))
      .join("\n"),
  };
}

function groupesOf(plan: Plan, { decisions, applique }: Decide): readonly Groupe[] {
  const settled = standing(settle(plan, decisions));
  const suites = suitesOf(settled, applique);
  const groupes = new Map<string, { titre: string; rang: number; changes: Settled[] }>();
  for (const each of settled) {
    const found = each.change.groupe === "inchange" || each.decision === null ? undefined : titreOf(each.change);
    if (!found) continue;
    const key = groupeKey(each.change);
    const groupe = groupes.get(key) ?? { ...found, changes: [] };
    groupe.changes.push(each);
    groupes.set(key, groupe);
  }
  return [...groupes]
    .toSorted(([, one], [, other]) => one.rang - other.rang)
    .map(([key, { titre, changes }]) => {
      const laisses = changes.filter((each) => !isEffective(each));
      const raisons = [...(suites.get(key) ?? []), ...retenuesDe(laisses, plan)];
      return { titre, ecrits: changes.filter(isEffective), laisses, raisons };
    });
}

/** Why these are not accepted by themselves, each reason once; what a guard saw is told with the guards. */
function retenuesDe(laisses: readonly Settled[], { gardes }: Plan): readonly string[] {
  const raisons = laisses.flatMap(({ change: { retenue } }) => {
    if (!retenue) return [];
    return retenue.kind === "garde" ? "Retenu par un garde-fou." : retenueInWords(retenue, gardes);
  });
  return [...new Set(raisons)];
}

function laissesText(
  titre: string,
  { laisses, raisons }: Pick<Groupe, "laisses" | "raisons">,
  options: PlanTextOptions,
): string[] {
  const { limit, columns } = options;
  const shown = raisons.slice(0, limit);
  const others = raisons.length - shown.length;
  const told =
    others > 0 ? [...shown, `… et ${nombre(others)} ${others > 1 ? "autres raisons" : "autre raison"}.`] : shown;
  return groupeText(titre, laisses, options).map((text) =>
    [text, ...told.map((raison) => paragraph(printable(raison), { margin: "      ", first: "    → ", columns }))].join(
      "\n",
    ),
  );
}

function groupeText(titre: string, changes: readonly Settled[], { style, columns, limit }: PlanTextOptions): string[] {
  if (changes.length === 0) return [];
  const names = paragraph(namesOf(changes, limit), { margin: "    ", columns });
  return [`  ${style.strong(titre)} : ${nombre(changes.length)}\n${names}`];
}

const { compare } = new Intl.Collator("fr", { numeric: true });

function namesOf(changes: readonly Settled[], limit: number): string {
  const names = changes.map(({ change: { sujet } }) => printable(sujet).replaceAll(" ", "\u00a0")).toSorted(compare);
  return listed(names, limit);
}
