/** How grave a diagnostic is: a `rejet` makes the file (or the record) unusable, the two others do not. */
export type Level = "rejet" | "anomalie" | "information";

/** Where a diagnostic stands. `line` and `column` count from 1; `path` is the element or the column's name; `record` names the person or the object. */
export interface Where {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly path?: string;
  readonly record?: string;
}

/** The one shape in which every part of Navette says what is wrong, and how to mend it (DESIGN §3). */
export interface Diagnostic {
  /** Stable and dotted: `onde.eleves.ine-en-double`. Tests, filters and translations rely on it, never on the message. */
  readonly code: string;
  readonly level: Level;
  /** One French sentence that says what was found. */
  readonly message: string;
  /** One French sentence that says how to mend it, and in which application. */
  readonly remedy: string;
  readonly where: Where;
  /** How many cases like it, of its code and level, it stands for: they are only counted. */
  readonly autres?: number;
}

/** How many cases diagnostics tell of, those that are only counted too. */
export function countCases(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.reduce((total, { autres = 1 }) => total + autres, 0);
}

/** Whether the file can be used: nothing in the list is a `rejet`. */
export function isAccepted(diagnostics: readonly Diagnostic[]): boolean {
  return !diagnostics.some((diagnostic) => diagnostic.level === "rejet");
}
