import { ENGINES, useBase } from "@navette/base/testing";
import { type Ecole, type Eleve, fichiersOnde, inventEcole } from "@navette/invent";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Navigateur } from "../testing/navigateur.ts";
import { readPdf } from "../testing/pdf.ts";
import { buildServeur, installEcole, logInAs, type Serveur } from "../testing/serveur.ts";
import type { Arbitrages, Changements } from "./changements-schemas.ts";
import type { ImportListe } from "./historique-schemas.ts";
import type { Annulation, Import } from "./schemas.ts";

const ecole = inventEcole({ eleves: 60, graine: "routes d’import", annee: 2026 });

interface Fichier {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function formOf(files: readonly Fichier[]): FormData {
  const form = new FormData();
  for (const { name, bytes } of files) form.append("fichiers", new Blob([new Uint8Array(bytes)]), name);
  return form;
}

/** The same school in the middle of the year: one pupil gone, three who changed class. */
const autumn: Ecole = {
  ...ecole,
  eleves: ecole.eleves
    .slice(1)
    .map((eleve, rank) => (rank < 3 ? { ...eleve, classe: otherClasse(eleve.classe) } : eleve)),
};

function otherClasse(classe: string): string {
  return ecole.classes.find(({ identifiant }) => identifiant !== classe)?.identifiant ?? classe;
}

/** One class of the school alone, as ONDE exports it from the page of the class. */
function oneClasse(): Ecole {
  const [only] = ecole.classes;
  return { ...ecole, eleves: ecole.eleves.filter(({ classe }) => classe === only?.identifiant) };
}

/** One pupil comes back without his INE, born on the day another is: only a person can tell. */
function otherBirth(): Ecole {
  const nearOf = (eleve: Eleve) => ecole.eleves.find(({ naissance }) => isNear(naissance, eleve.naissance));
  const target = ecole.eleves.find((eleve) => eleve.ine !== null && eleve.niveau !== null && nearOf(eleve));
  const near = target && nearOf(target);
  const changed = (eleve: Eleve): Eleve => ({ ...eleve, ine: null, naissance: near?.naissance ?? eleve.naissance });
  return { ...ecole, eleves: ecole.eleves.map((eleve) => (eleve === target ? changed(eleve) : eleve)) };
}

/** Two days of one month. */
function isNear(a: string, b: string): boolean {
  return a !== b && a.slice(0, 7) === b.slice(0, 7);
}

const textFile = (name: string, text: string): Fichier => ({ name, bytes: new TextEncoder().encode(text) });

const deposit = (page: Navigateur, files: readonly Fichier[]) => page.post("/api/imports", formOf(files));

async function importId(page: Navigateur, files: readonly Fichier[]): Promise<string> {
  const reply = await deposit(page, files);
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json<{ id: string }>().id;
}

describe.each(ENGINES)("les imports (%s)", (engine) => {
  const base = useBase(engine);
  let serveur: Serveur;
  let claire: Navigateur;
  beforeEach(async () => {
    serveur = await buildServeur(base, { installationOuverte: true });
    claire = await installEcole(serveur);
  });
  afterEach(() => serveur.app.close());

  const show = async (id: string, page = claire) => (await page.get(`/api/imports/${id}`)).json<Import>();
  const list = async (id: string, query = "") =>
    (await claire.get(`/api/imports/${id}/changements${query}`)).json<Changements>();
  const search = async (id: string, recherche: string) =>
    (await claire.post(`/api/imports/${id}/changements/recherche`, { recherche })).json<Changements>();
  const post = (id: string, verb: string, page = claire) => page.post(`/api/imports/${id}/${verb}`);
  const decide = (id: string, body: object) => claire.send("PUT", `/api/imports/${id}/decisions`, body);
  const importAll = async (from: Ecole) => {
    const id = await importId(claire, fichiersOnde(from));
    expect((await post(id, "appliquer")).json()).toEqual({ outcome: "applique" });
    return id;
  };

  test("du dépôt à l’annulation, chaque étape se relit", async () => {
    const id = await importId(claire, fichiersOnde(ecole));
    const plan = await show(id);
    expect(plan).toMatchObject({ etat: "analyse", creePar: "Claire Lenoir", perime: false, bilan: null });
    expect(plan.aAppliquer).toBe(plan.compte.reduce((total, { ajoutes }) => total + ajoutes, 0));
    expect(plan.compte.map(({ objet }) => objet)).toEqual([
      "classe",
      "eleve",
      "responsable",
      "responsabilite",
      "foyer",
    ]);
    expect(plan.compte[1]).toMatchObject({ objet: "eleve", presents: 0, ajoutes: 60, retires: 0, resultants: 60 });
    expect(plan.fichiers.map(({ format, encodage }) => [format, encodage])).toEqual([
      ["onde-eleves", "windows-1252"],
      ["onde-responsables", "windows-1252"],
    ]);
    expect(plan.familles?.responsables).toBeGreaterThan(60);
    expect((await post(id, "appliquer")).json()).toEqual({ outcome: "applique" });
    expect((await post(id, "appliquer")).json()).toEqual({ outcome: "deja-applique" });
    const applied = await show(id);
    expect(applied.bilan).toMatchObject({ appliques: plan.aAppliquer, ignores: 0, enAttente: 0 });
    expect(applied.annulableJusque).toBe("2026-11-04T08:00:00.000Z");
    const foreseen = (await claire.get(`/api/imports/${id}/annulation`)).json<Annulation>();
    expect(foreseen).toEqual({ annulees: plan.aAppliquer, declarations: 0, gardees: [] });
    expect((await post(id, "annuler")).json()).toEqual(foreseen);
    const { imports } = (await claire.get("/api/imports")).json<{ imports: ImportListe[] }>();
    expect(imports.map((each) => [each.id, each.etat, each.annulableJusque])).toEqual([[id, "annule", null]]);
  });

  test("les changements se lisent par groupe, par page et par recherche, en français", async () => {
    await importAll(ecole);
    const id = await importId(claire, fichiersOnde(autumn));
    const { groupes } = await show(id);
    expect(groupes.reduce((sum, { nombre }) => sum + nombre, 0)).toBe((await list(id)).total);
    for (const { kind, groupe, nombre } of groupes) {
      expect((await list(id, `?kind=${kind}&groupe=${groupe}`)).total, `${kind} ${groupe}`).toBe(nombre);
    }
    const moved = await list(id, "?kind=eleve.modifier&groupe=classe&limite=3");
    expect(moved.lignes).toHaveLength(3);
    expect(moved.lignes[0]?.champs[0]).toMatchObject({ libelle: "Classe", verrou: null });
    expect(moved.lignes[0]).toMatchObject({
      classe: moved.lignes[0]?.champs[0]?.avant,
      decision: { choix: "accepter" },
    });
    expect(moved.lignes[0]?.preuve).toContain("même nom, même prénom, même naissance");
    const [first] = moved.lignes;
    const found = await search(id, first?.sujet.toLowerCase() ?? "");
    expect(found.lignes.map(({ id }) => id)).toContain(first?.id);
    expect(await search(id, "zzzz")).toEqual({ total: 0, lignes: [] });
    // Words name people: they stand in no address.
    expect((await list(id, "?recherche=zzzz")).total).toBe((await list(id)).total);
    const second = await list(id, "?kind=eleve.modifier&groupe=classe&limite=2&depuis=1");
    expect(second.lignes[0]?.id).toBe(moved.lignes[1]?.id);
  });

  test("une décision, une par une ou par groupe, change le compte", async () => {
    const id = await importId(claire, fichiersOnde(ecole));
    const [first] = (await list(id, "?kind=eleve.ajouter")).lignes;
    const one = await decide(id, { decisions: { [first?.id ?? ""]: { choix: "ignorer" } } });
    expect(one.json<Import>().compte[1]?.ajoutes).toBe(59);
    const none = await decide(id, { enBloc: { kind: "eleve.ajouter", groupe: "arrivee", choix: "ignorer" } });
    expect(none.json<Import>().compte[1]?.ajoutes).toBe(0);
    const wrong = await decide(id, { decisions: { inconnu: { choix: "accepter" } } });
    expect([wrong.statusCode, wrong.json<{ code: string }>().code]).toEqual([400, "import.decision"]);
    expect((await decide(id, { decisions: { x: { choix: "meme", eleveId: "pas un id" } } })).statusCode).toBe(400);
  });

  test("un fichier d’une seule classe suspend les retraits ; lever la garde les rend", async () => {
    await importAll(ecole);
    const id = await importId(claire, fichiersOnde(oneClasse()).slice(0, 1));
    const held = await show(id);
    expect(held.gardes.map(({ code, levee }) => [code, levee])).toContainEqual(["une-seule-classe", false]);
    expect(held.compte[1]?.retires).toBe(0);
    expect(held.suspendus).toBeGreaterThan(0);
    const departs = held.groupes.find(({ kind }) => kind === "eleve.desactiver");
    expect(departs).toMatchObject({ suspendu: "Suspendu\u00a0: fichier incomplet", acceptes: 0, acceptables: 0 });
    expect(departs?.nombre).toBe(held.compte[1]?.suspendus);
    const messages = held.gardes.filter(({ retient }) => retient === "retraits").map(({ message }) => message);
    expect(messages).toEqual(expect.arrayContaining([...(departs?.gardes ?? ["aucune"])]));
    const { lignes } = await list(id, "?kind=eleve.desactiver");
    expect(new Set(lignes.map(({ retenue }) => retenue))).toEqual(new Set([null]));
    const bulk = await decide(id, { enBloc: { kind: "eleve.desactiver", groupe: "depart", choix: "accepter" } });
    expect(bulk.json<Import>().compte[1]?.retires).toBe(0);
    const lifted = await decide(id, { leverGardes: held.gardes.map(({ code }) => code) });
    expect(lifted.json<Import>().compte[1]?.retires).toBeGreaterThan(0);
  });

  test("un élève né un autre jour et sans INE s’arbitre, comparé champ par champ", async () => {
    await importAll(ecole);
    const id = await importId(claire, fichiersOnde(otherBirth()));
    const read = async () => (await claire.get(`/api/imports/${id}/arbitrages`)).json<Arbitrages>();
    const before = await read();
    expect(before.enAttente).toEqual(before.cas.map((_, rank) => rank));
    const [cas] = before.cas;
    const [suggestion] = cas?.suggestions ?? [];
    expect(suggestion?.lignes.map(({ libelle, accord }) => [libelle, accord])).toEqual([
      ["Nom de famille", "identique"],
      ["Prénom", "identique"],
      ["Naissance", "proche"],
      ["Sexe", "identique"],
      ["Classe", "identique"],
      ["Niveau", "identique"],
    ]);
    const leaving = async () => {
      const { groupes, compte } = await show(id);
      const departs = groupes.find(({ kind }) => kind === "eleve.desactiver")?.nombre ?? 0;
      return { departs, suspendus: compte[1]?.suspendus };
    };
    expect(await leaving()).toEqual({ departs: 1, suspendus: 1 });
    expect((await show(id)).aArbitrer).toBe(1);
    await decide(id, { decisions: { [cas?.id ?? ""]: suggestion?.decision } });
    expect(await read()).toMatchObject({ total: 1, enAttente: [], cas: [{ decision: { choix: "meme" } }] });
    expect(await leaving()).toEqual({ departs: 0, suspendus: 0 });
  });

  test("un plan périmé ne s’applique pas, s’actualise, et se ferme quand il n’a plus rien à changer", async () => {
    const first = await importId(claire, fichiersOnde(ecole));
    const second = await importId(claire, fichiersOnde(ecole));
    await post(first, "appliquer");
    expect((await show(second)).perime).toBe(true);
    expect((await post(second, "appliquer")).json()).toEqual({ outcome: "plan-perime" });
    const fresh = (await post(second, "actualiser")).json<Import>();
    expect(fresh).toMatchObject({ perime: false, aAppliquer: 0 });
    expect(fresh.etat).toBe("a-jour");
    expect((await post(second, "appliquer")).json()).toMatchObject({ code: "import.etat" });
  });

  test("ce qui est corrigé ici depuis est gardé par l’annulation, et montré avec son verrou à l’import suivant", async () => {
    const id = await importAll(ecole);
    const { eleves } = (await claire.get("/api/personnes/eleves?limite=1")).json<{ eleves: { id: string }[] }>();
    const url = `/api/personnes/eleves/${eleves[0]?.id}`;
    expect((await claire.send("PATCH", url, { prenom: "Corrigée" })).statusCode).toBe(200);
    const again = await importId(claire, fichiersOnde(ecole));
    const { total, lignes } = await list(again, "?groupe=corrige-ici");
    expect(total).toBe(1);
    expect(lignes[0]).toMatchObject({
      decision: { choix: "ignorer" },
      champs: [{ libelle: "Prénom", avant: "Corrigée", verrou: "Corrigé ici le 05/10/2026 par Claire Lenoir" }],
    });
    expect((await show(again)).compte[1]?.corriges).toBe(1);
    const { gardees } = (await claire.get(`/api/imports/${id}/annulation`)).json<Annulation>();
    expect(gardees.map(({ quoi }) => quoi)).toEqual(expect.arrayContaining(["L’élève ajouté"]));
    expect((await post(id, "annuler")).json<Annulation>().gardees).toEqual(gardees);
    expect((await show(id)).gardees).toEqual(gardees);
  });

  test("un plan abandonné ne s’applique plus", async () => {
    const id = await importId(claire, fichiersOnde(ecole));
    expect((await post(id, "abandonner")).statusCode).toBe(204);
    expect((await post(id, "appliquer")).json()).toMatchObject({ code: "import.etat" });
  });

  test("le rapport s’ouvre dans un tableur sans qu’aucune cellule ne s’y exécute", async () => {
    const [eleves] = fichiersOnde(ecole);
    const text = new TextDecoder("iso-8859-15").decode(eleves?.bytes);
    const [sample] = ecole.eleves;
    const bad = text
      .replace(sample?.nom ?? "", '"=HYPERLINK(1)"')
      .replace('""=', '"=')
      .replace(')""', ')"');
    const id = await importId(claire, [{ name: "a.csv", bytes: Uint8Array.from(bad, (c) => c.charCodeAt(0)) }]);
    await post(id, "appliquer");
    const reply = await claire.get(`/api/imports/${id}/rapport.csv`);
    expect(reply.headers["content-type"]).toBe("text/csv; charset=utf-8");
    expect([...reply.rawPayload.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(reply.body.split("\r\n").some((line) => /(^|;)"?[=+\-@]/.test(line))).toBe(false);
    expect(reply.body).toMatch(/"Appliqué"/);
  });

  test("le rapport imprimé dit les fichiers, le compte, chaque changement et ce qu’il est devenu", async () => {
    const id = await importId(claire, fichiersOnde(ecole));
    const rapport = async () => {
      const reply = await claire.get(`/api/imports/${id}/rapport.pdf`);
      expect([reply.statusCode, reply.headers["content-type"]]).toEqual([200, "application/pdf"]);
      return readPdf(reply.rawPayload).texte;
    };
    expect(await rapport()).toMatch(/Plan de l’import du \d{2}\/\d{2}\/\d{4}/);
    await post(id, "appliquer");
    const applique = await rapport();
    expect(applique).toContain("Rapport de l’import du");
    expect(applique).toContain("CSVExtraction-eleves.csv");
    expect(applique).toMatch(/Élèves\s+0\s+60\s+0\s+60/);
    for (const { nom } of ecole.eleves) expect(applique).toContain(nom);
    expect(applique).toContain("Ce qui reste à faire à la main");
    await post(id, "annuler");
    const annule = await rapport();
    expect(annule).toContain("Rapport de l’import annulé");
    expect(annule).toContain("Ce que l’annulation a gardé");
  });

  test("imprimé, un grand import tient en quelques feuilles, classe par classe et par nom", async () => {
    const grande = inventEcole({ eleves: 600, graine: "papier", annee: 2026 });
    const id = await importId(claire, fichiersOnde(grande));
    const { texte, infos } = readPdf((await claire.get(`/api/imports/${id}/rapport.pdf`)).rawPayload);
    expect(Number(/Pages:\s+(\d+)/.exec(infos)?.[1])).toBeLessThan(15);
    const [classe] = grande.classes;
    const noms = grande.eleves.flatMap(({ classe: of, nom, prenom }) =>
      of === classe?.identifiant ? [`${nom} ${prenom}`] : [],
    );
    const ajoutes = texte.slice(texte.indexOf("Ajouter des élèves")).replace(/\s+/g, " ");
    const rangs = noms.toSorted(new Intl.Collator("fr").compare).map((nom) => ajoutes.indexOf(nom));
    const lus = rangs.filter((rang) => rang >= 0);
    expect(lus.length).toBeGreaterThan(noms.length / 2);
    expect(lus).toEqual(lus.toSorted((a, b) => a - b));
    expect(texte).toMatch(/Le rapport pour un tableur les détaille/);
  });

  test("les fichiers illisibles sont tous dits, et rien n’est gardé", async () => {
    const reply = await deposit(claire, [textFile("notes.txt", "bonjour"), textFile("é vide.csv", "")]);
    expect(reply.statusCode).toBe(422);
    const body = reply.json<{ fichiers: { nom: string }[]; diagnostics: { where: { file: string } }[] }>();
    expect(body.fichiers.map(({ nom }) => nom)).toEqual(["notes.txt", "é vide.csv"]);
    expect(new Set(body.diagnostics.map(({ where }) => where.file))).toEqual(new Set(["notes.txt", "é vide.csv"]));
    expect((await claire.get("/api/imports")).json()).toEqual({ imports: [], sources: [] });
  });

  test.each([
    ["sans formulaire", { rien: true }, 400, "import.sans-fichier"],
    ["un formulaire sans fichier", new FormData(), 400, "import.sans-fichier"],
    [
      "plus de 50 Mo à eux tous",
      formOf(Array.from({ length: 3 }, () => textFile("a.csv", "x".repeat(18_000_000)))),
      413,
      "demande.taille",
    ],
    ["plus de 20 fichiers", formOf(Array.from({ length: 21 }, () => textFile("a.csv", "x"))), 413, "demande.taille"],
  ])("refuse %s", async (_what, payload, status, code) => {
    const reply = await claire.post("/api/imports", payload);
    expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([status, code]);
    expect((await claire.get("/api/imports")).json()).toEqual({ imports: [], sources: [] });
  });

  test("un formulaire coupé en route est refusé sans rien garder", async () => {
    const headers = { "content-type": "multipart/form-data; boundary=b", "sec-fetch-site": "same-origin" };
    const reply = await serveur.app.inject({
      method: "POST",
      url: "/api/imports",
      headers: { ...headers, cookie: claire.cookie, "x-csrf-token": claire.csrf },
      payload: '--b\r\nContent-Disposition: form-data; name="fichiers"; filename="../../a.csv"\r\n\r\nMoitié',
    });
    expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([400, "import.depot-interrompu"]);
    expect((await claire.get("/api/imports")).json()).toEqual({ imports: [], sources: [] });
  });

  test("un enseignant n’atteint aucun import ; un directeur, tous", async () => {
    const id = await importId(claire, fichiersOnde(ecole));
    const paul = await logInAs(serveur, claire, "enseignant");
    const pages = ["changements", "arbitrages", "annulation", "rapport.csv", "rapport.pdf"];
    const urls = ["", `/${id}`, ...pages.map((each) => `/${id}/${each}`)];
    for (const url of urls) expect((await paul.get(`/api/imports${url}`)).statusCode, url).toBe(403);
    for (const verb of ["actualiser", "appliquer", "annuler", "abandonner"]) {
      expect((await post(id, verb, paul)).statusCode, verb).toBe(403);
    }
    expect((await deposit(paul, fichiersOnde(ecole))).statusCode).toBe(403);
    expect((await paul.send("PUT", `/api/imports/${id}/decisions`, {})).statusCode).toBe(403);
    const directeur = await logInAs(serveur, claire, "directeur");
    expect((await show(id, directeur)).etat).toBe("analyse");
  });

  test("l’import d’une autre école n’existe pas", async () => {
    const id = await importId(claire, fichiersOnde(ecole));
    const other = await installEcole(serveur, "0330002");
    for (const url of ["", "/changements", "/arbitrages", "/annulation", "/rapport.csv", "/rapport.pdf"]) {
      const reply = await other.get(`/api/imports/${id}${url}`);
      expect([reply.statusCode, reply.json<{ code: string }>().code], url).toEqual([404, "import.inconnu"]);
    }
    for (const verb of ["actualiser", "appliquer", "annuler", "abandonner"]) {
      expect((await post(id, verb, other)).statusCode, verb).toBe(404);
    }
    expect((await other.get("/api/imports")).json()).toEqual({ imports: [], sources: [] });
  });

  test("5 000 élèves se lisent par pages, et une recherche n’en rend que les siens", async () => {
    const grande = inventEcole({ eleves: 5000, graine: "grande", annee: 2026 });
    const id = await importId(claire, fichiersOnde(grande));
    const last = await list(id, "?kind=eleve.ajouter&depuis=4950&limite=200");
    expect([last.total, last.lignes.length]).toEqual([5000, 50]);
    const one = grande.eleves[1234];
    const found = await search(id, `${one?.nom} ${one?.prenom}`);
    expect(found.total).toBeGreaterThan(0);
    expect(found.total).toBeLessThan(100);
    expect((await claire.get(`/api/imports/${id}/changements?limite=5000`)).statusCode).toBe(400);
  });
});
