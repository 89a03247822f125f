import { type Diagnostic, type Examined, examine, openFiles, type Summary } from "@navette/formats";
import { progressOf } from "./output/progress.ts";
import { readReceived, sizeOf } from "./received-files.ts";
import { Refus } from "./refus.ts";
import type { Terminal } from "./terminal.ts";

/** What was found of one file; those of an archive are called `archive.zip/eleves.csv`. */
export interface FileReport {
  readonly file: string;
  /** Absent for a file that is unknown or could not be opened. */
  readonly format?: { readonly name: string; readonly title: string };
  /** Absent when nothing usable could be read. */
  readonly summary?: Summary;
  readonly diagnostics: readonly Diagnostic[];
}

/** Opens, recognises, reads and checks the files one after the other: only what is to be said of each is kept. */
export async function examineFiles(terminal: Terminal, paths: readonly string[]): Promise<readonly FileReport[]> {
  const sizes = await Promise.all(paths.map(sizeOf));
  const progress = progressOf(
    terminal,
    sizes.reduce((sum, size) => sum + size, 0),
  );
  const reports: FileReport[] = [];
  try {
    for (const [index, path] of paths.entries()) {
      reports.push(...(await examineFile(path)));
      progress.advance(sizes[index] ?? 0);
    }
  } finally {
    progress.stop();
  }
  return reports;
}

async function examineFile(path: string): Promise<FileReport[]> {
  try {
    const { files, diagnostics } = await openFiles([{ name: path, bytes: await readReceived(path) }]);
    const refused = diagnostics.map((each) => ({ file: each.where.file ?? path, diagnostics: [each] }));
    return [...refused, ...files.map((file) => reportOf(file.name, examine(file)))];
  } catch (error) {
    if (!(error instanceof Refus)) throw error;
    return [{ file: path, diagnostics: [unopened(path, error)] }];
  }
}

function reportOf(file: string, { format, summary, diagnostics }: Examined): FileReport {
  return {
    file,
    ...(format && { format: { name: format.name, title: format.title } }),
    ...(summary && { summary }),
    diagnostics,
  };
}

function unopened(file: string, { erreur: { code, message, remedy = "" } }: Refus): Diagnostic {
  return { code, level: "rejet", message, remedy, where: { file } };
}
