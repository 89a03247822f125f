import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ENGINES, useBase } from "@navette/base/testing";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Installation } from "./installation/schemas.ts";
import type { Session } from "./session/schemas.ts";
import { buildServeur, installation, type Serveur, uaiOf } from "./testing/serveur.ts";

const base = useBase("pglite");

describe.each(ENGINES)("par un vrai réseau (%s)", (engine) => {
  const base = useBase(engine);

  test("une école s’installe, se lit, refuse d’écrire sans jeton, et dix lectures à la fois aboutissent", async () => {
    const { app } = await buildServeur(base);
    const url = await app.listen({ host: "127.0.0.1", port: 0 });
    const post = (path: string, body: object, headers: Record<string, string> = {}) =>
      fetch(`${url}${path}`, {
        method: "POST",
        headers: { "content-type": "application/json", origin: url, ...headers },
        body: JSON.stringify(body),
      });
    const created = await post("/api/installation", installation());
    const cookie = created.headers.get("set-cookie")?.split(";")[0] ?? "";
    expect((await post("/api/comptes", {}, { cookie })).status).toBe(403);
    const reads = await Promise.all(
      Array.from({ length: 10 }, () => fetch(`${url}/api/session`, { headers: { cookie } })),
    );
    expect(reads.map((reply) => reply.status)).toEqual(Array(10).fill(200));
    await app.close();
  });
});

describe("les pages", () => {
  const webFolder = mkdtempSync(join(tmpdir(), "navette-pages-"));
  let serveur: Serveur;
  beforeAll(async () => {
    mkdirSync(join(webFolder, "assets"));
    writeFileSync(join(webFolder, "index.html"), "<!doctype html><title>Navette</title>");
    writeFileSync(join(webFolder, "assets", "page-a1b2c3.js"), "export {};");
    serveur = await buildServeur(base, { webFolder });
  });
  afterAll(async () => {
    await serveur.app.close();
    rmSync(webFolder, { recursive: true });
  });

  const open = (url: string, accept = "text/html") => serveur.app.inject({ url, headers: { accept } });

  test.each(["/", "/imports", "/eleves/12?onglet=bilans"])(
    "l’adresse %s ouvre l’application, jamais gardée",
    async (url) => {
      const reply = await open(url);
      expect([reply.statusCode, reply.headers["cache-control"]]).toEqual([200, expect.stringMatching(/^no-/)]);
      expect(reply.body).toContain("<title>Navette</title>");
      expect(reply.headers["content-security-policy"]).toContain("default-src 'self'");
    },
  );

  test("un fichier qui porte son empreinte se garde un an", async () => {
    const reply = await open("/assets/page-a1b2c3.js", "*/*");
    expect(reply.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  });

  test("ce qui manque reste manquant, et l’on ne sort pas du dossier", async () => {
    expect((await open("/assets/absent.js", "*/*")).statusCode).toBe(404);
    expect((await open("/api/absent")).json()).toMatchObject({ code: "adresse.inconnue" });
    expect((await open("/..%2f..%2fpackage.json", "*/*")).statusCode).toBeGreaterThanOrEqual(400);
  });
});

describe("l’installation", () => {
  let serveur: Serveur;
  beforeEach(async () => {
    serveur = await buildServeur(base);
  });
  afterEach(() => serveur.app.close());

  test("commence vide, reçoit une école et se ferme", async () => {
    const page = serveur.navigateur();
    expect((await page.get("/api/installation")).json()).toMatchObject({ etablissements: [], comptesDEssai: [] });
    expect((await page.post("/api/installation", installation())).statusCode).toBe(200);
    expect((await page.get("/api/session")).statusCode).toBe(200);
    expect((await page.get("/api/installation")).json()).toMatchObject({
      etablissements: [{ uai: uaiOf("0750001"), nom: "École du Lavoir", commune: "Paris", demonstration: false }],
    });
    expect((await page.post("/api/installation", installation("0330002"))).statusCode).toBe(403);
  });

  test("refuse un UAI mal recopié et un mot de passe facile, sur leur champ", async () => {
    const page = serveur.navigateur();
    const ecole = installation();
    expect((await page.post("/api/installation", { ...ecole, uai: "0750001A" })).json()).toMatchObject({
      code: "etablissement.uai",
      champs: { uai: expect.stringContaining("0750001A") },
    });
    const compte = { ...ecole.compte, motDePasse: "claire lenoir" };
    expect((await page.post("/api/installation", { ...ecole, compte })).json()).toMatchObject({
      code: "mot-de-passe.faible",
      champs: { "compte.motDePasse": expect.any(String) },
    });
  });

  test("l’école inventée se crée d’un geste, dit comment y entrer, et laisse installer la vraie", async () => {
    const page = serveur.navigateur();
    const reply = await page.post("/api/installation/demonstration");
    expect(reply.json()).toMatchObject({ compte: { role: "administrateur" }, etablissement: { demonstration: true } });
    const { comptesDEssai, etablissements } = (await page.get("/api/installation")).json<Installation>();
    expect(etablissements).toHaveLength(1);
    expect(comptesDEssai.map(({ role }) => role)).toEqual(["administrateur", "enseignant"]);
    for (const { identifiant, motDePasse, role } of comptesDEssai) {
      const uai = etablissements[0]?.uai;
      const opened = await serveur.navigateur().post("/api/session", { uai, identifiant, motDePasse });
      expect(opened.json()).toMatchObject({ compte: { role } });
    }
    const again = await serveur.navigateur().post("/api/installation/demonstration");
    expect([again.statusCode, again.json<{ code: string }>().code]).toEqual([409, "installation.demonstration"]);
    expect((await serveur.navigateur().post("/api/installation", installation())).statusCode).toBe(200);
  });

  test.each([
    ["une installation fermée", false, 401],
    ["une installation ouverte à d’autres", true, 200],
  ])("une fois la vraie école installée, les mots de passe publiés de l’inventée : %s", async (_, ouverte, status) => {
    const { app, navigateur } = await buildServeur(base, { installationOuverte: ouverte });
    const essai = navigateur();
    const { etablissement } = (await essai.post("/api/installation/demonstration")).json<Session>();
    const [compte] = (await essai.get("/api/installation")).json<Installation>().comptesDEssai;
    expect((await navigateur().post("/api/installation", installation())).statusCode).toBe(200);
    expect((await essai.get("/api/session")).statusCode).toBe(status);
    const entering = { uai: etablissement.uai, identifiant: compte?.identifiant, motDePasse: compte?.motDePasse };
    expect((await navigateur().post("/api/session", entering)).statusCode).toBe(status);
    const { comptesDEssai, etablissements } = (await essai.get("/api/installation")).json<Installation>();
    expect([comptesDEssai.length, etablissements.length]).toEqual(ouverte ? [2, 2] : [0, 1]);
    await app.close();
  });
});

describe("la description de l’API", () => {
  test("nomme chaque adresse en français, avec ses formes", async () => {
    const { app } = await buildServeur(base);
    const { info, paths } = (await app.inject("/api/openapi.json")).json<{
      info: { title: string };
      paths: Record<string, Record<string, { summary?: string; responses: object }>>;
    }>();
    await app.close();
    expect(info.title).toBe("Navette");
    expect(paths["/api/session"]?.post).toMatchObject({ summary: "Se connecter", requestBody: expect.any(Object) });
    const operations = Object.values(paths).flatMap((path) => Object.values(path));
    expect(operations.length).toBeGreaterThan(10);
    for (const operation of operations) expect(operation.summary).toEqual(expect.any(String));
  });
});
