import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { must, ROOT, step } from "./run.mjs";
import { install } from "./setup.mjs";

/** Compiles the packages (tsc knows what is up to date), then the pages when a source of theirs changed. */
export function build() {
  step("Compilation (une minute la première fois)", () => must("tsc", ["-b"]));
  const page = join(ROOT, "apps/web/dist/index.html");
  const sources = ["apps/web", "apps/server/src", "packages/formats/src", "packages/livret/src"];
  if (existsSync(page) && statSync(page).mtimeMs > newest(sources)) return;
  step("Construction des pages", () => must("vite", ["build", "--logLevel", "warn"], { cwd: join(ROOT, "apps/web") }));
}

/** When a file of these folders last changed (milliseconds). */
function newest(folders) {
  const times = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true })
      .filter((file) => !/^(dist|node_modules)\b/.test(file))
      .map((file) => statSync(join(ROOT, folder, file)).mtimeMs),
  );
  return Math.max(...times, statSync(join(ROOT, "package-lock.json")).mtimeMs);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  install();
  build();
}
