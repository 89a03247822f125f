import { basename } from "node:path";
import type { Readable } from "node:stream";
import { AppError } from "@navette/base";
import type { FileInput } from "@navette/formats";
import type { FastifyRequest } from "fastify";

const MO = 1024 * 1024;
const MAX_TOTAL_BYTES = 50 * MO;
const MAX_NAME_LENGTH = 200;

/** What a form holds: its files, and the text of its other fields. */
export interface Formulaire {
  readonly files: readonly FileInput[];
  readonly champs: ReadonlyMap<string, string>;
}

/** The files of a form, in memory only, up to 50 MB together. Refuses more (`demande.taille`) and none (`import.sans-fichier`). */
export async function receiveFiles(request: FastifyRequest): Promise<readonly FileInput[]> {
  return (await receiveForm(request)).files;
}

/** The files, as `receiveFiles`, and what goes with them. */
export async function receiveForm(request: FastifyRequest): Promise<Formulaire> {
  if (!request.isMultipart()) throw noFile();
  const form = await readParts(request);
  if (form.files.length === 0) throw noFile();
  return form;
}

async function readParts(request: FastifyRequest): Promise<Formulaire> {
  const files: FileInput[] = [];
  const champs = new Map<string, string>();
  let left = MAX_TOTAL_BYTES;
  try {
    for await (const part of request.parts()) {
      if (part.type === "field") {
        champs.set(part.fieldname, String(part.value));
        continue;
      }
      const bytes = await readPart(part.file, left);
      left -= bytes.byteLength;
      // A field left empty by a form comes as a file without name nor content.
      if (part.filename) files.push({ name: nameOf(part.filename), bytes });
    }
  } catch (error) {
    // The parser of forms throws bare errors for a form cut short or badly made; its limits have a status of their own.
    const isRefusal = error instanceof AppError || (error instanceof Error && "statusCode" in error);
    throw isRefusal ? error : interrupted();
  }
  return { files, champs };
}

async function readPart(stream: Readable & { readonly truncated?: boolean }, maxBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    length += chunk.byteLength;
    if (length > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  if (stream.truncated) throw tooLarge();
  return Buffer.concat(chunks, length);
}

/** The name is only shown: without the folders some browsers give, nor what could not be printed. */
function nameOf(filename: string): string {
  const printable = basename(filename.replaceAll("\\", "/")).replace(/\p{C}/gu, "");
  return printable.slice(0, MAX_NAME_LENGTH) || "fichier";
}

function tooLarge(): AppError {
  return new AppError({
    nature: "taille",
    code: "demande.taille",
    message: "Ces fichiers dépassent 50\u00a0Mo à eux tous.",
    remedy: "Déposez seulement les extractions d’ONDE, en plusieurs fois s’il le faut.",
  });
}

function interrupted(): AppError {
  return new AppError({
    nature: "saisie",
    code: "import.depot-interrompu",
    message: "Le dépôt a été interrompu avant la fin.",
    remedy: "Déposez de nouveau les fichiers. Rien n’a été gardé.",
  });
}

function noFile(): AppError {
  return new AppError({
    nature: "saisie",
    code: "import.sans-fichier",
    message: "Aucun fichier n’est arrivé.",
    remedy: "Choisissez au moins un fichier, puis déposez-le de nouveau.",
  });
}
