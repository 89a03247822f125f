import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fichiersOnde, inventEcole } from "@navette/invent";
import { fingerprint } from "@navette/reconcile";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Base, openBase } from "../db/base.ts";
import { openPglite } from "../db/pglite.ts";
import { anneeScolaire, etablissement } from "../etablissement/tables.ts";
import { analyseImport } from "./analyse-import.ts";
import { applyImport } from "./apply-import.ts";
import { readImport } from "./importation.ts";
import { readSnapshot } from "./read-snapshot.ts";

const DIST = new URL("../../dist/", import.meta.url).href;
const UAI = "0990001X";
const ACTE = { auteur: { compteId: null, nom: "Ligne de commande" }, now: new Date("2026-09-15T08:00:00Z") };

/** Applies an import with the built package, and stops for ever before the first statement that begins so. */
const CHILD = `
const [dist, folder, uai, importId, stopAt] = process.argv.slice(2);
const { applyImport } = await import(dist + "imports/apply-import.js");
const { openBase } = await import(dist + "db/base.js");
const { openPglite } = await import(dist + "db/pglite.js");
const engine = await openPglite(folder);
let applying = false;
const halting = (connection) => ({
  query: async (...ask) => {
    if (applying && ask[0].startsWith(stopAt)) { process.stdout.write("au milieu\\n"); await new Promise(() => setInterval(() => {}, 1e6)); }
    return connection.query(...ask);
  },
});
const base = await openBase({ ...engine, transaction: (work) => engine.transaction((connection) => work(halting(connection))) });
applying = true;
await applyImport(base.etablissement(uai), importId, { auteur: { compteId: null, nom: "x" }, now: new Date("2026-09-15T09:00:00Z") });
process.stdout.write("fini\\n");
process.exit(0);
`;

describe("un import interrompu brutalement", () => {
  let parent: string;
  let folder: string;
  let script: string;
  let base: Base | undefined;
  let importId: string;

  const open = async () => {
    base = await openBase(await openPglite(folder));
    return base.etablissement(UAI);
  };
  const close = async () => {
    await base?.close();
    base = undefined;
  };

  beforeAll(async () => {
    parent = await mkdtemp(join(tmpdir(), "navette-import-"));
    folder = join(parent, "base");
    script = join(parent, "apply.mjs");
    await writeFile(script, CHILD);
    const db = await open();
    await db.transaction(async (trx) => {
      await trx.insert(etablissement).values({ nom: "École", degre: 1, annee: 2026 });
      await trx.insert(anneeScolaire).values({ annee: 2026, debut: "2026-09-01", fin: "2027-07-03" });
    });
    const files = fichiersOnde(inventEcole({ eleves: 30, graine: "coupure", annee: 2026 }));
    const result = await analyseImport(db, files, ACTE);
    if (result.outcome !== "analyse") throw new Error("the invented files could not be analysed");
    importId = result.importId;
    await close();
  });

  afterAll(async () => {
    await close();
    await rm(parent, { recursive: true, force: true });
  });

  it.each([
    ["au milieu des écritures", 'insert into "eleve"'],
    ["après le journal, avant la fin", 'update "importation"'],
  ])("laisse la base intacte : arrêt %s", async (_when, stopAt) => {
    const before = await look(await open());
    await close();
    const child = spawn(process.execPath, [script, DIST, folder, UAI, importId, stopAt], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    expect(await firstLine(child)).toBe("au milieu");
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(await look(await open())).toEqual(before);
    await close();
  });

  it("s'applique ensuite normalement", async () => {
    const db = await open();
    expect((await applyImport(db, importId, ACTE)).outcome).toBe("applique");
    const { eleves } = await db.transaction((trx) => readSnapshot(trx, 2026));
    expect(eleves).toHaveLength(30);
    await close();
  });

  const look = (db: ReturnType<Base["etablissement"]>) =>
    db.transaction(async (trx) => ({
      base: fingerprint(await readSnapshot(trx, 2026)),
      etat: (await readImport(trx, importId)).etat,
    }));
});

async function firstLine(child: ChildProcess): Promise<string> {
  let text = "";
  for await (const chunk of child.stdout ?? []) {
    text += String(chunk);
    if (text.includes("\n")) break;
  }
  return text.split("\n")[0] ?? "";
}
