import type { Bytes } from "./format.ts";
import { type Encoding, isUtf16 } from "./text-encoding.ts";

const LABELS: ReadonlyMap<string, XmlEncoding> = new Map([
  ["utf-8", "utf-8"],
  ["utf8", "utf-8"],
  // What calls itself ISO-8859-1 in schools holds the quotes, the euro and the œ of windows-1252, which is a superset for any letter.
  ["iso-8859-1", "windows-1252"],
  ["iso8859-1", "windows-1252"],
  ["latin1", "windows-1252"],
  ["iso-8859-15", "iso-8859-15"],
  ["iso8859-15", "iso-8859-15"],
  ["windows-1252", "windows-1252"],
  ["cp1252", "windows-1252"],
]);

/** In XML the byte order mark is no other encoding. */
export type XmlEncoding = Exclude<Encoding, "utf-8-bom">;

/** The names UTF-16 goes by, and the order of bytes each one promises. */
const UTF16_LABELS: ReadonlyMap<string, readonly XmlEncoding[]> = new Map([
  ["utf-16", ["utf-16le", "utf-16be"]],
  ["utf-16le", ["utf-16le"]],
  ["utf-16be", ["utf-16be"]],
]);

/** What the beginning of a file says of its encoding. */
export interface XmlProlog {
  /** As written, "UTF-8" when nothing is. */
  readonly declared: string;
  /** Absent when we do not read this encoding. */
  readonly encoding?: XmlEncoding;
  /** Whether the first bytes belong to another encoding than the declared one. */
  readonly contradicted: boolean;
}

const CHUNK_BYTES = 65_536;

/** Reads the byte order mark and the XML declaration. */
export function prologOf(bytes: Bytes): XmlProlog {
  const head = String.fromCharCode(...bytes.subarray(0, 256));
  const utf16 = utf16Of(head);
  if (utf16) return utf16Prolog(bytes, utf16);
  const hasMark = head.startsWith("\xef\xbb\xbf");
  const declared = declaredIn(head.replace(/^\xef\xbb\xbf/, "")) ?? "UTF-8";
  if (UTF16_LABELS.has(declared.toLowerCase())) return { declared, encoding: "utf-8", contradicted: true };
  const encoding = LABELS.get(declared.toLowerCase());
  return { declared, contradicted: hasMark && encoding !== "utf-8", ...(encoding && { encoding }) };
}

const declaredIn = (head: string): string | undefined =>
  /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1];

/** By its byte order mark, or by the first `<` when it has none (XML 1.0, appendix F). */
function utf16Of(head: string): "utf-16le" | "utf-16be" | undefined {
  if (/^(\xff\xfe|<\0)/.test(head)) return "utf-16le";
  return /^(\xfe\xff|\0<)/.test(head) ? "utf-16be" : undefined;
}

function utf16Prolog(bytes: Bytes, encoding: "utf-16le" | "utf-16be"): XmlProlog {
  const declared = declaredIn(new TextDecoder(encoding).decode(bytes.subarray(0, 512))) ?? "UTF-16";
  const promised = UTF16_LABELS.get(declared.toLowerCase()) ?? [];
  return { declared, encoding, contradicted: !promised.includes(encoding) };
}

/** The beginning of an XML file as text, for recognition only: never refuses, may end in the middle of a tag. */
export function peekXml(bytes: Bytes, maxBytes = CHUNK_BYTES): string {
  const { encoding = "utf-8" } = prologOf(bytes);
  return new TextDecoder(encoding).decode(bytes.subarray(0, maxBytes), { stream: true });
}

/** Thrown where bytes are not text of the encoding. */
export class UndecodableError extends Error {
  override name = "UndecodableError";
  /** What could be decoded of the last chunk before the wrong byte. */
  readonly before: string;

  constructor(before: string) {
    super("These bytes are not text of the declared encoding.");
    this.before = before;
  }
}

/** The text, 64 kB at a time. Throws `UndecodableError`; a byte order mark is dropped. */
export function* decodeXml(bytes: Bytes, encoding: XmlEncoding): Generator<string, void> {
  // Never a last call without `stream`: Node 20 then decodes 0x80–0x9F of windows-1252 wrongly.
  const decoder = new TextDecoder(encoding, { fatal: true });
  const lenient = new TextDecoder(encoding);
  for (let from = 0; from < bytes.length; from += CHUNK_BYTES) {
    const chunk = bytes.subarray(from, from + CHUNK_BYTES);
    const text = decodeChunk(decoder, chunk);
    if (text === undefined) throw new UndecodableError(lenient.decode(chunk).split("\ufffd")[0] ?? "");
    yield text;
  }
  const mayEndInside = encoding === "utf-8" || isUtf16(encoding);
  if (mayEndInside && decodeChunk(decoder, undefined) === undefined) throw new UndecodableError("");
}

function decodeChunk(decoder: InstanceType<typeof TextDecoder>, chunk: Uint8Array | undefined): string | undefined {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    return undefined;
  }
}

/** Whether bytes said to be of a one-byte encoding are UTF-8 text with letters outside ASCII: no French text is by chance. */
export function looksLikeUtf8(bytes: Bytes): boolean {
  let length = 0;
  try {
    for (const text of decodeXml(bytes, "utf-8")) length += text.length;
  } catch {
    return false;
  }
  return length < bytes.length;
}
