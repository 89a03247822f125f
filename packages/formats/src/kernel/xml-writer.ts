import iconv from "iconv-lite";

const SPECIAL = /[&<>"\t\n]/g;
const IN_TEXT = /[&<>]/g;
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
};
const encode = (char: string): string => ENTITIES[char] ?? char;

/** Thrown for a character no XML file may hold: the caller cleans what users type before it comes here. */
class ForbiddenCharacterError extends Error {
  override name = "ForbiddenCharacterError";
}

/** Whether every character may stand in an XML file: no control character, no half of a surrogate pair. */
export function isXmlText(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 ? code !== 9 && code !== 10 && code !== 13 : code === 0xfffe || code === 0xffff) return false;
    if (code >= 0xd800 && code <= 0xdfff) {
      const next = text.charCodeAt(++i);
      if (code > 0xdbff || !(next >= 0xdc00 && next <= 0xdfff)) return false;
    }
  }
  return true;
}

/** Line ends become LF, as any reader would make them; a carriage return is never written, not even as `&#13;`. */
function legal(text: string): string {
  if (!isXmlText(text)) {
    throw new ForbiddenCharacterError("This text holds a character that XML forbids.");
  }
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** A text as the content of an element. */
export const escapeText = (text: string): string => legal(text).replace(IN_TEXT, encode);

/** A text as the value of an attribute between double quotes; its tabs and line ends survive reading. */
export const escapeAttribute = (text: string): string => legal(text).replace(SPECIAL, encode);

// Euro, Š, š, Ž, ž, Œ, œ and Ÿ stand in place of eight signs of ISO-8859-1.
const OUTSIDE_LATIN9 =
  /[^\0-\u00ff\u20ac\u0160\u0161\u017d\u017e\u0152\u0153\u0178]|[\u00a4\u00a6\u00a8\u00b4\u00b8\u00bc-\u00be]/gu;

/** The whole of what a writer yields, as the bytes of an ISO-8859-15 file; what it has no byte for becomes a character reference. */
export function toLatin9Bytes(chunks: Iterable<string>): Uint8Array {
  const parts = Array.from(chunks, (chunk) =>
    iconv.encode(
      chunk.replace(OUTSIDE_LATIN9, (character) => `&#${character.codePointAt(0)};`),
      "iso-8859-15",
    ),
  );
  return Buffer.concat(parts);
}

/** The whole of what a writer yields, as the bytes of a UTF-8 file. */
export function toBytes(chunks: Iterable<string>): Uint8Array {
  const encoder = new TextEncoder();
  const parts = Array.from(chunks, (chunk) => encoder.encode(chunk));
  const bytes = new Uint8Array(parts.reduce((total, part) => total + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
