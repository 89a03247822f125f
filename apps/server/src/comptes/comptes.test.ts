import { useBase } from "@navette/base/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Session } from "../session/schemas.ts";
import type { Navigateur } from "../testing/navigateur.ts";
import { buildServeur, installEcole, logInAs, MOT_DE_PASSE, type Serveur } from "../testing/serveur.ts";
import type { CompteRemis } from "./schemas.ts";

describe("les comptes et leurs droits", () => {
  const base = useBase("pglite");
  let serveur: Serveur;
  let claire: Navigateur;
  beforeEach(async () => {
    serveur = await buildServeur(base);
    claire = await installEcole(serveur);
  });
  afterEach(() => serveur.app.close());

  const ADMINISTRATION = [
    ["GET", "/api/comptes"],
    ["POST", "/api/comptes"],
    ["PATCH", "/api/comptes/00000000-0000-4000-8000-000000000000"],
    ["POST", "/api/comptes/00000000-0000-4000-8000-000000000000/mot-de-passe"],
    ["DELETE", "/api/comptes/00000000-0000-4000-8000-000000000000/sessions"],
  ] as const;
  const DIRECTION = [
    ["GET", "/api/journal"],
    ["PUT", "/api/etablissement/annees/2026"],
  ] as const;

  test("chaque rôle est refusé là où il n’a pas le droit, avant que ce qu’il envoie soit lu", async () => {
    const refusals = async (page: Navigateur) => {
      const refused: string[] = [];
      for (const [method, url] of [...ADMINISTRATION, ...DIRECTION]) {
        if ((await page.send(method, url)).statusCode === 403) refused.push(url);
      }
      return refused;
    };
    const all = [...ADMINISTRATION, ...DIRECTION].map(([, url]) => url);
    expect(await refusals(await logInAs(serveur, claire, "enseignant"))).toEqual(all);
    expect(await refusals(await logInAs(serveur, claire, "directeur"))).toEqual(ADMINISTRATION.map(([, url]) => url));
    expect(await refusals(claire)).toEqual([]);
  });

  test("personne sans session n’atteint autre chose que l’entrée", async () => {
    const page = serveur.navigateur();
    for (const [method, url] of [...ADMINISTRATION, ...DIRECTION]) {
      expect((await page.send(method, url)).statusCode, url).toBe(401);
    }
  });

  test("un compte se crée, se modifie, reçoit un nouveau mot de passe, et change le sien", async () => {
    const roux = { identifiant: "P.Roux", prenom: "Paul", nom: "Roux", role: "enseignant" };
    const created = await claire.post("/api/comptes", roux);
    expect(created.statusCode).toBe(201);
    const { compte, motDePasse } = created.json<{ compte: { id: string }; motDePasse: string }>();
    expect(compte).toMatchObject({ identifiant: "p.roux", personnelId: null, actif: true, vuLe: null });
    expect((await claire.post("/api/comptes", roux)).json()).toMatchObject({
      code: "compte.identifiant-pris",
      champs: { identifiant: "L’identifiant «\u00a0p.roux\u00a0» est déjà pris." },
    });
    const renewed = await claire.post(`/api/comptes/${compte.id}/mot-de-passe`);
    expect(renewed.json<{ motDePasse: string }>().motDePasse).not.toBe(motDePasse);
    const changed = await claire.send("PUT", "/api/compte/mot-de-passe", {
      actuel: MOT_DE_PASSE,
      nouveau: "girafe tuile bocal",
    });
    expect(changed.statusCode).toBe(204);
    const { comptes } = (await claire.get("/api/comptes")).json<{ comptes: object[] }>();
    expect(comptes).toHaveLength(2);
    expect(JSON.stringify(comptes)).not.toMatch(/argon2|"motDePasse"/);
  });

  test("avec un mot de passe remis rien ne répond, sauf son changement et la sortie", async () => {
    const { uai } = (await claire.get("/api/session")).json<Session>().etablissement;
    const roux = { identifiant: "p.roux", prenom: "Paul", nom: "Roux", role: "administrateur" };
    const { motDePasse } = (await claire.post("/api/comptes", roux)).json<CompteRemis>();
    const paul = serveur.navigateur();
    const opened = await paul.post("/api/session", { uai, identifiant: "p.roux", motDePasse });
    expect(opened.json<Session>().compte.motDePasseProvisoire).toBe(true);
    const refused = { code: "session.mot-de-passe-provisoire", remedy: "Choisissez d’abord le vôtre." };
    for (const [method, url] of [...ADMINISTRATION, ...DIRECTION, ["GET", "/api/livret/avancements"] as const]) {
      const reply = await paul.send(method, url);
      expect([url, reply.statusCode, reply.json()]).toEqual([url, 403, expect.objectContaining(refused)]);
    }
    expect((await paul.get("/api/session")).statusCode).toBe(200);
    const change = { actuel: motDePasse, nouveau: MOT_DE_PASSE };
    expect((await paul.send("PUT", "/api/compte/mot-de-passe", change)).statusCode).toBe(204);
    expect((await paul.get("/api/session")).json<Session>().compte.motDePasseProvisoire).toBe(false);
    expect((await paul.get("/api/comptes")).statusCode).toBe(200);
  });

  test("fermer les sessions d’un compte se lit au journal, et celles d’un compte inconnu se disent inconnues", async () => {
    const paul = await logInAs(serveur, claire, "enseignant");
    const { id } = (await paul.get("/api/session")).json<Session>().compte;
    expect((await claire.send("DELETE", `/api/comptes/${id}/sessions`)).statusCode).toBe(204);
    expect((await paul.get("/api/session")).statusCode).toBe(401);
    const { lignes } = (await claire.get("/api/journal?limite=1")).json<{ lignes: object[] }>();
    expect(lignes).toMatchObject([{ action: "compte.fermer-sessions", objetId: id, auteur: "Claire Lenoir" }]);
    const unknown = await claire.send("DELETE", "/api/comptes/00000000-0000-4000-8000-000000000000/sessions");
    expect([unknown.statusCode, unknown.json()]).toEqual([404, expect.objectContaining({ code: "compte.inconnu" })]);
  });

  test("ce qui est mal rempli est dit champ par champ, en français", async () => {
    const reply = await claire.post("/api/comptes", { identifiant: "Élise", prenom: " ", role: "chef" });
    expect(reply.statusCode).toBe(400);
    expect(reply.json()).toEqual({
      code: "demande.invalide",
      message: "4 champs sont à corriger.",
      champs: {
        identifiant: "De 3 à 60 lettres sans accent, chiffres, points ou tirets.",
        prenom: "Ce champ est à remplir.",
        nom: "Ce champ est à remplir.",
        role: "Choisissez un rôle.",
      },
    });
  });

  test("le journal se lit page par page, et refuse une page impossible", async () => {
    const first = (await claire.get("/api/journal?limite=1")).json<{ lignes: { action: string }[]; suite: number }>();
    expect(first.lignes).toMatchObject([{ action: "compte.creer", auteur: "Claire Lenoir" }]);
    const second = (await claire.get(`/api/journal?limite=1&avant=${first.suite}`)).json();
    expect(second).toMatchObject({ lignes: [{ action: "etablissement.creer" }], suite: null });
    expect((await claire.get("/api/journal?limite=1000")).json()).toMatchObject({
      champs: { limite: "Donnez 200 au plus." },
    });
  });

  test("les dates de l’année scolaire se corrigent", async () => {
    const url = "/api/etablissement/annees/2026";
    const dates = { debut: "2026-08-31", fin: "2027-07-02" };
    expect((await claire.send("PUT", url, dates)).json()).toEqual({ annee: 2026, ...dates, close: false });
    expect((await claire.get("/api/etablissement/annees")).json()).toMatchObject({ annees: [dates] });
    expect((await claire.send("PUT", url, { debut: "2026-02-30", fin: "" })).json()).toMatchObject({
      champs: { debut: "Écrivez une date qui existe.", fin: "Écrivez une date qui existe." },
    });
  });
});
