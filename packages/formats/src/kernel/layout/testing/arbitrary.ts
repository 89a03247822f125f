import fc from "fast-check";
import type { CompiledAttribute, CompiledChild, CompiledDocument, CompiledKey, CompiledNode } from "../compile.ts";
import type { Facets, SimpleType } from "../declare.ts";

type Fields = Record<string, unknown>;

/** Any document the layout allows, its references resolved and its keys unique. */
export function documentsOf({ node }: CompiledDocument): fc.Arbitrary<unknown> {
  return fc.tuple(drawn(node), fc.infiniteStream(fc.nat())).map(([value, draws]) => {
    const ids = new Map<string, string[]>();
    dropTwins(node, value);
    nameIds(node, value, ids);
    return resolved(node, value, ids, () => draws.next().value);
  });
}

const NON_BLANK = fc.constantFrom(..."aéŒ’&<>\"'Zz09-\u00a0\u2028😀");
const ANY = fc.constantFrom(..."aé &<>\"'\tZ\n-");

function text(min: number, max: number, mayBeBlank: boolean): fc.Arbitrary<string> {
  if (min === max) return fc.string({ unit: fc.constantFrom(..."A1é ;<&"), minLength: min, maxLength: min });
  const edge = fc.constantFrom("x".repeat(max), "é".repeat(max));
  const short = fc.string({ unit: ANY, maxLength: Math.min(max - 2, 20), minLength: mayBeBlank ? min : 0 });
  const usual = mayBeBlank ? short : fc.tuple(NON_BLANK, short).map(([first, rest]) => first + rest);
  return fc.oneof({ weight: 9, arbitrary: usual }, edge);
}

