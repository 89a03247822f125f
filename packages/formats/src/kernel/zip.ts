import type { Entry, ZipFile } from "yauzl";
import { fromBufferPromise, getFileNameLowLevel, validateFileName } from "yauzl";
import type { Diagnostic } from "./diagnostic.ts";
import type { FileInput, ReadResult } from "./format.ts";

export interface ZipLimits {
  readonly maxEntries: number;
  /** Of one entry, once decompressed. */
  readonly maxEntryBytes: number;
  /** Of all entries, once decompressed. */
  readonly maxTotalBytes: number;
  /** Decompressed size over compressed size, for entries above a megabyte: no exchange file reaches it, a bomb does. */
  readonly maxRatio: number;
}

/** Above a whole département's SIECLE exports, far below what a zip bomb claims. */
export const ZIP_LIMITS: ZipLimits = {
  maxEntries: 200,
  maxEntryBytes: 128_000_000,
  maxTotalBytes: 256_000_000,
  maxRatio: 300,
};

const RATIO_MATTERS_FROM_BYTES = 1_000_000;

/** Left by operating systems beside the user's files. */
const JUNK = /(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i;

/**
 * The files of a zip archive, in memory. Sizes are checked as declared, then as they really come out; one hostile or unreadable
 * entry refuses the archive. Directories and the droppings of operating systems are left out.
 */
export async function readZip(
  input: FileInput,
  limits: ZipLimits = ZIP_LIMITS,
): Promise<ReadResult<readonly FileInput[]>> {
  const { name: archive, bytes } = input;
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      decodeStrings: false,
    });
    return { data: await readEntries(zip, limits), diagnostics: [] };
  } catch (error) {
    const refusal = error instanceof ZipRefused ? error : new ZipRefused("illisible");
    return { diagnostics: [zipDiagnostic(refusal, archive)] };
  }
}

async function readEntries(zip: ZipFile, limits: ZipLimits): Promise<FileInput[]> {
  if (zip.entryCount > limits.maxEntries) throw new ZipRefused("trop-de-fichiers");
  const files: FileInput[] = [];
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    const name = entryName(entry);
    if (name.endsWith("/") || JUNK.test(name)) continue;
    total += entry.uncompressedSize;
    checkEntry(entry, name, { ...limits, total });
    files.push({ name, bytes: await readEntry(zip, entry, name) });
  }
  return files;
}

/** The path of an entry; one that would climb out of its folder refuses the archive, though nothing is ever written to disk. */
function entryName(entry: Entry): string {
  const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
  // The diagnostic quotes the name, and is kept: no database takes a NUL.
  if (name.includes("\0")) throw new ZipRefused("chemin", name.replaceAll("\0", "\ufffd"));
  if (validateFileName(name) !== null) throw new ZipRefused("chemin", name);
  return name;
}

function checkEntry(entry: Entry, name: string, limits: ZipLimits & { readonly total: number }): void {
  const { uncompressedSize, compressedSize } = entry;
  if (entry.isEncrypted()) throw new ZipRefused("mot-de-passe", name);
  const ratio = uncompressedSize / Math.max(1, compressedSize);
  const isBomb = uncompressedSize > RATIO_MATTERS_FROM_BYTES && ratio > limits.maxRatio;
  if (isBomb || uncompressedSize > limits.maxEntryBytes || limits.total > limits.maxTotalBytes) {
    throw new ZipRefused("trop-gros", name);
  }
}

/** yauzl stops as soon as more comes out than was declared. */
async function readEntry(zip: ZipFile, entry: Entry, name: string): Promise<Uint8Array> {
  try {
    const chunks: Uint8Array[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Uint8Array);
    return Buffer.concat(chunks);
  } catch {
    throw new ZipRefused("entree-illisible", name);
  }
}

type ZipFault = keyof typeof FAULTS;

class ZipRefused extends Error {
  readonly fault: ZipFault;
  readonly entry: string | undefined;
  constructor(fault: ZipFault, entry?: string) {
    super(fault);
    this.fault = fault;
    this.entry = entry;
  }
}

const REFAITES =
  "Refaites l’extraction et déposez l’archive telle quelle, ou déposez les fichiers sans les compresser.";

const FAULTS = {
  illisible: {
    message: () => "Cette archive ZIP ne peut pas être ouverte\u00a0: elle est tronquée ou abîmée.",
    remedy: REFAITES,
  },
  "trop-de-fichiers": {
    message: () => "Cette archive ZIP contient trop de fichiers.",
    remedy: "Déposez seulement les fichiers extraits de l’application.",
  },
  "trop-gros": {
    message: (entry: string) =>
      `Le fichier «\u00a0${entry}\u00a0» de cette archive est démesurément gros une fois décompressé.`,
    remedy: REFAITES,
  },
  chemin: {
    message: (entry: string) => `Cette archive contient un chemin interdit\u00a0: «\u00a0${entry}\u00a0».`,
    remedy:
      "Cette archive n’a pas été faite par une application scolaire\u00a0: ne l’ouvrez pas et refaites l’extraction.",
  },
  "mot-de-passe": {
    message: (entry: string) => `Le fichier «\u00a0${entry}\u00a0» de cette archive est protégé par un mot de passe.`,
    remedy: "Ouvrez l’archive avec son mot de passe et déposez les fichiers qu’elle contient.",
  },
  "entree-illisible": {
    message: (entry: string) => `Le fichier «\u00a0${entry}\u00a0» de cette archive ne peut pas être décompressé.`,
    remedy: REFAITES,
  },
} as const;

function zipDiagnostic({ fault, entry }: ZipRefused, file: string): Diagnostic {
  const { message, remedy } = FAULTS[fault];
  const shown = (entry ?? "").replace(/\p{Cc}/gu, " ").slice(0, 100);
  const where = entry === undefined ? { file } : { file, path: shown };
  return { code: `zip.${fault}`, level: "rejet", message: message(shown), remedy, where };
}
