import {
  checkEnsemble,
  type Diagnostic,
  type Examined,
  type FichierExamine,
  type FileSource,
  type Liste,
  openFiles,
  type Summary,
  verify,
} from "@navette/formats";
import { progressOf } from "./output/progress.ts";
import { openReceived, sizeOf } from "./received-files.ts";
import { Refus } from "./refus.ts";
import type { Terminal } from "./terminal.ts";
import { keepYoungSpaceSmall } from "./young-space.ts";

/** What was found of one file; those of an archive are called `archive.zip/eleves.csv`. */
export interface FileReport {
  readonly file: string;
  /** Absent for a file that is unknown or could not be opened. */
  readonly format?: { readonly name: string; readonly title: string };
  /** Absent when nothing usable could be read. */
  readonly summary?: Summary;
  /** A list that follows no template: its columns are to be told. */
  readonly liste?: Liste;
  /** Those of the file alone, then what the others make of it. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What was found of some files. */
export interface Examination {
  readonly reports: readonly FileReport[];
  /** What they lack together, and none of them alone. */
  readonly ensemble: readonly Diagnostic[];
}

/**
 * Opens, recognises, reads and checks the files one after the other, then compares them: only what is to be said of each is kept, and
 * what the comparison looks at.
 */
export async function examineFiles(
  terminal: Terminal,
  paths: readonly string[],
  asked: { readonly json?: boolean },
): Promise<Examination> {
  keepYoungSpaceSmall();
  const sizes = await Promise.all(paths.map(sizeOf));
  const progress = progressOf(terminal, { ...asked, totalBytes: sizes.reduce((sum, size) => sum + size, 0) });
  const found: Found[] = [];
  try {
    for (const [index, path] of paths.entries()) {
      found.push(...(await examineFile(path)));
      progress.advance(sizes[index] ?? 0);
    }
  } finally {
    progress.stop();
  }
  return compared(found);
}

/** A report, and what its file is compared by. */
interface Found {
  readonly report: FileReport;
  readonly examine?: FichierExamine;
}

async function examineFile(path: string): Promise<Found[]> {
  try {
    const { files, diagnostics } = await openFiles([openReceived(path)]);
    const refused = diagnostics.map((each) => ({ report: { file: each.where.file ?? path, diagnostics: [each] } }));
    return [...refused, ...files.map((file) => foundOf(file, verify(file)))];
  } catch (error) {
    if (!(error instanceof Refus)) throw error;
    return [{ report: { file: path, diagnostics: [unopened(path, error)] } }];
  }
}

function foundOf(input: FileSource, { format, data, summary, liste, diagnostics }: Examined): Found {
  return {
    report: {
      file: input.name,
      ...(format && { format: { name: format.name, title: format.title } }),
      ...(summary && { summary }),
      ...(liste && { liste }),
      diagnostics,
    },
    ...(format && data !== undefined && { examine: { input, format: format.name, data } }),
  };
}

function compared(found: readonly Found[]): Examination {
  const diagnostics = checkEnsemble(found.flatMap(({ examine }) => examine ?? []));
  const own = (file: string) => diagnostics.filter(({ where }) => where.file === file);
  return {
    reports: found.map(({ report }) => ({ ...report, diagnostics: [...report.diagnostics, ...own(report.file)] })),
    // One file alone is not a set that lacks the others.
    ensemble: found.length > 1 ? diagnostics.filter(({ where }) => where.file === undefined) : [],
  };
}

function unopened(file: string, { erreur: { code, message, remedy = "" } }: Refus): Diagnostic {
  return { code, level: "rejet", message, remedy, where: { file } };
}
