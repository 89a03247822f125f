import iconv from "iconv-lite";
import { mustBeFile } from "./arguments.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { Bytes, FileSource, ReadResult } from "./format.ts";
import { refuseBinary } from "./signature.ts";
import { chunksOf, decodeChunks, type Encoding, encodingOf, isUtf16 } from "./text-encoding.ts";
import { EMPTY } from "./unreadable.ts";

export interface DecodedText {
  /** The whole text, in pieces: decoded again each time it is asked for, so that nobody has to keep it. */
  readonly text: () => Iterable<string>;
  readonly encoding: Encoding;
}

const ORIGINAL =
  "Refaites l’extraction et déposez le fichier d’origine, sans l’ouvrir ni l’enregistrer avec un autre logiciel.";

/**
 * Bytes to text. The encoding is told from the bytes: BOM, else strict UTF-8, else windows-1252 (or ISO-8859-15 when only that one
 * gives letters). Anything that would need guessing is refused: binary files, half UTF-8 files, text decoded twice, lost characters.
 */
export function decodeText(input: FileSource): ReadResult<DecodedText> {
  mustBeFile(input);
  const { name, bytes } = input;
  const binary = refuseBinary(bytes, name);
  if (binary) return { diagnostics: [binary] };
  if (bytes.length === 0) return refuse(EMPTY, name);
  const encoding = encodingOf(bytes, true);
  const text = () => decodeChunks(bytes, encoding);
  try {
    const found = firstDamage(text());
    if (found) return refuse(found.damage, name, lineAt(text(), found.index));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return refuse(BROKEN, name, lineOfBrokenByte(bytes));
  }
  return { data: { text, encoding }, diagnostics: isUtf16(encoding) ? [utf16Read(name)] : [] };
}

/** The text of the beginning of a file, for recognition only: never refuses, may end in the middle of a line. */
export function peekText(bytes: Bytes, maxBytes = 65_536): string {
  const head = bytes.subarray(0, maxBytes);
  try {
    const [text = ""] = decodeChunks(head, encodingOf(head));
    return text;
  } catch {
    return "";
  }
}

/** The line, from 1, of an index in a text. */
function lineAt(chunks: Iterable<string>, index: number): number {
  let line = 1;
  let before = "";
  let start = 0;
  for (const chunk of chunks) {
    const text = chunk.slice(0, Math.max(0, index - start));
    line += text.split(/\r\n|\r|\n/).length - 1;
    // The two halves of a line end cut in two were each counted.
    if (before === "\r" && text.startsWith("\n")) line--;
    before = text.at(-1) ?? "";
    start += chunk.length;
    if (start >= index) break;
  }
  return line;
}

function lineOfBrokenByte(bytes: Bytes): number {
  const decoder = new TextDecoder("utf-8");
  const intact = () => Array.from(chunksOf(bytes), (chunk) => decoder.decode(chunk, { stream: true }));
  let start = 0;
  for (const chunk of intact()) {
    const at = chunk.indexOf("\ufffd");
    if (at >= 0) return lineAt(intact(), start + at);
    start += chunk.length;
  }
  return 1;
}

