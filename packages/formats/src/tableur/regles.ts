import type { Lined } from "../kernel/columns.ts";
import type { Where } from "../kernel/diagnostic.ts";
import { sharing } from "../kernel/rows.ts";
import type { Finding } from "../kernel/rule.ts";

/** What the rules of a table look at: the rows that were read, and the file's name to place the findings. */
export interface Lues<Row> {
  readonly rows: readonly Lined<Row>[];
  readonly file: string;
}

/** Makes the checks of a table, whose rows are called by `record`. `path` is the header of the column a finding stands on. */
export function findings<Row>(record: (row: Row) => string) {
  type Each = Lined<Row>;
  const at = (file: string, row: Each, path: string): Where => ({ file, line: row.line, path, record: record(row) });
  return {
    /** One finding per row that fits. */
    eachRow:
      (path: string, fits: (row: Each) => boolean) =>
      ({ rows, file }: Lues<Row>): Finding<{ row: Each }>[] =>
        rows.filter(fits).map((row) => ({ row, where: at(file, row, path) })),
    /** One finding per row of each group of rows that share a key. */
    eachSharing:
      (path: string, key: (row: Each) => string | undefined) =>
      ({ rows, file }: Lues<Row>): Finding<{ row: Each; groupe: readonly Each[] }>[] =>
        sharing(rows, key).flatMap((groupe) => groupe.map((row) => ({ row, groupe, where: at(file, row, path) }))),
    /** One finding per group of rows that share a key, on the second of them. */
    eachGroup:
      (path: string, key: (row: Each) => string | undefined) =>
      ({ rows, file }: Lues<Row>): Finding<{ row: Each; groupe: readonly Each[] }>[] =>
        sharing(rows, key).flatMap((groupe) => {
          const [row, second] = groupe;
          return row && second ? [{ row, groupe, where: at(file, second, path) }] : [];
        }),
  };
}

/** The lines whose key another row has too: the key names nobody. */
export function enDouble<Row>(rows: readonly Lined<Row>[], key: (row: Lined<Row>) => string | undefined): Set<number> {
  return new Set(sharing(rows, key).flatMap((groupe) => groupe.map(({ line }) => line)));
}

export const CORRIGEZ = "Corrigez-le dans votre tableur, puis enregistrez de nouveau le fichier CSV.";
