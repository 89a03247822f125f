import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openBaseAt } from "@navette/base";
import pg from "pg";

const ADDRESS = fileURLToPath(new URL("../tmp/test-database-url", import.meta.url));

/** Gives `work` an empty base of each engine in turn, with its name; what both answer, in that order. */
export async function onBothEngines(work) {
  return [await onPglite(work), await onPostgresql(work)];
}

async function onPglite(work) {
  const folder = mkdtempSync(join(tmpdir(), "navette-bench-"));
  const base = await openBaseAt({ dataFolder: folder });
  try {
    return await work("PGlite", base);
  } finally {
    await base.close();
    rmSync(folder, { recursive: true });
  }
}

async function onPostgresql(work) {
  const server = new URL(readFileSync(ADDRESS, "utf8").trim());
  const name = `navette_bench_${process.pid}`;
  const client = new pg.Client({ connectionString: server.href });
  await client.connect();
  await client.query(`create database ${name}`);
  server.pathname = name;
  const base = await openBaseAt({ databaseUrl: server.href });
  try {
    return await work("PostgreSQL", base);
  } finally {
    await base.close();
    await client.query(`drop database ${name} with (force)`);
    await client.end();
  }
}
