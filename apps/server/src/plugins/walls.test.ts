import { ENGINES, useBase } from "@navette/base/testing";
import { fichiersOnde, inventEcole } from "@navette/invent";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readSettings } from "../settings.ts";
import type { Navigateur } from "../testing/navigateur.ts";
import { buildServeur, installation, installEcole, MOT_DE_PASSE, type Serveur, uaiOf } from "../testing/serveur.ts";

const base = useBase("pglite");

describe("les en-têtes de sécurité", () => {
  test("seuls les fichiers du serveur s’exécutent, personne n’encadre ses pages, rien de l’API ne se garde", async () => {
    const { app } = await buildServeur(base);
    const { headers } = await app.inject("/api/sante");
    const policy = String(headers["content-security-policy"]).split(";");
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("object-src 'none'");
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
      "cache-control": "no-store",
    });
    expect(headers).not.toHaveProperty("strict-transport-security");
    await app.close();
  });

  test("derrière TLS le cookie est Secure et le navigateur ne revient plus sans TLS", async () => {
    const { app } = await buildServeur(base, { secure: true });
    const reply = await app.inject({ method: "POST", url: "/api/installation", payload: installation() });
    expect(reply.headers["strict-transport-security"]).toContain("max-age=31536000");
    expect(reply.headers["set-cookie"]).toMatch(/^__Host-navette=.*; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    await app.close();
  });
});

describe("les demandes contrefaites", () => {
  let serveur: Serveur;
  let claire: Navigateur;
  beforeEach(async () => {
    serveur = await buildServeur(base);
    claire = await installEcole(serveur);
  });
  afterEach(() => serveur.app.close());

  const quit = (headers: Record<string, string>) =>
    serveur.app.inject({
      method: "DELETE",
      url: "/api/session/autres",
      headers: { cookie: claire.cookie ?? "", ...headers },
    });
  const token = () => ({ "x-csrf-token": claire.csrf ?? "" });

  test("sans le jeton de la session, ou avec celui d’une autre, rien ne s’écrit", async () => {
    const other = serveur.navigateur();
    await other.post("/api/session", { uai: uaiOf("0750001"), identifiant: "claire", motDePasse: MOT_DE_PASSE });
    expect((await quit({})).json()).toMatchObject({ code: "session.jeton" });
    expect((await quit({ "x-csrf-token": "" })).statusCode).toBe(403);
    expect((await quit({ "x-csrf-token": other.csrf ?? "" })).statusCode).toBe(403);
    expect((await quit(token())).statusCode).toBe(204);
  });

  test.each([
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "none" },
    { origin: "https://ailleurs.example" },
    { origin: "null" },
    { origin: "pas une adresse" },
  ])("venue d’ailleurs (%o), même avec le jeton, elle est refusée", async (headers) => {
    expect((await quit({ ...token(), ...headers })).statusCode).toBe(403);
  });

  test.each([{ "sec-fetch-site": "same-origin" }, { origin: "http://localhost:80" }, {}])(
    "venue de nos pages (%o), elle passe",
    async (headers) => {
      expect((await quit({ host: "localhost", ...token(), ...headers })).statusCode).toBe(204);
    },
  );

  test("la connexion elle-même ne se commande pas d’un autre site, ni en texte simple", async () => {
    const payload = { uai: uaiOf("0750001"), identifiant: "claire", motDePasse: MOT_DE_PASSE };
    const post = (headers: Record<string, string>, body: object | string = payload) =>
      serveur.app.inject({ method: "POST", url: "/api/session", headers, payload: body });
    expect((await post({ "sec-fetch-site": "cross-site" })).statusCode).toBe(403);
    expect((await post({ "content-type": "text/plain" }, JSON.stringify(payload))).statusCode).toBe(415);
  });

  test("un réseau qui essaie sans cesse est arrêté", async () => {
    const payload = { uai: uaiOf("0330002"), identifiant: "claire", motDePasse: "pas le bon" };
    const statuses: number[] = [];
    for (let i = 0; i < 61; i++) {
      // Unreadable on purpose: the limit counts requests, and these cost no password.
      const reply = await serveur.app.inject({ method: "POST", url: "/api/session", payload: { ...payload, uai: "" } });
      statuses.push(reply.statusCode);
    }
    expect(statuses.slice(0, 60).every((status) => status === 400)).toBe(true);
    expect(statuses[60]).toBe(429);
  });

  test.each(["oui", "1", "127.0.0.1", "127.0.0.0/8, ::1"])(
    "derrière un mandataire (%s), il ne se fait pas passer pour d’autres en le disant lui-même",
    async (NAVETTE_PROXY) => {
      const { app } = await buildServeur(base, { trustProxy: readSettings({ NAVETTE_PROXY }).trustProxy });
      const ask = (forwarded: string) =>
        app.inject({ method: "POST", url: "/api/session", headers: { "x-forwarded-for": forwarded }, payload: {} });
      for (let i = 0; i < 60; i++) await ask(`198.51.100.${i}, 203.0.113.7`);
      expect((await ask("198.51.100.61, 203.0.113.7")).statusCode).toBe(429);
      expect((await ask("203.0.113.7, 203.0.113.8")).statusCode).toBe(400);
      await app.close();
    },
  );
});

