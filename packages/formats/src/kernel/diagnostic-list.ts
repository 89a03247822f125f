import type { Diagnostic } from "./diagnostic.ts";

/** Enough to mend a file; a file where everything is wrong must not fill the memory. */
const MAX_PER_CODE = 1_000;

/** Gathers the diagnostics of a reading. Past a thousand of one code the others are only counted. */
export class DiagnosticList {
  private readonly kept: Diagnostic[] = [];
  private readonly counts = new Map<string, number>();

  add(diagnostic: Diagnostic): void {
    const count = (this.counts.get(diagnostic.code) ?? 0) + 1;
    this.counts.set(diagnostic.code, count);
    if (count <= MAX_PER_CODE) this.kept.push(diagnostic);
  }

  /** Everything gathered, in order, then one line per code that went over. */
  all(): Diagnostic[] {
    return [...this.kept, ...this.overflows()];
  }

  private overflows(): Diagnostic[] {
    const last = new Map(this.kept.map((diagnostic) => [diagnostic.code, diagnostic]));
    return [...this.counts].flatMap(([code, count]) => {
      const model = last.get(code);
      if (!model || count <= MAX_PER_CODE) return [];
      const { line: _line, record: _record, column: _column, ...where } = model.where;
      const message = `${count - MAX_PER_CODE} autres cas du même genre ne sont pas détaillés.`;
      return [{ ...model, message, where }];
    });
  }
}
