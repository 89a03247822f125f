import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const PACKAGES = join(import.meta.dirname, "../../../../../packages");

interface Source {
  readonly path: string;
  readonly text: string;
}

function sourcesOf(name: string): Source[] {
  const root = join(PACKAGES, name, "src");
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !/\.test\.ts$|(^|\/)testing\//.test(file))
    .map((file) => ({ path: join(root, file), text: readFileSync(join(root, file), "utf8") }));
}

const KEBAB = "[a-z0-9]+(?:-[a-z0-9]+)*";
const DOTTED = new RegExp(`\\bcode: "(${KEBAB}(?:\\.${KEBAB})+)",?\\s*(level:)?`, "g");
/** Where the last part of a code stands: in its declaration, the first argument of its maker, the key of its sentences. */
const ENDS = [
  new RegExp(`\\b(?:code|suffix): "(${KEBAB})"`, "g"),
  new RegExp(`\\b(?:refus|rejet|absent|blocVide|groupeRule|ZipRefused)\\(\\s*"(${KEBAB})"`, "g"),
  new RegExp(`\\bstructureInconnue\\(\\s*"[DG]",\\s*"(${KEBAB})"`, "g"),
  new RegExp(`^ {2}"?(${KEBAB})"?: \\{\\s*(?:level|message):`, "gm"),
];

const captured = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found = ""]) => found);

/** The sources that may end a code begun in this one: itself, those that import it, and its folder when it is of a layout. */
function around({ path, text }: Source, prefix: string, all: readonly Source[]): readonly Source[] {
  if (prefix.includes("codes")) return all.filter((each) => dirname(each.path) === dirname(path));
  const name = path.split("/").at(-1) ?? path;
  const uses = all.filter((each) => dirname(each.path) === dirname(path) && each.text.includes(`"./${name}"`));
  const shared = text.includes("suffix") ? all.filter((each) => each.path.endsWith("code-structure.ts")) : [];
  return [{ path, text }, ...uses, ...shared];
}

/** The codes a template makes: `siecle.${code}` with each end; `*` where the beginning itself is given by a format. */
function made(template: string, source: Source, all: readonly Source[]): string[] {
  const [, begun] = /^(.*)\.\$\{[\w.]+\}$/.exec(template) ?? [];
  if (begun === undefined) return [template.replace(/^\$\{\w+\}/, "*")];
  const prefix = begun.includes("$") ? "*" : begun;
  const ends = around(source, begun, all).flatMap(({ text }) => ENDS.flatMap((pattern) => captured(text, pattern)));
  return ends.map((end) => `${prefix}.${end}`);
}

/** Every code of a diagnostic that the packages may emit, read in their sources; what the base only refuses is no diagnostic. */
export function codesEmis(): string[] {
  const codes = ["formats", "reconcile", "livret", "base"].flatMap((name) => {
    const all = sourcesOf(name);
    return all.flatMap((source) => {
      const whole = [...source.text.matchAll(DOTTED)].flatMap(([, code = "", level]) =>
        name === "base" && level === undefined ? [] : [code],
      );
      return [...whole, ...captured(source.text, /\bcode: `([^`]+)`/g).flatMap((each) => made(each, source, all))];
    });
  });
  return [...new Set(codes)].sort();
}
