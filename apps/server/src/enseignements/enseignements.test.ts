import { createCollege, ENGINES, fillCollege, MATIN_COLLEGE, useBase } from "@navette/base/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Ouverture } from "../etablissement/ouverture-schemas.ts";
import type { Eleves, Personnels } from "../personnes/schemas.ts";
import type { Trouvailles } from "../recherche/schemas.ts";
import { json, the } from "../testing/demonstration.ts";
import type { Navigateur } from "../testing/navigateur.ts";
import { buildServeur, firstLogIn, MOT_DE_PASSE, type Serveur } from "../testing/serveur.ts";
import type {
  Calendrier,
  Divisions,
  FicheDivision,
  FicheGroupe,
  Formations,
  Groupes,
  Matieres,
  ScolariteCollege,
  Services,
} from "./schemas.ts";

const AT = "/api/enseignements";

describe.each(ENGINES)("les enseignements d’un collège, par le réseau (%s)", (engine) => {
  const base = useBase(engine, { keep: true });
  let serveur: Serveur;
  let uai: string;
  let direction: Navigateur;
  let duval: Navigateur;
  beforeAll(async () => {
    const college = await createCollege(base);
    await fillCollege(college.db, college.acte);
    serveur = await buildServeur(base, { now: () => MATIN_COLLEGE });
    uai = college.uai;
    direction = serveur.navigateur();
    await direction.post("/api/session", { uai, identifiant: "claire", motDePasse: MOT_DE_PASSE });
    duval = await enseignant("DUVAL-ROCHER");
  });
  afterAll(() => serveur.app.close());

  async function enseignant(nom: string): Promise<Navigateur> {
    const { personnels } = await json<Personnels>(direction.get("/api/personnes/personnels"));
    const { id, prenom } = the(personnels, (each) => each.nom === nom);
    const compte = { identifiant: `prof-${prenom.toLowerCase()}`, prenom, nom, role: "enseignant", personnelId: id };
    const { motDePasse } = await json<{ motDePasse: string }>(direction.post("/api/comptes", compte));
    return await firstLogIn(serveur, { uai, identifiant: compte.identifiant, motDePasse });
  }
  const divisions = async (page = direction) => (await json<Divisions>(page.get(`${AT}/divisions`))).divisions;
  const groupes = async (page = direction) => (await json<Groupes>(page.get(`${AT}/groupes`))).groupes;
  const division = async (code: string) => the(await divisions(), (each) => each.code === code);
  const groupe = async (code: string) => the(await groupes(), (each) => each.code === code);
  const fiche = (id: string, page = direction) => json<FicheGroupe>(page.get(`${AT}/groupes/${id}`));

  test("divisions, groupes, services, matières, formations et calendrier se lisent", async () => {
    expect((await divisions()).map(({ code }) => code)).toEqual(["3A", "5B", "6A"]);
    expect(await groupes()).toHaveLength(5);
    expect((await json<Services>(direction.get(`${AT}/services`))).services).toHaveLength(8);
    expect((await json<Matieres>(direction.get(`${AT}/matieres`))).matieres).toHaveLength(6);
    expect((await json<Formations>(direction.get(`${AT}/formations`))).formations.length).toBeGreaterThan(3);
    expect((await json<Calendrier>(direction.get(`${AT}/calendrier`))).calendrier?.annee).toBe(2025);
  });

  test("une division se lit à une date, et une date qui n’existe pas est refusée", async () => {
    const { id } = await division("5B");
    const le = async (jour: string) =>
      (await json<FicheDivision>(direction.get(`${AT}/divisions/${id}?jour=${jour}`))).sesServices.flatMap(
        ({ suppleances }) => suppleances.map(({ enCours }) => enCours),
      );
    expect(await le("2025-11-10")).toEqual([true, true]);
    expect(await le("2026-01-05")).toEqual([false, false]);
    expect((await direction.get(`${AT}/divisions/${id}?jour=2025-02-30`)).statusCode).toBe(400);
  });

  test("les services se lisent à une date : qui supplée ce jour-là, et pour combien d’heures", async () => {
    const le = async (jour: string) => {
      const { services, charges, ...lus } = await json<Services>(direction.get(`${AT}/services?jour=${jour}`));
      expect(lus.jour).toBe(jour);
      const suppleances = services.flatMap((each) => each.suppleances.filter(({ enCours }) => enCours));
      return [suppleances.length, charges.find(({ enseignant: qui }) => qui.nom === "MORVILLE")?.enSuppleance];
    };
    expect(await le("2025-11-10")).toEqual([2, 3.5]);
    expect(await le("2026-01-05")).toEqual([0, undefined]);
    expect((await json<Services>(direction.get(`${AT}/services`))).jour).toBe("2025-11-10");
    expect((await direction.get(`${AT}/services?jour=2025-02-30`)).statusCode).toBe(400);
  });

  test("une matière se trouve par son nom ou son code ; une enseignante ne trouve que les siennes", async () => {
    const cherche = async (recherche: string, page = direction) =>
      (await json<Trouvailles>(page.post("/api/recherche", { recherche }))).matieres;
    const maths = { code: "061300", libelle: "Mathématiques", services: 3 };
    expect(await cherche("mathematiques")).toEqual([maths]);
    expect(await cherche("061300")).toEqual([maths]);
    expect(await cherche("mathematiques", duval)).toEqual([]);
    expect(await cherche("anglais", duval)).toMatchObject([{ code: "030201", services: 1 }]);
  });

  test("un groupe se crée, reçoit des élèves, en perd un, se renomme, se termine et se rouvre", async () => {
    const { id: divisionId } = await division("6A");
    const nouveau = { code: "ECHECS", libelle: "Échecs", divisions: [divisionId] };
    const cree = await direction.post(`${AT}/groupes`, nouveau);
    expect(cree.statusCode).toBe(201);
    const { id } = cree.json<{ id: string }>();
    expect((await direction.post(`${AT}/groupes`, nouveau)).json()).toMatchObject({
      champs: { code: "Le code ECHECS est déjà celui d’une division ou d’un groupe de l’année." },
    });
    expect((await direction.post(`${AT}/groupes`, { code: "échecs !" })).statusCode).toBe(400);
    const { eleves } = await json<Eleves>(direction.get(`/api/personnes/eleves?classeId=${divisionId}`));
    const ids = eleves.slice(0, 2).map((each) => each.id);
    expect((await direction.post(`${AT}/groupes/${id}/eleves`, { eleves: ids })).statusCode).toBe(204);
    expect((await direction.send("DELETE", `${AT}/groupes/${id}/eleves/${ids[0]}`)).statusCode).toBe(204);
    expect((await direction.send("PATCH", `${AT}/groupes/${id}`, { libelle: "Club" })).statusCode).toBe(204);
    expect(await fiche(id)).toMatchObject({ libelle: "Club", origine: "manuel", membres: [{ id: ids[1] }] });
    expect((await direction.send("DELETE", `${AT}/groupes/${id}/verrous/libelle`)).statusCode).toBe(204);
    expect((await direction.send("PUT", `${AT}/groupes/${id}/etat`, { actif: false })).statusCode).toBe(204);
    expect((await direction.post(`${AT}/groupes/${id}/eleves`, { eleves: ids })).json()).toMatchObject({
      code: "groupe.termine",
    });
    expect((await direction.send("PUT", `${AT}/groupes/${id}/etat`, { actif: true })).statusCode).toBe(204);
    expect((await fiche(id)).membres).toMatchObject([{ id: ids[1], origine: "manuel" }]);
    const { id: importe } = await groupe("65CHOR");
    expect((await direction.send("PUT", `${AT}/groupes/${importe}/etat`, { actif: false })).statusCode).toBe(409);
  });

  test("ouvrir l’année annonce les groupes créés ici, les reconduit sauf refus, et y renoncer les retire", async () => {
    const annees = "/api/etablissement/annees";
    const cree = { code: "DEVFAITS", libelle: "Devoirs faits" };
    await direction.post(`${AT}/groupes`, cree);
    const { groupesIci } = await json<Ouverture>(direction.get(`${annees}/suivante`));
    expect(groupesIci).toContainEqual(cree);
    const avant = (await groupes()).map(({ code }) => code);
    expect((await direction.post(annees, { confirme: true })).statusCode).toBe(201);
    expect(await groupe("DEVFAITS")).toMatchObject({ ...cree, origine: "manuel", eleves: 0 });
    expect(await groupes()).toHaveLength(groupesIci.length);
    expect((await direction.send("DELETE", `${annees}/derniere`)).statusCode).toBe(204);
    expect((await groupes()).map(({ code }) => code)).toEqual(avant);
    expect((await direction.post(annees, { confirme: true, reconduire: false })).statusCode).toBe(201);
    expect(await groupes()).toEqual([]);
    expect((await direction.send("DELETE", `${annees}/derniere`)).statusCode).toBe(204);
    await direction.send("PUT", `${AT}/groupes/${(await groupe("DEVFAITS")).id}/etat`, { actif: false });
  });

  test("la scolarité d’un élève se lit, codes et mots", async () => {
    const { membres } = await fiche((await groupe("3ALATIN")).id);
    const lue = await json<ScolariteCollege>(direction.get(`${AT}/eleves/${the(membres).id}`));
    expect(lue).toMatchObject({ division: { code: "3A" }, regime: { libelle: "Demi-pensionnaire 4 jours" } });
    expect(lue.options.map(({ modalite }) => modalite.libelle)).toContain("Option facultative");
  });

  test("une enseignante atteint par ses services sa division et ses groupes, et ne change rien", async () => {
    expect((await divisions(duval)).map(({ code }) => code)).toEqual(["6A"]);
    const { id } = await groupe("6A-AGLG1");
    expect((await fiche(id, duval)).membres.length).toBeGreaterThan(0);
    expect((await duval.get(`${AT}/groupes/${(await groupe("3ALATIN")).id}`)).json()).toMatchObject({
      code: "droit.groupe",
    });
    expect((await duval.get(`${AT}/divisions/${(await division("3A")).id}`)).statusCode).toBe(403);
    const { membres } = await fiche((await groupe("3ALATIN")).id);
    expect((await duval.get(`${AT}/eleves/${the(membres).id}`)).statusCode).toBe(403);
    const { services, charges } = await json<Services>(duval.get(`${AT}/services`));
    expect(services.map(({ structure }) => structure.code)).toEqual(["6A-AGLG1"]);
    expect(charges).toMatchObject([{ heures: 4, services: 1 }]);
    for (const [method, path, body] of [
      ["POST", "/groupes", { code: "X" }],
      ["PATCH", `/groupes/${id}`, { libelle: "X" }],
      ["PUT", `/groupes/${id}/etat`, { actif: false }],
      ["POST", `/groupes/${id}/eleves`, { eleves: [id] }],
      ["DELETE", `/groupes/${id}/eleves/${id}`, undefined],
      ["DELETE", `/groupes/${id}/verrous/libelle`, undefined],
    ] as const) {
      expect((await duval.send(method, `${AT}${path}`, body)).statusCode).toBe(403);
    }
  });
});
