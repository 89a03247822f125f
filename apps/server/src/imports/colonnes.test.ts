import { ENGINES, useBase } from "@navette/base/testing";
import { TABLEURS } from "@navette/formats";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Navigateur } from "../testing/navigateur.ts";
import { buildServeur, installEcole, logInAs, type Serveur } from "../testing/serveur.ts";
import type { ApercuColonnes, AssociationColonnes, Colonnes, Modele } from "./colonnes-schemas.ts";
import type { Import } from "./schemas.ts";

const LISTE = [
  "NOM ÉLÈVE;Prénom de l’enfant;Né le;Groupe classe;Sport",
  "BALIVERNE;Éléonore;14/03/2018;CP A;Judo",
  "SORNETTE;Aurélien;09/05/2015;CM1 B;=CMD()",
  "CARABISTOUILLE;Léon;31/31/2015;CM1 B;",
].join("\r\n");

function formOf(
  files: Readonly<Record<string, string>>,
  associations?: readonly AssociationColonnes[] | string,
): FormData {
  const form = new FormData();
  if (associations !== undefined) {
    form.append("associations", typeof associations === "string" ? associations : JSON.stringify(associations));
  }
  for (const [name, text] of Object.entries(files)) form.append("fichiers", new Blob([text]), name);
  return form;
}

const depose = (page: Navigateur, csv: string, associations?: readonly AssociationColonnes[] | string) =>
  page.post("/api/imports", formOf({ "liste.csv": csv }, associations));

async function colonnesOf(page: Navigateur, csv: string): Promise<Colonnes["listes"][number]> {
  const reply = await depose(page, csv);
  expect(reply.statusCode, reply.body).toBe(200);
  const [liste] = reply.json<Colonnes>().listes;
  if (!liste) throw new Error("no list waits");
  return liste;
}

const CHAMPS = ["nom", "prenom", "dateNaissance", "classe", null];
const DITE: AssociationColonnes = {
  format: "tableur-eleves",
  colonnes: (LISTE.split("\r\n")[0] ?? "").split(";").map((entete, at) => ({ entete, champ: CHAMPS[at] ?? null })),
};

