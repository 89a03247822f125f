import type { Diagnostic } from "../diagnostic.ts";
import type { XmlHandler, XmlTag } from "../xml-reader.ts";
import type { CompiledAttribute, CompiledChild, CompiledDocument, CompiledNode } from "./compile.ts";
import type { AnyFields, TextFault } from "./declare.ts";
import { Faults, LAYOUT, type Owner } from "./faults.ts";
import { Frame } from "./frame.ts";
import { References } from "./references.ts";

/** Takes the items of some lists one by one, as they are read, instead of keeping them in the document. */
export interface ItemSink {
  /** Names of the items. */
  readonly items: readonly string[];
  /** `enclosing`, `root`: the fields already read of the element that holds the list, and of the file. Only called for items without fault. */
  take(name: string, item: AnyFields, enclosing: AnyFields, root: AnyFields): void;
}

const XSI = "{http://www.w3.org/2001/XMLSchema-instance}";
const LOCATIONS: readonly string[] = [`${XSI}schemaLocation`, `${XSI}noNamespaceSchemaLocation`];

/** Follows a file against the tables of its layout: what is whole becomes values, what is wrong becomes faults. */
export class LayoutReader implements XmlHandler {
  value: unknown;
  private readonly document: CompiledDocument;
  private readonly sink: ItemSink | undefined;
  private readonly faults: Faults;
  private readonly references = new References();
  private readonly frames: Frame[] = [];
  private depth = 0;
  /** How many elements are open inside one that has no place here. */
  private skipped = 0;

  constructor(document: CompiledDocument, sink: ItemSink | undefined) {
    this.document = document;
    this.sink = sink;
    this.faults = new Faults(document.codes);
  }

  finish(): Diagnostic[] {
    for (const { fault, offset, path, owner } of this.references.unresolved()) {
      this.faults.add(fault, offset, path, owner);
    }
    return this.faults.diagnostics(this.references.find);
  }

  open(tag: XmlTag): void {
    if (this.skipped > 0) {
      this.skipped++;
      return;
    }
    const node = this.depth === 0 ? this.openRoot(tag) : this.openChild(tag, this.top());
    if (node) this.readAttributes(tag, node);
    else this.skipped = 1;
  }

  private openRoot(tag: XmlTag): CompiledNode | undefined {
    const { root, namespace, node } = this.document;
    if (tag.name !== root || tag.uri !== namespace) {
      this.faults.add(LAYOUT.racine(root, tag.name), tag.offset, tag.name, undefined);
      return undefined;
    }
    this.push(node, undefined, tag.offset);
    return node;
  }

  private openChild(tag: XmlTag, parent: Frame): CompiledNode | undefined {
    const child = tag.uri === this.document.namespace ? parent.node.children.get(tag.name) : undefined;
    if (!child) {
      this.say(LAYOUT.elementInconnu(tag.name, parent.node.name), tag.offset, tag.name);
      return undefined;
    }
    if (child.position >= parent.position) parent.position = child.position;
    else if (!parent.node.anyOrder) this.say(LAYOUT.elementMalPlace(tag.name, parent.node.name), tag.offset, tag.name);
    const count = (parent.counts[child.position] ?? 0) + 1;
    parent.counts[child.position] = count;
    if (count > child.max) {
      this.say(LAYOUT.elementsEnTrop(tag.name, parent.node.name, child.max), tag.offset, tag.name);
    }
    this.push(child.node, child, tag.offset);
    return child.node;
  }

  private push(node: CompiledNode, child: CompiledChild | undefined, offset: number): void {
    let frame = this.frames[this.depth];
    if (!frame) {
      frame = new Frame(node);
      this.frames.push(frame);
    }
    frame.start(node, child, offset);
    this.depth++;
  }

  private readAttributes(tag: XmlTag, node: CompiledNode): void {
    const frame = this.top();
    let seen = 0;
    for (let i = 0; i < tag.count; i++) {
      const name = tag.names[i] ?? "";
      const attribute = node.attributes.get(name);
      if (attribute) {
        seen |= attribute.bit;
        this.readAttribute(attribute, tag.values[i] ?? "", tag.offsets[i] ?? 0, frame);
      } else if (!LOCATIONS.includes(name)) {
        this.say(LAYOUT.attributInconnu(name.replace(XSI, "xsi:"), node.name), tag.offsets[i] ?? 0, `@${name}`);
      }
    }
    if ((seen & node.requiredAttributes) === node.requiredAttributes) return;
    frame.valid = false;
    for (const { name, bit } of node.attributes.values()) {
      const isMissing = (node.requiredAttributes & bit & ~seen) !== 0;
      if (isMissing) this.say(LAYOUT.attributManquant(name, node.name), frame.offset, `@${name}`);
    }
  }

