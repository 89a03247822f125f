/** A file that is wrong in one way: what was changed in an example, and every diagnostic expected of it. */
export interface Defaut {
  readonly name: string;
  readonly xml: string;
  /** The name of the file; that of the example when absent. */
  readonly file?: string;
  /** "level code line" of each diagnostic. */
  readonly expected: readonly string[];
}

/** A text with one piece replaced; the piece must be there. */
export function edited(xml: string, piece: string | RegExp, by: string): string {
  const changed = xml.replace(piece, by);
  if (changed === xml) throw new Error(`nothing to replace: ${piece}`);
  return changed;
}
