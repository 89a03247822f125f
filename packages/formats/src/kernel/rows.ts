/** A name reduced for comparison: no accent, case, blank, dash or apostrophe. */
export function nameKey(...names: readonly (string | null | undefined)[]): string {
  return names
    .map((name) =>
      (name ?? "")
        .normalize("NFD")
        .replace(/[^\p{L}\p{N}]/gu, "")
        .toLowerCase(),
    )
    .join("|");
}

/** The rows that share a key, two or more together, in the order of the file. Rows without key are left aside. */
export function sharing<Row extends object>(rows: readonly Row[], key: (row: Row) => string | undefined): Row[][] {
  // Most rows share their key with none: they get no array.
  const found = new Map<string, Row | Group<Row>>();
  for (const row of rows) {
    const value = key(row);
    if (value === undefined) continue;
    const known = found.get(value);
    if (known instanceof Group) known.rows.push(row);
    else found.set(value, known === undefined ? row : new Group([known, row]));
  }
  return [...found.values()].flatMap((each) => (each instanceof Group ? [each.rows] : []));
}

class Group<Row> {
  readonly rows: Row[];
  constructor(rows: Row[]) {
    this.rows = rows;
  }
}

/** Past that many nobody reads them, and each row of a group would carry the whole group. */
const MAX_LIGNES = 10;

/** The lines of some rows, as a sentence names them: "3 et 7", "3, 7 et 12", and the first ten of a long list. */
export function enLignes(rows: readonly { readonly line: number }[]): string {
  const lines = rows.slice(0, MAX_LIGNES).map(({ line }) => String(line));
  if (rows.length > MAX_LIGNES) return `${lines.join(", ")}…`;
  return lines.length < 2 ? lines.join("") : `${lines.slice(0, -1).join(", ")} et ${lines.at(-1)}`;
}

/** How a row is called: "BALIVERNE Éléonore". */
export function nomComplet({ nom, prenom }: { readonly nom: string; readonly prenom: string }): string {
  return `${nom} ${prenom}`;
}
