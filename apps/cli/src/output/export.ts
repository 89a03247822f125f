import type { ExportedFile, ExportJson } from "../commands/export-lsu.ts";
import { columnsOf, type Terminal } from "../terminal.ts";
import { type DiagnosticsOptions, diagnosticsText } from "./diagnostics.ts";
import { shownOnScreen } from "./limit.ts";
import { styleFor } from "./style.ts";
import { printable } from "./text.ts";
import { compte } from "./words.ts";

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
