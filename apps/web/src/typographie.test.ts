import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/**
 * Not sentences of a page: what teachers type, lists the ministry writes, invented data; and the command line, whose
 * lines are pasted where only a plain space is one.
 */
const LEFT_OUT = /\/(dist|testing|banque|codes)\/|\.test\.tsx?$|\.d\.ts$|^packages\/invent\/|^apps\/cli\//;

/** A plain space, or a line that breaks, before « : ; ? ! % » or inside the quotes: French wants one that does not break. */
const FAULT = /[ \n]+(?:[:;%»](?=\s|$|[.,)])|[?!](?=\s+[\p{Lu}«]|\s*$|[.,)]))|« /u;

const sources = ["packages", "apps"].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .map((path) => `${folder}/${path}`)
    .filter((path) => /^[^/]+\/[^/]+\/src\/.*\.tsx?$/.test(path) && !LEFT_OUT.test(path)),
);

/** The words of a node that a page, a report or a terminal may show. */
function wordsOf(node: ts.Node): string | undefined {
  if (ts.isTemplateLiteral(node.parent) && ts.isTaggedTemplateExpression(node.parent.parent)) return undefined;
  if (ts.isStringLiteralLike(node)) return ts.isTaggedTemplateExpression(node.parent) ? undefined : node.text;
  if (ts.isJsxText(node) || ts.isTemplateHead(node)) return node.text;
  return ts.isTemplateMiddle(node) || ts.isTemplateTail(node) ? node.text : undefined;
}

function faultsOf(path: string): string[] {
  const text = readFileSync(join(ROOT, path), "utf8");
  if (!/[éèêàâçîôûù’«]/.test(text)) return [];
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const faults: string[] = [];
  const visit = (node: ts.Node): void => {
    const words = node.parent && wordsOf(node);
    if (words !== undefined && FAULT.test(words)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      faults.push(`${path}:${line + 1}: ${words.trim().slice(0, 100)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return faults;
}

test("aucune phrase ne laisse une ponctuation partir seule à la ligne", () => {
  expect(sources.length).toBeGreaterThan(500);
  expect(sources.flatMap(faultsOf)).toEqual([]);
});
