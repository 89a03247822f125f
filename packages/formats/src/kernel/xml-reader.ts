import { mustBeFile } from "./arguments.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { Bytes, FileSource } from "./format.ts";
import { refuseBinary } from "./signature.ts";
import { isUtf16 } from "./text-encoding.ts";
import { EMPTY } from "./unreadable.ts";
import { decodeXml, looksLikeUtf8, prologOf, UndecodableError, type XmlEncoding } from "./xml-encoding.ts";
import * as faults from "./xml-faults.ts";
import { indexInside, textsFrom } from "./xml-inside.ts";
import { Pass, type XmlHandler, type XmlLimits } from "./xml-pass.ts";
import { locate, loneAmpersand } from "./xml-position.ts";

export type { XmlHandler, XmlLimits, XmlTag } from "./xml-pass.ts";

/** No official export comes near. */
const LIMITS: XmlLimits = {
  maxBytes: 200_000_000,
  maxDepth: 64,
  maxElements: 5_000_000,
  maxAttributes: 100,
  maxText: 1_000_000,
};

/**
 * Reads an XML file in one pass, in bounded memory. DOCTYPE and entities are refused, the encoding is the declared one.
 * Never throws for what a file may hold: the first fault of the XML itself ends the pass, as a rejet.
 * Nothing in what it returns is a rejet when the file is XML from end to end.
 */
export function readXml(input: FileSource, handler: XmlHandler, limits: Partial<XmlLimits> = {}): Diagnostic[] {
  mustBeFile(input);
  const { name, bytes } = input;
  const binary = refuseBinary(bytes, name);
  if (binary) return [binary];
  const { declared, encoding, contradicted } = prologOf(bytes);
  const diagnostics: Diagnostic[] = [];
  const say = ({ fault, offset }: faults.XmlFault, level: Diagnostic["level"]): void => {
    const position = offset === undefined ? undefined : locateIn(input, [offset]).get(offset);
    diagnostics.push({ ...fault, level, where: { file: name, ...position } });
  };
  const all = { ...LIMITS, ...limits };
  const pass = new Pass(handler, all);
  try {
    refuseAtOnce(bytes, all);
    if (!encoding) throw new faults.XmlFault(faults.unknownEncoding(declared));
    if (contradicted) throw new faults.XmlFault(faults.BYTES, 0);
    const isOneByte = encoding !== "utf-8" && !isUtf16(encoding);
    if (isOneByte && looksLikeUtf8(bytes)) throw new faults.XmlFault(faults.doubtfulEncoding(declared));
    pass.run(decodeXml(bytes, encoding));
    if (isUtf16(encoding)) say(new faults.XmlFault(faults.UTF16), "information");
  } catch (error) {
    if (!(error instanceof faults.XmlFault)) throw error;
    // A « & » that introduces nothing is only felt at the next « ; », or at the end of the file.
    const lone =
      encoding && pass.mayBeInEntity(error) ? loneAmpersand(readable(bytes, encoding), pass.mark) : undefined;
    say(lone === undefined ? error : new faults.XmlFault(faults.AMPERSAND, lone), "rejet");
  }
  return diagnostics;
}

/** By the offset of an element, then by path, where what the path names in it begins; nothing for what is not in it. */
export function offsetsInside(
  { bytes }: FileSource,
  wanted: readonly { readonly offset: number; readonly path: string }[],
): ReadonlyMap<number, ReadonlyMap<string, number>> {
  const { encoding } = prologOf(bytes);
  const found = new Map<number, Map<string, number>>(wanted.map(({ offset }) => [offset, new Map()]));
  if (found.size === 0 || !encoding) return found;
  for (const { offset, path } of wanted) found.get(offset)?.set(path, offset);
  for (const [offset, text] of textsFrom(readable(bytes, encoding), [...found.keys()])) {
    const paths = found.get(offset);
    for (const path of paths?.keys() ?? []) paths?.set(path, offset + indexInside(text, path));
  }
  return found;
}

/** Lines and columns of offsets noted when the file was read. */
export function locateIn({ bytes }: FileSource, offsets: readonly number[]): ReturnType<typeof locate> {
  if (offsets.length === 0) return new Map();
  const { encoding } = prologOf(bytes);
  return locate(encoding ? readable(bytes, encoding) : [], offsets);
}

/** The text as far as it can be decoded. */
function* readable(bytes: Bytes, encoding: XmlEncoding): Generator<string> {
  try {
    yield* decodeXml(bytes, encoding);
  } catch (error) {
    if (!(error instanceof UndecodableError)) throw error;
    yield error.before;
  }
}

function refuseAtOnce(bytes: Bytes, { maxBytes }: XmlLimits): void {
  if (bytes.length === 0) throw new faults.XmlFault(EMPTY);
  if (bytes.length > maxBytes) throw new faults.XmlFault(faults.tooMuch(`plus de ${Math.round(maxBytes / 1e6)} Mo`));
  const head = String.fromCharCode(...bytes.subarray(0, 1024))
    .replace(/^\xef\xbb\xbf/, "")
    .trimStart();
  if (/^<(!doctype\s+)?html/i.test(head)) throw new faults.XmlFault(faults.HTML_PAGE);
  if (!/^[<\xff\xfe\0]/.test(head)) throw new faults.XmlFault(head === "" ? EMPTY : faults.NOT_XML);
}
