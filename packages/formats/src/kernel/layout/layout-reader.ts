import type { Diagnostic, Level } from "../diagnostic.ts";
import { refuse } from "../refused.ts";
import { Texts } from "../texts.ts";
import type { XmlHandler, XmlTag } from "../xml-reader.ts";
import type { CompiledAttribute, CompiledChild, CompiledDocument, CompiledNode } from "./compile.ts";
import type { AnyFields, SimpleType, TextFault } from "./declare.ts";
import { Faults, LAYOUT } from "./faults.ts";
import { type Frame, isBlank } from "./frame.ts";
import type { ItemSink } from "./item-sink.ts";
import { OpenElements } from "./open-elements.ts";
import { References } from "./references.ts";

const XSI = "{http://www.w3.org/2001/XMLSchema-instance}";
const LOCATIONS: readonly string[] = [`${XSI}schemaLocation`, `${XSI}noNamespaceSchemaLocation`];

const MANY_CHILDREN = 16;

/** Follows a file against the tables of its layout: what is whole becomes values, what is wrong becomes faults. */
export class LayoutReader implements XmlHandler {
  value: unknown;
  private readonly document: CompiledDocument;
  private readonly tolerant: boolean;
  private readonly sink: ItemSink | undefined;
  private readonly faults: Faults;
  private readonly references = new References();
  private readonly opened = new OpenElements();
  private readonly texts = new Texts();
  /** How many elements are open inside one that has no place here. */
  private skipped = 0;

  constructor(document: CompiledDocument, sink: ItemSink | undefined) {
    this.document = document;
    this.tolerant = document.tolerant ?? false;
    this.sink = sink;
    this.faults = new Faults(document.codes);
  }

  finish(): Diagnostic[] {
    for (const { fault, offset, path, owner } of this.references.unresolved()) {
      this.faults.add(fault, "rejet", offset, path, owner);
    }
    return this.faults.diagnostics(this.references.find);
  }

  open(tag: XmlTag): void {
    if (this.skipped > 0) {
      this.skipped++;
      return;
    }
    const node = this.opened.depth === 0 ? this.openRoot(tag) : this.openChild(tag, this.opened.top());
    if (node) this.readAttributes(tag, node);
    else this.skipped = 1;
  }

  private openRoot(tag: XmlTag): CompiledNode | undefined {
    const { root, aliases = [], node } = this.document;
    if (!this.isOurs(tag) || (tag.name !== root && !aliases.includes(tag.name))) {
      this.faults.add(LAYOUT.racine(root, tag.name), "rejet", tag.offset, tag.name, undefined);
      return undefined;
    }
    this.opened.push(node, undefined, tag.offset);
    return node;
  }

  private openChild(tag: XmlTag, parent: Frame): CompiledNode | undefined {
    const { node } = parent;
    const child = this.isOurs(tag) ? (node.children.get(tag.name) ?? node.formerly.get(tag.name)) : undefined;
    if (!child) {
      const fault = this.tolerant ? LAYOUT.elementIgnore : LAYOUT.elementInconnu;
      this.stray(fault(tag.name, node.name), tag.offset, tag.name);
      return undefined;
    }
    if (child.position >= parent.position) parent.position = child.position;
    else if (!node.anyOrder && !this.tolerant)
      this.say(LAYOUT.elementMalPlace(tag.name, node.name), tag.offset, tag.name);
    const count = (parent.counts[child.position] ?? 0) + 1;
    parent.counts[child.position] = count;
    if (count > child.max) {
      this.say(LAYOUT.elementsEnTrop(tag.name, node.name, child.max), tag.offset, tag.name);
      if (this.tolerant) return undefined;
    }
    this.opened.push(child.node, child, tag.offset);
    return child.node;
  }

  private isOurs({ uri }: XmlTag): boolean {
    return this.tolerant || uri === (this.document.namespace ?? "");
  }

  private readAttributes(tag: XmlTag, node: CompiledNode): void {
    const frame = this.opened.top();
    let seen = 0;
    for (let i = 0; i < tag.count; i++) {
      const name = tag.names[i] ?? "";
      const attribute = node.attributes.get(name);
      if (attribute) {
        const raw = tag.values[i] ?? "";
        const text = this.tolerant ? raw.trim() : raw;
        if (this.tolerant && text === "") continue;
        seen |= attribute.bit;
        this.readAttribute(attribute, text, tag.offsets[i] ?? 0, frame);
      } else if (!LOCATIONS.includes(name)) {
        const fault = this.tolerant ? LAYOUT.attributIgnore : LAYOUT.attributInconnu;
        this.stray(fault(name.replace(XSI, "xsi:"), node.name), tag.offsets[i] ?? 0, `@${name}`);
      }
    }
    if ((seen & node.requiredAttributes) === node.requiredAttributes) return;
    frame.valid = false;
    for (const { name, bit, type } of node.attributes.values()) {
      const isMissing = (node.requiredAttributes & bit & ~seen) !== 0;
      if (isMissing) this.say(LAYOUT.attributManquant(name, node.name, type.role), frame.offset, `@${name}`, "rejet");
    }
  }

