import { displayWidth, french, wrap } from "./text.ts";

export interface TableColumn {
  readonly title: string;
  /** Numbers stand on the right. */
  readonly isNumber?: boolean;
}

export interface TableOptions {
  readonly margin?: string;
  /** Columns of the screen; the widest columns of the table give way, and their cells take several lines. */
  readonly columns: number;
  readonly head?: (text: string) => string;
}

const GAP = "  ";

/** Rows under their titles, aligned on what the screen shows. A column where no row has anything is left out. */
export function table(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  { margin = "", columns: screen, head = (text) => text }: TableOptions,
): string {
  const shown = [...columns.keys()].filter((index) => rows.some((row) => row[index]));
  const titles = shown.map((index) => columns[index]?.title ?? "");
  const cells = rows.map((row) => shown.map((index) => row[index] ?? ""));
  const widths = fit(
    titles.map((title, index) => spanOf([title, ...cells.map((row) => row[index] ?? "")])),
    screen - margin.length - GAP.length * (shown.length - 1),
  );
  const line = (row: readonly string[]) =>
    rowText(row, { widths, isNumber: (index) => columns[shown[index] ?? 0]?.isNumber ?? false, margin });
  return [line(titles).split("\n").map(head).join("\n"), ...cells.map(line)].join("\n");
}

/** What a column would like, and what it needs to keep its words whole. */
interface Span {
  readonly natural: number;
  readonly floor: number;
}

function spanOf(cells: readonly string[]): Span {
  const words = cells.flatMap((cell) => french(cell).split(" "));
  return { natural: Math.max(...cells.map(displayWidth)), floor: Math.max(...words.map(displayWidth)) };
}

/** Takes from the widest column, one step at a time, until the whole fits: words are cut only when nothing else is left. */
function fit(spans: readonly Span[], width: number): readonly number[] {
  const widths = spans.map(({ natural }) => natural);
  for (let excess = widths.reduce((sum, each) => sum + each, 0) - width; excess > 0; excess--) {
    const spare = widths.map((each, index) => (each > (spans[index]?.floor ?? 0) ? each : 0));
    const candidates = Math.max(...spare) > 0 ? spare : widths;
    const widest = candidates.indexOf(Math.max(...candidates));
    widths[widest] = Math.max(1, (widths[widest] ?? 0) - 1);
  }
  return widths;
}

interface RowOptions {
  readonly widths: readonly number[];
  readonly isNumber: (index: number) => boolean;
  readonly margin: string;
}

function rowText(row: readonly string[], { widths, isNumber, margin }: RowOptions): string {
  const cells = row.map((cell, index) => wrap(cell, widths[index] ?? 0));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) => {
    const padded = cells.map((lines, index) => pad(lines[at] ?? "", widths[index] ?? 0, isNumber(index)));
    return `${margin}${padded.join(GAP)}`.trimEnd();
  }).join("\n");
}

function pad(text: string, width: number, isNumber: boolean): string {
  const blank = " ".repeat(Math.max(0, width - displayWidth(text)));
  return isNumber ? blank + text : text + blank;
}
