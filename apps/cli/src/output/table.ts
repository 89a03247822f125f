import { displayWidth, shorten } from "./text.ts";

export interface TableColumn {
  readonly title: string;
  /** Numbers stand on the right. */
  readonly isNumber?: boolean;
}

export interface TableOptions {
  readonly margin?: string;
  /** Columns of the screen; the widest columns of the table give way. */
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
  const natural = titles.map((title, index) =>
    Math.max(displayWidth(title), ...cells.map((row) => displayWidth(row[index] ?? ""))),
  );
  const widths = fit(natural, screen - margin.length - GAP.length * (shown.length - 1));
  const line = (row: readonly string[]) =>
    row.map((cell, index) => pad(cell, widths[index] ?? 0, columns[shown[index] ?? 0]?.isNumber ?? false)).join(GAP);
  const lines = [head(line(titles).trimEnd()), ...cells.map((row) => line(row).trimEnd())];
  return lines.map((each) => `${margin}${each}`).join("\n");
}

/** Takes from the widest column, one step at a time, until the whole fits. */
function fit(natural: readonly number[], width: number): readonly number[] {
  const widths = [...natural];
  for (let excess = widths.reduce((sum, each) => sum + each, 0) - width; excess > 0; excess--) {
    const widest = widths.indexOf(Math.max(...widths));
    const current = widths[widest] ?? 0;
    if (current <= 10) break;
    widths[widest] = current - 1;
  }
  return widths;
}

function pad(cell: string, width: number, isNumber: boolean): string {
  const text = shorten(cell, width);
  const blank = " ".repeat(width - displayWidth(text));
  return isNumber ? blank + text : text + blank;
}
