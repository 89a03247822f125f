import { readFileSync } from "node:fs";

const DOC = readFileSync(new URL("../../../../docs/cli.md", import.meta.url), "utf8");

/** A command line of docs/cli.md and, when it is followed by one, the answer that stands under it. */
export interface Documented {
  readonly line: string;
  readonly argv: readonly string[];
  readonly answer?: {
    readonly json: unknown;
    readonly exit: number;
    /** Objects of which only some keys are shown. */
    readonly open: readonly string[];
  };
}

export const documentation = DOC;

/** Every command of the page, in its order. */
export function documented(): readonly Documented[] {
  const blocks = [...DOC.matchAll(/```sh\n((?:\$ navette .+\n)+)```(?:\n+```json([^\n]*)\n([\s\S]*?)\n```)?/g)];
  return blocks.flatMap(([, lines = "", info = "", json]) => {
    const commands = lines.trim().split("\n").map(commandOf);
    const last = commands.at(-1);
    if (json === undefined || !last) return commands;
    return [...commands.slice(0, -1), { ...last, answer: { json: JSON.parse(json) as unknown, ...infoOf(info) } }];
  });
}

function commandOf(text: string): Documented {
  const line = text.replace(/^\$ navette /, "");
  return { line, argv: [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? "") };
}

function infoOf(info: string) {
  const value = (name: string) => info.match(new RegExp(`${name}=(\\S+)`))?.[1];
  return { exit: Number(value("exit") ?? 0), open: value("open")?.split(",") ?? [] };
}

/** The keys of an answer, sorted: "files[].where.line". Those of an open object are left out. */
export function keysOf(value: unknown, open: readonly string[] = []): string[] {
  return [...new Set(keysUnder(value, "", open))].toSorted();
}

function keysUnder(value: unknown, path: string, open: readonly string[]): string[] {
  if (open.includes(path)) return [];
  if (Array.isArray(value)) return value.flatMap((each) => keysUnder(each, `${path}[]`, open));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => {
    const own = path === "" ? key : `${path}.${key}`;
    return [own, ...keysUnder(each, own, open)];
  });
}
