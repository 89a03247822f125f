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
  /** Written as an empty element when it is absent. */
  readonly isWrittenEmpty: boolean;
  /** Whether a wrong value is a rejet, although the child may be absent. */
  readonly isDecisive: boolean;
  /** Whether its values stay in what is read, once they are checked. */
  readonly isKept: boolean;
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
  /** The children under the names they had in older files. */
  readonly formerly: ReadonlyMap<string, CompiledChild>;
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
  formerly: new Map(),
  anyOrder: false,
  texte: undefined,
  whole: false,
  record: undefined,
};

/** What makes the layout of an older version from that of all of them. Children are called `PARENT/CHILD`. */
export interface Profile {
  readonly without?: readonly string[];
  /** The name a child had then. */
  readonly spelled?: Readonly<Record<string, string>>;
  /** For who only checks a file: the children whose values are not kept. */
  readonly unkept?: readonly string[];
}

/** Makes the tables of a declaration, of one of its versions when a profile is given. Costs little, but do it once per format. */
export function compile(declaration: DocumentDeclaration, profile: Profile = {}): CompiledDocument {
  return { ...declaration, node: compileNode(declaration.root, declaration.of, profile) };
}

function compileNode(name: string, node: Node, profile: Profile): CompiledNode {
  switch (node.kind) {
    case "simple":
      return { ...NOTHING, name, kind: "simple", content: "text", texte: node };
    case "list": {
      const item = compileItems({ name: node.item, position: 0, profile }, node.of as Node, node.options);
      return { ...NOTHING, name, kind: "list", content: "children", children: new Map([[node.item, item]]) };
    }
    case "element":
      return compileElement(name, node, profile);
  }
}

function compileElement(name: string, declaration: Element, profile: Profile): CompiledNode {
  const { without = [], spelled = {}, unkept = [] } = profile;
  const declared = Object.entries(declaration.children ?? {}).filter(
    ([child]) => !without.includes(`${name}/${child}`),
  );
  const children = new Map(
    declared.map(([child, of], position) => {
      const spelling = spelled[`${name}/${child}`] ?? child;
      const isKept = !unkept.includes(`${name}/${child}`);
      return [spelling, compileChild({ name: spelling, field: fieldOf(child), position, profile, isKept }, of)];
    }),
  );
  return {
    name,
    kind: "element",
    content: declaration.texte ? "text" : children.size > 0 ? "children" : "empty",
    ...compileAttributes(declaration),
    children,
    formerly: compileFormerNames(declaration, children),
    anyOrder: declaration.anyOrder ?? false,
    texte: declaration.texte,
    whole: declaration.whole ?? false,
    record: declaration.record,
  };
}

function compileFormerNames({ formerly = {} }: Element, children: CompiledNode["children"]): CompiledNode["formerly"] {
  return new Map(
    Object.entries(formerly).flatMap(([name, now]) => {
      const child = children.get(now);
      return child ? [[name, child]] : [];
    }),
  );
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

/** Where a child stands in its parent. */
interface Place {
  readonly name: string;
  readonly field?: string;
  readonly position: number;
  readonly profile: Profile;
  readonly isKept?: boolean;
}

function compileChild(place: Place, child: Child): CompiledChild {
  if (child.kind === "repeated") return compileItems(place, child.of, child.options);
  const { name, field = fieldOf(name), position, profile, isKept = true } = place;
  const isOptional = child.kind === "optional";
  const { isWrittenEmpty = false, isDecisive = false } = isOptional ? child : {};
  const node = compileNode(name, isOptional ? child.of : child, profile);
  const min = isOptional ? 0 : 1;
  return { field, node, position, min, max: 1, many: false, isWrittenEmpty, isDecisive, isKept, keys: [] };
}

function compileItems(place: Place, of: Node, options: ItemsOptions): CompiledChild {
  const { name, field = fieldOf(name), position, profile, isKept = true } = place;
  const node = compileNode(name, of, profile);
  const { min = 1, max = Number.POSITIVE_INFINITY, unique = [] } = options;
  return {
    field,
    node,
    position,
    min,
    max,
    many: true,
    isWrittenEmpty: false,
    isDecisive: false,
    isKept,
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
