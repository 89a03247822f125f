import { ENGINES, useBase } from "@navette/base/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Eleves } from "../personnes/schemas.ts";
import { type Demonstration, json, listAvancements, openDemonstration, the } from "../testing/demonstration.ts";
import type { Navigateur } from "../testing/navigateur.ts";
import { buildServeur, type Serveur } from "../testing/serveur.ts";
import type { Famille, Lien, Responsables } from "./schemas.ts";

const INCONNU = "00000000-0000-4000-8000-000000000000";
const ADRESSE = { ligne: "12 rue des Lilas", codePostal: "01999", commune: "Saint-Fictif", pays: null };
const IDENTITE = {
  civilite: "MME",
  nom: "Turlutaine",
  nomUsage: null,
  prenom: "Agnès",
  courriel: "agnes@example.org",
  telephoneDomicile: null,
  telephoneTravail: null,
  telephonePortable: "06 39 98 56 78",
  accepteSms: true,
  communicationAdresse: null,
};

describe.each(ENGINES)("les familles d’une école (%s)", (engine) => {
  const base = useBase(engine, { keep: true });
  let serveur: Serveur;
  let ecole: Demonstration;
  let direction: Navigateur;
  let eleve: Eleves["eleves"][number];
  let responsable: string;

  beforeAll(async () => {
    serveur = await buildServeur(base);
    ecole = await openDemonstration(serveur);
    direction = ecole.direction;
    const classe = the(await listAvancements(ecole.enseignant));
    const { eleves } = await json<Eleves>(direction.post("/api/personnes/eleves/recherche", { classeId: classe.id }));
    eleve = the(eleves);
    const nouveau = { identite: IDENTITE, adresse: ADRESSE, eleve: eleve.id, lien: { niveau: "legal", parente: "10" } };
    responsable = (await json<{ id: string }>(direction.post("/api/familles/responsables", nouveau))).id;
  });
  afterAll(() => serveur.app.close());

  const search = (demande: object, page = direction) =>
    json<Responsables>(page.post("/api/familles/responsables/recherche", demande));
  const deEleve = (page = direction) => json<Famille>(page.get(`/api/familles/eleves/${eleve.id}`));
  const lien = async (): Promise<Lien> => the((await deEleve()).liens, (each) => each.responsable === responsable);

  test("un responsable ajouté se trouve par l’enfant et par la commune, et sa famille se lit entière", async () => {
    for (const recherche of ["turlutaine agnes", `${eleve.nom} turlutaine`, "saint fictif turlutaine"]) {
      expect((await search({ recherche })).responsables.map(({ id }) => id)).toEqual([responsable]);
    }
    const famille = await json<Famille>(direction.get(`/api/familles/responsables/${responsable}`));
    expect(famille.enfants.map(({ id }) => id)).toEqual([eleve.id]);
    expect(famille.foyers).toContainEqual(
      expect.objectContaining({ adresse: ADRESSE, responsables: [responsable], enfants: [] }),
    );
    expect(famille.envois).toMatchObject([
      {
        eleve: eleve.id,
        exemplaires: [{ responsables: [responsable] }],
        sms: [{ vers: "06 39 98 56 78" }],
        courriels: [{ vers: "agnes@example.org" }],
      },
    ]);
    expect(famille.historique.slice(0, 2).map(({ action }) => action)).toEqual([
      "responsabilite.creer",
      "responsable.creer",
    ]);
  });

  test("un champ mal écrit est refusé avec sa phrase, et rien ne change", async () => {
    const path = `/api/familles/responsables/${responsable}`;
    const refus = await direction.send("PATCH", path, {
      nom: "Autre",
      courriel: "agnes@",
      telephonePortable: "zéro six",
    });
    expect(refus.statusCode).toBe(400);
    expect(refus.json()).toMatchObject({
      champs: { courriel: expect.any(String), telephonePortable: "Écrivez un numéro comme 06 39 98 12 34." },
    });
    expect((await search({ recherche: "agnes turlutaine" })).total).toBe(1);
  });

  test("un lien se précise, se termine, se rétablit, et son verrou se lève", async () => {
    const { id } = await lien();
    const path = "/api/familles/liens";
    const modifie = (dit: object) => direction.send("PATCH", path, { liens: [id], modifie: dit });
    expect((await modifie({ rang: 1, heberge: true })).statusCode).toBe(204);
    expect(await lien()).toMatchObject({ niveau: "legal", rang: 1, heberge: true });
    await modifie({ actif: false });
    expect(await lien()).toMatchObject({ actif: false });
    await modifie({ actif: true });
    expect((await direction.post(`${path}/${id}/rendre`, { champs: ["rang"] })).statusCode).toBe(204);
    expect((await lien()).verrous.map(({ champ }) => champ)).toEqual(["actif", "heberge", "niveau", "parente"]);
    expect((await direction.post(`${path}/${id}/rendre`, { champs: ["inconnu"] })).statusCode).toBe(400);
    const encore = { eleve: eleve.id, responsable, lien: {} };
    expect((await direction.post("/api/familles/liens", encore)).json()).toMatchObject({ code: "lien.existant" });
  });

  test("un enseignant lit les noms des légaux de sa classe, leurs téléphones si l’école le veut, et n’écrit rien", async () => {
    const avant = await deEleve(ecole.enseignant);
    expect(the(avant.responsables, ({ id }) => id === responsable).telephonePortable).toBeNull();
    await direction.send("PATCH", "/api/etablissement", { telephonesEnseignants: true });
    const lue = await deEleve(ecole.enseignant);
    expect(the(lue.responsables, ({ id }) => id === responsable)).toMatchObject({
      nom: "Turlutaine",
      telephonePortable: "06 39 98 56 78",
      courriel: null,
    });
    expect(lue).toMatchObject({ foyers: [], envois: [], historique: [] });
    const refuses = await Promise.all([
      ecole.enseignant.send("PATCH", `/api/familles/responsables/${responsable}`, { nom: "X" }),
      ecole.enseignant.send("PATCH", "/api/familles/liens", {
        liens: [(await lien()).id],
        modifie: { niveau: "contact" },
      }),
      ecole.enseignant.post("/api/familles/responsables", {}),
    ]);
    expect(refuses.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403]);
  });

  test("une famille inconnue se dit, une adresse qui n’en est pas une aussi", async () => {
    expect((await direction.get(`/api/familles/eleves/${INCONNU}`)).statusCode).toBe(404);
    expect((await direction.get(`/api/familles/responsables/${INCONNU}`)).statusCode).toBe(404);
    expect((await direction.get("/api/familles/responsables/turlutaine")).statusCode).toBe(400);
  });
});
