import { mustBeDocument } from "../arguments.ts";
import { escapeAttribute, escapeText } from "../xml-writer.ts";
import type { CompiledChild, CompiledDocument, CompiledNode } from "./compile.ts";
import type { AnyFields } from "./declare.ts";

/**
 * Writes a document as XML, one chunk per item of its lists.
 * Absent optional parts are left out, and empty lists where an item is required. What is written is not checked: run the format's check on it.
 */
export function* writeDocument(document: CompiledDocument, value: unknown): Iterable<string> {
  mustBeDocument(value);
  const { root, namespace, schemaLocation, encoding = "UTF-8", node } = document;
  yield `<?xml version="1.0" encoding="${encoding}"?>\n`;
  const declarations =
    namespace === undefined
      ? ""
      : ` xmlns="${namespace}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${namespace} ${schemaLocation}"`;
  yield `<${root}${declarations}${attributes(node, value as AnyFields)}>\n`;
  for (const child of node.children.values()) yield* chunks(child, valuesOf(child, value), "  ");
  yield `</${root}>\n`;
}

/** Stands for the value of an element written though it has none. */
const EMPTY = Symbol("empty");

/** The values of a child, none when it is absent. */
function valuesOf(child: CompiledChild, parent: unknown): readonly unknown[] {
  if (Array.isArray(parent)) return parent;
  const value = (parent as AnyFields)[child.field];
  if (value === undefined) return child.isWrittenEmpty ? [EMPTY] : [];
  if (child.many) return value as readonly unknown[];
  return isForbiddenEmpty(child.node, value) ? [] : [value];
}

/** A list without item, where the layout wants one at least. */
function isForbiddenEmpty({ kind, children }: CompiledNode, value: unknown): boolean {
  if (kind !== "list" || (value as readonly unknown[]).length > 0) return false;
  const [item] = children.values();
  return item !== undefined && item.min > 0;
}

function* chunks(child: CompiledChild, values: readonly unknown[], indent: string): Iterable<string> {
  const { node } = child;
  for (const value of values) {
    if (node.content !== "children" || child.many || value === EMPTY) {
      yield elementText(node, value, indent);
    } else {
      yield `${indent}<${node.name}${attributes(node, value as AnyFields)}>\n`;
      for (const inner of node.children.values()) yield* chunks(inner, valuesOf(inner, value), `${indent}  `);
      yield `${indent}</${node.name}>\n`;
    }
  }
}

function elementText(node: CompiledNode, value: unknown, indent: string): string {
  if (value === EMPTY) return `${indent}<${node.name}/>\n`;
  const start = `${indent}<${node.name}${attributes(node, value as AnyFields)}`;
  if (node.texte) {
    const text = node.kind === "simple" ? value : (value as AnyFields).texte;
    return `${start}>${escapeText(node.texte.write(text))}</${node.name}>\n`;
  }
  let inside = "";
  for (const child of node.children.values()) {
    for (const each of valuesOf(child, value)) inside += elementText(child.node, each, `${indent}  `);
  }
  return inside === "" ? `${start}/>\n` : `${start}>\n${inside}${indent}</${node.name}>\n`;
}

function attributes(node: CompiledNode, fields: AnyFields): string {
  let text = "";
  for (const { name, field, type } of node.attributes.values()) {
    const value = fields[field];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    text += ` ${name}="${escapeAttribute(type.write(value))}"`;
  }
  return text;
}
