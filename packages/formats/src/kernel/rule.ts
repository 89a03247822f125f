import type { Diagnostic, Level, Where } from "./diagnostic.ts";
import { DiagnosticList } from "./diagnostic-list.ts";
import { isAboutRefused } from "./offset.ts";

/** One thing a rule found: what its sentences need, and where it stands. */
export type Finding<Params> = Params & { readonly where: Where };

/** What a layout cannot say, as data: the code, the sentences, and a pure check that yields one finding per fault. */
export interface RuleDeclaration<Subject, Params> {
  readonly code: string;
  readonly level: Level;
  readonly message: (params: Params) => string;
  readonly remedy: (params: Params) => string;
  readonly check: (subject: Subject) => Iterable<Finding<Params>>;
}

export interface Rule<Subject> {
  readonly code: string;
  readonly level: Level;
  /** One at a time: whoever asks may keep some and count the others. */
  run(subject: Subject): Iterable<Diagnostic>;
}

/** Makes a rule from its declaration. */
export function rule<Subject, Params>(declaration: RuleDeclaration<Subject, Params>): Rule<Subject> {
  const { code, level, message, remedy, check } = declaration;
  return {
    code,
    level,
    run: function* (subject) {
      for (const finding of check(subject)) {
        if (isAboutRefused(finding.where)) continue;
        yield { code, level, message: message(finding), remedy: remedy(finding), where: finding.where };
      }
    },
  };
}

/** Runs every rule: all the diagnostics at once, in the order of the rules; those past a thousand of one code are only counted. */
export function runRules<Subject>(rules: readonly Rule<Subject>[], subject: Subject): Diagnostic[] {
  const list = new DiagnosticList();
  for (const each of rules) for (const diagnostic of each.run(subject)) list.add(diagnostic);
  return list.all();
}
