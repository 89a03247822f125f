import type { Diagnostic, Level } from "@navette/formats";

/** Diagnostics of one code: one cause, met several times. */
export interface Cause<D extends Diagnostic = Diagnostic> {
  readonly code: string;
  readonly level: Level;
  readonly cas: readonly D[];
  /** How many times it was met: past a thousand, cases are only counted. */
  readonly nombre: number;
}

const rank: Record<Level, number> = { rejet: 0, anomalie: 1, information: 2 };

/** Groups diagnostics by code and level: the gravest first, then the most frequent, then as they came. */
export function causesOf<D extends Diagnostic>(diagnostics: readonly D[]): Cause<D>[] {
  const byCause = new Map<string, D[]>();
  for (const diagnostic of diagnostics) {
    const key = `${diagnostic.level} ${diagnostic.code}`;
    const cas = byCause.get(key);
    if (cas) cas.push(diagnostic);
    else byCause.set(key, [diagnostic]);
  }
  const causes = [...byCause.values()].flatMap(([first, ...others]) =>
    first
      ? [{ code: first.code, level: first.level, cas: [first, ...others], nombre: countOf([first, ...others]) }]
      : [],
  );
  return causes.sort((a, b) => rank[a.level] - rank[b.level] || b.nombre - a.nombre);
}

const countOf = (cas: readonly Diagnostic[]): number => cas.reduce((total, { autres = 1 }) => total + autres, 0);

/** Where a diagnostic stands, in words: « ELEVES.csv, ligne 12, colonne 3 (Nom), MARTIN Léa ». Empty when it is about nothing in particular. */
export function lieuDe({ where }: Diagnostic): string {
  const place = [
    where.file,
    where.line === undefined ? undefined : `ligne\u00A0${where.line}`,
    where.column === undefined ? undefined : `colonne\u00A0${where.column}`,
    where.path,
    where.record,
  ];
  return place.filter((part) => part !== undefined && part !== "").join(", ");
}