const day = fc
  .date({ min: new Date("1999-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** A text SIECLE can hold: one line of ISO-8859-15, no blank at its ends. */
const ligne = (max: number) =>
  fc
    .string({ unit: fc.constantFrom(..."aÉéŒŸ€ï&<>\"' -0Z"), minLength: 1, maxLength: Math.min(max, 24) })
    .map((each) => each.trim() || "x");
const zone = fc.constantFrom("", "", "", "Z", "+02:00", "-14:00");

function simple(facets: Facets): fc.Arbitrary<unknown> {
  switch (facets.is) {
    case "texte":
      return text(facets.min, facets.max, facets.mayBeBlank);
    case "parmi":
      return fc.constantFrom(...facets.values);
    case "ligne":
      return ligne(facets.max);
    case "motif":
      return fc.stringMatching(facets.motif);
    case "jour":
      return day;
    case "entier":
      return fc.integer();
    case "entier-positif":
      return fc.bigInt({ min: 1n, max: 10n ** 20n }).map(String);
    case "date":
      return fc.tuple(day, zone).map((parts) => parts.join(""));
    case "date-heure":
      return fc.tuple(day, fc.constantFrom("T00:00:00", "T23:59:59.25"), zone).map((parts) => parts.join(""));
    case "identifiant":
      return fc.constant("");
    case "references":
      return fc.array(fc.constant(""), { minLength: 1, maxLength: 3 });
  }
}

function drawn(node: CompiledNode): fc.Arbitrary<unknown> {
  if (node.kind === "simple" && node.texte) return simple(node.texte.facets);
  const fields: Record<string, fc.Arbitrary<unknown>> = {};
  const requiredKeys: string[] = [];
  for (const attribute of node.attributes.values()) {
    fields[attribute.field] = simple(attribute.type.facets);
    if ((node.requiredAttributes & attribute.bit) !== 0) requiredKeys.push(attribute.field);
  }
  if (node.texte) fields.texte = simple(node.texte.facets);
  for (const child of node.children.values()) {
    if (node.kind === "list") return itemsOf(child);
    fields[child.field] = child.many ? itemsOf(child) : drawn(child.node);
    if (child.min > 0 || child.many) requiredKeys.push(child.field);
  }
  return fc.record(fields, { requiredKeys: node.texte ? [...requiredKeys, "texte"] : requiredKeys });
}

/** Distinct items: on their keys when there are, the references counting as all alike. */
function itemsOf(child: CompiledChild): fc.Arbitrary<unknown> {
  const { node, min, max, keys } = child;
  const maxLength = Math.min(max, min + 3);
  const values = keys.length === 1 && keys[0] ? valuesOfKey(node, keys[0]) : undefined;
  if (!values) return fc.array(drawn(node), { minLength: min, maxLength });
  const [field, codes] = values;
  return fc
    .shuffledSubarray([...codes], { minLength: min, maxLength: Math.min(maxLength, codes.length) })
    .chain((chosen) =>
      fc.tuple(...chosen.map((code) => drawn(node).map((item) => ({ ...(item as Fields), [field]: code })))),
    );
}

/** The field of a key on one enumerated attribute, and its values. */
function valuesOfKey(node: CompiledNode, key: CompiledKey): [string, readonly unknown[]] | undefined {
  const attribute = node.attributes.get(key.names[0] ?? "");
  if (key.names.length !== 1 || attribute?.type.facets.is !== "parmi") return undefined;
  return [attribute.field, attribute.type.facets.values];
}

const isId = ({ role }: SimpleType<unknown>): boolean => role?.is === "id";

/** Leaves one of the items that have an id and the same keys, before anything refers to them. */
function dropTwins(node: CompiledNode, value: unknown): void {
  for (const child of node.children.values()) {
    const values = childValues(child, value);
    if (child.many && Array.isArray(values) && [...child.node.attributes.values()].some(({ type }) => isId(type))) {
      values.splice(0, values.length, ...values.filter(distinct(child)));
    }
    for (const each of values) dropTwins(child.node, each);
  }
}

/** Whether an item shares no key with those met before. */
function distinct({ keys }: CompiledChild): (item: unknown) => boolean {
  const seen = new Set<string>();
  return (item) => {
    const own = keys.map(({ slot, of }) => `${slot} ${of(item as Fields)}`);
    const isNew = own.every((key) => !seen.has(key));
    for (const key of own) seen.add(key);
    return isNew;
  };
}

/** Gives every element that has an id one of its own. */
function nameIds(node: CompiledNode, value: unknown, ids: Map<string, string[]>): void {
  for (const { field, type } of node.attributes.values()) {
    if (!isId(type)) continue;
    const known = ids.get(node.name) ?? [];
    const id = `${node.name.slice(0, 2)}_${node.name}.${known.length}`;
    (value as Fields)[field] = id;
    ids.set(node.name, [...known, id]);
  }
  for (const child of node.children.values())
    for (const each of childValues(child, value)) nameIds(child.node, each, ids);
}

function childValues(child: CompiledChild, parent: unknown): readonly unknown[] {
  if (Array.isArray(parent)) return parent;
  const value = (parent as Fields)[child.field];
  return value === undefined ? [] : child.many ? (value as readonly unknown[]) : [value];
}

/** The value with references to what exists; `undefined` when what it must refer to does not. */
function resolved(node: CompiledNode, value: unknown, ids: Map<string, string[]>, draw: () => number): unknown {
  if (node.kind === "simple") return value;
  if (node.kind === "list") {
    const [child] = node.children.values();
    const items = child ? kept(child, value as readonly unknown[], ids, draw) : [];
    return items.length >= (child?.min ?? 0) ? items : undefined;
  }
  const fields: Fields = { ...(value as Fields) };
  for (const attribute of node.attributes.values()) {
    if (attribute.field in fields && attribute.type.role?.is === "reference") refer(attribute, fields, ids, draw);
    const isMissing = !(attribute.field in fields) && (node.requiredAttributes & attribute.bit) !== 0;
    if (isMissing) return undefined;
  }
  for (const child of node.children.values()) {
    if (!(child.field in fields)) continue;
    const inner = child.many
      ? kept(child, fields[child.field] as readonly unknown[], ids, draw)
      : resolved(child.node, fields[child.field], ids, draw);
    fields[child.field] = inner;
    if (inner === undefined) delete fields[child.field];
    if (inner === undefined && child.min > 0) return undefined;
  }
  return fields;
}

function kept(
  child: CompiledChild,
  items: readonly unknown[],
  ids: Map<string, string[]>,
  draw: () => number,
): unknown[] {
  const whole = items.map((item) => resolved(child.node, item, ids, draw)).filter((item) => item !== undefined);
  return whole.filter(distinct(child));
}

function refer(
  { field, type }: CompiledAttribute,
  fields: Fields,
  ids: Map<string, string[]>,
  draw: () => number,
): void {
  const targets = (type.role?.is === "reference" && ids.get(type.role.target)) || [];
  const one = () => targets[draw() % targets.length];
  if (targets.length === 0) delete fields[field];
  else fields[field] = Array.isArray(fields[field]) ? fields[field].map(one) : one();
}
