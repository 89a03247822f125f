import { readFileSync } from "node:fs";
import { type Content, type ContentEleve, examine } from "@navette/formats";
import { type Joint, joinContents } from "../content/join.ts";
import type { Change } from "../plan/change.ts";
import type { Decisions } from "../plan/decision.ts";
import { plan } from "../plan/plan.ts";
import type { BaseSnapshot } from "../snapshot.ts";
import { operations } from "../write/operations.ts";
import { applyTo } from "../write/state.ts";
import { base } from "./school.ts";

const EXAMPLES = new URL("../../../../examples/", import.meta.url);

/** The six files of the invented collège of three divisions and ten pupils. */
export const FICHIERS = [
  "sts/sts_emp_9990001X_2025.xml",
  "siecle/ElevesAvecAdresses.xml",
  "siecle/ResponsablesAvecAdresses.xml",
  "siecle/Structures.xml",
  "siecle/Nomenclature.xml",
  "siecle/Communs.xml",
];

export const VIDE = base([], { classes: [] });

/** What each of these files of the examples says. */
export function contentsOf(...names: readonly string[]): Content[] {
  return names.map((name) => {
    const input = { name, bytes: readFileSync(new URL(name, EXAMPLES)) };
    const { format, data } = examine(input);
    const content = format?.toContent?.(data, input);
    if (!content) throw new Error(`${name} has no content`);
    return content;
  });
}

/** The same, put together. */
export function contentOf(...names: readonly string[]): Joint {
  const content = joinContents(contentsOf(...names));
  if (!content) throw new Error("nothing to join");
  return content;
}

let last = 0;

/** The base once the content is applied as proposed, or as decided. */
export function applied(content: Joint, before: BaseSnapshot, decisions: Decisions = {}) {
  const writes = operations(plan(content, before), decisions, () => {
    last += 1;
    return `id-${last}`;
  });
  return { writes, after: applyTo(before, writes) };
}

/** What the content would change: what stays as it is left out. */
export function moving(content: Joint, before: BaseSnapshot): Change[] {
  return plan(content, before).changes.filter(({ groupe }) => groupe !== "inchange");
}

/** The same content, with one pupil's row otherwise. */
export function withEleve(
  content: Joint,
  prenom: string,
  mend: (row: ContentEleve) => ContentEleve | undefined,
): Joint {
  const rows = content.eleves ?? [];
  if (!rows.some((row) => row.prenom === prenom)) throw new Error(`nobody is called ${prenom}`);
  return { ...content, eleves: rows.flatMap((row) => (row.prenom === prenom ? (mend(row) ?? []) : [row])) };
}
