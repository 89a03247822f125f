import { OFFSET } from "../offset.ts";
import { refuse } from "../refused.ts";
import type { CompiledChild, CompiledNode } from "./compile.ts";
import type { AnyFields } from "./declare.ts";

/** One open element. Frames are reused: there are as many as levels, not as elements. */
export class Frame {
  node: CompiledNode;
  child: CompiledChild | undefined;
  offset = 0;
  /** Rank of the last child met. */
  position = 0;
  /** How many of each child, by rank. */
  readonly counts: number[] = [];
  /** The fields of an element, `undefined` for a list or a text. */
  fields: Record<string | symbol, unknown> = {};
  /** The items of a list. */
  items: unknown[] = [];
  text = "";
  /** Whether everything required is there and right: an element that is not is left out of what is read. */
  valid = true;
  saidText = false;
  /** Whether something inside is wrong, required or not. */
  flawed = false;
  /** Whether an item of a list was left out. */
  lost = false;
  /** Values already seen of each key of the repeated children, by slot. */
  seen: (Set<string> | undefined)[] = [];

  constructor(node: CompiledNode) {
    this.node = node;
  }

  start(node: CompiledNode, child: CompiledChild | undefined, offset: number): void {
    this.node = node;
    this.child = child;
    this.offset = offset;
    this.position = 0;
    this.text = "";
    this.valid = true;
    this.saidText = false;
    this.flawed = false;
    this.lost = false;
    if (this.seen.length > 0) this.seen = [];
    for (let rank = 0; rank < node.children.size; rank++) this.counts[rank] = 0;
    if (node.kind === "list") this.items = [];
    else if (node.kind === "element") this.fields = { [OFFSET]: offset };
  }

  /** Whether a text is nothing but blanks; those around it are taken off. */
  isEmptyText(): boolean {
    this.text = this.text.trim();
    return this.node.kind === "simple" && this.text === "";
  }

  /** A child that was there with nothing in it. */
  uncount({ position }: CompiledChild): void {
    this.counts[position] = (this.counts[position] ?? 1) - 1;
  }

  flaw(): void {
    this.flawed = true;
  }

  /** Notes that a child was there and could not be kept: it is not to be taken for missing. */
  lose(child: CompiledChild): void {
    if (this.node.kind === "list") this.lost = true;
    else refuse(this.fields, child.field);
  }

  /** Keeps the value of a child that was read whole. */
  keep(child: CompiledChild, value: unknown): void {
    if (!child.many) {
      this.fields[child.field] = value;
      return;
    }
    const items = this.itemsOf(child);
    if (items) items.push(value);
    else this.fields[child.field] = [value];
  }

  /** A repeated child that is not there is an empty array. */
  keepNone(child: CompiledChild): void {
    if (this.node.kind === "element") this.fields[child.field] ??= [];
  }

  /** How many items of a repeated child were kept. */
  kept(child: CompiledChild): number {
    return this.itemsOf(child)?.length ?? 0;
  }

  /** The keys of an item that one before it has too. */
  sharedKeys({ keys }: CompiledChild, item: AnyFields): (readonly string[])[] {
    return keys.flatMap(({ names, slot, of }) => {
      const key = of(item);
      if (key === undefined) return [];
      const values = this.seen[slot];
      if (values?.has(key)) return [names];
      if (values) values.add(key);
      else this.seen[slot] = new Set([key]);
      return [];
    });
  }

  private itemsOf(child: CompiledChild): unknown[] | undefined {
    return this.node.kind === "list" ? this.items : (this.fields[child.field] as unknown[] | undefined);
  }
}

/** Whether a run of text is nothing but layout. */
export function isBlank(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) > 32) return false;
  }
  return true;
}
