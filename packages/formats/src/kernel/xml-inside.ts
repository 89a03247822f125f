/** As long as what is said of one person or object in an export. */
const REACH = 20_000;

/** The text from each offset on, the beginning of it only, in the order of the file: one pass, a piece of the file in memory. */
export function* textsFrom(chunks: Iterable<string>, offsets: readonly number[]): Generator<readonly [number, string]> {
  const targets = [...new Set(offsets)].sort((a, b) => a - b);
  let start = 0;
  let text = "";
  let [target] = targets;
  const take = (at: number): readonly [number, string] => {
    targets.shift();
    [target] = targets;
    return [at, text.slice(at - start, at - start + REACH)];
  };
  for (const chunk of chunks) {
    if (target === undefined) return;
    const passed = Math.min(text.length, Math.max(0, target - start));
    text = text.slice(passed) + chunk;
    start += passed;
    while (target !== undefined && target + REACH <= start + text.length) yield take(target);
  }
  while (target !== undefined) yield take(target);
}

const MARKUP = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:"[^"]*"|'[^']*'|[^>"'])*)>/g;

/**
 * In a text that begins with the start tag of an element, the index of what a path names: one of its attributes (`@date`), its first
 * child of that name. 0, the element itself, when the path names it, or anything that is not directly inside it.
 */
export function indexInside(text: string, path: string): number {
  const [last = "", holder] = path.split("/").reverse();
  let depth = 0;
  for (const { 0: markup, 1: slash, 2: name, 3: rest = "", index } of text.matchAll(MARKUP)) {
    if (name === undefined) continue;
    if (depth === 0) {
      if (holder !== undefined && holder !== name) return 0;
      if (last.startsWith("@")) return attributeIn(markup, last.slice(1));
    } else if (depth === 1 && slash === "" && name === last) return index;
    if (slash !== "") depth--;
    else if (!rest.endsWith("/")) depth++;
    if (depth === 0) return 0;
  }
  return 0;
}

function attributeIn(tag: string, name: string): number {
  const at = [...tag.matchAll(/\s([\w:.-]+)\s*=\s*(?:"[^"]*"|'[^']*')/g)].find((found) => found[1] === name)?.index;
  return at === undefined ? 0 : at + 1;
}
