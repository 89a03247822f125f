import { stripVTControlCharacters } from "node:util";

/** Characters that a file could use to disturb the terminal it is shown in. */
const HOSTILE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A text that comes from a file or from its name, fit to be shown: control characters and changes of direction are made visible. */
export function printable(text: string): string {
  return text.replace(HOSTILE, "\u{fffd}");
}

/** Columns the text takes on a screen: accents and colours take none. */
export function displayWidth(text: string): number {
  return [...stripVTControlCharacters(text).replace(/\p{M}/gu, "").normalize("NFC")].length;
}

/** Lines of at most `width` columns, cut at spaces; a no-break space holds, and a word that is too long stands alone. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && displayWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** A paragraph, each of its lines after a margin; the first one may have a margin of its own (a bullet). */
export function paragraph(text: string, { margin, first = margin, columns }: ParagraphOptions): string {
  return wrap(text, columns - displayWidth(margin))
    .map((line, index) => `${index === 0 ? first : margin}${line}`)
    .join("\n");
}

interface ParagraphOptions {
  readonly margin: string;
  readonly first?: string;
  readonly columns: number;
}

/** Cut with an ellipsis when it is wider. */
export function shorten(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  return `${[...text.normalize("NFC")].slice(0, Math.max(0, width - 1)).join("")}…`;
}
