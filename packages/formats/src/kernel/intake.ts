import { mustBeFiles } from "./arguments.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { FileInput, FileSource } from "./format.ts";
import { isZipArchive } from "./signature.ts";
import { readZip, ZIP_LIMITS, type ZipLimits } from "./zip.ts";

export interface Intake<F extends FileSource = FileInput> {
  /** Every file received, those of the archives included; a file of an archive is called `archive.zip/eleves.csv`. */
  readonly files: readonly (F | FileInput)[];
  readonly diagnostics: readonly Diagnostic[];
}

/** An archive in an archive happens when a download is zipped again; one more level does not. */
const MAX_NESTING = 2;

/** Opens the archives among the files received, so that every reader meets plain files only. */
export async function openFiles<F extends FileSource = FileInput>(
  received: readonly F[],
  limits: ZipLimits = ZIP_LIMITS,
): Promise<Intake<F>> {
  mustBeFiles(received);
  const files: (F | FileInput)[] = [];
  const diagnostics: Diagnostic[] = [];
  let maxTotalBytes = limits.maxTotalBytes;
  const open = async (input: F | FileInput, nesting: number): Promise<void> => {
    if (!isZipArchive(input.bytes)) {
      files.push(input);
    } else if (nesting >= MAX_NESTING) {
      diagnostics.push(tooNested(input.name));
    } else {
      const { data = [], diagnostics: found } = await readZip(held(input), { ...limits, maxTotalBytes });
      diagnostics.push(...found);
      if (found.length === 0 && data.length === 0) diagnostics.push(emptyArchive(input.name));
      maxTotalBytes -= data.reduce((total, { bytes }) => total + bytes.byteLength, 0);
      for (const { name, bytes } of data) await open({ name: `${input.name}/${name}`, bytes }, nesting + 1);
    }
  };
  for (const input of received) await open(input, 0);
  return { files, diagnostics };
}

/** An archive is opened in memory. */
function held({ name, bytes }: FileSource): FileInput {
  return { name, bytes: bytes.subarray(0, bytes.length) };
}

function tooNested(file: string): Diagnostic {
  return {
    code: "zip.imbrication",
    level: "rejet",
    message: "Cette archive est contenue dans une archive, elle-même dans une autre\u00a0: elle n’est pas ouverte.",
    remedy: "Décompressez-les et déposez les fichiers extraits de l’application.",
    where: { file },
  };
}

function emptyArchive(file: string): Diagnostic {
  return {
    code: "zip.vide",
    level: "rejet",
    message: "Cette archive ZIP ne contient aucun fichier.",
    remedy: "Le téléchargement a sans doute été interrompu\u00a0: refaites l’extraction.",
    where: { file },
  };
}
