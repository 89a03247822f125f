import { createCollege, fillCollege, MATIN_COLLEGE, useBase } from "@navette/base/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { json, the } from "../testing/demonstration.ts";
import type { Navigateur } from "../testing/navigateur.ts";
import { buildServeur, MOT_DE_PASSE, type Serveur } from "../testing/serveur.ts";
import type { Personnels } from "./schemas.ts";

describe("les personnels d’un collège, par le réseau", () => {
  const base = useBase("pglite", { keep: true });
  let serveur: Serveur;
  let direction: Navigateur;
  beforeAll(async () => {
    const college = await createCollege(base);
    await fillCollege(college.db, college.acte);
    serveur = await buildServeur(base, { now: () => MATIN_COLLEGE });
    direction = serveur.navigateur();
    await direction.post("/api/session", { uai: college.uai, identifiant: "claire", motDePasse: MOT_DE_PASSE });
  });
  afterAll(() => serveur.app.close());

  const nomme = async (nom: string) =>
    the((await json<Personnels>(direction.get("/api/personnes/personnels"))).personnels, (each) => each.nom === nom);
  const at = async (nom: string) => `/api/personnes/personnels/${(await nomme(nom)).id}`;

  test("chacun dit sa fonction et ses disciplines", async () => {
    expect(await nomme("BELLANGER")).toMatchObject({ fonction: "DIR", directeur: false, disciplines: [] });
    expect(await nomme("DUVAL-ROCHER")).toMatchObject({
      fonction: "ENS",
      disciplines: [{ libelle: "ANGLAIS", heures: 18 }],
    });
  });

  test("une fonction se corrige, se verrouille et se rend aux imports ; une inconnue est refusée et ne change rien", async () => {
    const landois = await at("LANDOIS");
    expect((await direction.send("PATCH", landois, { fonction: "CPE" })).statusCode).toBe(400);
    expect((await direction.send("PATCH", landois, { fonction: "AED" })).statusCode).toBe(204);
    expect(await nomme("LANDOIS")).toMatchObject({ fonction: "AED", verrous: [{ champ: "fonction" }] });
    expect((await direction.send("DELETE", `${landois}/verrous/fonction`)).statusCode).toBe(204);
    expect((await nomme("LANDOIS")).verrous).toEqual([]);
    expect((await direction.send("DELETE", `${landois}/verrous/fonction`)).statusCode).toBe(404);
    expect((await direction.send("DELETE", `${landois}/verrous/actif`)).statusCode).toBe(400);
  });

  test("corriger un courriel ne donne pas de fonction à qui STS-Web n’en donne pas", async () => {
    const toussac = await at("TOUSSAC");
    expect((await direction.send("PATCH", toussac, { courriel: "t@exemple.fr" })).statusCode).toBe(204);
    expect(await nomme("TOUSSAC")).toMatchObject({ fonction: null, courriel: "t@exemple.fr" });
  });
});