describe.each(ENGINES)("un texte que la base ne peut pas garder (%s)", (engine) => {
  const base = useBase(engine);

  test.each([
    ["le caractère NUL", "\0"],
    ["une moitié de caractère", "\ud800"],
  ])("%s est refusé partout, en disant où, et rien ne casse", async (_, signe) => {
    const serveur = await buildServeur(base);
    const page = await installEcole(serveur);
    const expectRefused = async (asked: ReturnType<Navigateur["get"]>, champ: string) => {
      const reply = await asked;
      expect([reply.statusCode, reply.json()]).toEqual([
        400,
        expect.objectContaining({ code: "demande.caractere", champs: { [champ]: expect.any(String) } }),
      ]);
    };
    const roux = { identifiant: "roux", prenom: `Pa${signe}ul`, nom: "Roux", role: "enseignant" };
    await expectRefused(page.post("/api/comptes", roux), "prenom");
    await expectRefused(page.post("/api/comptes", { ...roux, prenom: "Paul", [signe]: 1 }), "");
    await expectRefused(
      serveur.navigateur().post("/api/session", { liste: [{ motDePasse: signe }] }),
      "liste.0.motDePasse",
    );
    if (signe === "\0") {
      await expectRefused(page.get("/api/journal?action=compte%00"), "action");
      await expectRefused(page.send("PATCH", "/api/comptes/%00", {}), "compteId");
    }
    await serveur.app.close();
  });

  test.each([`"a\0b.csv"`, `"a.csv"; filename*=utf-8''a%00b%ED%A0%80.csv`])(
    "un fichier nommé %j s’importe, son nom nettoyé",
    async (name) => {
      const serveur = await buildServeur(base);
      const page = await installEcole(serveur);
      const [eleves] = fichiersOnde(inventEcole({ eleves: 20, graine: "noms", annee: 2026 }));
      const head = `--lim\r\nContent-Disposition: form-data; name="fichiers"; filename=${name}\r\n\r\n`;
      const reply = await serveur.app.inject({
        method: "POST",
        url: "/api/imports",
        headers: {
          cookie: page.cookie ?? "",
          "x-csrf-token": page.csrf ?? "",
          "content-type": "multipart/form-data; boundary=lim",
        },
        payload: Buffer.concat([Buffer.from(head), eleves?.bytes ?? Buffer.of(), Buffer.from("\r\n--lim--\r\n")]),
      });
      expect(reply.statusCode, reply.body).toBe(201);
      expect(reply.body).not.toContain("\\u0000");
      await serveur.app.close();
    },
  );
});

describe.each(ENGINES)("les journaux techniques (%s)", (engine) => {
  const base = useBase(engine);

  test("ne disent ni qui, ni quoi : le chemin déclaré, le résultat, la durée", async () => {
    const serveur = await buildServeur(base);
    const page = await installEcole(serveur);
    await page.post("/api/comptes", {
      identifiant: "p.roux",
      prenom: "Hortense",
      nom: "Quatremère",
      role: "enseignant",
    });
    await page.get("/api/journal?objetId=Quatremere-Hortense");
    await page.send("PATCH", "/api/comptes/11111111-2222-4333-8444-555555555555", { nom: "Quatremère" });
    await page.get("/api/Quatremere");
    await page.get("/api/%zz-Quatremere");
    await page.post("/api/session", {
      uai: uaiOf("0750001"),
      identifiant: "quatremere",
      motDePasse: "secret-de-Hortense",
    });
    await serveur.app.close();
    const logs = serveur.logs();
    expect(logs).toContain('"route":"/api/comptes/:compteId"');
    for (const personal of [
      /quatrem/i,
      /hortense/i,
      /lenoir/i,
      /claire/i,
      /11111111-2222/,
      /roux/,
      /cheval/,
      page.csrf ?? "?",
    ]) {
      expect(logs).not.toMatch(personal);
    }
    expect(logs).not.toContain(page.cookie?.split(".")[1]);
  });

  test("une panne rend son numéro et rien d’autre ; le journal technique en garde la nature, pas les valeurs", async () => {
    const cause = Object.assign(new Error("invalid input: Quatremère"), { code: "22P02" });
    const failure = new Error("Failed query: select $1\nparams: Hortense Quatremère", { cause });
    const serveur = await buildServeur({ ...base, installation: () => Promise.reject(failure) });
    const reply = await serveur.navigateur().get("/api/installation");
    await serveur.app.close();
    expect(reply.statusCode).toBe(500);
    const { requestId, ...body } = reply.json<{ requestId: string }>();
    expect(body).toEqual({
      code: "erreur-interne",
      message: "Une erreur interne a arrêté cette action.",
      remedy: "Réessayez. Si cela recommence, donnez le numéro ci-dessous à la personne qui a installé Navette.",
    });
    const logs = serveur.logs();
    expect(logs).toContain(requestId);
    expect(logs).toContain('"code":"22P02"');
    expect(logs).toContain('"route":"/api/installation"');
    expect(logs).not.toMatch(/quatrem|hortense/i);
  });
});
