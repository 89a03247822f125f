export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Lines and columns, from 1, of offsets in a text, the blanks found there skipped.
 * Reading notes offsets, which cost nothing; this second pass is only paid by a file that has something wrong.
 */
export function locate(chunks: Iterable<string>, offsets: readonly number[]): ReadonlyMap<number, Position> {
  const targets = [...new Set(offsets)].sort((a, b) => a - b);
  const found = new Map<number, Position>();
  let start = 0;
  let line = 1;
  let lineStart = 0;
  for (const chunk of chunks) {
    let cursor = 0;
    const goTo = (at: number): void => {
      for (let end = chunk.indexOf("\n", cursor); end >= 0 && end < at; end = chunk.indexOf("\n", cursor)) {
        line++;
        cursor = end + 1;
        lineStart = start + cursor;
      }
    };
    for (let target = targets[found.size]; target !== undefined; target = targets[found.size]) {
      const at = firstNonBlank(chunk, Math.max(0, target - start));
      if (at >= chunk.length) break;
      goTo(at);
      found.set(target, { line, column: start + at - lineStart + 1 });
    }
    if (found.size === targets.length) return found;
    goTo(chunk.length);
    start += chunk.length;
  }
  for (const rest of targets.slice(found.size)) found.set(rest, { line, column: start - lineStart + 1 });
  return found;
}

function firstNonBlank(text: string, from: number): number {
  let at = from;
  while (" \t\n\r".includes(text.charAt(at)) && at < text.length) at++;
  return at;
}

/** How far a « & » may stand from the tag before it. */
const WINDOW = 100_000;
const LONE = /<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|&(?!#?\w{0,40}(?:;|$))/g;

/** The offset of the first « & », from a place on, that introduces no reference; nothing when there is none nearby. */
export function loneAmpersand(chunks: Iterable<string>, from: number): number | undefined {
  const text = textFrom(chunks, from);
  for (const { 0: found, index } of text.matchAll(LONE)) if (found === "&") return from + index;
  return undefined;
}

function textFrom(chunks: Iterable<string>, from: number): string {
  let start = 0;
  let text = "";
  for (const chunk of chunks) {
    const end = start + chunk.length;
    if (end > from) text += chunk.slice(Math.max(0, from - start));
    if (text.length > WINDOW) return text;
    start = end;
  }
  return text;
}
