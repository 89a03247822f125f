import { type Diagnostic, isAccepted } from "@navette/formats";
import { type Examination, examineFiles, type FileReport } from "../examine-files.ts";
import { gravest, type Sortie } from "../exit-codes.ts";
import { countLevels, diagnosticsText } from "../output/diagnostics.ts";
import { shownOf } from "../output/limit.ts";
import { styleFor } from "../output/style.ts";
import { paragraph, printable } from "../output/text.ts";
import { compte, comptes } from "../output/words.ts";
import { columnsOf, print, printJson, type Terminal } from "../terminal.ts";

export interface CheckOptions {
  readonly json?: boolean;
  readonly tout?: boolean;
}

/** The answer of `check --json`. */
export interface CheckJson {
  readonly files: readonly {
    readonly file: string;
    /** `null` for a file that is unknown or cannot be opened. */
    readonly format: string | null;
    readonly version: string | null;
    /** Whether nothing of it is rejected. */
    readonly ok: boolean;
    readonly diagnostics: readonly Diagnostic[];
  }[];
  /** What the files lack together, and none of them alone. */
  readonly ensemble: readonly Diagnostic[];
}

/** `navette check`: every diagnostic of the files, each alone then all together. */
export async function check(terminal: Terminal, paths: readonly string[], options: CheckOptions): Promise<Sortie> {
  const examination = await examineFiles(terminal, paths, options);
  const { reports, ensemble } = examination;
  if (options.json) printJson(terminal, { files: reports.map(toJson), ensemble } satisfies CheckJson);
  else print(terminal, toText(terminal, examination, options));
  return gravest(reports.map(sortieOf));
}

/** A file of which nothing could be read has not been checked: that is not the same answer as a file with rejets. */
function sortieOf({ summary, diagnostics }: FileReport): Sortie {
  if (!summary) return "inutilisable";
  return isAccepted(diagnostics) ? "fini" : "rejets";
}

function toJson({ file, format, summary, diagnostics }: FileReport): CheckJson["files"][number] {
  const ok = isAccepted(diagnostics);
  return { file, format: format?.name ?? null, version: summary?.version ?? null, ok, diagnostics };
}

function toText(terminal: Terminal, { reports, ensemble }: Examination, options: CheckOptions): string {
  const style = styleFor(terminal);
  const columns = columnsOf(terminal);
  const limit = shownOf(options);
  const blocks = reports.map((report) => {
    const { file, diagnostics } = report;
    const verdict = diagnostics.length === 0 ? style.good(`  ${verdictOf(report)}`) : `  ${verdictOf(report)}`;
    const found = diagnostics.length === 0 ? [] : [diagnosticsText(diagnostics, { style, columns, limit }), ""];
    return [
      style.strong(printable(file)),
      paragraph(natureOf(report), { margin: "  ", columns }),
      "",
      ...found,
      verdict,
    ].join("\n");
  });
  const together =
    ensemble.length === 0
      ? []
      : [`${style.strong("Ces fichiers ensemble")}\n${diagnosticsText(ensemble, { style, columns, limit })}`];
  return [...blocks, ...together, ...(reports.length > 1 ? [totalOf(reports)] : [])].join("\n\n");
}

function natureOf({ format, summary }: FileReport): string {
  if (!format) return "Nature inconnue";
  if (!summary) return format.title;
  return `${[format.title, summary.version].filter(Boolean).join(", ")} : ${comptes(summary.counts)}`;
}

function verdictOf({ summary, diagnostics }: FileReport): string {
  if (diagnostics.length === 0) return "Rien à signaler.";
  const found = countLevels(diagnostics);
  if (!summary) return `Ce fichier n’a pas pu être lu (${found}).`;
  return isAccepted(diagnostics) ? `Aucun rejet (${found}).` : `À corriger : ${found}.`;
}

function totalOf(reports: readonly FileReport[]): string {
  const refused = reports.filter(({ diagnostics }) => !isAccepted(diagnostics)).length;
  const files = compte(reports.length, ["fichier vérifié", "fichiers vérifiés"]);
  return refused === 0 ? `${files}, aucun rejet.` : `${files}, dont ${refused} avec des rejets.`;
}
