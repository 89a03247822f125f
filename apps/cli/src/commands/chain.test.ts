import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ImportJson } from "../output/import-json.ts";
import { run } from "../run.ts";
import { example, useFolder } from "../testing/folder.ts";
import { fakeTerminal } from "../testing/terminal.ts";
import type { ImportsJson } from "./imports.ts";
import type { OpenYearJson } from "./open-year.ts";
import type { RapportJson } from "./rapport.ts";
import type { UndoJson } from "./undo.ts";

const folder = useFolder();
const data = join(folder, "data");
const UAI = "9990001X";

async function json<T>(argv: readonly string[], expected = 0, input = ""): Promise<T> {
  const terminal = fakeTerminal({ input });
  const code = await run([...argv, "--json", "--data", data], terminal);
  expect({ code, errors: terminal.err() }).toEqual({ code: expected, errors: "" });
  return JSON.parse(terminal.out()) as T;
}

async function text(...argv: readonly string[]): Promise<string> {
  const terminal = fakeTerminal();
  await run([...argv, "--data", data], terminal);
  return `${terminal.out()}${terminal.err()}`.replaceAll("\u00a0", " ");
}

const files = (year: string) =>
  ["eleves", "responsables"].map((name) => join(folder, year, `CSVExtraction-${name}.csv`));

const install = ["install", UAI, "--nom", "École du Lavoir", "--commune", "Lyon"];
const claire = ["--identifiant", "claire", "--prenom", "Claire", "--nom-famille", "Lenoir"];

