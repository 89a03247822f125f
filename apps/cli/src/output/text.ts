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

/** A sentence with the no-break spaces that French asks for around its punctuation, whoever wrote it. */
export function french(text: string): string {
  return text.replace(/(?<=\S) (?=[:;?!%»])/g, "\u00a0").replace(/« /g, "«\u00a0");
}

/** Lines of at most `width` columns, cut at spaces; a no-break space holds, and only a word that is too long is cut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of french(text)
    .split(" ")
    .flatMap((each) => pieces(each, width))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && displayWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** A path or an address may be wider than its column. */
function pieces(word: string, width: number): string[] {
  if (displayWidth(word) <= width) return [word];
  const letters = [...word.normalize("NFC")];
  const count = Math.ceil(letters.length / width);
  return Array.from({ length: count }, (_, index) => letters.slice(index * width, (index + 1) * width).join(""));
}

interface ParagraphOptions {
  readonly margin: string;
  /** Margin of the first line: a bullet. */
  readonly first?: string;
  readonly columns: number;
}

/** A text cut into lines, each after its margin. */
export function paragraph(text: string, { margin, first = margin, columns }: ParagraphOptions): string {
  return wrap(text, columns - displayWidth(margin))
    .map((line, index) => `${index === 0 ? first : margin}${line}`)
    .join("\n");
}
