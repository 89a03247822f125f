import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

const BINARIES = ["node_modules/.bin", "apps/web/node_modules/.bin"].map((folder) => join(ROOT, folder));

/** Runs a command of the project or of the system, its output shown as it comes; gives its exit code. */
export function run(command, args, options = {}) {
  const folder = BINARIES.find((binaries) => existsSync(join(binaries, command)));
  const { status, error } = spawnSync(folder ? join(folder, command) : command, args, {
    cwd: ROOT,
    stdio: "inherit",
    ...options,
  });
  if (error) console.error(`${command} : ${error.message}`);
  return status ?? 1;
}

/** Runs one step of a long start, and says how long it took. */
export function step(title, work) {
  console.log(`${title}…`);
  const start = performance.now();
  work();
  const seconds = ((performance.now() - start) / 1000).toLocaleString("fr", { maximumFractionDigits: 1 });
  console.log(`  fait en ${seconds} s`);
}

/** Runs a command without which nothing further makes sense. */
export function must(command, args, options) {
  const code = run(command, args, options);
  if (code !== 0) {
    console.error(`\nÉchec de « ${command} ${args.join(" ")} ».`);
    process.exit(code);
  }
}
