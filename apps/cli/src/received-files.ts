import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type { FileInput } from "@navette/formats";
import { Refus } from "./refus.ts";
import { systemFault } from "./system-faults.ts";

/** Far above a school's exchange files; what the largest archive may hold once opened is a matter of the formats. */
const MAX_BYTES = 128_000_000;
const CHUNK_BYTES = 1 << 20;

/** The bytes of one file. Refuses, in French, what is missing, closed, a folder or too large: never more than the limit is held. */
export async function readReceived(path: string, maxBytes: number = MAX_BYTES): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
      total += (chunk as Uint8Array).byteLength;
      if (total > maxBytes) throw tooBig(path, maxBytes);
      chunks.push(chunk as Uint8Array);
    }
  } catch (error) {
    const erreur = systemFault(error, path);
    throw erreur ? new Refus(erreur) : error;
  }
  return Buffer.concat(chunks);
}

/** Every file of an import, under the name the school knows: the folder it was in concerns nobody else. */
export async function readAllReceived(paths: readonly string[]): Promise<readonly FileInput[]> {
  const files: FileInput[] = [];
  for (const path of paths) files.push({ name: basename(path), bytes: await readReceived(path) });
  return files;
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
