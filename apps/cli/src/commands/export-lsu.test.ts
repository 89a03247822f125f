import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openBaseAt } from "@navette/base";
import { fillEcole } from "@navette/base/testing";
import { checkLsu1d } from "@navette/formats";
import { beforeAll, expect, test } from "vitest";
import type { ExportJson } from "../output/export.ts";
import { run } from "../run.ts";
import { documented, keysOf } from "../testing/documentation.ts";
import { useFolder } from "../testing/folder.ts";
import { fakeTerminal } from "../testing/terminal.ts";

const folder = useFolder();
const data = join(folder, "data");
const UAI = "9990001X";

/** A school installed from the command line, its first trimestre typed and complete. */
beforeAll(async () => {
  const install = ["install", UAI, "--nom", "École du Lavoir", "--data", data];
  const claire = ["--identifiant", "claire", "--prenom", "Claire", "--nom-famille", "Lenoir"];
  const terminal = fakeTerminal({ input: "cheval agrafe pile\n" });
  expect(await run([...install, ...claire], terminal)).toBe(0);
  const base = await openBaseAt({ dataFolder: data });
  await fillEcole(base.etablissement(UAI), { auteur: { compteId: null, nom: "Essai" }, now: terminal.now() });
  await base.close();
}, 180_000);

async function exported<T = ExportJson>(code: number, out: string, ...options: string[]): Promise<T> {
  const terminal = fakeTerminal();
  const argv = ["export", "lsu", "--json", "--data", data, "--out", join(folder, out), ...options];
  expect(await run(argv, terminal)).toBe(code);
  return JSON.parse(terminal.out()) as T;
}

test("par défaut, chaque classe a son fichier, que LSU accepterait ; docs/cli.md en montre la réponse", async () => {
  const answer = await exported(0, "classes", "--periode", "1");
  const { file, format, version, counts, files } = answer;
  const example = documented().find(({ argv }) => argv[0] === "export")?.answer;
  expect(keysOf(answer)).toEqual(keysOf(example?.json));
  expect({ file, format, version }).toEqual({ file: null, format: "lsu-1d", version: "1.0" });
  const written = files.flatMap((each) => each.file ?? []);
  expect(readdirSync(join(folder, "classes")).map((name) => join(folder, "classes", name))).toEqual(written.toSorted());
  for (const name of written) {
    const found = checkLsu1d({ name, bytes: readFileSync(name) });
    expect(found.filter(({ level }) => level === "rejet")).toEqual([]);
  }
  expect(counts.bilans).toBeGreaterThan(30);
});

test("une période encore en saisie ne part pas, et le code de sortie comme les mots le disent", async () => {
  const { file, counts, diagnostics } = await exported(1, "trimestre-2", "--periode", "2");
  expect({ file, counts }).toEqual({
    file: null,
    counts: { bilans: 0, retenus: 0, enSaisie: expect.any(Number), sansBilan: expect.any(Number) },
  });
  expect(diagnostics.map(({ code }) => code)).toContain("livret.rien-a-exporter");
  expect(readdirSync(folder)).not.toContain("trimestre-2");
});

test("l’école entière tient en un fichier, et les mots disent ce qui est parti", async () => {
  const { file, files } = await exported(0, "ecole", "--periode", "1", "--ecole");
  expect(file).toBe(files[0]?.file);
  expect(files.map(({ libelle }) => libelle)).toEqual(["École entière"]);
  const terminal = fakeTerminal();
  await run(
    ["export", "lsu", "--periode", "1", "--niveau", "cp", "--data", data, "--out", join(folder, "cp")],
    terminal,
  );
  expect(terminal.out()).toMatch(/^CP\n/);
  expect(terminal.out()).toMatch(
    /1 fichier écrit, \d+ bilans?\.\nIl reste à les déposer dans LSU, puis à le dire dans Navette \(page Échanges\)\.\n$/,
  );
});

test("refait dans le même dossier, un fichier dit lequel il remplace", async () => {
  expect((await exported(0, "deux", "--periode", "1", "--ecole")).files).toMatchObject([{ remplace: [] }]);
  const again = await exported(0, "deux", "--periode", "1", "--ecole");
  const [first, second] = readdirSync(join(folder, "deux")).toSorted();
  expect(again.files).toMatchObject([
    { file: join(folder, "deux", second ?? ""), remplace: [join(folder, "deux", first ?? "")] },
  ]);
});

test("ce qui n’est pas déclaré complet se compte, sans être détaillé case par case", async () => {
  const terminal = fakeTerminal();
  const argv = ["export", "lsu", "--periode", "2", "--data", data, "--out", join(folder, "mots")];
  expect(await run(argv, terminal)).toBe(1);
  const said = terminal.out().replaceAll("\u00a0", " ");
  expect(said).toMatch(/Aucun fichier : rien ne peut partir\.\n {2}\d+ bilans pas encore déclarés complets\./);
  expect(said).not.toContain("livret.rubrique-vide");
  expect(said).toMatch(/0 fichier écrit, 0 bilan\.\n$/);
});

test.each([
  [["--periode", "5"], 3, "export.periode"],
  [["--periode", "1", "--niveau", "6EME"], 2, "export.inconnu"],
  [["--periode", "1", "--classe", "--ecole"], 2, "commande.options-contraires"],
  [["--periode", "0"], 2, "commande.valeur"],
])("%j est refusé sans rien écrire", async (options, code, expected) => {
  expect(await exported(code, `refus-${expected}`, ...options)).toMatchObject({ erreur: { code: expected } });
  expect(readdirSync(folder)).not.toContain(`refus-${expected}`);
});
