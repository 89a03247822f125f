import { beforeEach, describe, expect, it } from "vitest";
import type { EtablissementDb } from "../db/base.ts";
import type { Acte } from "../journal/auteur.ts";
import { listJournal } from "../journal/read-journal.ts";
import { ENGINES, useBase } from "../testing/bases.ts";
import { createEcole } from "../testing/ecole.ts";
import { fillEcole } from "../testing/ecole-complete.ts";
import { listEnvois } from "./envois.ts";
import { etatEnvoi } from "./etat-envoi.ts";
import { exportLsu } from "./export-lsu.ts";
import { declareDepot, downloadEnvoi } from "./follow-envoi.ts";
import { listPeriodesLsu } from "./list-periodes.ts";
import { prepareLsu } from "./prepare-lsu.ts";

const TRIMESTRE_1 = { indice: 1, nombre: 3, decoupe: "classe" } as const;
const le = (instant: string, nom = "Claire Lenoir"): Acte => ({
  auteur: { compteId: null, nom },
  now: new Date(instant),
});
const PAGE = { limite: 50 };
const PREPARE = le("2026-12-05T10:00:00Z");

describe.each(ENGINES)("ce que devient un fichier pour LSU (%s)", (engine) => {
  const base = useBase(engine);
  let db: EtablissementDb;
  let ids: readonly string[];

  beforeEach(async () => {
    const ecole = await createEcole(base);
    db = ecole.db;
    await fillEcole(db, ecole.acte);
    const made = await exportLsu(db, TRIMESTRE_1, PREPARE);
    ids = made.flatMap((each) => (each.outcome === "ecrit" ? [each.envoiId] : []));
  });

  const envoi = async (id = ids[0]) => (await db.transaction(listEnvois)).find((each) => each.id === id);
  const trimestre = async () => (await db.transaction(listPeriodesLsu))[0];
  const telecharge = async () => {
    for (const id of ids) await downloadEnvoi(db, id, PREPARE);
  };
  const depose = (jour: string | null, envois = ids) =>
    declareDepot(db, { envois, le: jour }, le("2026-12-08T09:00:00Z"));

  it("est préparé tant que personne ne l’a téléchargé ni dit déposé", async () => {
    const all = await db.transaction(listEnvois);
    expect(new Set(all.map(etatEnvoi))).toEqual(new Set(["prepare"]));
    expect(await trimestre()).toMatchObject({ telechargees: 0, deposees: 0 });
  });

  it("retient le premier téléchargement, et lui seul", async () => {
    const [id = ""] = ids;
    const first = await downloadEnvoi(db, id, le("2026-12-06T08:00:00Z", "Paul Roux"));
    const second = await downloadEnvoi(db, id, le("2026-12-07T08:00:00Z"));
    expect(second.contenu).toEqual(first.contenu);
    expect(await envoi(id)).toMatchObject({ telechargeLe: "2026-12-06T08:00:00.000Z", telechargePar: "Paul Roux" });
    const { lignes } = await db.transaction((trx) => listJournal(trx, { action: "envoi.telecharger" }, PAGE));
    expect(lignes).toHaveLength(1);
    expect((await db.transaction(listEnvois)).filter((each) => etatEnvoi(each) === "telecharge")).toHaveLength(1);
  });

  it("compte une classe comme déposée quand tous ses bilans le sont, et le dit de chaque bilan", async () => {
    const before = await trimestre();
    await telecharge();
    expect(await trimestre()).toMatchObject({ telechargees: before?.exportees, deposees: 0 });
    await depose("2026-12-08");
    expect(await trimestre()).toMatchObject({ telechargees: before?.exportees, deposees: before?.exportees });
    expect(before?.exportees).toBeGreaterThan(0);
    const { fichiers } = await db.transaction((trx) => prepareLsu(trx, TRIMESTRE_1, PREPARE.now));
    const identiques = fichiers.flatMap((fichier) => fichier.identiques);
    expect(new Set(identiques.map(({ etat }) => etat))).toEqual(new Set(["depose"]));
  });

  it("préparée de nouveau, une classe n’est plus déposée", async () => {
    await telecharge();
    await depose("2026-12-08");
    await exportLsu(db, TRIMESTRE_1, le("2026-12-09T08:00:00Z"));
    expect(await trimestre()).toMatchObject({ deposees: 0 });
  });

  it("un fichier est remplacé quand chacun de ses bilans est dans un fichier préparé depuis", async () => {
    const replaced = async () =>
      (await db.transaction(listEnvois)).map(({ id, remplace }) => [ids.includes(id), remplace]);
    expect(new Set((await replaced()).map(([, remplace]) => remplace))).toEqual(new Set([false]));
    await exportLsu(db, TRIMESTRE_1, le("2026-12-09T08:00:00Z"));
    const after = await replaced();
    expect(after.length).toBeGreaterThan(ids.length);
    expect(after.filter(([isFirst, remplace]) => isFirst !== remplace)).toEqual([]);
  });

  it("reprend un dépôt dit par erreur, et garde les deux au journal", async () => {
    await telecharge();
    await depose("2026-12-08");
    expect(await envoi()).toMatchObject({ deposeLe: "2026-12-08", deposePar: "Claire Lenoir" });
    await depose(null);
    expect(await envoi()).toMatchObject({ deposeLe: null, deposePar: null });
    const { lignes } = await db.transaction((trx) => listJournal(trx, { action: "envoi.deposer" }, PAGE));
    expect(lignes).toHaveLength(2 * ids.length);
  });

  it.each([
    ["un jour à venir", "2026-12-09", "Ce jour n’est pas encore venu."],
    ["un jour d’avant le fichier", "2026-12-04", "Ce jour est avant la préparation d’un de ces fichiers."],
  ])("refuse %s", async (_cas, jour, message) => {
    await telecharge();
    await expect(depose(jour)).rejects.toMatchObject({ code: "envoi.depot-impossible", champs: { le: message } });
    expect(await envoi()).toMatchObject({ deposeLe: null });
  });

  it("refuse de dire déposé un fichier que personne n’a téléchargé, sans toucher aux autres", async () => {
    const [id = "", autre = ""] = ids;
    await downloadEnvoi(db, id, PREPARE);
    await expect(depose("2026-12-08", [id, autre])).rejects.toMatchObject({ code: "envoi.jamais-telecharge" });
    expect(await envoi()).toMatchObject({ deposeLe: null });
  });

  it("refuse un fichier inconnu sans toucher aux autres", async () => {
    const inconnu = "00000000-0000-4000-8000-000000000000";
    await expect(depose("2026-12-08", [...ids, inconnu])).rejects.toMatchObject({ code: "envoi.inconnu" });
    expect(await envoi()).toMatchObject({ deposeLe: null });
  });
});
