import { ENGINES, useBase } from "@navette/base/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Annees } from "../etablissement/schemas.ts";
import type { Grille } from "../livret/schemas.ts";
import type { Personnels } from "../personnes/schemas.ts";
import { type Demonstration, json, listAvancements, openDemonstration, the } from "../testing/demonstration.ts";
import type { Navigateur } from "../testing/navigateur.ts";
import { buildServeur, firstLogIn, type Serveur } from "../testing/serveur.ts";
import type { Classes, DecoupageAConfirmer, Periodes, Proposition } from "./schemas.ts";

describe.each(ENGINES)("les structures d’une école (%s)", (engine) => {
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

  const classes = async (page = direction) => (await json<Classes>(page.get("/api/structures/classes"))).classes;
  const periodes = async () => (await json<Periodes>(direction.get("/api/structures/periodes"))).classes;
  const proposition = async (periodicite: string) =>
    (await json<Proposition>(direction.get(`/api/structures/periodes/proposition?periodicite=${periodicite}`)))
      .periodes;

  test("liste les classes avec leurs élèves et leurs enseignants, et garde le nom corrigé à la main", async () => {
    const before = await classes();
    const classe = the(before);
    expect(classe).toMatchObject({ annee: 2026, origine: "import", archivee: false, verrou: null });
    expect(
      before.every(({ eleves, enseignants, identifiantOnde }) => eleves > 0 && enseignants[0] && identifiantOnde),
    ).toBe(true);
    const url = `/api/structures/classes/${classe.id}`;
    expect((await ecole.enseignant.send("PATCH", url, { libelle: "Les Loutres" })).statusCode).toBe(403);
    expect((await direction.send("PATCH", url, { libelle: "Les Loutres" })).statusCode).toBe(204);
    const renamed = the(await classes(), ({ id }) => id === classe.id);
    expect(renamed).toMatchObject({ libelle: "Les Loutres", verrou: { le: "2026-10-05T08:00:00.000Z" } });
    expect((await direction.send("DELETE", `${url}/verrous/libelle`)).statusCode).toBe(204);
    expect((await direction.send("DELETE", `${url}/verrous/libelle`)).statusCode).toBe(404);
    expect(await classes(ecole.enseignant)).toHaveLength(1);
  });

  test("un nouvel enseignant reçoit un compte et une classe, qu’il atteint jusqu’à la fin de son rattachement", async () => {
    const personnels = "/api/personnes/personnels";
    const nouveau = { civilite: "M", nom: "Roux", prenom: "Paul" };
    const { id } = await json<{ id: string }>(direction.post(personnels, nouveau));
    const compte = { identifiant: "p.roux", prenom: "Paul", nom: "Roux", role: "enseignant", personnelId: id };
    const { motDePasse } = await json<{ motDePasse: string }>(direction.post("/api/comptes", compte));
    const roux = await firstLogIn(serveur, { uai: ecole.uai, identifiant: "p.roux", motDePasse });
    expect(await classes(roux)).toEqual([]);
    const classe = the(await classes());
    const url = `/api/structures/classes/${classe.id}/enseignants/${id}`;
    expect((await direction.send("PUT", url, { debut: "2026-10-05", fin: "2026-10-01" })).json()).toMatchObject({
      champs: { fin: "La fin précède le début." },
    });
    expect((await direction.send("PUT", url, { debut: "2026-09-01" })).statusCode).toBe(204);
    expect((await classes(roux)).map((each) => each.id)).toEqual([classe.id]);
    await direction.send("PUT", url, { debut: "2026-09-01", fin: "2026-10-04" });
    expect(await classes(roux)).toEqual([]);
    expect((await direction.send("DELETE", url)).statusCode).toBe(204);
    expect(the(await classes(), (each) => each.id === classe.id).enseignants).toEqual(classe.enseignants);
  });

  test("une seule personne dirige l’école, et quitter l’école laisse l’histoire", async () => {
    const url = "/api/personnes/personnels";
    const list = async () => (await json<Personnels>(direction.get(url))).personnels;
    const successeur = the(await list(), ({ directeur }) => !directeur);
    expect((await direction.send("PATCH", `${url}/${successeur.id}`, { directeur: true })).statusCode).toBe(204);
    expect((await list()).filter(({ directeur }) => directeur).map(({ id }) => id)).toEqual([successeur.id]);
    await direction.send("PATCH", `${url}/${successeur.id}`, { actif: false });
    expect((await list()).at(-1)).toMatchObject({ id: successeur.id, actif: false, directeur: false });
    const inconnu = `${url}/00000000-0000-4000-8000-000000000000`;
    expect((await direction.send("PATCH", inconnu, { actif: false })).statusCode).toBe(404);
  });

  test("des dates que LSU refuserait ne passent pas, toutes les fautes dites à la fois", async () => {
    const [premier, deuxieme, troisieme] = await proposition("trimestre");
    const before = await periodes();
    const reply = await direction.send("PUT", "/api/structures/periodes", {
      classes: "toutes",
      periodicite: "trimestre",
      periodes: [{ ...premier, debut: "2026-08-20" }, { ...deuxieme, debut: premier?.debut }, troisieme],
    });
    expect(reply.statusCode).toBe(400);
    expect(reply.json()).toMatchObject({
      code: "periodes.dates",
      diagnostics: [{ code: "livret.periode.avant-rentree" }, { code: "livret.periode.chevauchement" }],
    });
    expect(await periodes()).toEqual(before);
  });

  test("changer de périodicité demande confirmation, garde ce qui est écrit, et revient en arrière", async () => {
    const classe = the(await listAvancements(ecole.enseignant));
    const { periodeId } = the(classe.periodes);
    const grille = () => json<Grille>(direction.get(`/api/livret/periodes/${periodeId}/grille`));
    const { saisies } = await grille();
    const decoupe = async (periodicite: string, confirme: boolean) =>
      direction.send("PUT", "/api/structures/periodes", {
        classes: [classe.id],
        periodicite,
        periodes: await proposition(periodicite),
        confirme,
      });
    const third = the(classe.periodes, ({ indice }) => indice === 3).periodeId;
    const eleve = the((await grille()).eleves);
    const cellule = `/api/livret/periodes/${third}/saisies/${eleve.id}/BILAN/appreciation-generale`;
    await direction.send("PUT", cellule, { valeur: "Une bonne fin d’année.", version: 0 });

    const asked = await decoupe("semestre", false);
    expect(asked.statusCode).toBe(409);
    expect(asked.json<DecoupageAConfirmer>().touchees).toEqual([
      {
        classeId: classe.id,
        classe: classe.libelle,
        avant: "Trimestre 1",
        apres: "Semestre 1",
        saisies: saisies.length,
      },
      { classeId: classe.id, classe: classe.libelle, avant: "Trimestre 3", apres: null, saisies: 1 },
    ]);
    expect((await grille()).periode.libelle).toBe("Trimestre 1");

    expect((await decoupe("semestre", true)).statusCode).toBe(200);
    expect((await grille()).periode.libelle).toBe("Semestre 1");
    expect((await grille()).saisies).toEqual(saisies);
    expect((await direction.get(`/api/livret/periodes/${third}/grille`)).statusCode).toBe(404);

    expect((await decoupe("trimestre", true)).statusCode).toBe(200);
    const back = await json<Grille>(direction.get(`/api/livret/periodes/${third}/grille`));
    expect(back.saisies).toMatchObject([{ valeur: "Une bonne fin d’année.", version: 1 }]);
  });

  test("les dates d’un bilan fermé ne bougent plus", async () => {
    const fermee = the(await listAvancements(direction), ({ periodes: [first] }) => first?.etat === "complet");
    const [premier, ...suite] = await proposition("trimestre");
    const reply = await direction.send("PUT", "/api/structures/periodes", {
      classes: [fermee.id],
      periodicite: "trimestre",
      periodes: [{ ...premier, fin: "2026-11-20" }, ...suite],
    });
    expect(reply.statusCode).toBe(409);
    expect(reply.json()).toMatchObject({ code: "periodes.closes" });
  });

  test("l’année suivante s’ouvre si l’on confirme que l’on arrête celle qui court, et vide : l’ancienne reste lisible et fermée, et l’on revient tant que rien n’est importé", async () => {
    const annees = "/api/etablissement/annees";
    const classe = the(await listAvancements(ecole.enseignant));
    const { periodeId } = the(classe.periodes);
    const { eleves } = await json<Grille>(direction.get(`/api/livret/periodes/${periodeId}/grille`));
    expect((await ecole.enseignant.post(annees, { confirme: true })).statusCode).toBe(403);
    const refusee = await direction.post(annees, {});
    expect([refusee.statusCode, refusee.json()]).toMatchObject([
      409,
      {
        code: "annee.en-cours",
        remedy: expect.stringContaining("confirmez"),
        champs: { confirme: expect.any(String) },
      },
    ]);
    expect((await json<Annees>(direction.get(annees))).annees).toMatchObject([{ annee: 2026, close: false }]);
    expect((await direction.post(annees, { confirme: true })).json()).toEqual({
      annee: 2027,
      debut: "2027-09-01",
      fin: "2028-07-01",
      close: false,
    });
    expect((await direction.post(annees, { confirme: true })).json()).toMatchObject({ code: "annee.trop-tot" });
    expect(await classes()).toEqual([]);
    const anciennes = await json<Classes>(direction.get("/api/structures/classes?annee=2026"));
    expect(anciennes.classes.map(({ id }) => id)).toContain(classe.id);
    const { periode } = await json<Grille>(ecole.enseignant.get(`/api/livret/periodes/${periodeId}/grille`));
    expect(periode).toMatchObject({ saisissable: false, passages: [], refus: { code: "livret.annee-close" } });
    const cellule = `/api/livret/periodes/${periodeId}/saisies/${the(eleves).id}/FRA-RAC/appreciation`;
    const refus = await direction.send("PUT", cellule, { valeur: "x", version: 0 });
    expect([refus.statusCode, refus.json<{ code: string }>().code]).toEqual([409, "livret.annee-close"]);

    expect((await direction.send("DELETE", `${annees}/derniere`)).statusCode).toBe(204);
    expect((await json<Annees>(direction.get(annees))).annees).toMatchObject([{ annee: 2026, close: false }]);
    expect(await classes()).not.toEqual([]);
    expect((await direction.send("DELETE", `${annees}/derniere`)).json()).toMatchObject({ code: "annee.commencee" });
  });
});
