import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createCollege, ENGINES, MATIN_COLLEGE, useBase } from "@navette/base/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Navigateur } from "../testing/navigateur.ts";
import { readPdf } from "../testing/pdf.ts";
import { buildServeur, MOT_DE_PASSE, type Serveur } from "../testing/serveur.ts";
import type { Arbitrages, Changements } from "./changements-schemas.ts";
import type { EtatSource } from "./historique-schemas.ts";
import type { Annulation, Constats, Import } from "./schemas.ts";

const EXEMPLES = join(import.meta.dirname, "../../../../examples");
const exemple = (chemin: string) => ({
  name: chemin.split("/").at(-1) ?? chemin,
  bytes: readFileSync(join(EXEMPLES, chemin)),
});
const siecle = readdirSync(join(EXEMPLES, "siecle"))
  .filter((nom) => nom.endsWith(".xml") && !/-\d{4}/.test(nom))
  .map((nom) => exemple(`siecle/${nom}`));
const sts = exemple("sts/sts_emp_9990001X_2025.xml");

type Fichier = (typeof siecle)[number];

/** The same file with some of its text changed, its bytes otherwise kept. */
function retouche({ name, bytes }: Fichier, ...changes: readonly (readonly [from: string, to: string])[]): Fichier {
  let text = bytes.toString("latin1");
  for (const [from, to] of changes) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  return { name, bytes: Buffer.from(text, "latin1") };
}

/** The pupils of SIECLE, of whom the first left on that day for that reason. */
function sortieDe(jour: string, motif: string): Fichier[] {
  const eleves = siecle.filter(({ name }) => name === "ElevesAvecAdresses.xml");
  return eleves.map((fichier) => {
    const [first = ""] = /<ELEVE ELEVE_ID="900101"[\s\S]*?<\/ELEVE>/.exec(fichier.bytes.toString("latin1")) ?? [];
    const said = `<DATE_SORTIE>${jour}</DATE_SORTIE><CODE_MOTIF_SORTIE>${motif}</CODE_MOTIF_SORTIE><ID_ELEVE_ETAB>`;
    return retouche(fichier, [first, first.replace("<ID_ELEVE_ETAB>", said)]);
  });
}

