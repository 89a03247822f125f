import type { Reste } from "@navette/base";
import {
  type Change,
  type Counts,
  type Decisions,
  type EleveChange,
  GROUPE_WORDS,
  type Groupe,
  indicesInWords,
  motifInWords,
  type Plan,
} from "@navette/reconcile";
import type { Style } from "./style.ts";
import { table } from "./table.ts";
import { paragraph, printable } from "./text.ts";
import { compte, nombre } from "./words.ts";

export interface PlanTextOptions {
  readonly style: Style;
  readonly columns: number;
  /** Names shown of each group; the others are counted. */
  readonly limit: number;
}

/** "présentes + ajoutées − retirées = résultantes", for the classes and for the pupils. */
export function equationText({ classes, eleves }: Counts, { style, columns }: PlanTextOptions): string {
  const titles = ["", "Présents", "+ ajoutés", "+ revenus", "− retirés", "= résultants", "dont modifiés"];
  const numbers = (...values: readonly number[]) => values.map(nombre);
  const rows = [
    [
      "Classes",
      ...numbers(classes.presentes, classes.ajoutees, 0, classes.retirees, classes.resultantes, classes.modifiees),
    ],
    [
      "Élèves",
      ...numbers(
        eleves.presents,
        eleves.ajouter,
        eleves.reactiver,
        eleves.desactiver,
        eleves.resultants,
        eleves.modifier,
      ),
    ],
  ];
  const head = titles.map((title, index) => ({ title, isNumber: index > 0 }));
  return table(head, rows, { columns, margin: "  ", head: style.faint });
}

/** What makes the plan hold something back, and how to lift it. */
export function gardesText({ gardes }: Plan, { style, columns }: PlanTextOptions): string {
  return gardes
    .map(({ code, message, levee }) => {
      const lift = levee ? "Garde-fou levé." : `Si c’est bien voulu\u00a0: --lever-garde ${code}`;
      return [
        paragraph(printable(message), { margin: "    ", first: `  ${style.doubtful("!")} `, columns }),
        `    → ${lift}`,
      ].join("\n");
    })
    .join("\n");
}

/** The changes by group, with some names; what the plan holds back is said apart from what it proposes. */
export function groupesText(plan: Plan, options: PlanTextOptions): string {
  return groupes(plan)
    .filter(([groupe]) => groupe !== "inchange" && groupe !== "arbitrage")
    .map(([groupe, changes]) => groupeText(groupe, changes, options))
    .join("\n");
}

function groupes({ changes }: Plan): [Groupe, readonly Change[]][] {
  return (Object.keys(GROUPE_WORDS) as Groupe[])
    .map((groupe): [Groupe, readonly Change[]] => [groupe, changes.filter((change) => change.groupe === groupe)])
    .filter(([, found]) => found.length > 0);
}

function groupeText(groupe: Groupe, changes: readonly Change[], { style, columns, limit }: PlanTextOptions): string {
  const held = changes.filter(({ defaut }) => defaut?.choix === "ignorer").length;
  const heldBack = held === 0 ? "" : style.doubtful(` (${nombre(held)} non retenu${held > 1 ? "s" : ""} d’avance)`);
  const title = `  ${style.strong(GROUPE_WORDS[groupe])}\u00a0: ${nombre(changes.length)}${heldBack}`;
  return `${title}\n${paragraph(namesOf(changes, limit), { margin: "    ", columns })}`;
}

function namesOf(changes: readonly Change[], limit: number): string {
  const names = changes.slice(0, limit).map(({ sujet }) => printable(sujet).replaceAll(" ", "\u00a0"));
  const others = changes.length - names.length;
  return names.join(", ") + (others > 0 ? ` et ${nombre(others)} ${others > 1 ? "autres" : "autre"}` : "");
}

/** A row of the file that waits for a person. */
export type Arbitrage = Extract<EleveChange, { kind: "eleve.arbitrer" }>;

export function arbitragesOf({ changes }: Plan, decisions: Decisions = {}): readonly Arbitrage[] {
  return changes.filter(
    (change): change is Arbitrage =>
      change.kind === "eleve.arbitrer" && (decisions[change.id] ?? change.defaut) === null,
  );
}

/** Who waits to be told apart, why, and who he may be. */
export function arbitragesText(arbitrages: readonly Arbitrage[], { style, columns, limit }: PlanTextOptions): string {
  const shown = arbitrages.slice(0, limit).map(({ sujet, eleve, motif, suggestions }) =>
    [
      `  ${style.strong(printable(sujet))}, ligne\u00a0${eleve.line}`,
      paragraph(motifInWords(motif), { margin: "    ", columns }),
      ...suggestions.map((each) => {
        const classe = each.classe ? `, ${each.classe}` : "";
        const text = `${each.sujet}${classe}${each.ancien ? ", ancien élève" : ""}\u00a0: ${indicesInWords(each.indices)}`;
        return paragraph(printable(text), { margin: "      ", first: "    • ", columns });
      }),
    ].join("\n"),
  );
  const others = arbitrages.length - shown.length;
  return [
    ...shown,
    ...(others > 0 ? [`  … et ${nombre(others)} ${others > 1 ? "autres" : "autre"} (--tout les montre)`] : []),
  ].join("\n");
}

const RESTES: Readonly<Record<Reste["code"], readonly [string, string]>> = {
  "eleves-sans-ine": ["élève sans INE", "élèves sans INE"],
  "eleves-sans-classe": ["élève sans classe", "élèves sans classe"],
  "eleves-sans-niveau": ["élève sans niveau", "élèves sans niveau"],
  "classes-sans-enseignant": ["classe sans enseignant", "classes sans enseignant"],
};

/** What the school still has to do by hand. */
export function restesText(restes: readonly Reste[], { columns }: PlanTextOptions): string {
  return restes
    .map(({ code, nombre: total, exemples }) => {
      const names = exemples.length === 0 ? "" : `\u00a0: ${exemples.join(", ")}${total > exemples.length ? "…" : ""}`;
      return paragraph(printable(`${compte(total, RESTES[code])}${names}`), { margin: "    ", first: "  • ", columns });
    })
    .join("\n");
}