interface Damage {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

const BROKEN: Damage = {
  code: "texte.abime",
  message: "Ce fichier s’annonce en Unicode mais contient des caractères abîmés.",
  remedy: ORIGINAL,
};

// "é" written in UTF-8, read as windows-1252, and written again: no French or foreign name holds these pairs.
const TWICE_ENCODED = /Ã[©¨ª«®´¹»¼¢§¯‰ˆŠ€‡Ž”™›]|â€[™œ“¦]|Å[“’](?=[a-z])/;

/** Characters of the longest damage: what is cut by the end of a piece is looked for again with the next one. */
const LONGEST_DAMAGE = 3;

/** Each finds the first place of its damage, or -1. The gravest first. */
const DAMAGES: readonly (Damage & { readonly find: (text: string) => number })[] = [
  {
    code: "texte.binaire",
    find: (text) => text.indexOf("\0"),
    message: "Ce fichier n’est pas un texte\u00a0: il contient des caractères de contrôle.",
    remedy: ORIGINAL,
  },
  {
    code: "texte.double-encodage",
    find: (text) => text.search(TWICE_ENCODED),
    message:
      "Les lettres accentuées de ce fichier ont été abîmées par une double conversion («\u00a0Ã©\u00a0» au lieu de «\u00a0é\u00a0»).",
    remedy: ORIGINAL,
  },
  {
    code: "texte.caracteres-perdus",
    find: (text) => text.indexOf("\ufffd"),
    message: "Des caractères de ce fichier ont été perdus par une conversion («\u00a0\ufffd\u00a0» à leur place).",
    remedy: ORIGINAL,
  },
];

/** The gravest damage of a text, and where it begins. */
function firstDamage(chunks: Iterable<string>): { readonly damage: Damage; readonly index: number } | undefined {
  const found: (number | undefined)[] = DAMAGES.map(() => undefined);
  let start = 0;
  let before = "";
  for (const chunk of chunks) {
    const text = before + chunk;
    for (const [rank, { find }] of DAMAGES.entries()) {
      const at = found[rank] === undefined ? find(text) : -1;
      if (at >= 0) found[rank] = start - before.length + at;
    }
    start += chunk.length;
    before = chunk.slice(-LONGEST_DAMAGE);
  }
  const rank = found.findIndex((index) => index !== undefined);
  const [damage, index] = [DAMAGES[rank], found[rank]];
  return damage && index !== undefined ? { damage, index } : undefined;
}

function refuse({ code, message, remedy }: Damage, file: string, line?: number): ReadResult<never> {
  const where = line === undefined ? { file } : { file, line };
  return { diagnostics: [{ code, level: "rejet", message, remedy, where }] };
}

function utf16Read(file: string): Diagnostic {
  return {
    code: "texte.utf-16",
    level: "information",
    message: "Ce fichier est écrit en UTF-16, comme le fait un tableur\u00a0: il a été lu.",
    remedy:
      "Vérifiez que les zéros en tête (codes postaux, identifiants) y sont encore, ou déposez le fichier d’origine.",
    where: { file },
  };
}

/** Text to bytes. A character the encoding does not have is a rejet: iconv-lite would write `?` without a word. */
export function encodeText(text: string, encoding: Encoding): ReadResult<Uint8Array> {
  switch (encoding) {
    case "utf-8":
      return { data: iconv.encode(text, "utf-8"), diagnostics: [] };
    case "utf-8-bom":
      return { data: iconv.encode(text, "utf-8", { addBOM: true }), diagnostics: [] };
    case "utf-16le":
    case "utf-16be":
      return { data: iconv.encode(text, encoding, { addBOM: true }), diagnostics: [] };
    case "windows-1252":
    case "iso-8859-15":
      return encodeSingleByte(text, encoding);
  }
}

function encodeSingleByte(text: string, encoding: "windows-1252" | "iso-8859-15"): ReadResult<Uint8Array> {
  const bytes = iconv.encode(text, encoding);
  const back = iconv.decode(bytes, encoding);
  if (back === text) return { data: bytes, diagnostics: [] };
  const lost = [...new Set([...text].filter((character) => !fits(character, encoding)))];
  const diagnostics = lost.map((character): Diagnostic => {
    const line = lineAt([text], text.indexOf(character));
    return {
      code: "texte.caractere-impossible",
      level: "rejet",
      message: `Le caractère «\u00a0${character}\u00a0» n’existe pas dans l’encodage ${encoding} de ce fichier.`,
      remedy: "Remplacez ce caractère par sa lettre la plus proche, ou demandez un fichier en UTF-8.",
      where: { line },
    };
  });
  return { diagnostics };
}

function fits(character: string, encoding: "windows-1252" | "iso-8859-15"): boolean {
  return iconv.decode(iconv.encode(character, encoding), encoding) === character;
}
