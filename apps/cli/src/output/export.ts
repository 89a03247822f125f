import type { Diagnostic } from "@navette/formats";
import { columnsOf, type Terminal } from "../terminal.ts";
import { type DiagnosticsOptions, diagnosticsText } from "./diagnostics.ts";
import { shownOnScreen } from "./limit.ts";
import { styleFor } from "./style.ts";
import { printable } from "./text.ts";
import { compte } from "./words.ts";

/** One part of the export: its file, or why there is none. */
export interface ExportedFile {
  /** "CP A", "CE2", "École entière". */
  readonly libelle: string;
  /** Where it was written; `null` when nothing of it could leave. */
  readonly file: string | null;
  readonly counts: Readonly<Record<string, number>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** The answer of `export lsu --json`. */
export interface ExportJson {
  /** The only file written; `null` when there are several, or none. */
  readonly file: string | null;
  readonly format: "lsu-1d";
  readonly version: "1.0";
  /** Over all the files. */
  readonly counts: { readonly bilans: number; readonly retenus: number };
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly ExportedFile[];
}

const BILANS = ["bilan", "bilans"] as const;

/** Each file with what left in it and what did not. */
export function exportText(
  terminal: Terminal,
  { files, counts }: ExportJson,
  asked: { readonly tout?: boolean },
): string {
  const options = { style: styleFor(terminal), columns: columnsOf(terminal), limit: shownOnScreen(terminal, asked) };
  const written = files.filter(({ file }) => file !== null).length;
  const total = `${compte(written, ["fichier écrit", "fichiers écrits"])}, ${compte(counts.bilans, BILANS)}.`;
  const next = written === 0 ? "" : "\nIl reste à les déposer dans LSU.";
  return [...files.map((file) => fileText(file, options)), `${total}${next}`].join("\n\n");
}

function fileText({ libelle, file, counts, diagnostics }: ExportedFile, options: DiagnosticsOptions): string {
  const { bilans = 0, retenus = 0 } = counts;
  const held = retenus === 0 ? "" : `, ${compte(retenus, ["retenu", "retenus"])}`;
  const made = file === null ? "Aucun fichier : rien ne peut partir." : `${file} : ${compte(bilans, BILANS)}${held}`;
  const found = diagnostics.length === 0 ? "" : `\n\n${diagnosticsText(diagnostics, options)}`;
  return `${options.style.strong(printable(libelle))}\n  ${made}${found}`;
}
