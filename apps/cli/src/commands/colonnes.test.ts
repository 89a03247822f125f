import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { ImportJson } from "../output/import-json.ts";
import { run } from "../run.ts";
import { useFolder } from "../testing/folder.ts";
import { fakeTerminal } from "../testing/terminal.ts";
import type { InspectJson } from "./inspect.ts";

const folder = useFolder();
const data = ["--data", join(folder, "data")];
const liste = join(folder, "liste.csv");
const saved = join(folder, "association.json");

async function text(...argv: readonly string[]): Promise<{ readonly code: number; readonly out: string }> {
  const terminal = fakeTerminal({ input: "cheval agrafe pile\n" });
  const code = await run(argv, terminal);
  return { code, out: `${terminal.out()}${terminal.err()}`.replaceAll("\u00a0", " ") };
}

async function json<T>(...argv: readonly string[]): Promise<{ readonly code: number; readonly answer: T }> {
  const { code, out } = await text(...argv, "--json");
  return { code, answer: JSON.parse(out) as T };
}

// The first opening of a data folder is long on a busy machine.
describe("une liste de tableur, de la ligne de commande", { timeout: 180_000 }, () => {
  beforeAll(async () => {
    writeFileSync(liste, "Nom de famille;Prénom usuel;Né le;Section;Sport\nBALIVERNE;Éléonore;14/03/2018;CP A;Judo\n");
    const claire = ["--identifiant", "claire", "--prenom", "Claire", "--nom-famille", "Lenoir"];
    await text("install", "9990001X", "--nom", "École du Lavoir", ...claire, ...data);
  });

  test("inspect dit ce que Navette y voit, et comment l’importer ; sa réponse JSON est une association", async () => {
    const shown = await text("inspect", liste);
    expect(shown.code).toBe(0);
    expect(shown.out).toContain("Liste à associer, sans doute : Élèves (tableur). 1 ligne.");
    expect(shown.out).toMatch(/Nom de famille +BALIVERNE +Nom +/);
    expect(shown.out).toContain("--colonnes association.json");
    const { answer } = await json<InspectJson>("inspect", liste);
    const [file] = answer.files;
    expect(file?.association?.colonnes.map(({ champ }) => champ)).toEqual([
      "nom",
      "prenom",
      "dateNaissance",
      null,
      null,
    ]);
    const corrige = JSON.stringify(answer).replace(
      '"entete":"Section","champ":null',
      '"entete":"Section","champ":"classe"',
    );
    writeFileSync(saved, corrige);
  });

  test("sans association, l’import ne devine rien et dit comment faire", async () => {
    const { code, out } = await text("import", liste, ...data);
    expect(code).toBe(2);
    expect(out).toContain("navette inspect liste.csv --json > association.json");
    const { answer } = await json<ImportJson>("import", liste, ...data);
    expect(answer.diagnostics.map(({ code: each }) => each)).toEqual(["tableur.colonnes-a-associer"]);
  });

  test("avec elle, il s’applique ; ensuite l’établissement s’en souvient", async () => {
    const seen = await json<ImportJson>("import", liste, "--colonnes", saved, ...data);
    expect(seen.answer.plan?.eleves.ajouter).toBe(1);
    expect((await text("import", liste, ...data)).code).toBe(2);
    const done = await json<ImportJson>("import", "--apply", liste, "--colonnes", saved, ...data);
    expect([done.code, done.answer.applied]).toEqual([0, true]);
    const again = await json<ImportJson>("import", liste, ...data);
    expect(again.answer.plan?.eleves).toMatchObject({ presents: 1, inchange: 1 });
    expect(again.answer.diagnostics[0]?.code).toBe("import.colonnes-retenues");
    const { out } = await text("import", liste, ...data);
    expect(out).toMatch(
      /^liste\.csv : Les colonnes de ce fichier sont lues comme le \d\d\/\d\d\/\d{4}, par Ligne de commande\./,
    );
  });

  test("un fichier qui n’est pas une association, ou absent, est refusé par son nom", async () => {
    expect(await json("import", liste, "--colonnes", liste, ...data)).toMatchObject({
      code: 2,
      answer: { erreur: { code: "tableur.association.illisible", message: expect.stringContaining("liste.csv") } },
    });
    expect(await json("import", liste, "--colonnes", join(folder, "rien.json"), ...data)).toMatchObject({
      code: 2,
      answer: { erreur: { code: "fichier.introuvable" } },
    });
  });
});
