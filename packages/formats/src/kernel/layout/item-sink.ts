import type { AnyFields } from "./declare.ts";

/** Takes the items of some lists one by one, as they are read, instead of keeping them in the document. */
export interface ItemSink {
  /** Names of the items. */
  readonly items: readonly string[];
  /** `enclosing`, `root`: the fields already read of the element that holds the list, and of the file. Only called for items without fault. */
  take(name: string, item: AnyFields, enclosing: AnyFields, root: AnyFields): void;
}
