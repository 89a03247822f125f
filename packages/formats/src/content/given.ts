type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out the keys whose value is `undefined`: what a file does not say is absent from its content. */
export function given<T extends object>(values: T): Given<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Given<T>;
}
