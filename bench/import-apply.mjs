// Plan and apply the first import of a school of 1,000 pupils, on both engines, against inserting the same rows by hand.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { analyseImport, applyImport, installEtablissement, openBaseAt } from "@navette/base";
import { fichiersOnde, inventEcole } from "@navette/invent";
import pg from "pg";
import { ms } from "./measure.mjs";

const ADDRESS = fileURLToPath(new URL("../tmp/test-database-url", import.meta.url));
const ELEVES = 1000;
const NOW = new Date("2026-09-15T08:00:00Z");
const ACTE = { auteur: { compteId: null, nom: "bench" }, now: NOW };

export async function importApply() {
  const files = fichiersOnde(inventEcole({ eleves: ELEVES, graine: "bench", annee: 2026 }));
  return [await onPglite(files), await onPostgresql(files)];
}

async function onPglite(files) {
  const folder = mkdtempSync(join(tmpdir(), "navette-bench-"));
  const base = await openBaseAt({ dataFolder: folder });
  try {
    return await measure("PGlite", base, files);
  } finally {
    await base.close();
    rmSync(folder, { recursive: true });
  }
}

async function onPostgresql(files) {
  const server = new URL(readFileSync(ADDRESS, "utf8").trim());
  const name = `navette_bench_${process.pid}`;
  const client = new pg.Client({ connectionString: server.href });
  await client.connect();
  await client.query(`create database ${name}`);
  server.pathname = name;
  const base = await openBaseAt({ databaseUrl: server.href });
  try {
    return await measure("PostgreSQL", base, files);
  } finally {
    await base.close();
    await client.query(`drop database ${name} with (force)`);
    await client.end();
  }
}

async function measure(engine, base, files) {
  const { uai } = await install(base);
  const db = base.etablissement(uai);
  const start = performance.now();
  const { importId } = await analyseImport(db, files, ACTE);
  const planned = performance.now();
  await applyImport(db, importId, ACTE);
  const applied = performance.now();
  return {
    what: `Read, plan and apply ${ELEVES} pupils on ${engine}`,
    navette: `${ms(planned - start)} + ${ms(applied - planned)}`,
    reference: "aim 3 s + 3 s",
    ratio: `${((applied - start) / 6000).toFixed(2)} of it`,
  };
}

async function install(base) {
  const uai = "0990001N";
  await installEtablissement(
    base,
    { uai, nom: "École du banc d’essai", commune: null, degre: 1 },
    { identifiant: "bench", prenom: "Banc", nom: "Essai", motDePasse: "cheval agrafe pile" },
    { now: NOW, today: "2026-09-15", ouverte: true },
  );
  return { uai };
}
