import { SaxesParser } from "saxes";
import { UndecodableError } from "./xml-encoding.ts";
import * as faults from "./xml-faults.ts";
import { NO_SCOPE, type Scope, withDeclarations } from "./xml-scope.ts";

/**
 * A start tag. One object serves for all: copy what must last.
 * Only the first `count` names, values and offsets are of this tag; namespace declarations are not among them.
 */
export interface XmlTag {
  /** Without prefix. */
  name: string;
  /** Namespace, empty when there is none. */
  uri: string;
  /** Index of the tag in the text. */
  offset: number;
  count: number;
  /** A prefixed attribute is named `{namespace}name`. */
  readonly names: string[];
  readonly values: string[];
  readonly offsets: number[];
}

/** What the reader calls, in the order of the file. */
export interface XmlHandler {
  open(tag: XmlTag): void;
  /** A run of text, perhaps one of several between two tags. */
  text(text: string, offset: number): void;
  /** The text of a CDATA section: schemas do not take it for layout, even blank. */
  cdata(text: string, offset: number): void;
  close(): void;
}

export interface XmlLimits {
  readonly maxBytes: number;
  readonly maxDepth: number;
  readonly maxElements: number;
  readonly maxAttributes: number;
  /** Of one run of text, or of one attribute. */
  readonly maxText: number;
}

const XMLNS = "xmlns";

/**
 * The parser, its faults made ours. No `error` handler: with more than seven handlers the parser's own object falls
 * into the slow mode of V8, and reading takes five times longer.
 */
class Parser extends SaxesParser {
  private ending = false;

  override fail(message: string): this {
    throw new faults.XmlFault(this.ending ? faults.TRUNCATED : faults.sentenceOf(message), this.position - 1);
  }

  finish(): void {
    this.ending = true;
    this.close();
  }
}

/** One pass of the parser over the text: limits, namespaces, offsets. */
export class Pass {
  private readonly parser = new Parser({ position: false, forceXMLVersion: true, defaultXMLVersion: "1.0" });
  private readonly tag: XmlTag = { name: "", uri: "", offset: 0, count: 0, names: [], values: [], offsets: [] };
  private readonly scopes: Scope[] = [];
  private scope: Scope = NO_SCOPE;
  private readonly declarations: [prefix: string, uri: string][] = [];
  private hasPrefix = false;
  /** Where what comes next begins. */
  mark = 0;
  private elements = 0;
  private readonly handler: XmlHandler;
  private readonly limits: XmlLimits;

  constructor(handler: XmlHandler, limits: XmlLimits) {
    this.handler = handler;
    this.limits = limits;
  }

  run(chunks: Iterable<string>): void {
    const { parser } = this;
    parser.on("doctype", (inside) => {
      const start = parser.position - `<!DOCTYPE${inside}>`.length;
      throw new faults.XmlFault(faults.DOCTYPE, Math.max(0, start));
    });
    parser.on("opentagstart", ({ name }) => this.start(name));
    parser.on("attribute", ({ name, value }) => this.attribute(name, value));
    parser.on("opentag", ({ name }) => this.open(name));
    parser.on("text", (text) => this.text(text, "text"));
    parser.on("cdata", (text) => this.text(text, "cdata"));
    parser.on("closetag", () => this.close());
    try {
      for (const chunk of chunks) parser.write(chunk);
    } catch (error) {
      if (!(error instanceof UndecodableError)) throw error;
      throw new faults.XmlFault(faults.BYTES, parser.position + error.before.length);
    }
    parser.finish();
  }

  /** Whether the parser may have stopped while it looked for the end of a reference to a character. */
  mayBeInEntity({ fault }: faults.XmlFault): boolean {
    return fault === faults.TRUNCATED || fault.code === faults.AMPERSAND.code;
  }

  private start(name: string): void {
    const { position } = this.parser;
    // The parser stands after the character that ended the name.
    this.tag.offset = position - name.length - 2;
    this.mark = position;
    this.tag.count = 0;
    this.hasPrefix = false;
  }

  private attribute(name: string, value: string): void {
    const { tag, limits } = this;
    const offset = this.mark;
    this.mark = this.parser.position;
    if (value.length > limits.maxText) throw new faults.XmlFault(faults.tooMuch("un texte trop long"), offset);
    if (name.startsWith(XMLNS) && (name.length === 5 || name[5] === ":")) {
      this.declarations.push([name.slice(6), value.trim()]);
    } else {
      if (tag.count >= limits.maxAttributes) throw new faults.XmlFault(faults.tooMuch("trop d’attributs"), offset);
      if (name.includes(":")) this.hasPrefix = true;
      tag.names[tag.count] = name;
      tag.values[tag.count] = value;
      tag.offsets[tag.count] = offset;
      tag.count++;
    }
  }

  private open(name: string): void {
    const { tag, scopes, limits } = this;
    if (scopes.length >= limits.maxDepth) throw new faults.XmlFault(faults.tooMuch("trop de niveaux"), tag.offset);
    if (++this.elements > limits.maxElements) throw new faults.XmlFault(faults.tooMuch("trop d’éléments"), tag.offset);
    scopes.push(this.scope);
    if (this.declarations.length > 0) {
      this.scope = withDeclarations(this.scope, this.declarations, tag.offset);
      this.declarations.length = 0;
    }
    const colon = name.indexOf(":");
    tag.name = colon < 0 ? name : name.slice(colon + 1);
    tag.uri = colon < 0 ? this.scope.namespace : this.resolve(name.slice(0, colon));
    if (this.hasPrefix) this.qualifyAttributes();
    this.mark = this.parser.position;
    this.handler.open(tag);
  }

  private resolve(prefix: string): string {
    const uri = this.scope.prefixes.get(prefix);
    if (uri === undefined) throw new faults.XmlFault(faults.PREFIX, this.tag.offset);
    return uri;
  }

  private qualifyAttributes(): void {
    const { names, count, offsets } = this.tag;
    for (let i = 0; i < count; i++) {
      const name = names[i] ?? "";
      const colon = name.indexOf(":");
      if (colon < 0) continue;
      const qualified = `{${this.resolve(name.slice(0, colon))}}${name.slice(colon + 1)}`;
      if (names.indexOf(qualified) >= 0 && names.indexOf(qualified) < i) {
        throw new faults.XmlFault(faults.DUPLICATE, offsets[i]);
      }
      names[i] = qualified;
    }
  }

  private text(text: string, kind: "text" | "cdata"): void {
    // Blanks around the root belong to no element.
    if (this.scopes.length === 0) return;
    if (text.length > this.limits.maxText) throw new faults.XmlFault(faults.tooMuch("un texte trop long"), this.mark);
    this.handler[kind](text, this.mark);
  }

  private close(): void {
    this.scope = this.scopes.pop() ?? NO_SCOPE;
    this.mark = this.parser.position;
    this.handler.close();
  }
}
