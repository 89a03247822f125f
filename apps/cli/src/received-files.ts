import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Bytes, FileInput, FileSource } from "@navette/formats";
import { Refus } from "./refus.ts";
import { systemFault } from "./system-faults.ts";

/** Far above a school's exchange files; what the largest archive may hold once opened is a matter of the formats. */
const MAX_BYTES = 128_000_000;

/**
 * A file that is read from its disk as it is gone through, nothing of it kept. Refuses, in French, what is missing, closed, a folder
 * or too large.
 */
export function openReceived(path: string, maxBytes: number = MAX_BYTES): FileSource {
  const found = said(path, () => statSync(path));
  if (found.isDirectory()) said(path, () => readFileSync(path));
  if (found.size > maxBytes) throw tooBig(path, maxBytes);
  const read = <T>(work: (descriptor: number) => T): T =>
    said(path, () => {
      const descriptor = openSync(path, "r");
      try {
        return work(descriptor);
      } finally {
        closeSync(descriptor);
      }
    });
  // A pipe can only be read once, from its beginning to its end.
  if (!found.isFile()) return { name: path, bytes: read((descriptor) => whole(descriptor, { path, maxBytes })) };
  const piece = (from: number, to: number): Uint8Array => {
    const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(to, found.size) - from));
    return bytes.subarray(
      0,
      read((descriptor) => readSync(descriptor, bytes, { position: from })),
    );
  };
  // Whether it can be read at all is known before anything is said of it.
  piece(0, 1);
  return { name: path, bytes: { length: found.size, subarray: piece } };
}

const CHUNK_BYTES = 1 << 20;

function whole(descriptor: number, { path, maxBytes }: { readonly path: string; readonly maxBytes: number }): Bytes {
  const chunks: Uint8Array[] = [];
  for (let total = 0; ; ) {
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    const read = readSync(descriptor, chunk);
    if (read === 0) return Buffer.concat(chunks);
    total += read;
    if (total > maxBytes) throw tooBig(path, maxBytes);
    chunks.push(chunk.subarray(0, read));
  }
}

/** Does what the system may refuse; its refusal is said in French. */
function said<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refus) throw error;
    const erreur = systemFault(error, path);
    throw erreur ? new Refus(erreur) : error;
  }
}

/** Every file of an import, under the name the school knows: the folder it was in concerns nobody else. */
export async function readAllReceived(paths: readonly string[], maxBytes?: number): Promise<readonly FileInput[]> {
  return paths.map((path) => {
    const { bytes } = openReceived(path, maxBytes);
    return { name: basename(path), bytes: bytes.subarray(0, bytes.length) };
  });
}

/** Size of each file, 0 for what cannot be told: reading will say why. */
export async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}

function tooBig(path: string, maxBytes: number): Refus {
  return new Refus({
    code: "fichier.trop-gros",
    message: `« ${path} » dépasse ${maxBytes / 1_000_000} Mo : aucun fichier d’échange n’est aussi gros.`,
    remedy: "Vérifiez que c’est bien l’extraction de l’application.",
  });
}
