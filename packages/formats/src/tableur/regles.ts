import type { Lined } from "../kernel/columns.ts";
import { sharing } from "../kernel/rows.ts";

/** The lines whose key another row has too: the key names nobody. */
export function enDouble<Row>(rows: readonly Lined<Row>[], key: (row: Lined<Row>) => string | undefined): Set<number> {
  return new Set(sharing(rows, key).flatMap((groupe) => groupe.map(({ line }) => line)));
}

export const CORRIGEZ = "Corrigez-le dans votre tableur, puis enregistrez de nouveau le fichier CSV.";
