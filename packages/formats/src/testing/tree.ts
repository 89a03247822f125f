import { readXml } from "../kernel/xml-reader.ts";
import { escapeAttribute, escapeText } from "../kernel/xml-writer.ts";

/** An XML element as tests change it: names without prefix, attributes and children in order. */
export interface Tree {
  name: string;
  attributes: [name: string, value: string][];
  children: (Tree | string)[];
}

/** The tree of a well-formed text. */
export function parse(xml: string): Tree {
  const open: Tree[] = [{ name: "", attributes: [], children: [] }];
  const top = (): Tree => open.at(-1) ?? { name: "", attributes: [], children: [] };
  readXml(
    { name: "test.xml", bytes: new TextEncoder().encode(xml) },
    {
      open: ({ name, count, names, values }) => {
        const attributes = names.slice(0, count).map((each, i): [string, string] => [each, values[i] ?? ""]);
        const tree = { name, attributes, children: [] };
        top().children.push(tree);
        open.push(tree);
      },
      text: (text) => {
        if (text.trim() !== "") top().children.push(text);
      },
      cdata: () => {},
      close: () => {
        open.pop();
      },
    },
  );
  const root = top().children[0];
  if (root === undefined || typeof root === "string") throw new Error("no root");
  return root;
}

/** A text whose carriage returns are references, which the real writer never makes. */
const raw = (escaped: (text: string) => string, text: string): string => text.split("\r").map(escaped).join("&#13;");

/** The text of a tree, in a namespace or in none. */
export function serialise(tree: Tree, namespace?: string): string {
  const own = namespace === undefined ? "" : ` xmlns="${namespace}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>${markup(tree, `${own} xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"`)}`;
}

function markup({ name, attributes, children }: Tree, declarations = ""): string {
  const written = attributes
    .map(([each, value]) => ` ${each.replace(/^\{.*\}/, "xsi:")}="${raw(escapeAttribute, value)}"`)
    .join("");
  const inside = children.map((child) => (typeof child === "string" ? raw(escapeText, child) : markup(child))).join("");
  return `<${name}${declarations}${written}>${inside}</${name}>`;
}

/** Every element of the tree, the root first. */
export function* elements(tree: Tree): Iterable<Tree> {
  yield tree;
  for (const child of tree.children) if (typeof child !== "string") yield* elements(child);
}
