import { type Association, associationOf, type Diagnostic } from "@navette/formats";
import { examineFiles, type FileReport } from "../examine-files.ts";
import type { Sortie } from "../exit-codes.ts";
import { diagnosticsText } from "../output/diagnostics.ts";
import { listeText } from "../output/liste.ts";
import { type Style, styleFor } from "../output/style.ts";
import { paragraph, printable } from "../output/text.ts";
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
    /** How its characters are written, as they were recognised. */
    readonly encodage: string | null;
    readonly counts: Readonly<Record<string, number>>;
    /** What Navette takes the columns of a list for: `import --colonnes` takes this answer as it is. */
    readonly association: Association | null;
    /** Why a file is not read; what a file that is read holds wrong is for `check`. */
    readonly diagnostics: readonly Diagnostic[];
  }[];
}

/** `navette inspect`: what the files are. */
export async function inspect(terminal: Terminal, paths: readonly string[], options: InspectOptions): Promise<Sortie> {
  const { reports } = await examineFiles(terminal, paths, options);
  if (options.json) printJson(terminal, { files: reports.map(toJson) } satisfies InspectJson);
  else print(terminal, toText(terminal, reports));
  return reports.every(({ summary, liste }) => summary ?? liste) ? "fini" : "inutilisable";
}

function toJson({ file, format, summary, liste, diagnostics }: FileReport): InspectJson["files"][number] {
  return {
    file,
    format: format?.name ?? null,
    title: format?.title ?? null,
    version: summary?.version ?? null,
    uai: summary?.uai ?? null,
    annee: summary?.annee ?? null,
    date: summary?.date ?? null,
    encodage: summary?.encodage ?? null,
    counts: summary?.counts ?? {},
    association: liste ? associationOf(liste.propositions[0]) : null,
    diagnostics: summary ? [] : diagnostics,
  };
}

function toText(terminal: Terminal, reports: readonly FileReport[]): string {
  const style = styleFor(terminal);
  const columns = columnsOf(terminal);
  return reports
    .map((report) => {
      const content = contentText(report, { style, columns });
      return `${style.strong(printable(report.file))}\n${content}`;
    })
    .join("\n\n");
}

function contentText(report: FileReport, options: IdentityOptions): string {
  const { file, summary, liste, diagnostics } = report;
  if (summary) return identityText(report, options);
  return liste ? listeText(liste, { file, ...options }) : diagnosticsText(diagnostics, { ...options, limit: 1 });
}

const LABEL_COLUMNS = 16;

/** What the file says of itself, one line each; what it does not say is left out. */
function identityText({ format, summary }: FileReport, { style, columns }: IdentityOptions): string {
  const lines: readonly (readonly [string, string | undefined])[] = [
    ["Nature", format?.title],
    ["Variante", summary?.version],
    ["Établissement", summary?.uai],
    ["Année scolaire", summary?.annee === undefined ? undefined : anneeScolaire(summary.annee)],
    ["Date", summary?.date],
    ["Caractères", summary?.encodage],
    ["Contenu", comptes(summary?.counts ?? {})],
  ];
  return lines
    .flatMap(([label, value]) => {
      if (value === undefined) return [];
      const margin = " ".repeat(LABEL_COLUMNS + 2);
      return [paragraph(printable(value), { margin, first: `  ${style.faint(label.padEnd(LABEL_COLUMNS))}`, columns })];
    })
    .join("\n");
}

interface IdentityOptions {
  readonly style: Style;
  readonly columns: number;
}
