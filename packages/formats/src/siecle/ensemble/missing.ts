import type { Level, Where } from "../../kernel/diagnostic.ts";
import { type Rule, rule } from "../../kernel/rule.ts";
import type { EnsembleLu } from "./subject.ts";

/** One place where a code is used. */
export interface Use {
  readonly code: string;
  readonly where: () => Where;
}

interface Missing {
  readonly code: string;
  readonly level: Level;
  /** `count`: how many times the code is used. */
  readonly message: (code: string, count: number) => string;
  readonly remedy: string;
  /** The codes that exist, and where codes are used; nothing when one of the two files was not given. */
  readonly compare: (ensemble: EnsembleLu) => { known: ReadonlySet<string>; uses: Iterable<Use> } | undefined;
}

/** The rule of the codes of one file that another should define: said once per code, where it is first used. */
export const missing = ({ code, level, message, remedy, compare }: Missing): Rule<EnsembleLu> =>
  rule<EnsembleLu, { used: string; count: number }>({
    code,
    level,
    message: ({ used, count }) => message(used, count),
    remedy: () => remedy,
    check: function* (ensemble) {
      const { known, uses } = compare(ensemble) ?? { known: new Set(), uses: [] };
      const found = new Map<string, { first: Use; count: number }>();
      for (const use of uses) {
        if (known.has(use.code)) continue;
        const before = found.get(use.code);
        if (before) before.count++;
        else found.set(use.code, { first: use, count: 1 });
      }
      for (const [used, { first, count }] of found) yield { used, count, where: first.where() };
    },
  });
