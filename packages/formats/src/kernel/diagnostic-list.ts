import { Capped } from "./capped.ts";
import type { Diagnostic } from "./diagnostic.ts";

/** Gathers the diagnostics of a reading. Past a thousand of one kind the others are only counted. */
export class DiagnosticList {
  private readonly capped = new Capped<Diagnostic>();

  add(diagnostic: Diagnostic): void {
    this.capped.add(diagnostic);
  }

  /** Everything gathered, in order, then one line per kind that went over. */
  all(): Diagnostic[] {
    return [...this.capped.kept, ...this.capped.overflows().map(({ last, others }) => othersLike(last, others))];
  }
}

/** The line that stands for those that are only counted, as grave as they are. */
export function othersLike(model: Diagnostic, others: number): Diagnostic {
  const { file } = model.where;
  const message =
    others === 1
      ? "Un autre cas du même genre n’est pas détaillé."
      : `${others} autres cas du même genre ne sont pas détaillés.`;
  return { ...model, message, where: file === undefined ? {} : { file }, autres: others };
}
