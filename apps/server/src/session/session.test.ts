import { ENGINES, useBase } from "@navette/base/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Navigateur } from "../testing/navigateur.ts";
import { buildServeur, installEcole, logInAs, MOT_DE_PASSE, type Serveur, uaiOf } from "../testing/serveur.ts";

describe.each(ENGINES)("la session (%s)", (engine) => {
  const base = useBase(engine);
  let serveur: Serveur;
  let claire: Navigateur;
  beforeEach(async () => {
    serveur = await buildServeur(base, { installationOuverte: true });
    claire = await installEcole(serveur);
  });
  afterEach(() => serveur.app.close());

  const logIn = (page: Navigateur, motDePasse = MOT_DE_PASSE) =>
    page.post("/api/session", { uai: uaiOf("0750001").toLowerCase(), identifiant: "Claire", motDePasse });

  test("se connecte, se lit, se ferme, et la fermeture vaut pour un cookie recopié", async () => {
    const page = serveur.navigateur();
    expect((await page.get("/api/session")).statusCode).toBe(401);
    const opened = await logIn(page);
    expect(opened.json()).toMatchObject({
      compte: { identifiant: "claire", prenom: "Claire", nom: "Lenoir", role: "administrateur" },
      etablissement: {
        uai: uaiOf("0750001"),
        nom: "École du Lavoir",
        commune: "Paris",
        degre: 1,
        demonstration: false,
      },
      annee: 2026,
    });
    expect((await page.get("/api/session")).json()).toEqual(opened.json());
    const stolen = { cookie: page.cookie };
    expect((await page.send("DELETE", "/api/session")).statusCode).toBe(204);
    expect((await serveur.app.inject({ url: "/api/session", headers: stolen })).statusCode).toBe(401);
    expect((await claire.get("/api/session")).statusCode).toBe(200);
  });

  test("le cookie ne se lit pas par la page, ne part pas d’ailleurs, et ne porte pas le jeton", async () => {
    const reply = await logIn(serveur.navigateur());
    const header = String(reply.headers["set-cookie"]);
    expect(header).toMatch(/^navette=\d{7}[A-Z]\.[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(header).not.toContain(reply.json<{ csrf: string }>().csrf);
    expect(reply.body).not.toContain(reply.cookies[0]?.value.split(".")[1]);
  });

  test("la réponse est la même pour un mauvais mot de passe, un identifiant et une école inconnus", async () => {
    const wrong = async (payload: object) => {
      const reply = await serveur.navigateur().post("/api/session", payload);
      return [reply.statusCode, reply.body];
    };
    const uai = uaiOf("0750001");
    const first = await wrong({ uai, identifiant: "claire", motDePasse: "pas le bon" });
    expect(first[0]).toBe(401);
    expect(await wrong({ uai, identifiant: "personne", motDePasse: "pas le bon" })).toEqual(first);
    expect(await wrong({ uai: uaiOf("0990009"), identifiant: "claire", motDePasse: MOT_DE_PASSE })).toEqual(first);
  });

  test("après cinq échecs il faut attendre, même avec le bon mot de passe", async () => {
    const page = serveur.navigateur();
    for (let i = 0; i < 5; i++) expect((await logIn(page, "pas le bon")).statusCode).toBe(401);
    const refused = await logIn(page);
    expect(refused.statusCode).toBe(429);
    expect(refused.json()).toMatchObject({ code: "session.attente", remedy: "Réessayez dans 2 secondes." });
    serveur.advance(2);
    expect((await logIn(page)).statusCode).toBe(200);
  });

  test("finit après huit heures d’inactivité", async () => {
    serveur.advance(8 * 3600 - 1);
    expect((await claire.get("/api/session")).statusCode).toBe(200);
    serveur.advance(8 * 3600);
    expect((await claire.get("/api/session")).json()).toMatchObject({ code: "session.absente" });
  });

  test("ferme ses autres appareils sans se fermer", async () => {
    const phone = serveur.navigateur();
    await logIn(phone);
    expect((await claire.send("DELETE", "/api/session/autres")).statusCode).toBe(204);
    expect([(await claire.get("/api/session")).statusCode, (await phone.get("/api/session")).statusCode]).toEqual([
      200, 401,
    ]);
  });

  test("le cookie d’une école n’en ouvre pas une autre, même réécrit avec l’autre UAI", async () => {
    const other = await installEcole(serveur, "0330002");
    expect((await other.get("/api/comptes")).json<{ comptes: unknown[] }>().comptes).toHaveLength(1);
    const forged = claire.cookie?.replace(uaiOf("0750001"), uaiOf("0330002"));
    expect((await serveur.app.inject({ url: "/api/comptes", headers: { cookie: forged } })).statusCode).toBe(401);
    const { compte } = (await claire.get("/api/session")).json<{ compte: { id: string } }>();
    expect((await other.send("PATCH", `/api/comptes/${compte.id}`, { actif: false })).statusCode).toBe(404);
    expect((await claire.get("/api/session")).statusCode).toBe(200);
  });

  test.each([
    "navette=",
    "navette=x.y",
    "navette=0750001U.",
    "navette=%27; autre=1",
    `navette=0750001U.${"a".repeat(43)}`,
  ])("un cookie abîmé (%s) n’ouvre rien et ne casse rien", async (cookie) => {
    expect((await serveur.app.inject({ url: "/api/session", headers: { cookie } })).statusCode).toBe(401);
  });

  test("un compte désactivé est dehors à la demande suivante", async () => {
    const paul = await logInAs(serveur, claire, "enseignant");
    const { compte } = (await paul.get("/api/session")).json<{ compte: { id: string } }>();
    expect((await claire.send("PATCH", `/api/comptes/${compte.id}`, { actif: false })).statusCode).toBe(200);
    expect((await paul.get("/api/session")).statusCode).toBe(401);
  });
});
