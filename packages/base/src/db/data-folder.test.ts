import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { tentative } from "../comptes/tables.ts";
import { migratedFolder } from "../testing/pglite.ts";
import { openDataFolder } from "./data-folder.ts";
import { lockFolder } from "./lock.ts";
import { PLACE, startOf } from "./process.ts";

const UAI = "0010001A";
const PACKAGE = fileURLToPath(new URL("../..", import.meta.url));

/** Opens the folder, says so, then commits one pair of rows after another and says each, until it is killed. */
const WRITER = `
  import { openBaseAt } from "@navette/base";
  const base = await openBaseAt({ dataFolder: process.argv[1] });
  console.log("ouvert");
  for (let rank = 0; ; rank++) {
    await base.etablissement("${UAI}").transaction(async (trx) => {
      for (const half of ["a", "b"]) await trx.execute(
        \`insert into tentative (identifiant, echecs, dernier_le) values ('\${rank}\${half}', 1, now())\`);
    });
    console.log(rank);
  }`;

let folder: string;
const children: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "navette-dossier-"));
});
afterEach(async () => {
  for (const child of children.splice(0)) await kill(child);
  rmSync(folder, { recursive: true, force: true });
});

/** A folder whose first start is behind it. */
async function fill(): Promise<void> {
  cpSync(await migratedFolder(), join(folder, "base"), { recursive: true });
}

/** Another process that works in the folder, once it has said `line`. */
async function startWriter(line: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["--input-type=module", "-e", WRITER, folder], { cwd: PACKAGE });
  children.push(child);
  let said = "";
  let complaint = "";
  child.stderr.on("data", (chunk) => {
    complaint += chunk;
  });
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    said += chunk;
    if (said.split("\n").includes(line)) return child;
  }
  throw new Error(`the child stopped: ${complaint}`);
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGKILL");
  await once(child, "exit");
}

async function identifiants(): Promise<string[]> {
  const base = await openDataFolder(folder);
  const lignes = await base.etablissement(UAI).transaction((trx) => trx.select().from(tentative));
  await base.close();
  return lignes.map((ligne) => ligne.identifiant);
}

describe("le dossier de données", () => {
  it("se prépare seul au premier démarrage, même après un premier essai interrompu, et se rend à la fermeture", async () => {
    const path = join(folder, "nouveau", "dossier");
    mkdirSync(join(path, "base-en-preparation"), { recursive: true });
    writeFileSync(join(path, "base-en-preparation", "PG_VERSION"), "18");
    const base = await openDataFolder(path);
    expect(readdirSync(path).sort()).toEqual(["base", "verrou", "version.json"]);
    await base.close();
    expect(readdirSync(path).sort()).toEqual(["base", "version.json"]);
    expect(JSON.parse(readFileSync(join(path, "version.json"), "utf8"))).toEqual({
      navette: expect.stringMatching(/^\d+\.\d+\.\d+/),
      schema: expect.any(Number),
      postgres: Number(readFileSync(join(path, "base", "PG_VERSION"), "utf8")),
    });
  });

  it("refuse un second programme, en nommant le premier et ce qu’il faut faire", async () => {
    await fill();
    const child = await startWriter("ouvert");
    await expect(openDataFolder(folder)).rejects.toMatchObject({
      code: "base.occupee",
      message: expect.stringMatching(
        new RegExp(`${folder}.*le processus ${child.pid}, depuis le \\d\\d/\\d\\d/\\d{4}`),
      ),
      remedy: expect.stringContaining("DATABASE_URL"),
    });
  });

  it("se rouvre après un arrêt brutal, avec tout ce qui fut confirmé et rien à moitié", async () => {
    await fill();
    await kill(await startWriter("20"));
    expect(existsSync(join(folder, "verrou"))).toBe(true);
    const found = new Set(await identifiants());
    for (let rank = 0; rank <= 20; rank++) expect(found).toContain(`${rank}a`);
    for (const half of found) expect(found).toContain(half.replace(/.$/, (last) => (last === "a" ? "b" : "a")));
  });

  it.each([
    ["une version plus récente de Navette", { navette: "9.0.0", schema: 9e12, postgres: 18 }, "base.plus-recente"],
    ["un autre PostgreSQL", { navette: "0.1.0", schema: 0, postgres: 17 }, "base.autre-postgresql"],
    ["une main maladroite", "{", "base.version-illisible"],
    ["une main qui a tout effacé", "null", "base.version-illisible"],
    ["une main qui en a gardé la moitié", '{"navette":"0.1.0"}', "base.version-illisible"],
  ])("refuse sans y toucher ce qu’a écrit %s", async (_, version, code) => {
    mkdirSync(join(folder, "base"));
    writeFileSync(join(folder, "base", "PG_VERSION"), "17");
    writeFileSync(join(folder, "version.json"), typeof version === "string" ? version : JSON.stringify(version));
    await expect(openDataFolder(folder)).rejects.toMatchObject({ code });
    expect(readdirSync(folder).sort()).toEqual(["base", "version.json"]);
    expect(readdirSync(join(folder, "base"))).toEqual(["PG_VERSION"]);
  });

  it("n’est plus touché par un programme qu’on a cru mort et remplacé, et qui se réveille", async () => {
    await fill();
    const base = await openDataFolder(folder, { pace: { beat: 5, patience: 100 } });
    const reads = () => base.etablissement(UAI).transaction((trx) => trx.select().from(tentative));
    expect(await reads()).toEqual([]);
    const [file = ""] = readdirSync(join(folder, "verrou"));
    rmSync(join(folder, "verrou", file));
    writeFileSync(join(folder, "verrou", "autre.json"), "{}");
    await vi.waitFor(() => expect(reads()).rejects.toMatchObject({ code: "base.occupee" }));
    await base.close();
    expect(readdirSync(join(folder, "verrou"))).toEqual(["autre.json"]);
  });

  it("dit qu’il ne peut pas servir quand c’est un fichier", async () => {
    const file = join(folder, "fichier");
    writeFileSync(file, "");
    await expect(openDataFolder(file)).rejects.toMatchObject({ code: "base.dossier" });
  });
});

