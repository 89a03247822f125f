import type { Diagnostic } from "@navette/formats";
import { columnsOf, type Terminal } from "../terminal.ts";
import { type DiagnosticsOptions, diagnosticsText } from "./diagnostics.ts";
import { shownOf } from "./limit.ts";
import { styleFor } from "./style.ts";
import { printable } from "./text.ts";
import { compte } from "./words.ts";

/** One part of the export: its file, or why there is none. */
export interface ExportedFile {
  /** "CP A", "CE2", "École entière". */
  readonly libelle: string;
  /** Where it was written; `null` when nothing of it could leave. */
  readonly file: string | null;
  /** Files of the same content made before, in the same folder: this one is to be deposited. */
  readonly remplace: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** The same with what is shown of it on a screen. */
export interface MadeFile extends ExportedFile {
  /** Whether our own check refused the file that was made. */
  readonly refuse: boolean;
  /** What is to be mended for the bilans declared complete. */
  readonly constats: readonly Diagnostic[];
}

/** The answer of `export lsu --json`. */
export interface ExportJson {
  /** The only file written; `null` when there are several, or none. */
  readonly file: string | null;
  readonly format: "lsu-1d";
  readonly version: "1.0";
  /** Over all the files. */
  readonly counts: Readonly<Record<"bilans" | "retenus" | "enSaisie" | "sansBilan", number>>;
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly ExportedFile[];
}

const BILANS = ["bilan", "bilans"] as const;

/** Each file with what is in it, what is not, and why. */
export function exportText(terminal: Terminal, files: readonly MadeFile[], asked: { readonly tout?: boolean }): string {
  const options = { style: styleFor(terminal), columns: columnsOf(terminal), limit: shownOf(asked) };
  const written = files.filter(({ file }) => file !== null).length;
  const total = `${compte(written, ["fichier écrit", "fichiers écrits"])}, ${compte(sum(files, "bilans"), BILANS)}.`;
  const next = written === 0 ? "" : "\nIl reste à les déposer dans LSU, puis à le dire dans Navette (page Échanges).";
  return [...files.map((file) => fileText(file, options)), `${total}${next}`].join("\n\n");
}

const sum = (files: readonly MadeFile[], key: string): number =>
  files.reduce((total, { counts }) => total + (counts[key] ?? 0), 0);

function fileText(
  { libelle, file, remplace, refuse, counts, constats }: MadeFile,
  options: DiagnosticsOptions,
): string {
  const { bilans = 0 } = counts;
  const none = refuse
    ? "Aucun fichier : celui-ci n’a pas passé nos contrôles."
    : "Aucun fichier : rien ne peut partir.";
  const made = file === null ? none : `${file} : ${compte(bilans, BILANS)}.`;
  const earlier = remplace.map((path) =>
    options.style.doubtful(`\n  Remplace ${printable(path)}, toujours là : ne déposez pas les deux.`),
  );
  const left = restes(counts).map((reste) => `\n  ${reste}`);
  const found = constats.length === 0 ? "" : `\n\n${diagnosticsText(constats, options)}`;
  return `${options.style.strong(printable(libelle))}\n  ${made}${earlier.join("")}${left.join("")}${found}`;
}

/** What is not in the file, a line for each cause. */
function restes({ retenus = 0, enSaisie = 0, sansBilan = 0 }: MadeFile["counts"]): readonly string[] {
  return [
    retenus > 0
      ? `${compte(retenus, ["bilan complet retenu", "bilans complets retenus"])} : voyez pourquoi ci-dessous.`
      : "",
    enSaisie > 0
      ? `${compte(enSaisie, ["bilan pas encore déclaré complet", "bilans pas encore déclarés complets"])}.`
      : "",
    sansBilan > 0
      ? `${compte(sansBilan, ["élève sans bilan périodique", "élèves sans bilan périodique"])} (maternelle).`
      : "",
  ].filter((line) => line !== "");
}