  private readAttribute(attribute: CompiledAttribute, raw: string, offset: number, frame: Frame): void {
    const { type, name, field, bit } = attribute;
    const value = type.read(raw);
    if (value === undefined) {
      const isRequired = (frame.node.requiredAttributes & bit) !== 0;
      refuse(frame.fields, field);
      if (isRequired) frame.valid = false;
      const fault = LAYOUT.valeur(name, frame.node.name, type.explain(raw));
      this.say(fault, offset, `@${name}`, this.levelOf(isRequired));
      return;
    }
    frame.fields[field] = this.texts.own(value);
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
    const path = this.opened.path(`@${attribute.name}`);
    this.references.later({ attribute, of: node.name, id, kind, offset, path, owner: this.opened.owner() });
  }

  text(text: string, offset: number): void {
    if (this.skipped > 0) return;
    const frame = this.opened.top();
    const { content } = frame.node;
    if (content === "text") frame.text += text;
    else if ((content === "empty" && !this.tolerant) || !isBlank(text)) this.sayText(frame, offset);
  }

  cdata(text: string, offset: number): void {
    if (this.skipped > 0) return;
    const frame = this.opened.top();
    if (frame.node.content === "text") frame.text += text;
    else this.sayText(frame, offset);
  }

  private sayText(frame: Frame, offset: number): void {
    const fault = this.tolerant ? LAYOUT.texteIgnore : LAYOUT.texteImprevu;
    if (!frame.saidText) this.stray(fault(frame.node.name), offset);
    frame.saidText = true;
  }

  close(): void {
    if (this.skipped > 0) {
      this.skipped--;
      return;
    }
    const frame = this.opened.top();
    const { child } = frame;
    const isAbsent = this.tolerant && frame.isEmptyText();
    let value = isAbsent ? undefined : this.valueOf(frame);
    if (child && child.keys.length > 0 && this.isTwin(frame, child) && this.tolerant) value = undefined;
    this.opened.pop();
    if (this.opened.depth === 0) this.value = value;
    else if (child && isAbsent) this.opened.top().uncount(child);
    else if (child) {
      if (frame.lost) this.opened.top().lose(child);
      this.handOver(child, value, this.opened.top());
    }
  }

  /** The value of an element that ends; `undefined` when it is not whole. */
  private valueOf(frame: Frame): unknown {
    const { node } = frame;
    if (node.texte) {
      const value = node.texte.read(frame.text);
      if (value === undefined) this.sayWrongText(frame, node.texte);
      if (node.kind === "simple") return value;
      if (value === undefined) frame.valid = false;
      else frame.fields.texte = value;
    }
    for (const child of node.children.values()) {
      const count = frame.counts[child.position] ?? 0;
      if (count < child.min) {
        frame.valid = false;
        const fault = LAYOUT.elementManquant(child.node.name, node.name, child.min, count);
        this.say(fault, frame.offset, undefined, "rejet");
      } else if (child.many && !this.isTaken(child)) {
        if (frame.kept(child) < child.min) frame.valid = false;
        else frame.keepNone(child);
      }
    }
    if (!frame.valid || (frame.flawed && node.whole)) return undefined;
    if (node.kind === "list") return frame.items;
    // Fields set one by one past a score make V8 keep a slow object, three times larger than its copy.
    return node.children.size > MANY_CHILDREN ? { ...frame.fields } : frame.fields;
  }

  private sayWrongText({ node, text, child, offset }: Frame, type: SimpleType<unknown>): void {
    const isRequired = node.kind !== "simple" || (child !== undefined && child.min > 0 && !child.many);
    this.say(
      LAYOUT.valeur(node.name, undefined, type.explain(text)),
      offset,
      undefined,
      this.levelOf(isRequired || (child?.isDecisive ?? false)),
    );
  }

  private handOver(child: CompiledChild, value: unknown, parent: Frame): void {
    if (value === undefined) {
      parent.lose(child);
      if (child.min > 0 && !child.many) parent.valid = false;
    } else if (!child.isKept) {
      // It was only to be checked.
    } else if (this.isTaken(child)) {
      const [enclosing, root] = [this.opened.under()?.fields, this.opened.root()?.fields];
      this.sink?.take(child.node.name, value as AnyFields, enclosing as AnyFields, root as AnyFields);
    } else {
      parent.keep(child, this.texts.own(value));
    }
  }

  private isTaken(child: CompiledChild): boolean {
    return this.sink?.items.includes(child.node.name) ?? false;
  }

  /** Whether an item has the same key as one before it, which is said. */
  private isTwin(frame: Frame, child: CompiledChild): boolean {
    const shared = this.opened.under()?.sharedKeys(child, frame.fields as AnyFields) ?? [];
    for (const keys of shared) this.say(LAYOUT.enDouble(child.node.name, keys), frame.offset, undefined, "rejet");
    return shared.length > 0;
  }

  /** A strict layout refuses whatever strays from it; a tolerant one only the element that cannot be told without it. */
  private levelOf(isRequired: boolean): Level {
    return isRequired || !this.tolerant ? "rejet" : "anomalie";
  }

  /** What is not of the layout: wrong, or passed over. */
  private stray(fault: TextFault, offset: number, last?: string): void {
    if (this.tolerant) this.faults.count(fault, offset, this.opened.path(last));
    else this.say(fault, offset, last);
  }

  private say(fault: TextFault, offset: number, last?: string, level = this.levelOf(false)): void {
    this.faults.add(fault, level, offset, this.opened.path(last), this.opened.owner());
    this.opened.flaw();
  }
}
