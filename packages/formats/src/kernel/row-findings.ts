import type { Lined } from "./columns.ts";
import type { Diagnostic, Where } from "./diagnostic.ts";
import { sharing } from "./rows.ts";
import { type Finding, type Rule, runRules } from "./rule.ts";

/** What the rules of a table look at: the rows that were read, and the file's name to place the findings. */
export interface Lues<Row> {
  readonly rows: readonly Lined<Row>[];
  readonly file: string;
}

/** Runs the rules of a table; what they find on one column says where it stands. */
export function checkRows<L extends { readonly file: string }>(
  rules: readonly Rule<L>[],
  lues: L,
  table: Places,
): Diagnostic[] {
  return runRules(rules, lues).map((diagnostic) => withColumn(diagnostic, table));
}

/** Where the columns of a table stand in its file. */
interface Places {
  readonly places: ReadonlyMap<string, number>;
}

/** Gives a diagnostic the column its path names. */
export function withColumn(diagnostic: Diagnostic, { places }: Places): Diagnostic {
  const { where } = diagnostic;
  const column = places.get(where.path ?? "");
  return column === undefined ? diagnostic : { ...diagnostic, where: { ...where, column } };
}

/** Makes the checks of a table, whose rows are called by `record`. `path` is the header of the column a finding stands on. */
export function findings<Row>(record: (row: Row) => string) {
  type Each = Lined<Row>;
  const at = (file: string, row: Each, path: string): Where => ({ file, line: row.line, path, record: record(row) });
  /** One finding per group of rows, on the second of them; `row` is the first. */
  const eachGroup =
    (path: string, groups: (rows: readonly Each[]) => readonly (readonly Each[])[]) =>
    ({ rows, file }: Lues<Row>): Finding<{ row: Each; groupe: readonly Each[] }>[] =>
      groups(rows).flatMap((groupe) => {
        const [row, second] = groupe;
        return row && second ? [{ row, groupe, where: at(file, second, path) }] : [];
      });
  return {
    at,
    /** One finding per row that fits, one at a time: they may be as many as the rows. */
    eachRow: (path: string, fits: (row: Each) => boolean) =>
      function* ({ rows, file }: Lues<Row>): Iterable<Finding<{ row: Each }>> {
        for (const row of rows) if (fits(row)) yield { row, where: at(file, row, path) };
      },
    /** One finding per row of each group of rows that share a key. */
    eachSharing:
      (path: string, key: (row: Each) => string | undefined) =>
      ({ rows, file }: Lues<Row>): Finding<{ row: Each; groupe: readonly Each[] }>[] =>
        sharing(rows, key).flatMap((groupe) => groupe.map((row) => ({ row, groupe, where: at(file, row, path) }))),
    eachGroup,
    /** One finding per group of rows that share a key. */
    eachShared: (path: string, key: (row: Each) => string | undefined) => eachGroup(path, (rows) => sharing(rows, key)),
  };
}
