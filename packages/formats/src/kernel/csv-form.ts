/** `aucun`: only the cells that need it. `non-vides`: every cell that is not empty. `tous`: every cell (onde.md §3). */
export type Quoting = "aucun" | "non-vides" | "tous";
export type Separator = ";" | "," | "\t";
export type Eol = "\r\n" | "\n" | "\r";

/** How a file was laid out on disk: enough to write it back the same. */
export interface CsvForm {
  readonly separator: Separator;
  readonly quoting: Quoting;
  readonly eol: Eol;
}

interface ScannedForm {
  readonly form: CsvForm;
  /** Without any cell that begins with a quote, quotes are letters like others: a `"` in the middle of an address is harmless. */
  readonly hasQuotedCell: boolean;
}

const SEPARATORS: readonly Separator[] = [";", "\t", ","];

/** Goes through a text to tell how it is laid out. `text` gives it in pieces, from the beginning each time. */
export function scanForm(text: () => Iterable<string>): ScannedForm {
  const firstLine = firstLineOf(text());
  const separator = mostFrequent(firstLine.replace(/"[^"]*"/g, ""));
  const seen = { eol: undefined as Eol | undefined, quoted: false, empty: false, emptyQuoted: false };
  let isFirst = true;
  for (const window of windowsOf(text())) {
    seen.eol ??= firstEol(window);
    seen.quoted ||= (isFirst && window.startsWith('"')) || hasQuotedCell(window, separator);
    seen.empty ||= window.includes(separator + separator);
    seen.emptyQuoted ||= window.includes(`${separator}""${separator}`);
    isFirst = false;
  }
  const isHeaderQuoted = firstLine.trimStart().startsWith('"');
  const quoting = !isHeaderQuoted ? "aucun" : seen.emptyQuoted || !seen.empty ? "tous" : "non-vides";
  return { form: { separator, quoting, eol: seen.eol ?? "\r\n" }, hasQuotedCell: seen.quoted };
}

/** Past that, the separator is known. */
const MAX_HEADER = 65_536;

/** The first line that is not empty, or its beginning. */
function firstLineOf(chunks: Iterable<string>): string {
  let line = "";
  for (const chunk of chunks) {
    line += line === "" ? chunk.replace(/^[\r\n]+/, "") : chunk;
    const end = line.search(/[\r\n]/);
    if (end >= 0) return line.slice(0, Math.min(end, MAX_HEADER));
    if (line.length > MAX_HEADER) break;
  }
  return line.slice(0, MAX_HEADER);
}

/** Characters of the longest sign looked for, less one. */
const OVERLAP = 3;

/** The pieces of a text, each with the end of the one before: what a cut would hide is in one of them. */
function* windowsOf(chunks: Iterable<string>): Generator<string> {
  let before = "";
  for (const chunk of chunks) {
    yield before + chunk;
    before = chunk.slice(-OVERLAP);
  }
}

function firstEol(window: string): Eol | undefined {
  const eol = /\r\n|\n|\r(?!$)/.exec(window)?.[0];
  return eol as Eol | undefined;
}

function mostFrequent(line: string): Separator {
  const count = (separator: Separator) => line.split(separator).length;
  return SEPARATORS.reduce((best, each) => (count(each) > count(best) ? each : best));
}

function hasQuotedCell(window: string, separator: Separator): boolean {
  return window.includes(`${separator}"`) || window.includes('\n"') || window.includes('\r"');
}
