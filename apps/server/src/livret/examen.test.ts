import { ENGINES, useBase } from "@navette/base/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Session } from "../session/schemas.ts";
import { type Demonstration, json, listAvancements, openDemonstration, the } from "../testing/demonstration.ts";
import type { Navigateur } from "../testing/navigateur.ts";
import { buildServeur, type Serveur } from "../testing/serveur.ts";
import type { Commentaire, Commentaires, Element, Elements } from "./banques-schemas.ts";
import type { ExamenDeClasse, ExamenEcrit } from "./examen-schemas.ts";

describe.each(ENGINES)("ce qui manque, et les banques (%s)", (engine) => {
  const base = useBase(engine, { keep: true });
  let serveur: Serveur;
  let ecole: Demonstration;
  beforeAll(async () => {
    serveur = await buildServeur(base);
    ecole = await openDemonstration(serveur);
  });
  afterAll(() => serveur.app.close());

  const examen = (page: Navigateur) => json<ExamenEcrit>(page.get("/api/livret/examen?indice=1&nombre=3"));

  test("l’examen compte, nomme qui relancer, et détaille chaque classe élève par élève", async () => {
    const { classes, relances, statuts, avancement } = await examen(ecole.direction);
    const avancements = await listAvancements(ecole.direction);
    for (const { classe, ...examinee } of classes) {
      const carte = the(avancements, ({ id }) => id === classe);
      expect(examinee.avancement, examinee.libelle).toEqual(the(carte.periodes).avancement);
    }
    expect(avancement.attendus).toBe(classes.reduce((total, each) => total + each.avancement.attendus, 0));
    expect(relances.some(({ fonction, nom, manques }) => fonction === "enseignant" && nom && manques > 0)).toBe(true);
    const impossibles = the(classes, (each) => each.statuts.impossible > 0);
    const detail = await json<ExamenDeClasse>(
      ecole.direction.get(`/api/livret/periodes/${impossibles.periodeId}/examen`),
    );
    expect(detail).toMatchObject({ ...impossibles });
    const refuse = the(detail.eleves, ({ statut }) => statut === "impossible");
    expect(refuse.constats[0]).toMatchObject({ effet: "manquant", level: "rejet", eleve: refuse.eleve });
    expect(statuts.impossible).toBeGreaterThanOrEqual(impossibles.statuts.impossible);
  });

  test("un enseignant n’examine que sa classe, et se reconnaît dans ceux à relancer", async () => {
    const [sienne] = await listAvancements(ecole.enseignant);
    const { classes, relances } = await examen(ecole.enseignant);
    expect(classes.map(({ classe }) => classe)).toEqual([sienne?.id]);
    const { compte } = await json<Session>(ecole.enseignant.get("/api/session"));
    const siennes = relances.filter(({ moi }) => moi);
    expect(siennes.map(({ nom }) => nom)).toEqual([expect.stringMatching(` ${compte.prenom} ${compte.nom}$`)]);
    const deLaDirection = (await examen(ecole.direction)).relances;
    expect(deLaDirection.find(({ nom }) => nom === siennes[0]?.nom)?.moi).toBe(false);
  });

  test("chacun a sa banque de commentaires ; celle de l’école est à la direction", async () => {
    const url = "/api/livret/commentaires";
    const list = async (page: Navigateur) => (await json<Commentaires>(page.get(url))).commentaires;
    const offerts = await list(ecole.enseignant);
    expect(offerts.length).toBeGreaterThan(20);
    expect(offerts.every(({ portee }) => portee === "ecole")).toBe(true);
    const mien = { usage: "appreciation", theme: "Réussites", texte: "{prénom} lit seul un album." };
    const ajoute = await json<Commentaire>(ecole.enseignant.post(url, mien));
    expect((await json<Commentaire>(ecole.enseignant.post(url, mien))).id).toBe(ajoute.id);
    expect(await list(ecole.enseignant)).toHaveLength(offerts.length + 1);
    expect(await list(ecole.direction)).toHaveLength(offerts.length);
    const { id: offert } = the(offerts);
    expect((await ecole.enseignant.post(url, { ...mien, portee: "ecole" })).statusCode).toBe(403);
    expect((await ecole.enseignant.send("DELETE", `${url}/${offert}`)).statusCode).toBe(403);
    expect((await ecole.direction.send("PATCH", `${url}/${ajoute.id}`, { texte: "x" })).statusCode).toBe(404);
    const renomme = await json<Commentaire>(
      ecole.enseignant.send("PATCH", `${url}/${ajoute.id}`, { theme: "Lecture" }),
    );
    expect(renomme).toEqual({ ...ajoute, theme: "Lecture" });
    expect((await ecole.direction.send("DELETE", `${url}/${offert}`)).statusCode).toBe(204);
    expect(await list(ecole.direction)).toHaveLength(offerts.length - 1);
  });

  test("un élément de programme tapé rejoint la banque de l’école, une seule fois et sur une ligne", async () => {
    const url = "/api/livret/elements";
    const nouveau = { cycle: 2, rubrique: "FRA-LEC", libelle: "Lire un album\nseul" };
    const ajoute = await json<Element>(ecole.enseignant.post(url, nouveau));
    expect(ajoute.libelle).toBe("Lire un album seul");
    expect(await json<Element>(ecole.direction.post(url, nouveau))).toEqual(ajoute);
    const { elements } = await json<Elements>(ecole.enseignant.get(`${url}?cycle=2`));
    expect(elements.filter(({ id }) => id === ajoute.id)).toEqual([ajoute]);
    expect(elements.every(({ cycle }) => cycle === 2)).toBe(true);
    expect((await ecole.enseignant.post(url, { ...nouveau, rubrique: "STC-RAC" })).json()).toMatchObject({
      code: "livret.saisie.hors-page",
      champs: { libelle: expect.any(String) },
    });
  });

  test("un élément de la banque se corrige et s’ôte : les siens par chacun, tous par la direction ; les bilans le gardent", async () => {
    const url = "/api/livret/elements";
    const add = (page: Navigateur, libelle: string) =>
      json<Element>(page.post(url, { cycle: 2, rubrique: "MAT-NBC", libelle }));
    const rename = (page: Navigateur, id: string, libelle: string) => page.send("PATCH", `${url}/${id}`, { libelle });
    const mien = await add(ecole.enseignant, "Conter jusqu’à mille");
    const { elements } = await json<Elements>(ecole.enseignant.get(url));
    const deLEcole = the(elements, ({ modifiable }) => !modifiable);
    expect(await json<Element>(rename(ecole.enseignant, mien.id, "Compter\njusqu’à mille"))).toEqual({
      ...mien,
      libelle: "Compter jusqu’à mille",
    });
    expect((await rename(ecole.enseignant, deLEcole.id, "Autre chose")).statusCode).toBe(403);
    expect((await ecole.enseignant.send("DELETE", `${url}/${deLEcole.id}`)).statusCode).toBe(403);
    const double = await add(ecole.direction, "Compter jusqu’à cent");
    expect((await rename(ecole.direction, double.id, "Compter jusqu’à mille")).json()).toMatchObject({
      code: "element.existe",
      champs: { libelle: expect.any(String) },
    });
    expect((await ecole.enseignant.send("DELETE", `${url}/${mien.id}`)).statusCode).toBe(204);
    expect((await ecole.direction.send("DELETE", `${url}/${deLEcole.id}`)).statusCode).toBe(204);
    expect((await rename(ecole.direction, mien.id, "Trop tard")).statusCode).toBe(404);
  });
});
