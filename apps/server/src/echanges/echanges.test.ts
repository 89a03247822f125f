import { createHash } from "node:crypto";
import { fillEcole, useBase } from "@navette/base/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Navigateur } from "../testing/navigateur.ts";
import { buildServeur, installEcole, logInAs, type Serveur, uaiOf } from "../testing/serveur.ts";
import type { BilanEnvoye, EnvoiDetaille, Envois, Exporte, PeriodesLsu, Repetition } from "./schemas.ts";

const LSU = "/api/echanges/lsu";
const ACTE = { auteur: { compteId: null, nom: "Ligne de commande" }, now: new Date("2026-10-05T08:00:00.000Z") };

describe("les échanges avec LSU", () => {
  const base = useBase("pglite");
  let serveur: Serveur;
  let claire: Navigateur;
  beforeEach(async () => {
    serveur = await buildServeur(base);
    claire = await installEcole(serveur);
    await fillEcole(base.etablissement(uaiOf("0750001")), ACTE);
  });
  afterEach(() => serveur.app.close());

  const repete = async (decoupe = "classe") =>
    (await claire.get(`${LSU}?indice=1&nombre=3&decoupe=${decoupe}`)).json<Repetition>();
  const prepare = async (body: object = { indice: 1, nombre: 3 }) => (await claire.post(LSU, body)).json<Exporte>();

  test("la répétition compte chaque bilan une fois et dit ce qui retient les autres", async () => {
    const { parts, classes, constats, reglages, rappels } = await repete();
    expect(parts.length).toBe(classes.length);
    const bilans = parts.reduce((total, part) => total + part.prets + part.alertes + part.retenus, 0);
    expect(bilans).toBeGreaterThan(30);
    expect(parts.every(({ dernierEnvoi, identiques }) => dernierEnvoi === null && identiques === 0)).toBe(true);
    for (const { effet, qui, remedy } of constats.filter(({ level }) => level === "rejet")) {
      expect(["manquant", "bloquant"]).toContain(effet);
      expect([qui.fonction, remedy]).not.toContain("");
    }
    expect(reglages.map(({ valeur }) => valeur)).toEqual(["3 trimestres", "Import éditeur", "2026-09-01"]);
    expect(rappels.join()).toContain("mi-juillet 2027");
    expect((await claire.get("/api/echanges/envois")).json()).toEqual({ envois: [] });
  });

  test("ce qui est préparé se télécharge octet pour octet, sous son nom, sans rester dans le navigateur", async () => {
    const { fichiers } = await prepare();
    const [envoi] = fichiers.flatMap((fichier) => (fichier.outcome === "ecrit" ? [fichier.envoi] : []));
    if (!envoi) throw new Error("nothing was written");
    expect(envoi).toMatchObject({ periode: "Trimestre 1", creePar: "Claire Lenoir", format: "lsu-1d" });
    const reply = await claire.get(`/api/echanges/envois/${envoi.id}/fichier`);
    expect(reply.headers).toMatchObject({
      "content-type": "application/xml",
      "content-disposition": `attachment; filename="${envoi.nom}"`,
      "cache-control": "no-store",
    });
    expect(createHash("sha256").update(reply.rawPayload).digest("hex")).toBe(envoi.sha256);
    expect(reply.rawPayload.byteLength).toBe(envoi.octets);
  });

  test("l’historique garde le détail de chaque bilan parti, en mots", async () => {
    await prepare();
    const { envois } = (await claire.get("/api/echanges/envois")).json<Envois>();
    const url = `/api/echanges/envois/${envois[0]?.id}`;
    const { bilans } = (await claire.get(url)).json<EnvoiDetaille>();
    expect(bilans).toHaveLength(envois[0]?.counts.bilansPeriodiques ?? -1);
    const { valeurs } = (await claire.get(`${url}/bilans/${bilans[0]?.eleve}`)).json<BilanEnvoye>();
    expect(valeurs).toHaveLength(bilans[0]?.valeurs ?? -1);
    expect(valeurs.slice(-2).map(({ rubrique }) => rubrique)).toEqual([
      "Appréciation générale sur la progression de l’élève",
      "Représentants légaux",
    ]);
    expect(valeurs[0]?.rubrique).toBe("Langage oral, niveau");
    expect(valeurs[0]?.valeur).toMatch(/^[1-4] \(.+\)$/);
    expect((await claire.get(`${url}/bilans/${envois[0]?.id}`)).statusCode).toBe(404);
  });

  test("après l’envoi, la répétition le sait et ne retrouve aucune différence", async () => {
    await prepare();
    serveur.advance(60);
    const { parts, classes } = await repete();
    const partis = parts.filter(({ prets, alertes }) => prets + alertes > 0);
    expect(partis.every(({ prets, alertes, identiques }) => identiques === prets + alertes)).toBe(true);
    expect(partis.every(({ dernierEnvoi }) => dernierEnvoi !== null)).toBe(true);
    expect(parts.flatMap(({ remplaces }) => remplaces)).toEqual([]);
    expect(classes.some(({ etat }) => etat === "exporte")).toBe(true);
    const { periodes } = (await claire.get("/api/echanges/periodes")).json<PeriodesLsu>();
    expect(periodes.map(({ libelle }) => libelle)).toEqual(["Trimestre 1", "Trimestre 2", "Trimestre 3"]);
  });

  test("un fichier se dit préparé, puis téléchargé, puis déposé dans LSU le jour donné", async () => {
    const { fichiers } = await prepare();
    const ids = fichiers.flatMap((fichier) => (fichier.outcome === "ecrit" ? [fichier.envoi.id] : []));
    const [id] = ids;
    const etats = async () => {
      const { envois } = (await claire.get("/api/echanges/envois")).json<Envois>();
      return new Map(envois.map((envoi) => [envoi.id, envoi]));
    };
    await serveur.app.inject({
      method: "HEAD",
      url: `/api/echanges/envois/${id}/fichier`,
      headers: { cookie: claire.cookie ?? "" },
    });
    expect((await etats()).get(id ?? "")).toMatchObject({ etat: "prepare", telechargeLe: null, deposeLe: null });
    await claire.get(`/api/echanges/envois/${id}/fichier`);
    expect((await etats()).get(id ?? "")).toMatchObject({ etat: "telecharge", telechargePar: "Claire Lenoir" });
    const jour = (await etats()).get(id ?? "")?.creeLe.slice(0, 10) ?? "";
    const depose = () => claire.post("/api/echanges/depots", { envois: ids, le: jour });
    expect((await depose()).json()).toMatchObject({ code: "envoi.jamais-telecharge" });
    for (const each of ids) await claire.get(`/api/echanges/envois/${each}/fichier`);
    const future = await claire.post("/api/echanges/depots", { envois: ids, le: "2099-01-01" });
    expect(future.json()).toMatchObject({ champs: { le: "Ce jour n’est pas encore venu." } });
    const faux = await claire.post("/api/echanges/depots", { envois: ids, le: "31/12/2026" });
    expect(faux.statusCode).toBe(400);
    expect((await depose()).statusCode).toBe(200);
    const all = await etats();
    expect(new Set([...all.values()].map(({ etat }) => etat))).toEqual(new Set(["depose"]));
    const { parts } = await repete();
    expect(parts.every(({ identiques, deposes }) => identiques === deposes)).toBe(true);
  });

  test("une période où rien n’est complet ne donne aucun fichier, et la répétition ne l’appelle pas un refus", async () => {
    const { fichiers } = await prepare({ indice: 2, nombre: 3 });
    expect(new Set(fichiers.map(({ outcome }) => outcome))).toEqual(new Set(["rien-a-envoyer"]));
    const { parts } = (await claire.get(`${LSU}?indice=2`)).json<Repetition>();
    expect(parts.every(({ prets, retenus }) => prets + retenus === 0)).toBe(true);
    expect(parts.some(({ enSaisie }) => enSaisie > 0)).toBe(true);
  });

  test("un enseignant n’exporte ni ne télécharge, et une autre école ne voit rien", async () => {
    await prepare();
    const { envois } = (await claire.get("/api/echanges/envois")).json<Envois>();
    const urls = [
      "/api/echanges/periodes",
      `${LSU}?indice=1`,
      "/api/echanges/envois",
      `/api/echanges/envois/${envois[0]?.id}`,
      `/api/echanges/envois/${envois[0]?.id}/fichier`,
    ];
    const paul = await logInAs(serveur, claire, "enseignant");
    for (const url of urls) expect((await paul.get(url)).statusCode, url).toBe(403);
    expect((await paul.post(LSU, { indice: 1 })).statusCode).toBe(403);
    const depot = { envois: [envois[0]?.id], le: null };
    expect((await paul.post("/api/echanges/depots", depot)).statusCode).toBe(403);
    const ouvert = await buildServeur(base, { installationOuverte: true });
    const ailleurs = await installEcole(ouvert, "0750002");
    expect((await ailleurs.get("/api/echanges/envois")).json()).toEqual({ envois: [] });
    expect((await ailleurs.get(`/api/echanges/envois/${envois[0]?.id}/fichier`)).statusCode).toBe(404);
    await ouvert.app.close();
  });

  test("une demande mal faite est refusée en français", async () => {
    expect((await claire.get(`${LSU}?indice=9`)).json()).toMatchObject({ code: "demande.invalide" });
    const reply = await claire.post(LSU, { indice: 1, decoupe: "élève" });
    expect(reply.json()).toMatchObject({
      champs: { decoupe: "Choisissez un fichier par classe, par niveau ou pour l’école." },
    });
  });
});
