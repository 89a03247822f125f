import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Where the pages stand for the tests of one run, built from the sources as they are. */
export const PAGES = fileURLToPath(new URL("../../../tmp/web-essais", import.meta.url));

/** Once for a whole run of the browser's tests. */
export async function setup(): Promise<void> {
  await build({ root, logLevel: "error", build: { outDir: PAGES, emptyOutDir: true, minify: false } });
}
