import { ENGINES, useBase } from "@navette/base/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Grille } from "../livret/schemas.ts";
import { type Demonstration, json, listAvancements, openDemonstration, the } from "../testing/demonstration.ts";
import type { Navigateur } from "../testing/navigateur.ts";
import { buildServeur, type Serveur } from "../testing/serveur.ts";
import type { Eleve, Eleves } from "./schemas.ts";

describe.each(ENGINES)("les élèves d’une école (%s)", (engine) => {
  const base = useBase(engine, { keep: true });
  let serveur: Serveur;
  let ecole: Demonstration;
  let direction: Navigateur;
  beforeAll(async () => {
    serveur = await buildServeur(base);
    ecole = await openDemonstration(serveur);
    direction = ecole.direction;
  });
  afterAll(() => serveur.app.close());

  const search = (demande: Record<string, string>, page = direction) =>
    json<Eleves>(page.post("/api/personnes/eleves/recherche", demande));
  const one = async (demande: Record<string, string> = {}) => the((await search(demande)).eleves);
  const fiche = (id: string) => json<Eleve>(direction.get(`/api/personnes/eleves/${id}`));
  const correct = (id: string, modifie: object, page = direction) =>
    page.send("PATCH", `/api/personnes/eleves/${id}`, modifie);

  test("se lisent page par page, dans l’ordre, sans trou ni double", async () => {
    const { eleves, total } = await search({ limite: "500" });
    expect(eleves).toHaveLength(total);
    const pages = [];
    for (let depuis = 0; depuis < total; depuis += 40)
      pages.push(...(await search({ depuis: `${depuis}`, limite: "40" })).eleves);
    expect(pages).toEqual(eleves);
    const { compare } = new Intl.Collator("fr", { sensitivity: "base", ignorePunctuation: false });
    const premiers = eleves.map(({ nom }) => nom.replace(/[^\p{L}]/gu, ""));
    expect(
      premiers.filter((nom, rang) => rang > 0 && compare(premiers[rang - 1]?.[0] ?? "", nom[0] ?? "") > 0),
    ).toEqual([]);
  });

  test("se trouvent sans accents ni majuscules, par l’INE et par la classe", async () => {
    const { eleves } = await search({ limite: "500" });
    const accentue = the(eleves, ({ prenom }) => /[éèëïç]/.test(prenom));
    const simple = accentue.prenom.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase();
    const found = await search({ recherche: `${simple} ${accentue.nom.toLowerCase()}` });
    expect(found.eleves.map(({ id }) => id)).toContain(accentue.id);
    const identifie = the(eleves, ({ ine }) => ine !== null);
    expect((await search({ recherche: identifie.ine ?? "" })).eleves.map(({ id }) => id)).toEqual([identifie.id]);
    const classe = the(await listAvancements(ecole.enseignant));
    const camarades = await search({ classeId: classe.id });
    expect(camarades.total).toBe(classe.eleves);
    expect((await search({ recherche: "100% introuvable'" })).total).toBe(0);
  });

  test("se filtrent, et chaque filtre dit d’avance combien il donne", async () => {
    const { parFiltre } = await search({});
    expect(parFiltre["sans-ine"]).toBeGreaterThan(0);
    const sansIne = await search({ filtre: "sans-ine", limite: "500" });
    expect(sansIne.total).toBe(parFiltre["sans-ine"]);
    expect(sansIne.eleves.every(({ ine, actif }) => ine === null && actif)).toBe(true);
    expect((await search({ filtre: "anciens" })).eleves).toEqual([]);
  });

  test("un enseignant ne cherche et n’ouvre que ses élèves, sans leur journal", async () => {
    const classe = the(await listAvancements(ecole.enseignant));
    const siens = await search({ limite: "500" }, ecole.enseignant);
    expect(siens.total).toBe(classe.eleves);
    expect(new Set(siens.eleves.map((eleve) => eleve.classe?.id))).toEqual(new Set([classe.id]));
    const sien = the(siens.eleves);
    const lue = await json<Eleve>(ecole.enseignant.get(`/api/personnes/eleves/${sien.id}`));
    expect(lue).toMatchObject({ id: sien.id, historique: [] });
    const autre = the((await search({ limite: "500" })).eleves, (eleve) => eleve.classe?.id !== classe.id);
    expect((await ecole.enseignant.get(`/api/personnes/eleves/${autre.id}`)).statusCode).toBe(403);
    expect((await correct(sien.id, { prenom: "Zoé" }, ecole.enseignant)).statusCode).toBe(403);
  });

  test("une correction se verrouille, se raconte, et se rend aux imports", async () => {
    const { id, prenom } = await one();
    const corrigee = (await correct(id, { prenom: "Zoé", naissance: null })).json<Eleve>();
    expect(corrigee).toMatchObject({ prenom: "Zoé", naissance: null });
    expect(corrigee.verrous.map(({ champ }) => champ)).toEqual(["naissance", "prenom"]);
    expect(corrigee.historique[0]).toMatchObject({
      action: "eleve.modifier",
      avant: { prenom },
      apres: { prenom: "Zoé" },
    });
    expect((await correct(id, { prenom: "Zoé" })).json<Eleve>().historique).toHaveLength(corrigee.historique.length);
    const libre = await json<Eleve>(direction.send("DELETE", `/api/personnes/eleves/${id}/verrous/prenom`));
    expect(libre).toMatchObject({ prenom: "Zoé", verrous: [{ champ: "naissance" }] });
    expect((await direction.send("DELETE", `/api/personnes/eleves/${id}/verrous/prenom`)).statusCode).toBe(404);
  });

  test("un INE corrigé garde l’ancien, et n’est jamais celui d’un autre", async () => {
    const { eleves } = await search({ limite: "500" });
    const [un, deux] = eleves.slice(1).filter(({ ine }) => ine !== null);
    const id = un?.id ?? "";
    expect((await correct(id, { ine: "court" })).json()).toMatchObject({
      code: "eleve.ine",
      champs: { ine: expect.any(String) },
    });
    expect((await correct(id, { ine: deux?.ine })).json()).toMatchObject({ code: "eleve.ine-pris" });
    expect((await correct(id, { ine: "9912345 67aa" })).json()).toMatchObject({
      ine: "991234567AA",
      identifiants: [
        { source: "ine", valeur: "991234567AA", actuel: true },
        { source: "ine", valeur: un?.ine, actuel: false },
      ],
      verrous: [{ champ: "ine" }],
    });
    await correct(id, { ine: un?.ine });
    expect((await fiche(id)).identifiants.map(({ valeur, actuel }) => [valeur, actuel])).toEqual([
      [un?.ine, true],
      ["991234567AA", false],
    ]);
  });

  test("le niveau choisi ouvre la page du livret, et la classe changée suit", async () => {
    const classe = the(await listAvancements(ecole.enseignant));
    const eleve = the((await search({ classeId: classe.id })).eleves);
    const grille = () => json<Grille>(direction.get(`/api/livret/periodes/${the(classe.periodes).periodeId}/grille`));
    await correct(eleve.id, { niveau: null });
    expect(the((await grille()).eleves, ({ id }) => id === eleve.id)).toMatchObject({ page: null, present: true });
    await correct(eleve.id, { niveau: "CM2" });
    expect(the((await grille()).eleves, ({ id }) => id === eleve.id).page).toBe("cm2");
    const ailleurs = the(await listAvancements(direction), ({ id }) => id !== classe.id);
    expect((await correct(eleve.id, { classeId: ailleurs.id })).json()).toMatchObject({ classe: { id: ailleurs.id } });
    expect(the((await grille()).eleves, ({ id }) => id === eleve.id).present).toBe(false);
    const inconnue = "00000000-0000-4000-8000-000000000000";
    expect((await correct(eleve.id, { classeId: inconnue })).json()).toMatchObject({ code: "classe.inconnue" });
  });
});
