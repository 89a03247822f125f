// `npm start`: installs and builds what changed, then serves. PORT, NAVETTE_DATA and DATABASE_URL go through.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { build } from "./build.mjs";
import { ROOT } from "./run.mjs";
import { install } from "./setup.mjs";

install();
build();

const main = join(ROOT, "apps/cli/dist/main.js");
const server = spawn(process.execPath, [main, "serve", ...process.argv.slice(2)], { stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  // Ctrl+C in a terminal reaches the server by itself: a second copy would read as "stop at once".
  process.on(signal, () => (signal === "SIGINT" && process.stdin.isTTY ? undefined : server.kill(signal)));
}
server.on("exit", (code, signal) => {
  process.exitCode = code ?? (signal === "SIGINT" ? 130 : 1);
});
