/**
 * The fields of an object read from a file whose value was there and is no value: said once by the layout, absent from the object.
 * A symbol, so that no copy to JSON, no comparison of fields and no writer sees it.
 */
const REFUSED = Symbol("refused");

interface Refused {
  readonly [REFUSED]?: ReadonlySet<string>;
}

/** Notes that the value of a field was refused. */
export function refuse(fields: Record<string | symbol, unknown>, field: string): void {
  const known = (fields as Refused)[REFUSED];
  fields[REFUSED] = new Set([...(known ?? []), field]);
}

export const isRefused = (read: object, field: string): boolean => (read as Refused)[REFUSED]?.has(field) ?? false;

/** Whether an object passes a test without looking at a value that was refused: what hangs on one is not to be said again. */
export function holdsWithoutRefused<Read extends object>(read: Read, test: (read: Read) => boolean): boolean {
  const refused = (read as Refused)[REFUSED];
  if (!refused) return test(read);
  let isLookedAt = false;
  const watched = new Proxy(read, {
    get: (target, key) => {
      isLookedAt ||= typeof key === "string" && refused.has(key);
      return Reflect.get(target, key);
    },
  });
  return test(watched) && !isLookedAt;
}
