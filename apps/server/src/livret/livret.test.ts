import { ENGINES, useBase } from "@navette/base/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Accueil } from "../accueil/schemas.ts";
import { type Demonstration, json, listAvancements, openDemonstration, the } from "../testing/demonstration.ts";
import type { Navigateur } from "../testing/navigateur.ts";
import { buildServeur, type Serveur } from "../testing/serveur.ts";
import type { Avancements } from "./examen-schemas.ts";
import type {
  Conflit,
  EleveGrille,
  Grille,
  HistoriqueCellule,
  HistoriqueEtats,
  ResultatsSaisies,
  SaisieEcrite,
} from "./schemas.ts";

const GENERALE = "BILAN/appreciation-generale";

describe.each(ENGINES)("le livret, de la page à la base (%s)", (engine) => {
  const base = useBase(engine, { keep: true });
  let serveur: Serveur;
  let ecole: Demonstration;
  let sienne: Avancements["classes"][number];
  let autre: Avancements["classes"][number];

  beforeAll(async () => {
    serveur = await buildServeur(base);
    ecole = await openDemonstration(serveur);
    sienne = the(await listAvancements(ecole.enseignant));
    autre = the(await listAvancements(ecole.direction), ({ id, eleves }) => id !== sienne.id && eleves > 0);
  });
  afterAll(() => serveur.app.close());

  const periodeOf = (classe: typeof sienne, indice: number) =>
    the(classe.periodes, (each) => each.indice === indice).periodeId;
  const grille = (page: Navigateur, periodeId: string) =>
    json<Grille>(page.get(`/api/livret/periodes/${periodeId}/grille`));
  const cellule = (periodeId: string, cible: string, cle = GENERALE) =>
    `/api/livret/periodes/${periodeId}/saisies/${cible}/${cle}`;
  /** A pupil of the teacher's class for a period where nothing is typed yet. */
  const vierge = async (indice: number, rang = 0): Promise<{ periodeId: string; eleve: EleveGrille }> => {
    const periodeId = periodeOf(sienne, indice);
    const { eleves } = await grille(ecole.enseignant, periodeId);
    return { periodeId, eleve: the(eleves.slice(rang)) };
  };

  test("un enseignant ne voit que sa classe ; celles des autres lui sont refusées, à lire comme à écrire", async () => {
    expect(await listAvancements(ecole.enseignant)).toHaveLength(1);
    expect((await listAvancements(ecole.direction)).length).toBeGreaterThan(3);
    const ailleurs = periodeOf(autre, 1);
    const [eleve] = (await grille(ecole.direction, ailleurs)).eleves;
    const cible = cellule(ailleurs, eleve?.id ?? "");
    const refused = [
      await ecole.enseignant.get(`/api/livret/periodes/${ailleurs}/grille`),
      await ecole.enseignant.get(`/api/livret/periodes/${ailleurs}/examen`),
      await ecole.enseignant.get(`/api/livret/periodes/${ailleurs}/etats`),
      await ecole.enseignant.get(cible),
      await ecole.enseignant.send("PUT", cible, { valeur: "Bravo.", version: 0 }),
      await ecole.enseignant.post(`/api/livret/periodes/${ailleurs}/etat`, { de: "en-saisie", vers: "a-relire" }),
    ];
    expect(refused.map((reply) => [reply.statusCode, reply.json<{ code: string }>().code])).toEqual(
      refused.map(() => [403, "droit.classe"]),
    );
    const inconnue = "00000000-0000-4000-8000-000000000000";
    expect((await ecole.enseignant.get(`/api/livret/periodes/${inconnue}/grille`)).statusCode).toBe(404);
  });

  test("la grille donne à chaque élève la page de son niveau, et ce qui est écrit de lui", async () => {
    const { eleves, saisies, periode, avancement, periodes } = await grille(ecole.enseignant, periodeOf(sienne, 1));
    const pages = new Set(eleves.map(({ page }) => page));
    expect(sienne.niveaux.length).toBeGreaterThan(1);
    expect(pages).toEqual(new Set(sienne.niveaux.map((niveau) => niveau.toLowerCase())));
    expect(periode).toMatchObject({ libelle: "Trimestre 1", etat: "en-saisie", saisissable: true, refus: null });
    expect(periodes.map(({ libelle }) => libelle)).toEqual(["Trimestre 1", "Trimestre 2", "Trimestre 3"]);
    expect(avancement).toEqual(the(sienne.periodes).avancement);
    expect(saisies.every(({ cible, version }) => version === 1 && eleves.some(({ id }) => id === cible))).toBe(true);
  });

  test("une cellule s’enregistre normalisée, se relit, se vide, et rien de ce qu’elle a contenu n’est perdu", async () => {
    const { periodeId, eleve } = await vierge(2);
    const url = cellule(periodeId, eleve.id);
    const save = (valeur: unknown, version: number) =>
      json<SaisieEcrite>(ecole.enseignant.send("PUT", url, { valeur, version }));
    const first = await save("Une bonne pe\u0301riode.\r\nContinuez.", 0);
    expect(first).toMatchObject({
      valeur: "Une bonne période.\nContinuez.",
      version: 1,
      le: "2026-10-05T08:00:00.000Z",
    });
    expect(await save("Une bonne période.\nContinuez.", 1)).toEqual(first);
    expect(await save(null, 1)).toMatchObject({ valeur: null, version: 2 });
    const { saisies } = await grille(ecole.direction, periodeId);
    expect(saisies).toMatchObject([{ cible: eleve.id, valeur: null, version: 2, auteur: first.auteur }]);
    const { valeurs } = await json<HistoriqueCellule>(ecole.direction.get(url));
    expect(valeurs.map(({ valeur }) => valeur)).toEqual([null, "Une bonne période.\nContinuez."]);
  });

  test("la seconde de deux personnes voit le texte de la première, et décide", async () => {
    const { periodeId, eleve } = await vierge(2, 1);
    const url = cellule(periodeId, eleve.id);
    const put = (page: Navigateur, valeur: string, version: number) => page.send("PUT", url, { valeur, version });
    const both = await Promise.all([put(ecole.enseignant, "Le mien.", 0), put(ecole.direction, "Le sien.", 0)]);
    expect(both.map((reply) => reply.statusCode).sort()).toEqual([200, 409]);
    const gagnant = the(both, (reply) => reply.statusCode === 200).json<SaisieEcrite>();
    const conflit = the(both, (reply) => reply.statusCode === 409).json<Conflit>();
    expect(conflit).toMatchObject({ code: "saisie.conflit", remedy: expect.any(String), saisie: gagnant });
    expect((await put(ecole.direction, "Le mien. Le sien.", 7)).statusCode).toBe(409);
    expect((await put(ecole.direction, String(gagnant.valeur), 0)).json()).toEqual(gagnant);
    expect((await put(ecole.direction, "Le mien. Le sien.", gagnant.version)).json()).toMatchObject({ version: 2 });
  });

  test.each([
    ["un texte de 601 caractères", "FRA-RAC/appreciation", "é".repeat(601), "livret.saisie.trop-long"],
    ["un niveau 5", "FRA-LEC/positionnement", 5, "livret.saisie.positionnement"],
    ["une rubrique d’un autre cycle", "STC-RAC/positionnement", 3, "livret.saisie.hors-page"],
    ["une rubrique inconnue", "ZZZ/appreciation", "texte", "livret.saisie.hors-page"],
  ])("refuse %s, sur son champ, sans rien écrire", async (_what, cle, valeur, code) => {
    const { periodeId, eleve } = await vierge(3);
    const reply = await ecole.enseignant.send("PUT", cellule(periodeId, eleve.id, cle), { valeur, version: 0 });
    expect(reply.statusCode).toBe(400);
    expect(reply.json()).toMatchObject({ code, remedy: expect.any(String), champs: { valeur: expect.any(String) } });
    expect((await grille(ecole.enseignant, periodeId)).saisies).toEqual([]);
  });

  test("un élève d’une autre classe et une cellule sans version sont refusés", async () => {
    const { periodeId } = await vierge(3);
    const [etranger] = (await grille(ecole.direction, periodeOf(autre, 1))).eleves;
    const url = cellule(periodeId, etranger?.id ?? "");
    expect((await ecole.enseignant.send("PUT", url, { valeur: "x", version: 0 })).json()).toMatchObject({
      code: "livret.saisie.hors-classe",
    });
    expect((await ecole.enseignant.send("PUT", url, { valeur: "x" })).json()).toMatchObject({
      champs: { version: "Ce champ est à remplir." },
    });
  });

  test("la classe écrit une fois ce qu’elle a fait dans un parcours, et rien d’autre", async () => {
    const { periodeId } = await vierge(3);
    const put = (cle: string) =>
      ecole.enseignant.send("PUT", cellule(periodeId, sienne.id, cle), { valeur: "Visite de la mairie.", version: 0 });
    expect((await put("PAR_CIT/parcours")).json()).toMatchObject({ cible: sienne.id, version: 1 });
    expect((await put("BILAN/appreciation-generale")).json()).toMatchObject({ code: "livret.saisie.hors-classe" });
    expect((await put("PAR_XXX/parcours")).json()).toMatchObject({ code: "livret.saisie.hors-classe" });
  });

  test("un collage enregistre ce qui convient, et dit cellule par cellule ce qui ne convient pas", async () => {
    const periodeId = periodeOf(sienne, 2);
    const { eleves } = await grille(ecole.enseignant, periodeId);
    const ids = eleves.slice(2).map(({ id }) => id);
    const prise = the(ids);
    const cle = { rubrique: "FRA-LEC", objet: "positionnement" };
    await ecole.direction.send("PUT", cellule(periodeId, prise, "FRA-LEC/positionnement"), { valeur: 4, version: 0 });
    const paste = (saisies: object[]) =>
      ecole.enseignant.post(`/api/livret/periodes/${periodeId}/saisies`, { saisies });
    const { resultats } = await json<ResultatsSaisies>(
      paste([
        ...ids.map((cible) => ({ ...cle, cible, valeur: 3, version: 0 })),
        { cible: prise, rubrique: "BILAN", objet: "appreciation-generale", valeur: "é".repeat(1501), version: 0 },
      ]),
    );
    expect(resultats.map(({ outcome }) => outcome)).toEqual([
      "conflit",
      ...ids.slice(1).map(() => "enregistree"),
      "refusee",
    ]);
    expect(resultats[0]).toMatchObject({ saisie: { valeur: 4 } });
    const { saisies } = await grille(ecole.enseignant, periodeId);
    expect(saisies.filter(({ rubrique, valeur }) => rubrique === "FRA-LEC" && valeur === 3)).toHaveLength(
      ids.length - 1,
    );
    const double = { ...cle, cible: prise, valeur: 1, version: 1 };
    expect((await paste([double, double])).json()).toMatchObject({ code: "saisie.en-double" });
  });

  test("un bilan relu ne se modifie plus que par la direction, un bilan fermé par personne, et se rouvre avec un motif", async () => {
    const { periodeId, eleve } = await vierge(3, 1);
    const move = (page: Navigateur, de: string, vers: string, motif?: string) =>
      page.post(`/api/livret/periodes/${periodeId}/etat`, { de, vers, ...(motif !== undefined && { motif }) });
    const put = (page: Navigateur, version: number) =>
      page.send("PUT", cellule(periodeId, eleve.id), { valeur: `Texte ${version}.`, version });
    const codeOf = async (asked: ReturnType<Navigateur["get"]>) => {
      const reply = await asked;
      return [reply.statusCode, reply.json<{ code: string }>().code];
    };
    expect(await codeOf(move(ecole.enseignant, "en-saisie", "complet"))).toEqual([403, "livret.etat.passage-reserve"]);
    expect((await move(ecole.enseignant, "en-saisie", "a-relire")).json()).toMatchObject({
      etat: "a-relire",
      saisissable: false,
      refus: { code: "livret.etat.saisie-fermee" },
      passages: [{ vers: "en-saisie" }],
    });
    expect(await codeOf(put(ecole.enseignant, 0))).toEqual([409, "livret.etat.saisie-fermee"]);
    expect((await put(ecole.direction, 0)).statusCode).toBe(200);
    expect(await codeOf(move(ecole.direction, "en-saisie", "complet"))).toEqual([409, "periode.etat-change"]);
    const ferme = await move(ecole.direction, "a-relire", "complet");
    expect(ferme.json()).toMatchObject({ etat: "complet", completLe: "2026-10-05T08:00:00.000Z" });
    expect(await codeOf(put(ecole.direction, 1))).toEqual([409, "livret.etat.saisie-fermee"]);
    expect(await codeOf(move(ecole.direction, "complet", "en-saisie", " "))).toEqual([409, "livret.etat.motif-absent"]);
    expect(await codeOf(move(ecole.direction, "complet", "exporte"))).toEqual([400, "demande.invalide"]);
    expect((await move(ecole.direction, "complet", "en-saisie", "Une faute de frappe.")).statusCode).toBe(200);
    const { etats } = await json<HistoriqueEtats>(ecole.enseignant.get(`/api/livret/periodes/${periodeId}/etats`));
    expect(etats.map(({ de, vers, motif }) => [de, vers, motif])).toEqual([
      ["complet", "en-saisie", "Une faute de frappe."],
      ["a-relire", "complet", null],
      ["en-saisie", "a-relire", null],
    ]);
    expect((await grille(ecole.enseignant, periodeId)).reouverture).toMatchObject({ motif: "Une faute de frappe." });
    const { aTraiter } = await json<Accueil>(ecole.enseignant.get("/api/accueil"));
    expect(the(aTraiter, ({ code }) => code === "bilans-rouverts")).toMatchObject({
      id: `${sienne.id}/3`,
      reouverture: { classe: sienne.libelle, motif: "Une faute de frappe.", le: expect.any(String) },
    });
    await move(ecole.enseignant, "en-saisie", "a-relire");
    expect((await grille(ecole.enseignant, periodeId)).reouverture).toBeNull();
  });
});
