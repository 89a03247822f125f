import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the pages stand for the tests of this run. */
    readonly pages: string;
  }
}

const root = fileURLToPath(new URL("..", import.meta.url));

/** Builds the pages from the sources as they are, gallery of bricks included, once for a whole run of the browser's tests, in a folder of its own. */
export default async function setup(project: TestProject): Promise<() => void> {
  const pages = fileURLToPath(new URL(`../../../tmp/web-essais-${process.pid}`, import.meta.url));
  await build({ root, mode: "briques", logLevel: "error", build: { outDir: pages, emptyOutDir: true, minify: false } });
  project.provide("pages", pages);
  return () => rmSync(pages, { recursive: true, force: true });
}
