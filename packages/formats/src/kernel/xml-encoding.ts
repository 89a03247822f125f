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

export type XmlEncoding = "utf-8" | "iso-8859-15" | "windows-1252";

/** What the beginning of a file says of its encoding. */
export interface XmlProlog {
  /** As written, "UTF-8" when nothing is. */
  readonly declared: string;
  /** Absent when we do not read this encoding. */
  readonly encoding?: XmlEncoding;
  /** Whether the byte order mark belongs to another encoding than the declared one. */
  readonly contradicted: boolean;
}

const CHUNK_BYTES = 65_536;

/** Reads the byte order mark and the XML declaration. */
export function prologOf(bytes: Uint8Array): XmlProlog {
  const head = String.fromCharCode(...bytes.subarray(0, 256));
  if (/^(\xff\xfe|\xfe\xff|\0<|<\0)/.test(head)) return { declared: "UTF-16", contradicted: false };
  const hasMark = head.startsWith("\xef\xbb\xbf");
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1] ?? "UTF-8";
  const encoding = LABELS.get(declared.toLowerCase());
  return { declared, contradicted: hasMark && encoding !== "utf-8", ...(encoding && { encoding }) };
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
export function* decodeXml(bytes: Uint8Array, encoding: XmlEncoding): Generator<string, void> {
  // Never a last call without `stream`: Node 20 then decodes 0x80–0x9F of windows-1252 wrongly.
  const decoder = new TextDecoder(encoding, { fatal: true });
  const lenient = new TextDecoder(encoding);
  for (let from = 0; from < bytes.length; from += CHUNK_BYTES) {
    const chunk = bytes.subarray(from, from + CHUNK_BYTES);
    const text = decodeChunk(decoder, chunk);
    if (text === undefined) throw new UndecodableError(lenient.decode(chunk).split("\ufffd")[0] ?? "");
    yield text;
  }
  if (encoding === "utf-8" && decodeChunk(decoder, undefined) === undefined) throw new UndecodableError("");
}

function decodeChunk(decoder: InstanceType<typeof TextDecoder>, chunk: Uint8Array | undefined): string | undefined {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    return undefined;
  }
}

/** Whether bytes said to be of a one-byte encoding are UTF-8 text with letters outside ASCII: no French text is by chance. */
export function looksLikeUtf8(bytes: Uint8Array): boolean {
  let length = 0;
  try {
    for (const text of decodeXml(bytes, "utf-8")) length += text.length;
  } catch {
    return false;
  }
  return length < bytes.length;
}
