import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { openBase } from "../db/base.ts";
import type { Engine } from "../db/connection.ts";
import { openPostgresql } from "../db/postgresql.ts";
import { modelName } from "./model.ts";

/** Where `scripts/setup.mjs --tests` writes the address of the server it started. */
const ADDRESS = fileURLToPath(new URL("../../../../tmp/test-database-url", import.meta.url));
/** Any constant: it makes the model once when several workers start together. */
const MODEL_LOCK = 760_542_002;

/** A database of its own on the test server, copied from a migrated one, dropped when closed. */
export async function freshPostgresql(): Promise<Engine> {
  const model = modelName();
  const name = `navette_essai_${randomBytes(8).toString("hex")}`;
  await asAdministrator(async (client) => {
    await client.query("select pg_advisory_lock($1)", [MODEL_LOCK]);
    const known = await client.query("select from pg_database where datname = $1", [model]);
    if (known.rowCount === 0) await makeModel(client, model);
    await client.query("select pg_advisory_unlock($1)", [MODEL_LOCK]);
    await client.query(`create database ${name} template ${model}`);
  });
  const engine = openPostgresql(databaseUrl(name));
  const close = async () => {
    await engine.close();
    await asAdministrator((client) => client.query(`drop database ${name} with (force)`));
  };
  return { ...engine, close };
}

/** A database of the test server in which nothing was ever made; `tables` says what it holds since. */
export async function emptyPostgresql() {
  const name = `navette_essai_${randomBytes(8).toString("hex")}`;
  await asAdministrator((client) => client.query(`create database ${name}`));
  const engine = openPostgresql(databaseUrl(name));
  const TABLES = "select table_name from information_schema.tables where table_schema in ('public', 'drizzle')";
  return {
    url: databaseUrl(name),
    tables: async () => (await engine.transaction((connection) => connection.query(TABLES, [], "array"))).rows,
    drop: async () => {
      await engine.close();
      await asAdministrator((client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

/** The address of one database of the test server. */
export function databaseUrl(name: string): string {
  const url = new URL(serverUrl());
  url.pathname = name;
  return url.href;
}

/** A connection that may create and drop databases. */
export async function asAdministrator<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect().catch((cause: unknown) => {
    throw new Error(`the PostgreSQL of the tests does not answer at ${serverUrl()}. ${REMEDY}`, { cause });
  });
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const REMEDY = "Run `node scripts/setup.mjs --tests`, or set NAVETTE_TEST_DATABASE_URL to a server you may fill.";

function serverUrl(): string {
  const given = process.env.NAVETTE_TEST_DATABASE_URL;
  if (given) return given;
  if (!existsSync(ADDRESS)) throw new Error(`the tests need a PostgreSQL. ${REMEDY}`);
  return readFileSync(ADDRESS, "utf8").trim();
}

async function makeModel(client: pg.Client, model: string): Promise<void> {
  const draft = `${model}_brouillon`;
  await client.query(`drop database if exists ${draft} with (force)`);
  await client.query(`create database ${draft}`);
  const base = await openBase(openPostgresql(databaseUrl(draft)));
  await base.close();
  await client.query(`alter database ${draft} rename to ${model}`);
}
