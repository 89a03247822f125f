import {
  type Child,
  type DocumentDeclaration,
  type Element,
  fieldOf,
  type ItemsOptions,
  type Node,
  type SimpleType,
} from "./declare.ts";

/** The tables the reader and the writer run on, made once from a declaration. */
export interface CompiledAttribute {
  readonly name: string;
  readonly field: string;
  readonly type: SimpleType<unknown>;
  readonly bit: number;
}

/** The fields that together make an item unique, with what makes each value comparable. */
export interface CompiledKey {
  readonly names: readonly string[];
  /** Distinct from the other keys of the same parent. */
  readonly slot: number;
  readonly of: (fields: Readonly<Record<string, unknown>>) => string | undefined;
}

export interface CompiledChild {
  readonly field: string;
  readonly node: CompiledNode;
  /** Rank in the order of the children. */
  readonly position: number;
  readonly min: number;
  readonly max: number;
  /** Its values make an array. */
  readonly many: boolean;
  readonly keys: readonly CompiledKey[];
}

export interface CompiledNode {
  readonly name: string;
  /** `list`: the value is the array of the items; `simple`: the text itself. */
  readonly kind: "element" | "list" | "simple";
  readonly content: "empty" | "children" | "text";
  readonly attributes: ReadonlyMap<string, CompiledAttribute>;
  /** Bits of the attributes that must be there. */
  readonly requiredAttributes: number;
  readonly children: ReadonlyMap<string, CompiledChild>;
  readonly anyOrder: boolean;
  readonly texte: SimpleType<unknown> | undefined;
  /** Nothing of it is read when something in it is wrong. */
  readonly whole: boolean;
  readonly record: Element["record"];
}

export interface CompiledDocument extends DocumentDeclaration {
  readonly node: CompiledNode;
}

const NOTHING: Omit<CompiledNode, "name" | "kind" | "content"> = {
  attributes: new Map(),
  requiredAttributes: 0,
  children: new Map(),
  anyOrder: false,
  texte: undefined,
  whole: false,
  record: undefined,
};

/** Makes the tables of a declaration. Costs little, but do it once per format. */
export function compile(declaration: DocumentDeclaration): CompiledDocument {
  return { ...declaration, node: compileNode(declaration.root, declaration.of) };
}

function compileNode(name: string, node: Node): CompiledNode {
  switch (node.kind) {
    case "simple":
      return { ...NOTHING, name, kind: "simple", content: "text", texte: node };
    case "list": {
      const item = compileItems(node.item, node.of as Node, 0, node.options);
      return { ...NOTHING, name, kind: "list", content: "children", children: new Map([[node.item, item]]) };
    }
    case "element":
      return compileElement(name, node);
  }
}

function compileElement(name: string, declaration: Element): CompiledNode {
  const children = new Map(
    Object.entries(declaration.children ?? {}).map(([child, of], position) => [
      child,
      compileChild(child, of, position),
    ]),
  );
  return {
    name,
    kind: "element",
    content: declaration.texte ? "text" : children.size > 0 ? "children" : "empty",
    ...compileAttributes(declaration),
    children,
    anyOrder: declaration.anyOrder ?? false,
    texte: declaration.texte,
    whole: declaration.whole ?? false,
    record: declaration.record,
  };
}

function compileAttributes({ attributes: declared = {} }: Element) {
  const attributes = new Map<string, CompiledAttribute>();
  let requiredAttributes = 0;
  for (const [name, declaration] of Object.entries(declared)) {
    const bit = 1 << attributes.size;
    const isOptional = declaration.kind === "optional";
    if (!isOptional) requiredAttributes |= bit;
    attributes.set(name, { name, field: fieldOf(name), type: isOptional ? declaration.of : declaration, bit });
  }
  return { attributes, requiredAttributes };
}

function compileChild(name: string, child: Child, position: number): CompiledChild {
  if (child.kind === "repeated") return compileItems(name, child.of, position, child.options);
  const isOptional = child.kind === "optional";
  const node = compileNode(name, isOptional ? child.of : child);
  return { field: fieldOf(name), node, position, min: isOptional ? 0 : 1, max: 1, many: false, keys: [] };
}

function compileItems(name: string, of: Node, position: number, options: ItemsOptions): CompiledChild {
  const node = compileNode(name, of);
  const { min = 1, max = Number.POSITIVE_INFINITY, unique = [] } = options;
  return {
    field: fieldOf(name),
    node,
    position,
    min,
    max,
    many: true,
    keys: unique.map((key, rank) => compileKey(node, key, position * MAX_KEYS + rank)),
  };
}

/** Keys one child may have. */
const MAX_KEYS = 8;

/** An item that lacks one of the fields is not compared, as XML Schema has it. */
function compileKey(node: CompiledNode, names: readonly string[], slot: number): CompiledKey {
  const parts = names.map((name) => {
    const attribute = node.attributes.get(name);
    if (!attribute) throw new Error(`no attribute ${name} on ${node.name}`);
    const { field, type } = attribute;
    return { field, text: (value: unknown) => (type.key ? type.key(value) : type.write(value)) };
  });
  const of: CompiledKey["of"] = (fields) => {
    let key = "";
    for (const { field, text } of parts) {
      const value = fields[field];
      if (value === undefined) return undefined;
      // No text of an XML file holds this separator.
      key = key === "" ? text(value) : `${key}\u0000${text(value)}`;
    }
    return key;
  };
  return { names, slot, of };
}
