import type { SimpleType, TextFault } from "./declare.ts";

/** Lengths grow over the years: the documented one is never a limit, and no text of an export comes near this one. */
const SANITY = 1000;

/** A value as sentences quote it. */
export const shown = (raw: string): string => `«\u00a0${raw.length > 40 ? `${raw.slice(0, 40)}…` : raw}\u00a0»`;

/** The same type, mended otherwise: what an application writes by itself, nobody can correct there. */
export const mendedBy = <T>(remedy: string, type: SimpleType<T>): SimpleType<T> => ({
  ...type,
  explain: (raw) => ({ ...type.explain(raw), remedy }),
});

/**
 * The types of an export whose schema is not published. The reader takes the blanks off and hands no empty text: both mean an absent
 * value. `remedy`: where a wrong one is mended.
 */
export function lenientTypes(remedy: string) {
  const fault = (code: string, says: string): TextFault => ({ code, says, remedy });
  return {
    fault,
    /** A text or a code; `max`, the documented length, only serves to invent some. */
    texte: (max: number): SimpleType<string> => ({
      kind: "simple",
      facets: { is: "ligne", max },
      read: (raw) => (raw.length <= SANITY ? raw : undefined),
      write: (value) => value,
      explain: (raw) => fault("texte-trop-long", `compte ${raw.length} caractères`),
    }),
    /** A text of one shape; `expected` says it, after "il faut". */
    motif: (expression: RegExp, expected: string): SimpleType<string> => ({
      kind: "simple",
      facets: { is: "motif", motif: expression },
      read: (raw) => (expression.test(raw) ? raw : undefined),
      write: (value) => value,
      explain: (raw) => fault("valeur", `vaut ${shown(raw)}, alors qu’il faut ${expected}`),
    }),
    /** A number of one shape; `examples` only serve to invent some. */
    nombre: (
      expression: RegExp,
      expected: string,
      { write, examples }: { readonly write: (value: number) => string; readonly examples: readonly number[] },
    ): SimpleType<number> => ({
      kind: "simple",
      facets: { is: "parmi", values: examples },
      read: (raw) => (expression.test(raw) ? Number(raw) : undefined),
      write,
      explain: (raw) => fault("nombre", `vaut ${shown(raw)}, alors qu’il faut ${expected}`),
    }),
  };
}
