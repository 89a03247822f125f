const LF = 10;
const CR = 13;

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
  let column = 0;
  let previous = 0;
  let target = targets[0];
  for (const chunk of chunks) {
    for (let i = 0; i < chunk.length && target !== undefined; i++) {
      const code = chunk.charCodeAt(i);
      column++;
      while (target !== undefined && code > 32 && start + i >= target) {
        found.set(target, { line, column });
        target = targets[found.size];
      }
      if (code === CR || (code === LF && previous !== CR)) line++;
      if (code === CR || code === LF) column = 0;
      previous = code;
    }
    start += chunk.length;
    if (target === undefined) return found;
  }
  for (const rest of targets.slice(found.size)) found.set(rest, { line, column: column + 1 });
  return found;
}
