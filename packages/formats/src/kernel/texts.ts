/** V8 copies a text shorter than this when it is cut out of another. */
const CUT_WITHOUT_COPY = 13;
const MAX_KNOWN = 5_000;

/**
 * The texts kept from a file, each on its own: V8 cuts a long text out of a larger one without copying it, so that to keep a name
 * would keep the piece of the file it was read in. What comes back in every record is kept once.
 */
export class Texts {
  private readonly known = new Map<string, string>();

  /** The value itself when it is no text. */
  own<T>(value: T): T {
    if (typeof value !== "string") return value;
    const known = this.known.get(value);
    if (known !== undefined) return known as T & string;
    const copy = value.length < CUT_WITHOUT_COPY ? value : Buffer.from(value).toString();
    if (this.known.size < MAX_KNOWN) this.known.set(copy, copy);
    return copy as T & string;
  }
}
