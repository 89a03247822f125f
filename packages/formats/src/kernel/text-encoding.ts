import iconv from "iconv-lite";
import type { Bytes } from "./format.ts";

export const ENCODINGS = ["utf-8", "utf-8-bom", "utf-16le", "utf-16be", "windows-1252", "iso-8859-15"] as const;
export type Encoding = (typeof ENCODINGS)[number];

export const isUtf16 = (encoding: Encoding | undefined): boolean => encoding === "utf-16le" || encoding === "utf-16be";

const CHUNK_BYTES = 65_536;

/**
 * The encoding the bytes tell: a BOM, else strict UTF-8, else windows-1252, or ISO-8859-15 when only that one gives letters.
 * `isWhole`: whether nothing comes after them.
 */
export function encodingOf(bytes: Bytes, isWhole = false): Encoding {
  const [first, second, third] = bytes.subarray(0, 3);
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8-bom";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (isUtf8(bytes, isWhole)) return "utf-8";
  return onlyLatin9GivesLetters(bytes) ? "iso-8859-15" : "windows-1252";
}

/** The text of some bytes, 64 kB at a time. Throws a `TypeError` where they are not of the encoding; a byte order mark is dropped. */
export function* decodeChunks(bytes: Bytes, encoding: Encoding): Generator<string, void> {
  if (encoding === "windows-1252" || encoding === "iso-8859-15") {
    // iconv-lite: the TextDecoder of Node 20 leaves 0x80–0x9F of windows-1252 undecoded.
    for (const chunk of chunksOf(bytes)) yield iconv.decode(chunk, encoding);
    return;
  }
  const decoder = new TextDecoder(encoding === "utf-8-bom" ? "utf-8" : encoding, { fatal: true });
  for (const chunk of chunksOf(bytes)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

export function* chunksOf(bytes: Bytes): Generator<Uint8Array, void> {
  for (let from = 0; from < bytes.length; from += CHUNK_BYTES) {
    yield bytes.subarray(from, Math.min(bytes.length, from + CHUNK_BYTES));
  }
}

/** The bytes that begin a letter of French in UTF-8: one of them alone at the end of a file is a letter cut in two. */
const LEADS: readonly number[] = [0xc2, 0xc3, 0xc5, 0xe2];

/**
 * A letter cut by the end of the bytes does not count: they may be the beginning of a file, or a file cut short. But the last byte of
 * a whole file, when it is the only one outside ASCII and begins no French letter, is one of a single-byte encoding: "Zoé".
 */
function isUtf8(bytes: Bytes, isWhole: boolean): boolean {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let length = 0;
  try {
    for (const chunk of chunksOf(bytes)) length += decoder.decode(chunk, { stream: true }).length;
  } catch {
    return false;
  }
  const [last = 0] = bytes.subarray(bytes.length - 1, bytes.length);
  const isOnlyTheLast = length === bytes.length - 1 && !LEADS.includes(last);
  return !(isWhole && isOnlyTheLast && isCut(decoder));
}

/** Whether a letter has begun and is not whole. */
function isCut(decoder: InstanceType<typeof TextDecoder>): boolean {
  try {
    decoder.decode();
    return false;
  } catch {
    return true;
  }
}

/**
 * Œ, œ and Ÿ of ISO-8859-15 are ¼, ½ and ¾ in windows-1252: next to a letter they can only be letters.
 * A byte of 0x80–0x9F, a control character in ISO-8859-15, settles for windows-1252.
 */
function onlyLatin9GivesLetters(bytes: Bytes): boolean {
  let found = false;
  let before = 0;
  let isAfterLatin9 = false;
  for (const chunk of chunksOf(bytes)) {
    for (const byte of chunk) {
      if (byte >= 0x80 && byte <= 0x9f) return false;
      found ||= isAfterLatin9 && isLetter(byte);
      isAfterLatin9 = byte >= 0xbc && byte <= 0xbe;
      found ||= isAfterLatin9 && isLetter(before);
      before = byte;
    }
  }
  return found;
}

function isLetter(byte: number): boolean {
  return byte >= 0xc0 || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a);
}