  private readAttribute(attribute: CompiledAttribute, raw: string, offset: number, frame: Frame): void {
    const { type, name, field, bit } = attribute;
    const value = type.read(raw);
    if (value === undefined) {
      if ((frame.node.requiredAttributes & bit) !== 0) frame.valid = false;
      this.say(LAYOUT.valeur(name, frame.node.name, type.explain(raw)), offset, `@${name}`);
      return;
    }
    frame.fields[field] = value;
    const { role } = type;
    if (!role) return;
    if (role.is === "id") {
      const fault = this.references.define(value as string, frame.node, frame.fields);
      if (fault) this.say(fault, offset, `@${name}`);
    } else if (typeof value === "string") {
      this.refer(attribute, value, role.target, offset, frame);
    } else {
      for (const id of value as readonly string[]) this.refer(attribute, id, role.target, offset, frame);
    }
  }

  private refer(attribute: CompiledAttribute, id: string, kind: string, offset: number, { node }: Frame): void {
    if (this.references.knows(id, kind)) return;
    const path = this.path(`@${attribute.name}`);
    this.references.later({ attribute, of: node.name, id, kind, offset, path, owner: this.owner() });
  }

  text(text: string, offset: number): void {
    if (this.skipped > 0) return;
    const frame = this.top();
    const { content } = frame.node;
    if (content === "text") frame.text += text;
    else if (content === "empty" || !isBlank(text)) this.sayText(frame, offset);
  }

  cdata(text: string, offset: number): void {
    if (this.skipped > 0) return;
    const frame = this.top();
    if (frame.node.content === "text") frame.text += text;
    else this.sayText(frame, offset);
  }

  private sayText(frame: Frame, offset: number): void {
    if (!frame.saidText) this.say(LAYOUT.texteImprevu(frame.node.name), offset);
    frame.saidText = true;
  }

  close(): void {
    if (this.skipped > 0) {
      this.skipped--;
      return;
    }
    const frame = this.top();
    const value = this.valueOf(frame);
    if (frame.child && frame.child.keys.length > 0) this.compareKeys(frame, frame.child);
    this.depth--;
    if (this.depth === 0) this.value = value;
    else if (frame.child) this.handOver(frame.child, value, this.top());
  }

  /** The value of an element that ends; `undefined` when it is not whole. */
  private valueOf(frame: Frame): unknown {
    const { node } = frame;
    if (node.texte) {
      const value = node.texte.read(frame.text);
      if (value === undefined)
        this.say(LAYOUT.valeur(node.name, undefined, node.texte.explain(frame.text)), frame.offset);
      if (node.kind === "simple") return value;
      if (value === undefined) frame.valid = false;
      else frame.fields.texte = value;
    }
    for (const child of node.children.values()) {
      const count = frame.counts[child.position] ?? 0;
      if (count < child.min) {
        frame.valid = false;
        this.say(LAYOUT.elementManquant(child.node.name, node.name, child.min, count), frame.offset);
      } else if (child.many && !this.isTaken(child) && frame.kept(child) < child.min) {
        frame.valid = false;
      }
    }
    if (!frame.valid || (frame.flawed && node.whole)) return undefined;
    return node.kind === "list" ? frame.items : frame.fields;
  }

  private handOver(child: CompiledChild, value: unknown, parent: Frame): void {
    if (value === undefined) {
      if (child.min > 0 && !child.many) parent.valid = false;
    } else if (this.isTaken(child)) {
      const [enclosing, root] = [this.frames[this.depth - 2], this.frames[0]];
      this.sink?.take(child.node.name, value as AnyFields, enclosing?.fields as AnyFields, root?.fields as AnyFields);
    } else {
      parent.keep(child, value);
    }
  }

  private isTaken(child: CompiledChild): boolean {
    return this.sink?.items.includes(child.node.name) ?? false;
  }

  private compareKeys(frame: Frame, child: CompiledChild): void {
    const seen = this.frames[this.depth - 2]?.seen;
    if (!seen) return;
    for (const { names, slot, of } of child.keys) {
      const key = of(frame.fields as AnyFields);
      if (key === undefined) continue;
      const values = seen[slot];
      if (!values) seen[slot] = new Set([key]);
      else if (values.has(key)) this.say(LAYOUT.enDouble(child.node.name, names), frame.offset);
      else values.add(key);
    }
  }

  private top(): Frame {
    const frame = this.frames[this.depth - 1];
    if (!frame) throw new Error("no element is open");
    return frame;
  }

  private say(fault: TextFault, offset: number, last?: string): void {
    this.faults.add(fault, offset, this.path(last), this.owner());
    for (let at = 0; at < this.depth; at++) this.frames[at]?.flaw();
  }

  private path(last?: string): string {
    const names = this.frames.slice(1, this.depth).map(({ node }) => node.name);
    return (last === undefined ? names : [...names, last]).join("/");
  }

  /** The innermost open element that is about someone. */
  private owner(): Owner | undefined {
    for (let at = this.depth - 1; at >= 0; at--) {
      const frame = this.frames[at];
      if (frame?.node.record) return { record: frame.node.record, fields: frame.fields as AnyFields };
    }
    return undefined;
  }
}

function isBlank(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) > 32) return false;
  }
  return true;
}
