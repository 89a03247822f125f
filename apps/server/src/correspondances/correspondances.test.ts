import { readFileSync } from "node:fs";
import { useBase } from "@navette/base/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Navigateur } from "../testing/navigateur.ts";
import { buildServeur, installation, installEcole, logInAs, type Serveur } from "../testing/serveur.ts";
import type { Correspondances, DepotCorrespondances, NomsAjoutes } from "./schemas.ts";

const AT = "/api/correspondances";
const EXEMPLES = new URL("../../../../examples/", import.meta.url);
const EDT = "sts/emp_sts_9990001X_2025.xml";
const bytesOf = (path: string) => readFileSync(new URL(path, EXEMPLES));

/** One file of a form, as a browser sends it. */
function form(nom: string, bytes: Buffer) {
  const boundary = "limite-inventee";
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="fichiers"; filename="${nom}"\r\n\r\n`;
  return {
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
  };
}

describe("les correspondances d’un collège", () => {
  const base = useBase("pglite");
  let serveur: Serveur;
  let claire: Navigateur;
  beforeEach(async () => {
    serveur = await buildServeur(base);
    claire = serveur.navigateur();
    const college = { ...installation(), uai: "9990001X", nom: "Collège des Trois Rivières", degre: 2 };
    expect((await claire.post("/api/installation", college)).statusCode).toBe(200);
  });
  afterEach(() => serveur.app.close());

  const read = async () => (await claire.get(AT)).json<Correspondances>();
  const send = async (url: string, nom: string, bytes: Buffer) => {
    const { payload, headers } = form(nom, bytes);
    return await serveur.app.inject({
      method: "POST",
      url,
      payload,
      headers: {
        ...headers,
        "sec-fetch-site": "same-origin",
        cookie: claire.cookie ?? "",
        "x-csrf-token": claire.csrf ?? "",
      },
    });
  };
  const genre = ({ genres }: Correspondances, name: string) => genres.find((each) => each.genre === name);

  /** What STS-Web gave, as a secretary brings it. */
  async function importSts(): Promise<void> {
    const depot = await send("/api/imports", "sts_emp_9990001X_2025.xml", bytesOf("sts/sts_emp_9990001X_2025.xml"));
    const { id } = depot.json<{ id: string }>();
    expect((await claire.post(`/api/imports/${id}/appliquer`)).json()).toMatchObject({ outcome: "applique" });
  }

  test("sans fichier, chaque onglet est vide et rien n’échouera", async () => {
    const { sts, depot, dernier, genres, consequences } = await read();
    expect([sts, depot, dernier, consequences]).toEqual([false, null, null, []]);
    expect(genres.map(({ titre }) => titre)).toEqual(["Matières", "Professeurs", "Classes", "Groupes", "Services"]);
  });

  test("le fichier du logiciel déposé, les deux côtés se font face, en mots", async () => {
    await importSts();
    const depot = await send(`${AT}/depots`, "emp_sts.xml", bytesOf(EDT));
    expect(depot.statusCode).toBe(201);
    expect(depot.json<DepotCorrespondances>().noms).toBeGreaterThan(5);
    const vue = await read();
    expect(vue.depot).toMatchObject({ fichier: "emp_sts.xml", par: "Claire Lenoir" });
    expect(genre(vue, "groupe")?.lignes).toMatchObject([
      { nom: "65CHOR", etat: "associe", libelle: "65CHOR", raison: "même code", detail: "Chorale 6e-5e · 5B, 6A" },
    ]);
    const services = genre(vue, "service")?.lignes.map(({ detail }) => detail) ?? [];
    expect(services.filter((detail) => /[^·]+ \(084300\) · [^·(]+ · /.test(detail))).not.toEqual([]);
    expect(
      JSON.stringify(vue.genres.flatMap(({ lignes }) => lignes.map(({ montre, detail }) => montre + detail))),
    ).not.toMatch(/[a-z]+:\d+/);
    expect(genre(vue, "groupe")?.comptes).toMatchObject({ noms: 1, associes: 1, aFaire: 0 });
    expect(vue.consequences.map(({ application }) => application)).toContain("SIECLE");
    expect(vue.dernier?.phrase).toBe("le dépôt de emp_sts.xml");
  });

  test("un autre fichier est refusé avec sa raison", async () => {
    const depot = await send(`${AT}/depots`, "x.csv", Buffer.from("a;b"));
    expect(depot.statusCode).toBe(422);
    expect(depot.json()).toMatchObject({
      code: "correspondances.depot-refuse",
      diagnostics: [{ code: "correspondances.pas-un-emploi-du-temps" }],
    });
  });

  test("on saisit, on associe, on sépare, on refuse, on défait, on exporte", async () => {
    await importSts();
    const saisi = await claire.post(`${AT}/noms`, { genre: "matiere", texte: "Littérature\nfrancais\n;x" });
    expect(saisi.json<NomsAjoutes>()).toMatchObject({ noms: 2, refusees: [{ ligne: 3 }] });
    const paires = [{ nom: "Littérature", cle: "061300" }];
    const paired = (await claire.post(`${AT}/paires`, { genre: "matiere", paires })).json<Correspondances>();
    expect(genre(paired, "matiere")?.lignes).toMatchObject([
      { nom: "francais", etat: "propose", cle: "020700", decision: null, saisie: true },
      { nom: "Littérature", etat: "associe", cle: "061300", decision: { par: "Claire Lenoir" } },
    ]);
    expect(paired.dernier?.phrase).toBe("l’association de «\u00a0Littérature\u00a0»");
    const refuse = { genre: "matiere", nom: "francais", cle: "020700" };
    const refused = (await claire.post(`${AT}/refus`, refuse)).json<Correspondances>();
    expect(genre(refused, "matiere")?.comptes).toMatchObject({ associes: 1, proposes: 0, aFaire: 1 });
    const undone = (await claire.post(`${AT}/defaire`)).json<Correspondances>();
    expect(genre(undone, "matiere")?.comptes).toMatchObject({ proposes: 1, aFaire: 0 });
    const separation = { genre: "matiere", nom: "Littérature" };
    const parted = (await claire.post(`${AT}/separations`, separation)).json<Correspondances>();
    expect(genre(parted, "matiere")?.comptes).toMatchObject({ associes: 0 });
    await claire.post(`${AT}/defaire`);
    const csv = await claire.get(`${AT}/paires.csv`);
    expect(csv.headers["content-disposition"]).toContain("correspondances-2026.csv");
    expect(csv.body).toContain('"Matières";"Littérature"');
    const retrait = { genre: "matiere", noms: ["Littérature"] };
    expect(genre((await claire.post(`${AT}/retraits`, retrait)).json(), "matiere")?.comptes.noms).toBe(1);
  });

  test("une demande mal faite est refusée en français", async () => {
    expect((await claire.post(`${AT}/noms`, { genre: "matiere", texte: " " })).json()).toMatchObject({
      code: "correspondances.aucun-nom",
      champs: { texte: "Écrivez au moins un nom." },
    });
    expect((await claire.post(`${AT}/paires`, { genre: "eleve", paires: [] })).json()).toMatchObject({
      code: "demande.invalide",
    });
    expect((await claire.post(`${AT}/defaire`)).statusCode).toBe(409);
  });

  test("un enseignant n’y touche pas, et une école n’en a pas", async () => {
    const paul = await logInAs(serveur, claire, "enseignant");
    expect((await paul.get(AT)).statusCode).toBe(403);
    expect((await paul.post(`${AT}/defaire`)).statusCode).toBe(403);
    const ouvert = await buildServeur(base, { installationOuverte: true });
    const ailleurs = await installEcole(ouvert, "0750002");
    const reply = await ailleurs.get(AT);
    expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([409, "correspondances.ecole"]);
    await ouvert.app.close();
  });
});
