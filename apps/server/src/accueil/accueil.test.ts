import { useBase } from "@navette/base/testing";
import { afterEach, describe, expect, test } from "vitest";
import { json, openDemonstration } from "../testing/demonstration.ts";
import { buildServeur, installEcole, logInAs, type Serveur } from "../testing/serveur.ts";
import type { Accueil } from "./schemas.ts";

describe("l’accueil", () => {
  const base = useBase("pglite");
  let serveur: Serveur;
  afterEach(() => serveur.app.close());

  test("une école neuve doit d’abord déposer ses fichiers ; son enseignant attend une classe", async () => {
    serveur = await buildServeur(base);
    const claire = await installEcole(serveur);
    expect(await json<Accueil>(claire.get("/api/accueil"))).toMatchObject({
      eleves: 0,
      suite: { code: "importer" },
      chaine: { onde: { etat: "a-faire", raison: "jamais" }, sansPeriode: "sans-classe" },
      aTraiter: [],
      classes: [],
    });
    const paul = await logInAs(serveur, claire, "enseignant");
    expect(await json<Accueil>(paul.get("/api/accueil"))).toMatchObject({
      suite: { code: "sans-classe" },
      aTraiter: [],
    });
    expect((await serveur.navigateur().get("/api/accueil")).statusCode).toBe(401);
  });

  test("dans l’école inventée, la direction voit l’école, l’enseignant ses seules classes", async () => {
    serveur = await buildServeur(base);
    const { direction, enseignant } = await openDemonstration(serveur);
    const ecole = await json<Accueil>(direction.get("/api/accueil"));
    expect(ecole.chaine.onde).toMatchObject({ etat: "a-jour", raison: "frais" });
    expect(ecole.classes.length).toBeGreaterThan(1);
    const sien = await json<Accueil>(enseignant.get("/api/accueil"));
    expect(sien.classes).toHaveLength(1);
    expect(["saisir", "attendre"]).toContain(sien.suite.code);
    expect(sien.aTraiter.map(({ code }) => code)).not.toContain("eleves-sans-ine");
  });
});
