import { useBase } from "@navette/base/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Eleves } from "../personnes/schemas.ts";
import { type Demonstration, json, openDemonstration, the } from "../testing/demonstration.ts";
import { buildServeur, type Serveur } from "../testing/serveur.ts";
import type { Trouvailles } from "./schemas.ts";

describe("la recherche de la barre", () => {
  const base = useBase("pglite", { keep: true });
  let serveur: Serveur;
  let ecole: Demonstration;
  beforeAll(async () => {
    serveur = await buildServeur(base);
    ecole = await openDemonstration(serveur);
  });
  afterAll(() => serveur.app.close());

  const cherche = (recherche: string, page = ecole.direction) =>
    json<Trouvailles>(page.post("/api/recherche", { recherche }));

  test("trouve un élève et le dit avec sa classe, sans rien d’autre de sa fiche", async () => {
    const eleve = the((await json<Eleves>(ecole.direction.get("/api/personnes/eleves?limite=1"))).eleves);
    const { eleves } = await cherche(`${eleve.prenom} ${eleve.nom}`);
    const { id, nom, prenom, classe, niveau } = eleve;
    expect(the(eleves, (each) => each.id === id)).toEqual({ id, nom, prenom, classe, niveau });
  });

  test("un enseignant n’y trouve ni les élèves des autres classes, ni ses collègues", async () => {
    const found = await cherche("e", ecole.enseignant);
    expect(found.personnels).toEqual([]);
    expect(found.classes.length).toBeLessThanOrEqual(1);
    expect(new Set(found.eleves.map(({ classe }) => classe?.id)).size).toBe(1);
    expect((await cherche("e")).totalEleves).toBeGreaterThan(found.totalEleves);
  });

  test("les mots ne passent pas par une adresse, qui resterait dans les journaux d’un relais", async () => {
    expect((await ecole.direction.get("/api/recherche?recherche=zoe")).statusCode).toBe(404);
    expect((await serveur.navigateur().post("/api/recherche", { recherche: "zoe" })).statusCode).not.toBe(200);
    expect((await ecole.direction.post("/api/recherche", { recherche: "a".repeat(101) })).statusCode).toBe(400);
  });
});
