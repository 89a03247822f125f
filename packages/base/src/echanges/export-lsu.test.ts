import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { checkLsu1d, isAccepted } from "@navette/formats";
import { and, eq, sql } from "drizzle-orm";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { beforeEach, describe, expect, it } from "vitest";
import type { EtablissementDb } from "../db/base.ts";
import type { Acte } from "../journal/auteur.ts";
import { listJournal } from "../journal/read-journal.ts";
import { saisie } from "../livret/tables.ts";
import { identifiant, personnel, scolarite } from "../personnes/tables.ts";
import { classe, periode } from "../structures/tables.ts";
import { ENGINES, useBase } from "../testing/bases.ts";
import { createEcole } from "../testing/ecole.ts";
import { fillEcole } from "../testing/ecole-complete.ts";
import { listBilansEnvoyes } from "./bilans-envoyes.ts";
import { listEnvois, readFichierEnvoye } from "./envois.ts";
import { type ExportLsu, exportLsu } from "./export-lsu.ts";
import { declareDepot, downloadEnvoi } from "./follow-envoi.ts";
import { listPeriodesLsu } from "./list-periodes.ts";
import { prepareLsu } from "./prepare-lsu.ts";
import { listResteAEnvoyer } from "./reste-a-envoyer.ts";
import { verdictOf } from "./verdict.ts";

const ACTE: Acte = { auteur: { compteId: null, nom: "Claire Lenoir" }, now: new Date("2026-12-05T10:00:00Z") };
const later = (minutes: number): Acte => ({ ...ACTE, now: new Date(ACTE.now.getTime() + minutes * 60_000) });
const TRIMESTRE_1 = { indice: 1, nombre: 3, decoupe: "classe" } as const;