describe.each(ENGINES)("les colonnes d’une liste (%s)", (engine) => {
  const base = useBase(engine);
  let serveur: Serveur;
  let claire: Navigateur;
  beforeEach(async () => {
    serveur = await buildServeur(base, { installationOuverte: true });
    claire = await installEcole(serveur);
  });
  afterEach(() => serveur.app.close());

  test("une liste aux en-têtes inconnus n’est pas refusée : ses colonnes sont proposées, et rien n’est gardé", async () => {
    const liste = await colonnesOf(claire, LISTE);
    expect(liste).toMatchObject({ nom: "liste.csv", total: 3, retenue: null });
    expect(liste.exemples[0]).toEqual(["BALIVERNE", "SORNETTE", "CARABISTOUILLE"]);
    const [first, ...others] = liste.propositions;
    expect(first?.format).toBe("tableur-eleves");
    expect(first?.colonnes.map(({ champ }) => champ).slice(0, 3)).toEqual(["nom", "prenom", "dateNaissance"]);
    expect(first?.colonnes.every(({ raison }) => raison !== "")).toBe(true);
    expect(others).toHaveLength(3);
    expect((await claire.get("/api/imports")).json()).toMatchObject({ imports: [] });
  });

  test("l’aperçu dit ce qui manque, ce qui est en double, et ce qui sera lu", async () => {
    const { lignes } = await colonnesOf(claire, LISTE);
    const preview = async (association: AssociationColonnes) =>
      (await claire.post("/api/imports/apercu-colonnes", { association, lignes })).json<ApercuColonnes>();
    const lu = await preview(DITE);
    expect(lu.entetes).toEqual(["Nom", "Prénom", "Date de naissance", "Classe"]);
    expect(lu.lignes.map(({ cases }) => cases?.[2])).toEqual(["14/03/2018", "09/05/2015", ""]);
    expect(lu.diagnostics.map(({ code, where }) => [code, where.line])).toContainEqual(["date.impossible", 4]);
    const double = { ...DITE, colonnes: DITE.colonnes.map((each) => ({ ...each, champ: each.champ && "nom" })) };
    expect(new Set((await preview(double)).diagnostics.map(({ code }) => code))).toEqual(
      new Set(["tableur.association.champ-en-double", "tableur.association.champ-manquant"]),
    );
    const inconnu = await claire.post("/api/imports/apercu-colonnes", {
      association: { ...DITE, format: "lsu-1d" },
      lignes,
    });
    expect([inconnu.statusCode, inconnu.json<{ code: string }>().code]).toEqual([404, "import.modele-inconnu"]);
  });

  test("une fois ses colonnes dites, la liste fait un plan comme tout fichier, qui s’applique", async () => {
    const reply = await depose(claire, LISTE, [DITE]);
    expect(reply.statusCode, reply.body).toBe(201);
    const { id } = reply.json<{ id: string }>();
    const plan = (await claire.get(`/api/imports/${id}`)).json<Import>();
    expect(plan.compte.find(({ objet }) => objet === "eleve")?.ajoutes).toBe(3);
    expect(plan.fichiers[0]).toMatchObject({ format: "tableur-eleves", association: DITE });
    expect((await claire.post(`/api/imports/${id}/appliquer`)).json()).toEqual({ outcome: "applique" });
  });

  test("l’établissement se souvient des mêmes en-têtes, les montre, et une autre réponse les remplace", async () => {
    await depose(claire, LISTE, [DITE]);
    const autrementEcrits = LISTE.replace("NOM ÉLÈVE", "nom eleve ");
    const liste = await colonnesOf(claire, autrementEcrits);
    expect(liste.retenue?.association).toEqual(DITE);
    expect(liste.retenue?.par).toBe("Claire Lenoir");
    const autre = {
      ...DITE,
      colonnes: DITE.colonnes.map((each, at) => (at === 4 ? { ...each, champ: "groupes" } : each)),
    };
    await depose(claire, LISTE, [autre]);
    expect((await colonnesOf(claire, LISTE)).retenue?.association).toEqual(autre);
    expect((await colonnesOf(claire, LISTE.replace("Sport", "Loisir"))).retenue).toBeNull();
  });

  test("ni un autre établissement ni un enseignant ne voient ce que la direction en a dit", async () => {
    await depose(claire, LISTE, [DITE]);
    const voisin = await installEcole(serveur, "0750002");
    expect((await colonnesOf(voisin, LISTE)).retenue).toBeNull();
    const paul = await logInAs(serveur, claire, "enseignant");
    expect((await depose(paul, LISTE)).statusCode).toBe(403);
    expect((await paul.get("/api/imports/modeles")).statusCode).toBe(403);
  });

  test("une réponse fautive ou illisible est refusée, et n’est pas retenue", async () => {
    const sansNom = { ...DITE, colonnes: DITE.colonnes.map((each) => ({ ...each, champ: null })) };
    const reply = await depose(claire, LISTE, [sansNom]);
    expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([422, "import.illisible"]);
    expect((await colonnesOf(claire, LISTE)).retenue).toBeNull();
    const illisible = await depose(claire, LISTE, "{");
    expect([illisible.statusCode, illisible.json<{ code: string }>().code]).toEqual([
      400,
      "import.association-illisible",
    ]);
  });

  test("un tableau de 2 000 colonnes, sans ligne ou sans personne, est refusé avec sa raison", async () => {
    const codesOf = async (csv: string) => {
      const reply = await depose(claire, csv);
      expect(reply.statusCode).toBe(422);
      return reply.json<{ diagnostics: { code: string }[] }>().diagnostics.map(({ code }) => code);
    };
    const wide = Array.from({ length: 2_000 }, (_, index) => `Note ${index}`).join(";");
    expect(await codesOf(`Nom;Prénom;Classe;${wide}\r\nA;B;C`)).toEqual(["tableur.trop-de-colonnes"]);
    expect(await codesOf("Nom;Prénom;Classe\r\n")).toEqual(["tableur.aucune-ligne"]);
    expect(await codesOf("Produit;Prix\r\nA;3")).toEqual(["fichier.inconnu"]);
  });

  test("les modèles vides se téléchargent, et chaque colonne dit ce qu’on y écrit", async () => {
    const { modeles } = (await claire.get("/api/imports/modeles")).json<{ modeles: Modele[] }>();
    expect(modeles.map(({ format }) => format)).toEqual(TABLEURS.map(({ name }) => name));
    expect(modeles.flatMap(({ colonnes }) => colonnes).every(({ aide }) => aide !== "")).toBe(true);
    for (const { format, fichier } of modeles) {
      const reply = await claire.get(`/api/imports/modeles/${format}`);
      expect(reply.headers["content-disposition"]).toBe(`attachment; filename="${fichier}"`);
      expect([...reply.rawPayload.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      expect(reply.body).toContain(";");
    }
    expect((await claire.get("/api/imports/modeles/onde-eleves")).statusCode).toBe(404);
  });
});