describe.each(ENGINES)("l’import d’un collège (%s)", (engine) => {
  const base = useBase(engine);
  let serveur: Serveur;
  let claire: Navigateur;
  beforeEach(async () => {
    await createCollege(base);
    serveur = await buildServeur(base, { now: () => MATIN_COLLEGE });
    claire = serveur.navigateur();
    const identifiants = { uai: "9990001X", identifiant: "claire", motDePasse: MOT_DE_PASSE };
    expect((await claire.post("/api/session", identifiants)).statusCode).toBe(200);
  });
  afterEach(() => serveur.app.close());

  const post = async (fichiers: readonly Fichier[]) => {
    const form = new FormData();
    for (const { name, bytes } of fichiers) form.append("fichiers", new Blob([new Uint8Array(bytes)]), name);
    return await claire.post("/api/imports", form);
  };
  const deposit = async (...fichiers: readonly Fichier[]) => {
    const reply = await post(fichiers);
    expect(reply.statusCode, reply.body).toBe(201);
    return reply.json<{ id: string }>().id;
  };
  const show = async (id: string) => (await claire.get(`/api/imports/${id}`)).json<Import>();
  const list = async (id: string, query: string) =>
    (
      await claire.post(`/api/imports/${id}/changements/recherche`, Object.fromEntries(new URLSearchParams(query)))
    ).json<Changements>();
  const constats = async (id: string) =>
    (await claire.get(`/api/imports/${id}/diagnostics`)).json<Constats>().diagnostics;
  const apply = async (id: string) =>
    expect((await claire.post(`/api/imports/${id}/appliquer`)).json()).toEqual({ outcome: "applique" });
  const decide = async (id: string, body: object) =>
    (await claire.send("PUT", `/api/imports/${id}/decisions`, body)).json<Import>();
  const importAll = async () => {
    const id = await deposit(...siecle, sts);
    await apply(id);
    return id;
  };

  test("les huit fichiers ensemble se lisent, se comptent et se disent en mots, puis ne changent plus rien", async () => {
    const id = await deposit(...siecle, sts);
    const plan = await show(id);
    expect(plan.compte.map(({ objet, ajoutes, resultants }) => [objet, ajoutes, resultants])).toEqual([
      ["classe", 3, 3],
      ["groupe", 5, 5],
      ["personnel", 8, 8],
      ["professeurPrincipal", 3, 3],
      ["service", 8, 8],
      ["suppleance", 2, 2],
      ["eleve", 10, 10],
      ["inscription", 10, 10],
      ["responsable", 10, 10],
      ["responsabilite", 14, 14],
      ["foyer", 9, 9],
      ["calendrier", 1, 1],
      ["matiere", 6, 6],
      ["mef", 7, 7],
      ["programme", 13, 13],
    ]);
    expect([...new Set(plan.groupes.map(({ rubrique }) => rubrique))]).toEqual([
      "structures",
      "personnels",
      "services",
      "eleves",
      "familles",
      "nomenclatures",
    ]);
    const [service] = (await list(id, "groupe=service&recherche=65chor vasselin")).lignes;
    expect(service).toMatchObject({
      sujet: "Chant choral collectif, 65CHOR",
      details: [
        { libelle: "Enseignants", valeur: "VASSELIN ODILE (1\u00a0h), TOUSSAC PAUL (1\u00a0h)" },
        { libelle: "Heures par semaine", valeur: "2\u00a0h" },
        { libelle: "Modalité de cours", valeur: "CG" },
        { libelle: "Co-enseignement", valeur: "Oui" },
      ],
    });
    const [cpe] = (await list(id, "groupe=personnel&recherche=landois")).lignes;
    expect(cpe?.details).toContainEqual({ libelle: "Fonction", valeur: "CPE" });
    const [lien] = (await list(id, "groupe=responsabilite&recherche=claire léonie")).lignes;
    expect(lien?.details.slice(0, 2)).toEqual([
      { libelle: "Responsabilité", valeur: "Représentante légale" },
      { libelle: "Lien de parenté", valeur: "Mère" },
    ]);
    await apply(id);
    expect((await show(id)).bilan).toMatchObject({ restes: [{ code: "eleves-sans-ine", nombre: 1 }], enAttente: 0 });
    const again = await show(await deposit(sts, ...siecle.toReversed()));
    expect(again).toMatchObject({ aAppliquer: 0, gardes: [] });
    expect(again.groupes.every(({ groupe }) => groupe === "inchange")).toBe(true);
  });

  test("l’annulation rend le collège vide, et l’âge de chaque source se lit entre-temps", async () => {
    const id = await importAll();
    const { sources } = (await claire.get("/api/imports")).json<{ sources: EtatSource[] }>();
    expect(sources).toEqual([
      { source: "siecle", jour: "2025-10-15", exporte: true, age: 26 },
      { source: "sts", jour: "2025-11-10", exporte: false, age: 0 },
    ]);
    const foreseen = (await claire.get(`/api/imports/${id}/annulation`)).json<Annulation>();
    expect(foreseen.gardees).toEqual([]);
    expect((await claire.post(`/api/imports/${id}/annuler`)).json()).toEqual(foreseen);
    const empty = await show(await deposit(...siecle, sts));
    expect(empty.compte.map(({ presents }) => presents)).toEqual(empty.compte.map(() => 0));
  });

  test("un fichier avec adresses l’emporte sur le même sans ; ce qui manque est dit, avec ce qui ne se fera pas", async () => {
    const id = await deposit(...siecle.filter(({ name }) => name.startsWith("Eleves")));
    const said = await constats(id);
    const doubles = said.filter(({ code }) => code === "import.fichier-en-double");
    expect(doubles.map(({ where }) => where.file)).toEqual(["ElevesSansAdresses.xml"]);
    expect(said.filter(({ where }) => where.file === "ElevesSansAdresses.xml")).toEqual(doubles);
    const absents = said.filter(({ code }) => code === "siecle.ensemble.fichier-absent");
    expect(absents.map(({ message }) => message)).toContain(
      "L’export «\u00a0Structures\u00a0» n’est pas parmi les fichiers\u00a0: ni les divisions ni les groupes ne pourront être mis à jour.",
    );
    expect((await show(id)).compte.find(({ objet }) => objet === "eleve")?.ajoutes).toBe(10);
  });

  test("un fichier d’une autre année, d’ONDE ou d’un autre établissement fait refuser le dépôt, par son nom", async () => {
    const autreAnnee = retouche(sts, ['ANNEE="2025"', 'ANNEE="2024"'], ["2025-09-01", "2024-09-01"]);
    const onde = exemple("onde/eleves-onde-2017.csv");
    const voisin = retouche(sts, ['CODE="9990001X"', 'CODE="9990002Y"']);
    for (const [fichier, code] of [
      [onde, "import.autre-degre"],
      [voisin, "import.autre-etablissement"],
      [autreAnnee, "import.plusieurs-annees"],
    ] as const) {
      const reply = await post([...siecle, fichier]);
      expect(reply.statusCode, code).toBe(422);
      const { diagnostics } = reply.json<Constats>();
      const rejets = diagnostics.filter((each) => each.level === "rejet" && each.where.file === fichier.name);
      expect(rejets.map((each) => each.code)).toContain(code);
    }
  });

  test("ce que l’établissement écarte ne s’applique pas, et s’écarte encore à l’import suivant", async () => {
    const id = await deposit(...siecle, sts);
    const before = await show(id);
    const after = await decide(id, { options: { ecartees: ["responsables"] } });
    expect(after.options.ecartees).toEqual(["responsables"]);
    expect(before.aAppliquer - after.aAppliquer).toBe(10 + 14 + 9);
    const groupe = after.groupes.find((each) => each.groupe === "responsable");
    expect(groupe).toMatchObject({
      acceptes: 0,
      acceptables: 10,
      suspendu: null,
      note: "Écarté par vos options d’import",
    });
    const next = await show(await deposit(...siecle, sts));
    expect(next.options).toEqual({ ecartees: ["responsables"], structures: "sts", jour: "2025-11-10" });
    const lignes = (await claire.get("/api/journal?limite=5")).json<{ lignes: { action: string }[] }>().lignes;
    expect(lignes.map(({ action }) => action)).toContain("import.regler");
    const accept = (groupe: "responsable" | "responsabilite") =>
      decide(id, { enBloc: { kind: "fiche.ajouter", groupe, choix: "accepter" } });
    const seuls = await accept("responsable");
    expect(seuls.compte.find(({ objet }) => objet === "responsable")?.ajoutes).toBe(0);
    expect(seuls.groupes.find((each) => each.groupe === "responsable")).toMatchObject({
      acceptes: 10,
      ecrits: 0,
      suites: [
        "10 ne s’écriront pas\u00a0: «\u00a0Ajouter des liens entre élèves et responsables\u00a0» est laissé de côté.",
      ],
    });
    const taken = await accept("responsabilite");
    expect(taken.compte.find(({ objet }) => objet === "responsable")?.ajoutes).toBe(10);
  });

  test("sans les nouveaux élèves : leurs responsables attendent, et aucun rapport ne les dit appliqués", async () => {
    const id = await deposit(...siecle, sts);
    const plan = await decide(id, { options: { ecartees: ["nouveaux"] } });
    const parents = (found: Import) => found.groupes.find(({ groupe }) => groupe === "responsable");
    expect(parents(plan)).toMatchObject({
      nombre: 10,
      ecrits: 0,
      suites: ["10 responsables attendent leurs enfants\u00a0: «\u00a0Ajouter des élèves\u00a0» est laissé de côté."],
    });
    await apply(id);
    const applied = await show(id);
    expect(applied.bilan?.appliques).toBe(plan.aAppliquer);
    expect(parents(applied)?.suites[0]).toMatch(/^10 responsables attendent leurs enfants/);
    const lignes = (await claire.get(`/api/imports/${id}/rapport.csv`)).body.split("\r\n");
    const desFamilles = lignes.filter((ligne) => /^"(Responsable|Lien avec un responsable|Adresse|Élève)"/.test(ligne));
    expect(desFamilles.length).toBeGreaterThan(40);
    for (const ligne of desFamilles) expect(ligne).toMatch(/"Laissé de côté";"[^"]+/);
    const { texte } = readPdf((await claire.get(`/api/imports/${id}/rapport.pdf`)).rawPayload);
    expect(texte).toMatch(/^\s*Créer des classes/m);
    expect(texte).toContain("Laissé de côté : ajouter des responsables");
    expect(texte).not.toMatch(/^\s*Ajouter des responsables/m);
  });

  test("Responsables seul, sans ses élèves : rien n’est dit à jour, et l’on sait quoi importer d’abord", async () => {
    const id = await deposit(...siecle.filter(({ name }) => name === "ResponsablesAvecAdresses.xml"));
    const found = await show(id);
    expect(found).toMatchObject({ etat: "analyse", aAppliquer: 0, groupes: [] });
    expect(found.enfantsAttendus).toMatch(
      /^\d+ responsables attendent leurs enfants\u00a0: aucun d’eux n’est connu ici\. Importez d’abord le fichier «\u00a0Élèves\u00a0» de SIECLE/,
    );
    expect((await claire.post(`/api/imports/${id}/appliquer`)).json()).toEqual({ outcome: "rien-a-ecrire" });
    const complet = await show(await deposit(...siecle, sts));
    expect(complet.enfantsAttendus).toBeNull();
  });

  test("un élève que SIECLE dit sorti se retire avec sa date et son motif ; le rapport tait un décès", async () => {
    await importAll();
    const id = await deposit(...sortieDe("03/11/2025", "43"));
    const { lignes } = await list(id, "kind=eleve.desactiver&groupe=depart");
    expect(lignes.map(({ sujet, details }) => [sujet, details])).toEqual([
      [
        "AUBEPINE Léonie",
        [
          { libelle: "Sortie de l’établissement", valeur: "03/11/2025" },
          { libelle: "Motif de sortie", valeur: "Décès" },
        ],
      ],
    ]);
    const rapport = (await claire.get(`/api/imports/${id}/rapport.csv`)).body;
    expect(rapport).toContain("03/11/2025");
    expect(rapport).not.toContain("Décès");
    const kept = await decide(id, { options: { jour: "2025-11-03" } });
    expect(kept.groupes.some(({ kind }) => kind === "eleve.desactiver")).toBe(false);
    await apply(id);
    const corrected = await deposit(...sortieDe("03/11/2025", "10"));
    await decide(corrected, { options: { jour: "2025-11-03" } });
    const apres = (await claire.get(`/api/imports/${corrected}/rapport.csv`)).body;
    expect(apres).toContain("Motif de sortie");
    expect(apres).toContain("Non précisé ici");
    expect(apres).not.toContain("Décès");
    const imprime = readPdf((await claire.get(`/api/imports/${corrected}/rapport.pdf`)).rawPayload).texte;
    expect(imprime).toContain("Non précisé");
    expect(imprime).not.toContain("Décès");
  });

  test("un responsable qui ressemble à un autre s’arbitre à côté de celui que l’on connaît", async () => {
    await importAll();
    const responsables = siecle
      .filter(({ name }) => name.startsWith("Responsables"))
      .map((fichier) => {
        const [first = ""] =
          /<PERSONNE PERSONNE_ID="800002"[\s\S]*?<\/PERSONNE>/.exec(fichier.bytes.toString("latin1")) ?? [];
        const stranger = first
          .replace("<NOM_DE_FAMILLE>AUBEPINE", "<NOM_DE_FAMILLE>BRUYERE")
          .replace(/<PRENOM>Paul/, "<PRENOM>Ulysse");
        return retouche(fichier, [first, stranger]);
      });
    const id = await deposit(...responsables);
    const read = async () => (await claire.get(`/api/imports/${id}/arbitrages`)).json<Arbitrages>();
    const [cas] = (await read()).cas;
    expect(cas).toMatchObject({
      objet: "responsable",
      sujet: "BRUYERE Ulysse",
      ligne: null,
      motif: "Le fichier donne à cette personne l’identifiant d’une autre, qui n’a pas le même nom.",
    });
    expect(cas?.suggestions[0]?.lignes).toEqual(
      expect.arrayContaining([
        { libelle: "Nom", fichier: "BRUYERE", navette: "AUBEPINE", accord: "different" },
        { libelle: "Identifiant SIECLE", fichier: "800002", navette: "800002", accord: "identique" },
      ]),
    );
    expect((await show(id)).arbitrages).toBe(1);
    const settled = await decide(id, { decisions: { [cas?.id ?? ""]: cas?.suggestions[0]?.decision } });
    expect(settled).toMatchObject({ aArbitrer: 0 });
    await apply(id);
  });
});
