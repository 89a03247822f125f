import type { Diagnostic } from "@navette/formats";
import { examineFiles, type FileReport } from "../examine-files.ts";
import type { Sortie } from "../exit-codes.ts";
import { diagnosticsText } from "../output/diagnostics.ts";
import { styleFor } from "../output/style.ts";
import { table } from "../output/table.ts";
import { printable } from "../output/text.ts";
import { anneeScolaire, comptes } from "../output/words.ts";
import { columnsOf, print, printJson, type Terminal } from "../terminal.ts";

export interface InspectOptions {
  readonly json?: boolean;
}

/** The answer of `inspect --json`: `null` is "the file does not say". */
export interface InspectJson {
  readonly files: readonly {
    readonly file: string;
    readonly format: string | null;
    readonly title: string | null;
    readonly version: string | null;
    readonly uai: string | null;
    readonly annee: number | null;
    readonly date: string | null;
    readonly counts: Readonly<Record<string, number>>;
    /** Why a file is not read; what a file that is read holds wrong is for `check`. */
    readonly diagnostics: readonly Diagnostic[];
  }[];
}

/** `navette inspect`: what the files are. */
export async function inspect(terminal: Terminal, paths: readonly string[], options: InspectOptions): Promise<Sortie> {
  const reports = await examineFiles(terminal, paths);
  if (options.json) printJson(terminal, { files: reports.map(toJson) } satisfies InspectJson);
  else print(terminal, toText(terminal, reports));
  return reports.every(({ summary }) => summary) ? "fini" : "inutilisable";
}

function toJson({ file, format, summary, diagnostics }: FileReport): InspectJson["files"][number] {
  return {
    file,
    format: format?.name ?? null,
    title: format?.title ?? null,
    version: summary?.version ?? null,
    uai: summary?.uai ?? null,
    annee: summary?.annee ?? null,
    date: summary?.date ?? null,
    counts: summary?.counts ?? {},
    diagnostics: summary ? [] : diagnostics,
  };
}

const COLUMNS = ["Fichier", "Nature", "Variante", "UAI", "Année", "Date", "Contenu"].map((title) => ({ title }));

function toText(terminal: Terminal, reports: readonly FileReport[]): string {
  const style = styleFor(terminal);
  const columns = columnsOf(terminal);
  const read = reports.filter(({ summary }) => summary);
  const rows = read.map(({ file, format, summary }) => [
    printable(file),
    format?.title ?? "",
    summary?.version ?? "",
    summary?.uai ?? "",
    summary?.annee === undefined ? "" : anneeScolaire(summary.annee),
    summary?.date ?? "",
    comptes(summary?.counts ?? {}),
  ]);
  const others = reports
    .filter(({ summary }) => !summary)
    .map(({ file, diagnostics }) => {
      const why = diagnosticsText(diagnostics, { style, columns, limit: 1 });
      return `${style.strong(printable(file))}\n${why}`;
    });
  return [...(rows.length > 0 ? [table(COLUMNS, rows, { columns, head: style.faint })] : []), ...others].join("\n\n");
}
