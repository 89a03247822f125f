import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { eleve } from "../personnes/tables.ts";
import { classe, periode } from "../structures/tables.ts";
import { ENGINES, useBase } from "../testing/bases.ts";
import { createEcole, type Ecole } from "../testing/ecole.ts";
import { type FiltreJournal, history, listJournal } from "./read-journal.ts";
import { record } from "./record.ts";
import { sujetsOf } from "./sujets.ts";

describe.each(ENGINES)("le journal (%s)", (engine) => {
  const base = useBase(engine);
  let ecole: Ecole;
  beforeEach(async () => {
    ecole = await createEcole(base);
  });

  const list = (filtre: FiltreJournal, limite = 50, avant?: number) =>
    ecole.db.transaction((trx) => listJournal(trx, filtre, { limite, avant }));
  const write = (...entrees: Parameters<typeof record>[2][]) =>
    ecole.db.transaction(async (trx) => {
      for (const entree of entrees) await record(trx, ecole.acte, entree);
    });

  test("rend ce qu’il a reçu : l’absent reste absent, le vide et le zéro restent eux-mêmes", async () => {
    const apres = {
      texte: "",
      heures: 0,
      nomUsage: null,
      actif: false,
      code: "2026",
      niveaux: [1, "1"],
      libelle: "d'«\"»",
    };
    const importId = randomUUID();
    await write({ action: "eleve.modifier", objet: "eleve", objetId: "e1", apres, importId });
    expect(await ecole.db.transaction((trx) => history(trx, "eleve", "e1"))).toMatchObject([
      {
        auteur: "Claire Lenoir",
        compteId: ecole.compte.id,
        le: ecole.acte.now.toISOString(),
        avant: null,
        apres,
        importId,
      },
    ]);
  });

  test("mille lignes d’un coup gardent leur ordre, et se lisent page par page sans trou ni double", async () => {
    const many = Array.from({ length: 1000 }, (_, rank) => ({
      action: "eleve.ajouter",
      objet: "eleve",
      objetId: String(rank),
    }));
    await write(many);
    const read: string[] = [];
    let avant: number | undefined;
    do {
      const page = await list({ objet: "eleve" }, 300, avant);
      read.push(...page.lignes.map((ligne) => ligne.objetId));
      avant = page.suite ?? undefined;
    } while (avant !== undefined);
    expect(read).toEqual(many.map((each) => each.objetId).reverse());
  });

  test("une action se filtre entière ou par son début, jamais à moitié", async () => {
    await write([
      { action: "eleve.ajouter", objet: "eleve", objetId: "1" },
      { action: "eleve.modifier", objet: "eleve", objetId: "1" },
      { action: "element.oter", objet: "element", objetId: "1" },
    ]);
    const actions = async (action: string) => (await list({ action })).lignes.map((ligne) => ligne.action);
    expect(await actions("eleve")).toEqual(["eleve.modifier", "eleve.ajouter"]);
    expect(await actions("eleve.ajouter")).toEqual(["eleve.ajouter"]);
    expect([await actions("el%"), await actions("ele")]).toEqual([[], []]);
  });

  test("se filtre par compte, par import et par dates", async () => {
    const importId = randomUUID();
    await write({ action: "import.appliquer", objet: "import", objetId: importId, importId });
    const count = async (filtre: FiltreJournal) => (await list(filtre)).lignes.length;
    expect(await count({ compteId: ecole.compte.id })).toBe(1);
    expect(await count({ importId })).toBe(1);
    expect(await count({ importId: randomUUID() })).toBe(0);
    expect(await count({ depuis: "2026-10-05T08:00:00Z" })).toBe(3);
    expect(await count({ jusque: "2026-10-05T08:00:00Z" })).toBe(0);
  });

  test("une case du livret et un état disent l’élève, la classe et la période, sous leur nom d’aujourd’hui", async () => {
    const [eleveId, classeId, periodeId] = [randomUUID(), randomUUID(), randomUUID()];
    await ecole.db.transaction(async (trx) => {
      await trx.insert(eleve).values({ id: eleveId, nom: "BEAUJEU", prenom: "Jeanne", origine: "manuel" });
      await trx.insert(classe).values({ id: classeId, annee: 2026, libelle: "CM2", niveaux: [], origine: "manuel" });
      const dates = { debut: "2026-12-01", fin: "2027-03-15" };
      await trx.insert(periode).values({ id: periodeId, annee: 2026, classeId, indice: 2, nombre: 3, ...dates });
    });
    await write([
      { action: "saisie.enregistrer", objet: "saisie", objetId: `${periodeId}/${eleveId}/FRA-RAC/appreciation` },
      { action: "saisie.enregistrer", objet: "saisie", objetId: `${periodeId}/${classeId}/PARCOURS/parcours` },
      { action: "periode.etat", objet: "periode", objetId: periodeId },
      { action: "eleve.modifier", objet: "eleve", objetId: eleveId },
      {
        action: "saisie.enregistrer",
        objet: "saisie",
        objetId: `${randomUUID()}/${randomUUID()}/FRA-RAC/appreciation`,
      },
    ]);
    const jeanne = { id: eleveId, nom: "BEAUJEU", prenom: "Jeanne" };
    const [cm2, trimestre2] = [
      { id: classeId, libelle: "CM2" },
      { indice: 2, libelle: "Trimestre 2" },
    ];
    const { lignes } = await list({}, 6);
    expect(lignes.map(({ sujet }) => sujet).reverse()).toEqual([
      { eleve: null, classe: null, periode: null },
      { eleve: jeanne, classe: cm2, periode: trimestre2 },
      { eleve: null, classe: cm2, periode: trimestre2 },
      { eleve: null, classe: cm2, periode: trimestre2 },
      { eleve: jeanne, classe: null, periode: null },
      { eleve: null, classe: null, periode: null },
    ]);
    const other = await createEcole(base, "0330002");
    expect(await other.db.transaction((trx) => sujetsOf(trx, [eleveId]))).toEqual(
      new Map([[eleveId, { eleve: null, classe: null, periode: null }]]),
    );
  });

  test("aucune ligne à écrire n’écrit rien", async () => {
    await write([]);
    expect((await list({})).lignes).toHaveLength(2);
  });

  test("une école ne lit pas le journal d’une autre", async () => {
    const other = await createEcole(base, "0330002");
    await write({ action: "eleve.ajouter", objet: "eleve", objetId: "1" });
    const { lignes } = await other.db.transaction((trx) => listJournal(trx, {}, { limite: 50 }));
    expect(lignes.map((ligne) => ligne.objetId).sort()).toEqual([other.uai, other.compte.id].sort());
  });
});
