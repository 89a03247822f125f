import { mustBeRows } from "./arguments.ts";
import type { Codec } from "./codec.ts";
import { type Columns, headerLine, type Layout } from "./columns.ts";
import { writeCsv } from "./csv-writer.ts";
import type { ReadResult } from "./format.ts";
import type { TableForm } from "./table-reader.ts";
import { encodeText } from "./text.ts";

/** Other codecs to write some columns with: French dates instead of ISO ones. */
export type CodecChoice = ReadonlyMap<Codec<unknown>, Codec<unknown>>;

interface Write<V extends string> {
  readonly layout: Layout<V>;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly form: TableForm<V>;
  readonly codecs?: CodecChoice;
}

/** Rows to bytes, in the variant and the form asked. No bytes when the encoding lacks one of their characters. */
export function writeTable<V extends string>({
  layout,
  rows,
  form,
  codecs = new Map(),
}: Write<V>): ReadResult<Uint8Array> {
  mustBeRows(rows);
  const groupOf = (row: Readonly<Record<string, unknown>>) =>
    layout.group ? ((row[layout.group.key] ?? []) as readonly Record<string, unknown>[]) : [];
  const groups = layout.group ? rows.reduce((most, row) => Math.max(most, groupOf(row).length), 1) : 0;
  const write = cellsWriter(form.variant, codecs);
  const none = Array.from({ length: groups }, () => ({}));
  const lines = rows.map((row) => {
    const repeated = layout.group?.columns ?? {};
    const children = [...groupOf(row), ...none].slice(0, groups);
    return [...write(layout.columns, row), ...children.flatMap((child) => write(repeated, child))];
  });
  return encodeText(writeCsv([headerLine(layout, form.variant, groups), ...lines], form), form.encoding);
}

function cellsWriter(variant: string, codecs: CodecChoice) {
  return (columns: Columns, values: Readonly<Record<string, unknown>>): string[] =>
    Object.entries(columns)
      .filter(([, column]) => variant in column.headers)
      .map(([key, column]) => {
        const value = values[key] ?? null;
        const codec = column.codec as Codec<unknown>;
        return value === null ? "" : (codecs.get(codec) ?? codec).write(value);
      });
}