describe("le verrou du dossier", () => {
  const QUICK = { beat: 5, patience: 100 };
  const me = {
    pid: process.pid,
    demarrage: startOf(process.pid),
    lieu: PLACE,
    machine: hostname(),
    depuis: "2026-11-22T10:00:00Z",
  };
  const hold = (holder: object | string) => {
    mkdirSync(join(folder, "verrou"));
    writeFileSync(join(folder, "verrou", "ancien.json"), typeof holder === "string" ? holder : JSON.stringify(holder));
  };

  it("ne confond pas un processus mort avec celui qui porte depuis son numéro", async () => {
    hold({ ...me, demarrage: "1" });
    const release = await lockFolder(folder, QUICK);
    expect(readdirSync(join(folder, "verrou"))).not.toContain("ancien.json");
    await release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("est refusé par un détenteur en vie, et le lui laisse", async () => {
    hold(me);
    await expect(lockFolder(folder, QUICK)).rejects.toMatchObject({ code: "base.occupee" });
    expect(readdirSync(folder)).toEqual(["verrou"]);
    expect(readdirSync(join(folder, "verrou"))).toEqual(["ancien.json"]);
  });

  it.each([
    ["une autre machine", { ...me, lieu: "ailleurs", machine: "poste-2" }],
    ["on ne sait qui (fichier vidé par une coupure)", ""],
  ])("tenu par %s, se reprend quand il ne bat plus, et seulement alors", async (_, holder) => {
    hold(holder);
    const file = join(folder, "verrou", "ancien.json");
    let second = 1;
    const beats = setInterval(() => utimesSync(file, second, second++), 1);
    await expect(lockFolder(folder, QUICK)).rejects.toMatchObject({ code: "base.occupee" });
    clearInterval(beats);
    await (await lockFolder(folder, QUICK))();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("ne laisse entrer qu’un seul de ceux qui trouvent ensemble un détenteur mort", async () => {
    hold({ ...me, demarrage: "1" });
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(folder, QUICK)));
    expect(tries.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    expect(readdirSync(join(folder, "verrou"))).toHaveLength(1);
    expect(readdirSync(folder)).toEqual(["verrou"]);
  });
});