describe.each(ENGINES)("l'export vers LSU (%s)", (engine) => {
  const base = useBase(engine);
  let db: EtablissementDb;

  beforeEach(async () => {
    const ecole = await createEcole(base);
    db = ecole.db;
    await fillEcole(db, ecole.acte);
  });

  const exporter = (demande: ExportLsu = TRIMESTRE_1, acte = ACTE) => exportLsu(db, demande, acte);
  const prepare = (demande: ExportLsu = TRIMESTRE_1) => db.transaction((trx) => prepareLsu(trx, demande, ACTE.now));
  const ecrits = async (demande?: ExportLsu, acte?: Acte) =>
    (await exporter(demande, acte)).flatMap((each) => (each.outcome === "ecrit" ? [each] : []));
  const contenuOf = async (id: string) => (await db.transaction((trx) => readFichierEnvoye(trx, id))).contenu;
  const etats = () =>
    db.transaction((trx) =>
      trx
        .select({ libelle: classe.libelle, etat: periode.etat })
        .from(periode)
        .innerJoin(classe, eq(classe.id, periode.classeId))
        .where(eq(periode.indice, 1)),
    );

  it.each(["classe", "niveau", "ecole"] as const)("écrit des fichiers que LSU accepte, par %s", async (decoupe) => {
    const envois = await ecrits({ ...TRIMESTRE_1, decoupe });
    expect(envois.length).toBeGreaterThan(0);
    for (const { envoiId, nom, octets, sha256 } of envois) {
      const bytes = await contenuOf(envoiId);
      expect(isAccepted(checkLsu1d({ name: nom, bytes }))).toBe(true);
      expect(() => validate(bytes)).not.toThrow();
      expect([bytes.byteLength, createHash("sha256").update(bytes).digest("hex")]).toEqual([octets, sha256]);
    }
    expect(new Set(envois.map(({ nom }) => nom)).size).toBe(envois.length);
  });

  it("annonce exactement ce qui part ensuite, sans rien écrire", async () => {
    const { fichiers } = await prepare();
    const annonces = fichiers.map(({ part, recolte }) => [part.libelle, recolte.exported.length]);
    expect(await db.transaction(listEnvois)).toEqual([]);
    const envois = await exporter();
    expect(envois.map((each) => [each.libelle, each.outcome === "ecrit" ? each.bilans : 0])).toEqual(annonces);
    const verdicts = fichiers.map(({ recolte }) => verdictOf(recolte));
    const partants = verdicts.reduce((total, { prets, alertes }) => total + prets + alertes, 0);
    expect(partants).toBe(fichiers.reduce((total, { recolte }) => total + recolte.exported.length, 0));
    expect(partants).toBeGreaterThan(30);
  });

  it("retient l'élève sans INE, dit qui peut y remédier, et sa classe reste à envoyer", async () => {
    const { fichiers } = await prepare();
    const [fichier] = fichiers.filter(({ recolte }) => recolte.exported.length > 1);
    const [retenu] = fichier?.recolte.exported ?? [];
    if (!fichier || !retenu) throw new Error("no pupil");
    await forgetIne(retenu.eleve);
    const [envoye] = await ecrits({ ...TRIMESTRE_1, parts: [fichier.part.libelle] });
    expect(envoye?.bilans).toBe(fichier.recolte.exported.length - 1);
    expect(envoye?.diagnostics).toContainEqual(
      expect.objectContaining({ code: "livret.ine-absent", eleve: retenu.eleve }),
    );
    expect((await etats()).filter(({ etat }) => etat === "exporte")).toEqual([]);
    const trimestre = async () => (await db.transaction(listPeriodesLsu))[0];
    expect(await trimestre()).toMatchObject({ exportees: 0, deposees: 0, entamees: 1, entameesDeposees: 0 });
    await downloadEnvoi(db, envoye?.envoiId ?? "", ACTE);
    await declareDepot(db, { envois: [envoye?.envoiId ?? ""], le: "2026-12-05" }, ACTE);
    expect(await trimestre()).toMatchObject({ deposees: 0, entamees: 1, entameesDeposees: 1 });
  });

  it("dit ce qu'une année laisserait derrière elle : ce qui n'est dans aucun fichier, ce qui n'est pas déposé", async () => {
    const restes = () => db.transaction((trx) => listResteAEnvoyer(trx, 2026));
    const [premier, ...suivants] = await restes();
    expect(premier).toMatchObject({ periode: "Trimestre 1", nonDeposes: 0 });
    expect(suivants.map(({ periode, sansFichier }) => [periode, sansFichier])).toEqual([
      ["Trimestre 2", premier?.sansFichier],
      ["Trimestre 3", premier?.sansFichier],
    ]);
    const libelle = await wholeClass();
    const [envoi] = await ecrits({ ...TRIMESTRE_1, parts: [libelle] });
    expect(envoi?.nom).toMatch(/^import-lsun-trimestre-1-[a-z0-9-]+-\d+\.xml$/);
    const partis = envoi?.bilans ?? 0;
    expect((await restes())[0]).toMatchObject({
      sansFichier: (premier?.sansFichier ?? 0) - partis,
      nonDeposes: partis,
    });
    await downloadEnvoi(db, envoi?.envoiId ?? "", ACTE);
    await declareDepot(db, { envois: [envoi?.envoiId ?? ""], le: "2026-12-05" }, ACTE);
    expect((await restes())[0]).toMatchObject({ nonDeposes: 0 });
    expect((await restes())[0]?.classes).not.toContain(libelle);
  });

  it("laisse les autres classes telles quelles, et déclare exportée celle qui est partie en entier", async () => {
    const libelle = await wholeClass();
    await exporter({ ...TRIMESTRE_1, parts: [libelle] });
    expect((await etats()).filter(({ etat }) => etat === "exporte")).toEqual([{ libelle, etat: "exporte" }]);
    const { lignes } = await db.transaction((trx) => listJournal(trx, { objet: "periode" }, { limite: 10 }));
    expect(lignes).toMatchObject([{ action: "periode.etat", auteur: "Claire Lenoir", apres: { etat: "exporte" } }]);
    expect((await db.transaction(listPeriodesLsu))[0]).toMatchObject({ libelle: "Trimestre 1", exportees: 1 });
  });

  it("ne déclare exportée une classe à plusieurs niveaux que lorsque tous sont partis", async () => {
    const libelle = await wholeClass();
    const deLaClasse = (await prepare()).ecole.classes.find((each) => each.libelle === libelle)?.bilans ?? [];
    const [premier] = deLaClasse;
    const autreNiveau = premier?.eleve.niveau === "CM1" ? "CM2" : "CM1";
    await db.transaction((trx) =>
      trx
        .update(scolarite)
        .set({ niveau: autreNiveau })
        .where(eq(scolarite.eleveId, premier?.eleve.id ?? "")),
    );
    const etatDeLaClasse = async () => (await etats()).find((each) => each.libelle === libelle)?.etat;
    const parNiveau = { ...TRIMESTRE_1, decoupe: "niveau" } as const;
    await exporter({ ...parNiveau, parts: [autreNiveau] });
    expect(await etatDeLaClasse()).toBe("complet");
    const reste = deLaClasse.slice(1).flatMap(({ eleve }) => eleve.niveau ?? []);
    await exporter({ ...parNiveau, parts: [...new Set(reste)] }, later(1));
    expect(await etatDeLaClasse()).toBe("exporte");
  });

  it("se souvient des valeurs envoyées, et dit ce qui a changé depuis", async () => {
    const libelle = await wholeClass();
    const [envoi] = await ecrits({ ...TRIMESTRE_1, parts: [libelle] });
    const bilans = await db.transaction((trx) => listBilansEnvoyes(trx, envoi?.envoiId ?? ""));
    expect(bilans).toHaveLength(envoi?.bilans ?? 0);
    const [change] = bilans;
    const cle = "BILAN/appreciation-generale";
    await db.transaction((trx) =>
      trx
        .update(saisie)
        .set({ valeur: "Période à revoir." })
        .where(and(eq(saisie.cibleId, change?.eleveId ?? ""), eq(saisie.objet, "appreciation-generale"))),
    );
    const replayed = (await prepare()).fichiers.find(({ part }) => part.libelle === libelle);
    expect(replayed?.dernierEnvoi?.id).toBe(envoi?.envoiId);
    expect(replayed?.identiques).toHaveLength(bilans.length - 1);
    expect(replayed?.remplaces).toEqual([
      {
        eleveId: change?.eleveId,
        classeId: change?.classeId,
        prepareLe: "2026-12-05T10:00:00.000Z",
        etat: "prepare",
        differences: [{ cle, avant: change?.valeurs[cle], apres: "Période à revoir." }],
      },
    ]);
    await exporter({ ...TRIMESTRE_1, parts: [libelle] }, later(5));
    const renvoye = (await prepare()).fichiers.find(({ part }) => part.libelle === libelle);
    expect([renvoye?.remplaces.length, renvoye?.identiques.length]).toEqual([0, bilans.length]);
    expect(await db.transaction((trx) => listBilansEnvoyes(trx, envoi?.envoiId ?? ""))).toEqual(bilans);
  });

  it("ne garde pas un fichier que nos propres contrôles refusent, et dit pourquoi", async () => {
    // The real check, on a file cut before its end: what a fault of the writer would give.
    const cut: typeof checkLsu1d = ({ name, bytes }) => checkLsu1d({ name, bytes: bytes.subarray(0, -20) });
    const made = await exportLsu(db, TRIMESTRE_1, ACTE, cut);
    const refused = made.filter(({ outcome }) => outcome === "refuse");
    expect(refused.length).toBeGreaterThan(0);
    expect(made.some(({ outcome }) => outcome === "ecrit")).toBe(false);
    for (const { diagnostics } of refused) expect(isAccepted(diagnostics)).toBe(false);
    expect(await db.transaction(listEnvois)).toEqual([]);
    expect((await etats()).some(({ etat }) => etat === "exporte")).toBe(false);
  });

  it("laisse repartir une classe rouverte puis fermée de nouveau, mais pas tant qu'elle est ouverte", async () => {
    const libelle = await wholeClass();
    const parts = [libelle];
    await exporter({ ...TRIMESTRE_1, parts });
    await setEtat("en-saisie");
    expect(await exporter({ ...TRIMESTRE_1, parts }, later(1))).toMatchObject([{ outcome: "rien-a-envoyer" }]);
    await setEtat("complet");
    expect(await exporter({ ...TRIMESTRE_1, parts }, later(2))).toMatchObject([{ outcome: "ecrit" }]);
    expect((await db.transaction(listEnvois)).map(({ perimetre }) => perimetre.libelle)).toEqual([libelle, libelle]);
  });

  it("ne garde aucun fichier quand l'école n'a pas de direction, et le dit", async () => {
    await db.transaction((trx) => trx.update(personnel).set({ directeur: false }));
    const resultats = await exporter();
    expect(new Set(resultats.map(({ outcome }) => outcome))).toEqual(new Set(["rien-a-envoyer"]));
    expect(resultats[0]?.diagnostics.map(({ code }) => code)).toContain("livret.directeur-absent");
    expect(await db.transaction(listEnvois)).toEqual([]);
  });

  it("mène deux exports lancés ensemble l'un après l'autre", async () => {
    const [one, other] = await Promise.all([ecrits(), ecrits(TRIMESTRE_1, later(1))]);
    expect(other.map(({ libelle, bilans }) => [libelle, bilans])).toEqual(
      one.map(({ libelle, bilans }) => [libelle, bilans]),
    );
    const envois = await db.transaction(listEnvois);
    expect(envois).toHaveLength(one.length * 2);
    for (const { id, sha256 } of envois) {
      expect(
        createHash("sha256")
          .update(await contenuOf(id))
          .digest("hex"),
      ).toBe(sha256);
    }
    const { lignes } = await db.transaction((trx) => listJournal(trx, { objet: "periode" }, { limite: 100 }));
    expect(new Set(lignes.map(({ objetId }) => objetId)).size).toBe(lignes.length);
  });

  it("refuse une année close, et un fichier qu'elle ne connaît pas", async () => {
    await db.transaction((trx) => trx.execute(sql`update annee_scolaire set close = true`));
    await expect(exporter()).rejects.toMatchObject({ code: "annee.close" });
    await expect(contenuOf("00000000-0000-4000-8000-000000000000")).rejects.toMatchObject({ code: "envoi.inconnu" });
  });

  /** The label of a class where every bilan may leave. */
  async function wholeClass(): Promise<string> {
    const { fichiers } = await prepare();
    const found = fichiers.find(({ recolte }) => recolte.exported.length > 1 && recolte.skipped.length === 0);
    if (!found) throw new Error("every class keeps somebody back");
    return found.part.libelle;
  }

  async function setEtat(etat: "en-saisie" | "complet"): Promise<void> {
    await db.transaction((trx) => trx.update(periode).set({ etat }).where(eq(periode.indice, 1)));
  }

  async function forgetIne(eleveId: string): Promise<void> {
    await db.transaction((trx) =>
      trx.delete(identifiant).where(and(eq(identifiant.objetId, eleveId), eq(identifiant.source, "ine"))),
    );
  }
});

const SCHEMA = fileURLToPath(new URL("../../../../../shared/xsd/lsu-1d-1.0.xsd", import.meta.url));

/** Throws what libxml2 finds against the official schema, which is not ours to ship. */
function validate(bytes: Uint8Array): void {
  if (!existsSync(SCHEMA))
    throw new Error(`The official schema is expected at ${SCHEMA}. Put the ministry's file there.`);
  const schema = XmlDocument.fromBuffer(readFileSync(SCHEMA));
  const validator = XsdValidator.fromDoc(schema);
  const document = XmlDocument.fromBuffer(bytes);
  validator.validate(document);
  for (const each of [document, validator, schema]) each.dispose();
}
