import type { Level, Where } from "../../kernel/diagnostic.ts";
import { type Rule, rule } from "../../kernel/rule.ts";
import type { EnsembleLu } from "./subject.ts";

/** One place where a code is used. */
export interface Use {
  readonly code: string;
  readonly where: () => Where;
}

interface Missing<U extends Use> {
  readonly code: string;
  readonly level: Level;
  /** Of the first use of a code; `count`: how many times it is used. */
  readonly message: (first: U, count: number) => string;
  readonly remedy: string;
  /** The codes that exist, and where codes are used; nothing when one of the two files was not given. */
  readonly compare: (ensemble: EnsembleLu) => { known: ReadonlySet<string>; uses: Iterable<U> } | undefined;
}

/** The rule of the codes of one file that another should define: said once per code, where it is first used. */
export const missing = <U extends Use>({ code, level, message, remedy, compare }: Missing<U>): Rule<EnsembleLu> =>
  rule<EnsembleLu, { first: U; count: number }>({
    code,
    level,
    message: ({ first, count }) => message(first, count),
    remedy: () => remedy,
    check: function* (ensemble) {
      const compared = compare(ensemble);
      const found = new Map<string, { first: U; count: number }>();
      for (const use of compared?.uses ?? []) {
        if (compared?.known.has(use.code)) continue;
        const before = found.get(use.code);
        if (before) before.count++;
        else found.set(use.code, { first: use, count: 1 });
      }
      for (const { first, count } of found.values()) yield { first, count, where: first.where() };
    },
  });
