import fc from "fast-check";
import { elements, type Tree } from "./tree.ts";

/** Texts that are wrong for one type or another, or right for a few. */
const TEXTS = [
  ..."|   | \n|x|\r|é\r\né|0|00|1|2|5|02| 2 |-1|+1|2.5|1e3|4294967296|true|TRUE|M.|MME|M| M |CTR|SEGPA|PAR_AVN|3.0|1.00|2025".split(
    "|",
  ),
  ..."12/06/2026|2026-02-30|2025-2-1|2025-12-05|2025-12-05Z|2025-12-05+15:00|0000-01-01|2025-12-05T12:00:00|2025-12-05T24:00:00".split(
    "|",
  ),
  ..."2025-12-05T12:00|2025-12-05T12:00:60|2025-12-05 12:00:00|P_1|EL_201|ENS_1 NOPE|1ABC|A:B|é_1|Ω|\u00a0|\u2028|😀".split(
    "|",
  ),
  ...[8, 11, 41, 51, 100, 101, 300, 301, 600, 601, 1500, 1501].map((length) => "x".repeat(length)),
  ...[6, 300, 600].map((length) => "😀".repeat(length)),
];

const NAMES = [
  "inconnu",
  "vie-scolaire",
  "appliVersion",
  "date-verrou",
  "positionnement",
  "code",
  "id",
  "xsi:nil",
  "__proto__",
];

type Draw = (max: number) => number;
type Mutation = (tree: Tree, draw: Draw, all: readonly Tree[]) => void;

const pick = <T>(items: readonly T[], draw: Draw): T | undefined => items[draw(items.length)];
const parentOf = (tree: Tree, all: readonly Tree[]): Tree | undefined =>
  all.find(({ children }) => children.includes(tree));

/** Attribute values of the whole file: an id put elsewhere, a code of another list… */
const borrowed = (all: readonly Tree[], draw: Draw): string => pick(pick(all, draw)?.attributes ?? [], draw)?.[1] ?? "";
const anyText = (all: readonly Tree[], draw: Draw): string =>
  draw(3) === 0 ? borrowed(all, draw) : (pick(TEXTS, draw) ?? "");

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  remove: (tree, _draw, all) => {
    const parent = parentOf(tree, all);
    parent?.children.splice(parent.children.indexOf(tree), 1);
  },
  duplicate: (tree, _draw, all) => {
    const parent = parentOf(tree, all);
    parent?.children.splice(parent.children.indexOf(tree), 0, structuredClone(tree));
  },
  rename: (tree, draw, all) => {
    tree.name = draw(2) === 0 ? "inconnu" : (pick(all, draw)?.name ?? "inconnu");
  },
  swap: (tree, draw) => {
    const from = draw(tree.children.length);
    const [moved] = tree.children.splice(from, 1);
    if (moved !== undefined) tree.children.splice(draw(tree.children.length + 1), 0, moved);
  },
  move: (tree, draw, all) => {
    const target = pick(all, draw);
    if (target && ![...elements(tree)].includes(target)) target.children.push(structuredClone(tree));
  },
  emptyOut: (tree) => {
    tree.children = [];
  },
  blankInside: (tree, draw) => {
    tree.children.push(draw(2) === 0 ? " " : "\n");
  },
  textInside: (tree, draw, all) => {
    tree.children.push(anyText(all, draw));
  },
  textInstead: (tree, draw, all) => {
    tree.children = [anyText(all, draw)];
  },
  removeAttribute: (tree, draw) => {
    tree.attributes.splice(draw(tree.attributes.length), 1);
  },
  addAttribute: (tree, draw, all) => {
    const name = pick(NAMES, draw) ?? "inconnu";
    if (!tree.attributes.some(([each]) => each === name)) tree.attributes.push([name, anyText(all, draw)]);
  },
  changeAttribute: (tree, draw, all) => {
    const attribute = pick(tree.attributes, draw);
    if (attribute) attribute[1] = anyText(all, draw);
  },
  padAttribute: (tree, draw) => {
    const attribute = pick(tree.attributes, draw);
    if (attribute) attribute[1] = ` ${attribute[1]}\t`;
  },
  joinAttribute: (tree, draw, all) => {
    const attribute = pick(tree.attributes, draw);
    if (attribute) attribute[1] = `${attribute[1]} ${borrowed(all, draw)}`;
  },
};

/** What to change in a tree, and how: plain data, so that a failing case prints and shrinks. */
export interface Change {
  readonly kind: string;
  readonly draws: readonly number[];
}

/** One to three random changes. */
export const changes: fc.Arbitrary<Change[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...Object.keys(MUTATIONS), "changeAttribute", "changeAttribute", "textInstead"),
    draws: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
  }),
  { minLength: 1, maxLength: 3 },
);

/** The tree after the changes; the one given is left as it was. */
export function changed(tree: Tree, list: readonly Change[]): Tree {
  const copy = structuredClone(tree);
  for (const { kind, draws } of list) {
    let next = 0;
    const draw: Draw = (max) => (max > 0 ? (draws[next++ % draws.length] ?? 0) % max : 0);
    const all = [...elements(copy)];
    const target = pick(all, draw);
    if (target) MUTATIONS[kind]?.(target, draw, all);
  }
  return copy;
}
