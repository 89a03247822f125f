// Installs what Navette needs; with --tests, also what its tests need (Debian packages, a PostgreSQL of their own).
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startPostgresql } from "./postgresql.mjs";
import { must, ROOT, step } from "./run.mjs";

/** `npm install` when node_modules is missing or older than the lock file. */
export function install() {
  const installed = join(ROOT, "node_modules/.package-lock.json");
  const age = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);
  if (age(installed) >= age(join(ROOT, "package-lock.json"))) return;
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm]] : ["npm", []];
  step("Installation des dépendances (une minute la première fois)", () => must(command, [...args, "install"]));
}

/** What the tests run besides Node: the command that proves it is there, and the Debian package that brings it. */
const TOOLS = [
  { package: "postgresql", found: () => existsSync("/usr/lib/postgresql") || has("postgres") },
  { package: "chromium-headless-shell", found: () => has("chromium-headless-shell") },
  { package: "libxml2-utils", found: () => has("xmllint") },
  { package: "expat", found: () => has("xmlwf") },
  { package: "poppler-utils", found: () => has("pdftotext") },
  { package: "fonts-dejavu-core", found: () => existsSync("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf") },
];

/** Installs the Debian packages that are missing, or says which. */
function installTools() {
  const missing = TOOLS.filter((tool) => !tool.found()).map((tool) => tool.package);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0 || !has("apt-get")) {
    console.error(`Les tests ont besoin de : ${missing.join(", ")}.`);
    console.error(`Sous Debian ou Ubuntu : sudo apt-get install ${missing.join(" ")}`);
    process.exit(1);
  }
  console.log(`Installation des paquets ${missing.join(", ")}…`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  must("apt-get", ["-qq", "update"], { env });
  must("apt-get", ["-qq", "install", "-y", "--no-install-recommends", ...missing], { env });
}

function has(command) {
  return spawnSync("sh", ["-c", `command -v ${command}`], { stdio: "ignore" }).status === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  install();
  if (process.argv.includes("--tests")) {
    installTools();
    startPostgresql();
  }
}