// The first opening of a data folder is long on a busy machine.
describe("une école, de la ligne de commande seule", { timeout: 180_000 }, () => {
  test("ses fichiers s’inventent, pour cette année et la suivante", async () => {
    const generate = ["generate", "--eleves", "60", "--seed", "chaine", "--annee", "2026", "--out"];
    expect(await run([...generate, join(folder, "2026")], fakeTerminal())).toBe(0);
    expect(await run([...generate, join(folder, "2027"), "--an-suivant"], fakeTerminal())).toBe(0);
  });

  test("avant sa création, un import est refusé en disant quoi faire, et ne crée rien", async () => {
    const { erreur } = await json<{ erreur: object }>(["import", ...files("2026")], 3);
    expect(erreur).toMatchObject({ code: "base.absente", remedy: expect.stringContaining("navette install") });
    expect(existsSync(data)).toBe(false);
  });

  test.each([
    [
      "un UAI mal recopié",
      ["install", "9990001A", ...install.slice(2), ...claire],
      "cheval agrafe pile",
      "etablissement.uai",
    ],
    ["un mot de passe trop court", [...install, ...claire], "claire", "mot-de-passe.faible"],
    ["aucun mot de passe", [...install, ...claire], "", "mot-de-passe.absent"],
  ])("%s ne crée pas l’établissement", async (_, argv, input, code) => {
    expect(await json(argv, 2, input)).toMatchObject({ erreur: { code } });
    expect(existsSync(data)).toBe(false);
  });

  test("au clavier, un UAI mal recopié est dit avant que le mot de passe ne soit demandé", async () => {
    const keyboard = fakeTerminal({ isTTY: true });
    const terminal = { ...keyboard, input: Object.assign(keyboard.input, { isTTY: true }) };
    expect(await run(["install", "9990001A", ...install.slice(2), ...claire, "--data", data], terminal)).toBe(2);
    expect(keyboard.err()).not.toContain("Mot de passe");
  });

  test("tout ce qui empêche de créer l’établissement est dit à la fois, et rien n’est créé", async () => {
    const argv = ["install", "9990001A", "--nom", " ", "--identifiant", "É", "--prenom", "", "--nom-famille", "Lenoir"];
    const { erreur } = await json<{ erreur: { code: string; champs: object } }>(argv, 2, "court\n");
    expect(erreur.code).toBe("installation.saisie");
    const champs = ["uai", "nom", "compte.prenom", "compte.identifiant", "compte.motDePasse"];
    expect(Object.keys(erreur.champs)).toEqual(champs);
    const terminal = fakeTerminal({ input: "court\n" });
    await run([...argv, "--data", data], terminal);
    expect(terminal.err().match(/^ {2}- /gm)).toHaveLength(champs.length);
    expect(existsSync(data)).toBe(false);
  });

  test("l’établissement se crée avec son administrateur, le mot de passe venant de l’entrée standard", async () => {
    const answer = await json([...install, ...claire], 0, "cheval agrafe pile\n");
    expect(answer).toEqual({
      uai: UAI,
      nom: "École du Lavoir",
      annee: 2026,
      degre: 1,
      identifiant: "claire",
    });
  });

  test("l’import montre son plan sans rien changer, puis l’applique, puis n’a plus rien à faire", async () => {
    const seen = await json<ImportJson>(["import", ...files("2026")]);
    expect(seen).toMatchObject({
      applied: false,
      etablissement: { uai: UAI, nom: "École du Lavoir" },
      importId: null,
      retenus: [],
      bilan: null,
      plan: {
        fingerprint: expect.any(String),
        annee: 2026,
        guards: [],
        classes: { presentes: 0, ajoutees: 3, modifiees: 0, retirees: 0, resultantes: 3 },
        eleves: { ajouter: 60, modifier: 0, desactiver: 0, reactiver: 0, inchange: 0, arbitrer: 0 },
        registre: { responsable: { presents: 0, retirer: 0, arbitrer: 0 }, service: { ajouter: 0, resultants: 0 } },
        groupes: { arrivee: 63 },
        arbitrages: [],
      },
      diagnostics: expect.any(Array),
    });
    const done = await json<ImportJson>(["import", "--apply", ...files("2026")]);
    const proposed = Object.values(seen.plan?.groupes ?? {}).reduce((total, count) => total + count, 0);
    expect(done).toMatchObject({ applied: true, plan: seen.plan, bilan: { appliques: proposed, enAttente: 0 } });
    const again = await json<ImportJson>(["import", ...files("2026")]);
    expect(again.plan?.eleves).toMatchObject({ presents: 60, ajouter: 0, inchange: 60, resultants: 60 });
    expect([again.applied, again.aJour]).toEqual([false, true]);
    for (const _nuit of ["une", "deux"]) {
      const nothing = await json<ImportJson>(["import", "--apply", ...files("2026")]);
      expect(nothing).toMatchObject({ applied: false, aJour: true, importId: null, bilan: null });
    }
    expect((await json<ImportsJson>(["imports"])).imports.map(({ etat }) => etat)).toEqual(["a-jour", "applique"]);
    expect(await text("import", "--apply", ...files("2026"))).toMatch(/\nÀ jour : ces fichiers ne disent rien/);
  });

  const levee = ["--lever-garde", "fichier-an-prochain"];

  test("ce que l’on écarte d’un import n’est pas accepté, et l’établissement ne s’en souvient pas", async () => {
    const sans = await json<ImportJson>(["import", "--sans", "nouveaux", "--jour", "2026-09-15", ...files("2027")]);
    expect(sans.plan?.eleves.ajouter).toBe(0);
    const [ecrits = "", laisses = ""] = (await text("import", "--sans", "nouveaux", ...levee, ...files("2027"))).split(
      "Ne sera pas écrit",
    );
    expect(ecrits).not.toContain("Ajouter des responsables");
    expect(laisses).toMatch(
      /Ajouter des responsables : \d+\n[^→]+→ \d+ responsables attendent leurs enfants : « Ajouter des élèves »/,
    );
    expect(await json(["import", "--sans", "tout", ...files("2026")], 2)).toMatchObject({
      erreur: { code: "commande.valeur", remedy: expect.stringContaining("nouveaux, identite") },
    });
    expect(await json(["import", "--jour", "2026-02-30", ...files("2026")], 2)).toMatchObject({
      erreur: { code: "commande.valeur" },
    });
  });

  const decisions = async (choisis: object, expected: number, ...more: readonly string[]) => {
    const file = join(folder, "decisions.json");
    writeFileSync(file, JSON.stringify(choisis));
    return await json<ImportJson>(["import", ...levee, ...files("2027"), "--decisions", file, ...more], expected);
  };

  test("chaque changement du plan est nommé, avec ses champs et sa preuve ; un fichier en décide", async () => {
    const { plan } = await json<ImportJson>(["import", ...levee, ...files("2027")]);
    const changes = plan?.changes ?? [];
    expect(changes.find(({ kind, groupe }) => kind === "eleve.modifier" && groupe === "classe")).toMatchObject({
      sujet: expect.any(String),
      classe: expect.any(String),
      champs: expect.arrayContaining([
        { champ: "niveau", libelle: "Niveau", avant: expect.any(String), apres: expect.any(String), verrou: null },
      ]),
      preuve: expect.stringContaining("même INE"),
      defaut: "accepter",
      decision: "accepter",
      permis: ["accepter", "ignorer"],
      consequence: null,
    });
    const [arrivee] = changes.filter(({ kind }) => kind === "eleve.ajouter");
    const decided = await decisions({ [arrivee?.id ?? ""]: "ignorer" }, 0);
    expect(decided.plan?.eleves.ajouter).toBe((plan?.eleves.ajouter ?? 0) - 1);
    expect(decided.plan?.fingerprint).toBe(plan?.fingerprint);
    expect(decided.plan?.changes.find(({ id }) => id === arrivee?.id)).toMatchObject({
      defaut: "accepter",
      decision: "ignorer",
    });
    expect(decided.plan?.changes.filter(({ consequence }) => consequence).map(({ decision }) => decision)).toContain(
      "accepter",
    );
  });

  test("des décisions qui ne conviennent pas sont toutes dites, et rien n’est appliqué", async () => {
    expect(await decisions({ nulle: "accepter", "eleve:x": "nouveau" }, 2, "--apply")).toMatchObject({
      erreur: { code: "import.decision", champs: { nulle: expect.any(String), "eleve:x": expect.any(String) } },
    });
    expect(await decisions(["nulle"], 2)).toMatchObject({ erreur: { code: "decisions.forme" } });
  });

  test("un plan qui n’est plus celui qui a été lu n’est pas appliqué, et l’historique n’en garde rien", async () => {
    const before = await json<ImportsJson>(["imports"]);
    const seen = await json<ImportJson>(["import", ...files("2027")]);
    const autre = ["import", "--apply", ...levee, "--plan", seen.plan?.fingerprint ?? "", ...files("2027")];
    expect(await json(autre, 3)).toMatchObject({ erreur: { code: "import.autre-plan" } });
    expect(await json(["imports"])).toEqual(before);
    const meme = ["import", "--plan", seen.plan?.fingerprint ?? "", ...files("2027").toReversed()];
    expect((await json<ImportJson>(meme)).plan?.fingerprint).toBe(seen.plan?.fingerprint);
  });

  test("à l’écran comme dans un fichier, cinq noms de chaque sorte ; --tout les donne tous", async () => {
    const abridged = await text("import", ...levee, ...files("2027"));
    const whole = await text("import", ...levee, ...files("2027"), "--tout");
    expect(abridged).toMatch(/ et \d+ autres/);
    expect(abridged).toContain("Rien n’a été changé. Pour appliquer : la même commande avec --apply.");
    expect(whole).not.toMatch(/ et \d+ autres/);
  });

  test("le fichier de l’an prochain est retenu par un garde-fou, que l’on peut lever", async () => {
    const held = await json<ImportJson>(["import", "--apply", ...files("2027")], 4);
    expect(held).toMatchObject({ applied: false, aJour: false, importId: null, bilan: null });
    expect(held.plan).toMatchObject({ guards: ["fichier-an-prochain"], eleves: { modifier: 0, desactiver: 0 } });
    expect(held.retenus).toEqual([
      {
        code: "fichier-an-prochain",
        nombre: expect.any(Number),
        message: expect.stringContaining("l’an prochain"),
        remedy: expect.stringContaining("navette open-year"),
        lever: "--lever-garde fichier-an-prochain",
      },
    ]);
    expect(await text("import", "--apply", ...files("2027"))).toMatch(
      /Retenu, et non appliqué\n {2}! \d+ changements retenus : [^→]+→ [^→]+ navette open-year\.\n {4}→ Si c’est bien voulu, la même commande avec --lever-garde fichier-an-prochain\n/,
    );
    const lifted = await json<ImportJson>(["import", "--apply", ...levee, ...files("2027")]);
    expect(lifted.plan?.eleves.modifier).toBeGreaterThan(20);
    const { presents = 0, ajouter = 0, reactiver = 0, desactiver = 0, resultants } = lifted.plan?.eleves ?? {};
    expect(resultants).toBe(presents + ajouter + reactiver - desactiver);
  });

  test("le rapport d’un import se relit par les premiers caractères de son identifiant, et s’écrit dans des fichiers", async () => {
    const [last] = (await json<ImportsJson>(["imports"])).imports;
    const id = last?.importId.slice(0, 6) ?? "";
    const [csv, pdf] = [join(folder, "rapport.csv"), join(folder, "rapport.pdf")];
    const report = await json<RapportJson>(["imports", id, "--csv", csv, "--pdf", pdf]);
    expect(report).toMatchObject({ ...last, annee: 2026, ecrits: [csv, pdf], gardees: null });
    expect(report.bilan?.appliques).toBeGreaterThan(20);
    expect(readFileSync(csv, "utf8")).toMatch(/^\uFEFF"Objet";"Nom";"Classe";/);
    expect(readFileSync(pdf, "latin1")).toMatch(/^%PDF-/);
    expect(await json(["imports", id, "--csv", csv], 2)).toMatchObject({ erreur: { code: "fichier.existe" } });
    const said = await text("imports", id);
    expect(said).toMatch(/^Rapport de l’import du 05\/10\/2026, École du Lavoir \(9990001X\)\n\n {2}Fichiers déposés/);
    expect(said).toMatch(/ et \d+ autres/);
    expect(said).toContain(`navette undo ${last?.importId}`);
    expect(await json(["imports", "--csv", "x.csv"], 2)).toMatchObject({
      erreur: { code: "commande.argument-manquant" },
    });
    expect(await json(["imports", "ffff"], 3)).toMatchObject({ erreur: { code: "import.inconnu" } });
  });

  test("l’import s’annule, une fois, et l’école redevient ce qu’elle était", async () => {
    const [last] = (await json<ImportsJson>(["imports"])).imports;
    expect(last).toMatchObject({ etat: "applique", creePar: "Ligne de commande", files: [{}, {}] });
    const importId = last?.importId ?? "";
    const undone = await json<UndoJson>(["undo", importId.slice(0, 8)]);
    expect(undone).toEqual({ importId, annulees: expect.any(Number), declarations: 0, gardees: [] });
    expect(undone.annulees).toBeGreaterThan(20);
    const again = await json<ImportJson>(["import", ...files("2026")]);
    expect(again.plan?.eleves).toMatchObject({ presents: 60, inchange: 60 });
    expect(await json(["undo", importId], 3)).toMatchObject({ erreur: { code: "import.etat" } });
  });

  test("ce qui est dit à l’écran l’est en mots : équation, garde-fous, noms, suite à donner", async () => {
    const seen = await text("import", ...files("2027"));
    expect(seen).toContain("École du Lavoir (9990001X), année 2026-2027");
    expect(seen).toMatch(/Présents +\+ ajoutés +\+ revenus +− retirés +\+?=? résultants/);
    expect(seen).toContain("--lever-garde fichier-an-prochain");
    expect(seen).toContain("Rien n’a été changé : tout ce que ces fichiers changeraient est retenu");
    expect(await text("imports")).toMatch(/\nImport +Date +État|^Import +Date +État/);
  });

  test("un fichier qui ne s’importe pas est refusé, et un fichier absent nommé", async () => {
    const refused = await json<ImportJson>(["import", example("defauts/onde/siecle.xml")], 2);
    expect(refused).toMatchObject({
      importId: null,
      applied: false,
      plan: null,
      diagnostics: [{ code: "semblable.siecle" }],
    });
    const missing = await json(["import", join(folder, "rien.csv")], 2);
    expect(missing).toMatchObject({ erreur: { code: "fichier.introuvable" } });
  });

  test("des lignes rejetées se voient au code de sortie, le reste étant lu", async () => {
    const { plan } = await json<ImportJson>(["import", example("defauts/onde/nom-vide.csv")], 1);
    expect(plan?.guards).toContain("lignes-refusees");
  });

  test("deux élèves au même INE attendent un choix : ce n’est pas un rejet", async () => {
    const { plan } = await json<ImportJson>(["import", example("defauts/onde/ine-en-double.csv")]);
    const lines = plan?.arbitrages.map(({ sujet, line }) => `${line} ${sujet}`).sort();
    expect(lines).toEqual(["3 SORNETTE Aurélien", "4 CALEMBREDAINE Joël"]);
  });

  test.each(["import", "undo"])("l’aide de %s nomme les réglages d’environnement", async (verb) => {
    expect(await text(verb, "--help")).toContain("DATABASE_URL");
  });

  test.each([
    [["undo", "mon-import"], 2, "import.identifiant"],
    [["undo", "00000000-0000-4000-8000-000000000000"], 3, "import.inconnu"],
    [["imports", "--etablissement", "0750001A"], 3, "etablissement.lequel"],
  ])("%j est refusé", async (argv, code, expected) => {
    expect(await json(argv, code)).toMatchObject({ erreur: { code: expected } });
  });

  test("à deux écoles, il faut dire laquelle", async () => {
    const autre = ["install", "9990002Y", "--nom", "Collège du Pré", "--degre", "2", ...claire];
    expect(await json(autre, 0, "cheval agrafe pile")).toMatchObject({ degre: 2 });
    expect(await json(["imports"], 3)).toMatchObject({
      erreur: { code: "etablissement.lequel", remedy: expect.stringContaining("9990002Y (Collège du Pré)") },
    });
    expect(await json(["imports", "--etablissement", "9990002y"])).toEqual({ imports: [] });
    const lsu = ["export", "lsu", "--periode", "1", "--out", join(folder, "lsu"), "--etablissement", "9990002y"];
    expect(await json(lsu, 3)).toMatchObject({ erreur: { code: "export.college" } });
  });

  test("l’année qui court ne s’arrête qu’avec --arreter-annee, que le refus nomme ; la suivante s’ouvre alors", async () => {
    const ouvre = ["open-year", "--etablissement", UAI];
    expect(await json(ouvre, 3)).toMatchObject({
      erreur: { code: "annee.en-cours", remedy: expect.stringContaining("--arreter-annee") },
    });
    const opened = await json<OpenYearJson>([...ouvre, "--arreter-annee"]);
    expect(opened).toEqual({ annee: 2027, debut: "2027-09-01", fin: "2028-07-01" });
    expect(await json([...ouvre, "--arreter-annee"], 3)).toMatchObject({ erreur: { code: "annee.trop-tot" } });
  });
});
