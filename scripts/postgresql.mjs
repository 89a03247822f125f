// A private PostgreSQL for the tests: a throw-away cluster on a socket that only its owner can reach.
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { must, ROOT } from "./run.mjs";

/** Read by the tests: where the server is. */
const ADDRESS = join(ROOT, "tmp/test-database-url");
/** Speed against durability: nothing in it outlives the tests. */
const SETTINGS = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c listen_addresses=''";

/** Starts it, unless it runs already or another server was given. */
export function startPostgresql() {
  if (process.env.NAVETTE_TEST_DATABASE_URL) return;
  const known = existsSync(ADDRESS) && new URL(readFileSync(ADDRESS, "utf8")).searchParams.get("host");
  if (known && succeeds("pg_ctl", ["status", "-D", join(known, "data")])) return;

  console.log("Démarrage d'un PostgreSQL pour les tests…");
  const folder = mkdtempSync(join(tmpdir(), "navette-postgresql-"));
  if (isRoot()) must("chown", ["postgres", folder]);
  chmodSync(folder, 0o700);
  const data = join(folder, "data");
  as("initdb", ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]);
  as("pg_ctl", ["start", "-w", "-D", data, "-l", join(folder, "log"), "-o", `${SETTINGS} -k ${folder}`]);
  mkdirSync(join(ROOT, "tmp"), { recursive: true });
  writeFileSync(ADDRESS, `postgresql://postgres@localhost/postgres?host=${folder}\n`);
}

function as(program, args) {
  const [command, all] = asOwner(program, args);
  must(command, all, { cwd: tmpdir(), stdio: ["ignore", "ignore", "inherit"] });
}

function succeeds(program, args) {
  const [command, all] = asOwner(program, args);
  return spawnSync(command, all, { cwd: tmpdir(), stdio: "ignore" }).status === 0;
}

/** PostgreSQL refuses to run as root: then the user `postgres`, whom Debian's package creates, runs it. */
function asOwner(program, args) {
  const path = join(programs(), program);
  return isRoot() ? ["runuser", ["-u", "postgres", "--", path, ...args]] : [path, args];
}

function isRoot() {
  return process.getuid?.() === 0;
}

/** Debian keeps the server's programs out of PATH, one folder for each version: the newest is taken. */
function programs() {
  const debian = "/usr/lib/postgresql";
  if (!existsSync(debian)) return "";
  const newest = readdirSync(debian).sort((a, b) => Number(b) - Number(a))[0] ?? "";
  return join(debian, newest, "bin");
}
