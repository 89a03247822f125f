import iconv from "iconv-lite";
import type { Diagnostic } from "./diagnostic.ts";
import type { FileInput, ReadResult } from "./format.ts";
import { refuseBinary } from "./signature.ts";

export const ENCODINGS = ["utf-8", "utf-8-bom", "utf-16le", "utf-16be", "windows-1252", "iso-8859-15"] as const;
export type Encoding = (typeof ENCODINGS)[number];

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

const ORIGINAL =
  "Refaites l’extraction et déposez le fichier d’origine, sans l’ouvrir ni l’enregistrer avec un autre logiciel.";

/**
 * Bytes to text. The encoding is told from the bytes: BOM, else strict UTF-8, else windows-1252 (or ISO-8859-15 when only that one
 * gives letters). Anything that would need guessing is refused: binary files, half UTF-8 files, text decoded twice, lost characters.
 */
export function decodeText({ name, bytes }: FileInput): ReadResult<DecodedText> {
  const binary = refuseBinary(bytes, name);
  if (binary) return { diagnostics: [binary] };
  if (bytes.length === 0) return refuse(EMPTY, name);
  const encoding = encodingOf(bytes);
  const text = decode(bytes, encoding);
  if (text === undefined) return refuse(BROKEN, name, lineOfBrokenByte(bytes));
  for (const damage of DAMAGES) {
    const index = damage.find(text);
    if (index !== -1) return refuse(damage, name, lineAt(text, index));
  }
  return { data: { text, encoding }, diagnostics: isUtf16(encoding) ? [utf16Read(name)] : [] };
}

/** The text of the beginning of a file, for recognition only: never refuses, may end in the middle of a line. */
export function peekText(bytes: Uint8Array, maxBytes = 65_536): string {
  const head = bytes.subarray(0, maxBytes);
  return decode(head, encodingOf(head), { stream: true }) ?? "";
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8-bom";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (decodeStrict(bytes, "utf-8", { stream: true }) !== undefined) return "utf-8";
  return onlyLatin9GivesLetters(bytes) ? "iso-8859-15" : "windows-1252";
}

function decode(bytes: Uint8Array, encoding: Encoding, options?: { stream: boolean }): string | undefined {
  switch (encoding) {
    case "utf-8":
    case "utf-8-bom":
      return decodeStrict(bytes, "utf-8", options);
    case "utf-16le":
    case "utf-16be":
      return decodeStrict(bytes, encoding, options);
    case "windows-1252":
    case "iso-8859-15":
      // iconv-lite: the TextDecoder of Node 20 leaves 0x80–0x9F of windows-1252 undecoded.
      return iconv.decode(bytes, encoding);
  }
}

function decodeStrict(bytes: Uint8Array, encoding: string, options?: { stream: boolean }): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, options);
  } catch {
    return undefined;
  }
}

/**
 * Œ, œ and Ÿ of ISO-8859-15 are ¼, ½ and ¾ in windows-1252: next to a letter they can only be letters.
 * A byte of 0x80–0x9F, a control character in ISO-8859-15, settles for windows-1252.
 */
function onlyLatin9GivesLetters(bytes: Uint8Array): boolean {
  let found = false;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0;
    if (byte >= 0x80 && byte <= 0x9f) return false;
    if (byte >= 0xbc && byte <= 0xbe) found ||= isLetter(bytes[index - 1]) || isLetter(bytes[index + 1]);
  }
  return found;
}

function isLetter(byte = 0): boolean {
  return byte >= 0xc0 || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a);
}

function isUtf16(encoding: Encoding): boolean {
  return encoding === "utf-16le" || encoding === "utf-16be";
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split(/\r\n|\r|\n/).length;
}

function lineOfBrokenByte(bytes: Uint8Array): number {
  const intact = new TextDecoder("utf-8").decode(bytes);
  return lineAt(intact, Math.max(0, intact.indexOf("\ufffd")));
}

interface Damage {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

const EMPTY: Damage = {
  code: "fichier.vide",
  message: "Ce fichier est vide.",
  remedy: "Le téléchargement a sans doute été interrompu\u00a0: refaites l’extraction.",
};

const BROKEN: Damage = {
  code: "texte.abime",
  message: "Ce fichier s’annonce en Unicode mais contient des caractères abîmés.",
  remedy: ORIGINAL,
};

// "é" written in UTF-8, read as windows-1252, and written again: no French or foreign name holds these pairs.
const TWICE_ENCODED = /Ã[©¨ª«®´¹»¼¢§¯‰ˆŠ€‡Ž”™›]|â€[™œ“¦]|Å[“’](?=[a-z])/;

/** Each finds the first place of its damage, or -1. */
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
    const line = lineAt(text, text.indexOf(character));
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
