import { countCases, type Diagnostic, type Level, type Where } from "@navette/formats";
import type { Style } from "./style.ts";
import { paragraph, printable } from "./text.ts";
import { compte, nombre } from "./words.ts";

export interface DiagnosticsOptions {
  readonly style: Style;
  readonly columns: number;
  /** Cases shown of each kind; the others are counted. */
  readonly limit: number;
}

/** What each level is called, from the gravest to the lightest. */
const LEVELS: Readonly<Record<Level, { readonly words: readonly [string, string]; readonly paint: keyof Style }>> = {
  rejet: { words: ["rejet", "rejets"], paint: "bad" },
  anomalie: { words: ["anomalie", "anomalies"], paint: "doubtful" },
  information: { words: ["information", "informations"], paint: "faint" },
};
const ORDER = Object.keys(LEVELS) as Level[];

/** "2 rejets, 5 anomalies". */
export function countLevels(diagnostics: readonly Diagnostic[]): string {
  return ORDER.map((level) => [level, countCases(diagnostics.filter((each) => each.level === level))] as const)
    .filter(([, count]) => count > 0)
    .map(([level, count]) => compte(count, LEVELS[level].words))
    .join(", ");
}

/** The diagnostics of one file, gathered by kind, the rejets first: the cases, then how to mend them, said once. */
export function diagnosticsText(diagnostics: readonly Diagnostic[], options: DiagnosticsOptions): string {
  return gather(diagnostics)
    .map((cases) => kindText(cases, options))
    .join("\n\n");
}

type Cases = readonly [Diagnostic, ...Diagnostic[]];

function gather(diagnostics: readonly Diagnostic[]): Cases[] {
  const kinds = new Map<string, [Diagnostic, ...Diagnostic[]]>();
  for (const diagnostic of diagnostics) {
    const key = `${diagnostic.level} ${diagnostic.code} ${diagnostic.remedy}`;
    const cases = kinds.get(key);
    if (cases) cases.push(diagnostic);
    else kinds.set(key, [diagnostic]);
  }
  return [...kinds.values()].toSorted(([one], [other]) => ORDER.indexOf(one.level) - ORDER.indexOf(other.level));
}

function kindText(cases: Cases, { style, columns, limit }: DiagnosticsOptions): string {
  const [{ level, code, remedy }] = cases;
  const { words, paint } = LEVELS[level];
  const count = countCases(cases);
  const size = count > 1 ? ` (${nombre(count)} cas)` : "";
  const title = `  ${style[paint](capital(words[0]))}${size}  ${style.faint(code)}`;
  const shown = cases.slice(0, limit);
  const others = count - countCases(shown);
  return [
    title,
    ...shown.map((each) => caseText(each, columns)),
    ...(others > 0
      ? [style.faint(`    … et ${nombre(others)} ${others > 1 ? "autres" : "autre"} (--tout les montre)`)]
      : []),
    ...(remedy === "" ? [] : [paragraph(printable(remedy), { margin: "      ", first: "    → ", columns })]),
  ].join("\n");
}

/** A sentence that names whom it is about is not to be told twice who that is. */
function caseText({ where: { record = "", ...place }, message }: Diagnostic, columns: number): string {
  const where = placeOf(message.includes(record) ? place : { ...place, record });
  const text = where === "" ? message : `${where} : ${message}`;
  return paragraph(printable(text), { margin: "      ", first: "    • ", columns });
}

/** "ligne 12, colonne 6 (INE), MARTIN Lucas": the file itself stands above. */
function placeOf({ line, column, path, record }: Where): string {
  const parts = [
    line === undefined ? "" : `ligne\u00a0${line}`,
    column === undefined ? (path ?? "") : `colonne\u00a0${column}${path === undefined ? "" : ` (${path})`}`,
    record ?? "",
  ];
  return parts.filter((part) => part !== "").join(", ");
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
