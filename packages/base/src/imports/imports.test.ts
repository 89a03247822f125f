import type { FileInput } from "@navette/formats";
import { anneeSuivante, fichiersOnde, inventEcole } from "@navette/invent";
import { fingerprint } from "@navette/reconcile";
import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { EtablissementDb } from "../db/base.ts";
import { ouvrirAnnee } from "../etablissement/ouvrir-annee.ts";
import { anneeScolaire, etablissement } from "../etablissement/tables.ts";
import { responsabilite, responsable } from "../familles/tables.ts";
import { listJournal } from "../journal/read-journal.ts";
import { dernierImport } from "../livret/dernier-import.ts";
import { eleve, identifiant, verrou } from "../personnes/tables.ts";
import { ENGINES, useBase } from "../testing/bases.ts";
import { gate, somebodyWaits } from "../testing/rencontre.ts";
import { analyseImport } from "./analyse-import.ts";
import { applyImport } from "./apply-import.ts";
import { decideImport, refreshImport } from "./decide-import.ts";
import { listImports, readImport } from "./importation.ts";
import { readSnapshot } from "./read-snapshot.ts";
import { abandonImport, foreseeUndo, undoImport } from "./undo-import.ts";

const ACTE = { auteur: { compteId: null, nom: "Ligne de commande" }, now: new Date("2026-09-15T08:00:00Z") };
const laterBy = (days: number) => ({ ...ACTE, now: new Date(ACTE.now.getTime() + days * 86_400_000) });
const ecole = inventEcole({ eleves: 60, graine: "import", annee: 2026 });
const fichiers = fichiersOnde(ecole);
const [fichierEleves, fichierResponsables] = fichiers;
if (!fichierEleves || !fichierResponsables) throw new Error("the invented school lacks a file");

describe.each(ENGINES)("l'import d'ONDE, de la lecture à l'annulation (%s)", (engine) => {
  const base = useBase(engine);
  let db: EtablissementDb;

  beforeEach(async () => {
    db = base.etablissement("0990001X");
    await db.transaction(async (trx) => {
      await trx.insert(etablissement).values({ nom: "École des Tilleuls", degre: 1, annee: 2026 });
      await trx.insert(anneeScolaire).values({ annee: 2026, debut: "2026-09-01", fin: "2027-07-03" });
    });
  });

  const snapshot = (annee = 2026) => db.transaction((trx) => readSnapshot(trx, annee));
  const analyse = async (files = fichiers) => {
    const result = await analyseImport(db, files, ACTE);
    if (result.outcome !== "analyse") throw new Error(`not analysed: ${result.diagnostics.map(({ code }) => code)}`);
    return result;
  };
  const analyseSuite = async () => {
    const suite = fichiersOnde(anneeSuivante(ecole, "suite"));
    const result = await analyseImport(db, suite, ACTE, {
      leverGardes: ["fichier-an-prochain", "classes-renommees"],
    });
    return result.outcome === "analyse" ? result.importId : expect.fail("not analysed");
  };
  const importAll = async (files = fichiers) => {
    const { importId } = await analyse(files);
    expect((await applyImport(db, importId, ACTE)).outcome).toBe("applique");
    return importId;
  };

  it("montre le plan sans rien écrire sur les élèves, quel que soit l'ordre des fichiers", async () => {
    const before = fingerprint(await snapshot());
    const { plan } = await analyse();
    const reversed = await analyse(fichiers.toReversed());
    expect(fingerprint(await snapshot())).toBe(before);
    expect(plan.counts.eleves).toMatchObject({ presents: 0, ajouter: 60, resultants: 60, desactiver: 0 });
    expect(reversed.plan).toEqual(plan);
    expect((await lastImport(db)).familles?.counts.responsables).toBeGreaterThan(60);
  });

  it("applique une fois, même si on le demande deux fois, et le journal dit tout", async () => {
    const { importId } = await analyse();
    const first = await applyImport(db, importId, ACTE);
    const second = await applyImport(db, importId, ACTE);
    expect([first.outcome, second.outcome]).toEqual(["applique", "deja-applique"]);
    const after = await snapshot();
    const seen = await db.transaction((trx) => trx.selectDistinct({ le: identifiant.vuDepuis }).from(identifiant));
    expect(seen).toEqual([{ le: ACTE.now.toISOString() }]);
    expect(after.eleves.filter(({ actif }) => actif)).toHaveLength(60);
    expect(after.classes).toHaveLength(ecole.classes.length);
    const { lignes } = await db.transaction((trx) => listJournal(trx, { importId }, { limite: 500 }));
    expect(lignes.filter(({ action }) => action === "eleve.ajouter")).toHaveLength(60);
    expect(first).toMatchObject({
      bilan: {
        enAttente: 0,
        restes: expect.arrayContaining([
          expect.objectContaining({ code: "classes-sans-enseignant", exemples: expect.any(Array) }),
        ]),
      },
    });
  });

  it("ne propose plus rien quand on dépose deux fois les mêmes fichiers", async () => {
    await importAll();
    const again = await analyseImport(db, fichiers, ACTE);
    if (again.outcome !== "a-jour") expect.fail(again.outcome);
    expect(again.plan.counts.eleves).toMatchObject({ ajouter: 0, modifier: 0, desactiver: 0, inchange: 60 });
    expect(again.plan.changes.every(({ groupe }) => groupe === "inchange")).toBe(true);
  });

  it("annule un import et rend la base telle qu'elle était", async () => {
    await importAll();
    await ouvrirAnnee(db, { confirme: true }, ACTE);
    const before = await snapshot(2027);
    const importId = await importAll(fichiersOnde(anneeSuivante(ecole, "suite")));
    const promoted = await snapshot(2027);
    expect(promoted.eleves.filter(({ actif, scolarite }) => actif && scolarite?.annee !== 2027)).toEqual([]);
    expect(promoted.eleves.some(({ actif }) => !actif)).toBe(true);
    const { gardees } = await undoImport(db, importId, laterBy(3));
    expect(gardees).toEqual([]);
    expect(fingerprint(await snapshot(2027))).toBe(fingerprint(before));
    const annule = await db.transaction((trx) => readImport(trx, importId));
    expect(annule.etat).toBe("annule");
  });

  it("garde ce qui a été changé depuis, et le liste", async () => {
    const importId = await importAll();
    const [changed] = (await snapshot()).eleves;
    if (!changed) throw new Error("no pupil");
    await db.transaction(async (trx) => {
      await trx.update(eleve).set({ prenom: "Corrigé" }).where(eq(eleve.id, changed.id));
      await trx.insert(verrou).values({ objet: "eleve", objetId: changed.id, champ: "prenom", auteur: "Mme Roy" });
    });
    const foreseen = await foreseeUndo(db, importId, laterBy(1).now);
    const { annulees, declarations, gardees } = await undoImport(db, importId, laterBy(1));
    expect(foreseen).toEqual({ annulees, declarations, gardees });
    expect(gardees.map(({ operation }) => operation.kind)).toContain("eleve.oter");
    const after = await snapshot();
    expect(after.eleves.map(({ id, prenom }) => ({ id, prenom }))).toEqual([{ id: changed.id, prenom: "Corrigé" }]);
  });

  it("n'annule plus au bout de 30 jours", async () => {
    const importId = await importAll();
    await expect(undoImport(db, importId, laterBy(31))).rejects.toMatchObject({ code: "import.trop-tard" });
  });

  it("refuse d'appliquer un plan périmé, puis le refait", async () => {
    await importAll();
    const importId = await analyseSuite();
    await db.transaction((trx) => trx.update(eleve).set({ prenom: sql`${eleve.prenom} || ' Marie'` }));
    expect(await applyImport(db, importId, ACTE)).toEqual({ outcome: "plan-perime" });
    await refreshImport(db, importId, ACTE);
    expect((await applyImport(db, importId, ACTE)).outcome).toBe("applique");
  });

  it("suit les décisions : une arrivée ignorée n'est pas écrite", async () => {
    const { importId } = await analyse();
    await decideImport(db, importId, { enBloc: { kind: "eleve.ajouter", groupe: "arrivee", choix: "ignorer" } }, ACTE);
    await applyImport(db, importId, ACTE);
    const after = await snapshot();
    expect(after.eleves).toEqual([]);
    expect(after.classes).not.toEqual([]);
  });

  it("ne retire personne pour une ligne illisible", async () => {
    await importAll();
    const { plan, diagnostics } = await analyse([withBrokenRow(fichierEleves)]);
    expect(diagnostics.some(({ level }) => level === "rejet")).toBe(true);
    expect(plan.gardes.map(({ code }) => code)).toContain("lignes-refusees");
    expect(plan.counts.eleves.desactiver).toBe(0);
  });

  it("ne retient aucun départ pour une ligne illisible des responsables", async () => {
    await importAll();
    const { plan, diagnostics } = await analyse([fichierEleves, withBrokenRow(fichierResponsables)]);
    expect(diagnostics.some(({ level }) => level === "rejet")).toBe(true);
    expect(plan.gardes).toEqual([]);
  });

  it("ne tire rien sur les classes d'un import de responsables seuls", async () => {
    await importAll();
    expect((await analyseImport(db, [fichierResponsables], laterBy(1))).outcome).toBe("a-jour");
    const { classes } = (await db.transaction((trx) => dernierImport(trx, 2026))) ?? {};
    expect(classes).toHaveLength(ecole.classes.length);
  });

  it("n'applique ni n'annule rien dans une année close", async () => {
    const applied = await importAll();
    const { importId } = await analyse(fichiersOnde(inventEcole({ eleves: 20, graine: "autre", annee: 2026 })));
    await ouvrirAnnee(db, { confirme: true }, ACTE);
    const before = fingerprint(await snapshot());
    await expect(applyImport(db, importId, ACTE)).rejects.toMatchObject({ code: "annee.close" });
    await expect(undoImport(db, applied, laterBy(1))).rejects.toMatchObject({ code: "annee.close" });
    expect(fingerprint(await snapshot())).toBe(before);
  });

  // PGlite has one connection: nothing happens meanwhile.
  if (engine === "postgresql") {
    it.each([
      ["un élève", eleve, sql`prenom = 'Corrigé'`],
      ["un responsable", responsable, sql`courriel = 'corrige@exemple.fr'`],
      ["un lien de parenté", responsabilite, sql`rang = 7`],
    ])("n'écrase pas %s corrigé en même temps", async (_quoi, table, correction) => {
      await importAll();
      const importId = await analyseSuite();
      const locked = gate();
      const finish = gate();
      const correcting = db.transaction(async (trx) => {
        await trx.select().from(table).for("update");
        locked.open();
        await finish.opened;
        await trx.execute(sql`update ${table} set ${correction}`);
      });
      await locked.opened;
      const applying = applyImport(db, importId, ACTE);
      await somebodyWaits(db);
      finish.open();
      await correcting;
      expect(await applying).toEqual({ outcome: "plan-perime" });
    });
  }

  it("ne garde rien d'un fichier qui n'est pas un fichier d'élèves", async () => {
    const bytes = new TextEncoder().encode("bonjour");
    const result = await analyseImport(db, [{ name: "notes.txt", bytes }], ACTE);
    expect(result.outcome).toBe("illisible");
    expect(await db.transaction((trx) => listImports(trx))).toEqual([]);
  });

  it("refuse plus d'élèves qu'une école n'en a, sans rien garder", async () => {
    const text = new TextDecoder("iso-8859-15").decode(fichierEleves.bytes);
    const [header = "", row = ""] = text.split("\r\n");
    const rows = Array.from({ length: 10_001 }, (_, rank) => [`NOM${rank}`, ...row.split(";").slice(1)]).map((cells) =>
      cells.map((cell, index) => (index === 5 ? "" : cell)).join(";"),
    );
    const bytes = new TextEncoder().encode([header, ...rows].join("\r\n"));
    const result = await analyseImport(db, [{ name: "academie.csv", bytes }], ACTE);
    expect(result.outcome).toBe("illisible");
    expect(result.diagnostics.map(({ code }) => code)).toContain("import.trop-de-personnes");
    expect(await db.transaction((trx) => listImports(trx))).toEqual([]);
  });

  it("oublie ce que disait des familles un plan que les mêmes fichiers ont remplacé, une fois l'autre appliqué", async () => {
    const { importId: premier } = await analyse();
    const second = await analyseImport(db, [fichierEleves], laterBy(1));
    if (second.outcome !== "analyse") throw new Error("the files were not analysed");
    const tout = await analyseImport(db, fichiers, laterBy(2));
    if (tout.outcome !== "analyse") throw new Error("the files were not analysed");
    expect((await applyImport(db, tout.importId, laterBy(3))).outcome).toBe("applique");
    const contenus = async (id: string) => (await db.transaction((trx) => readImport(trx, id))).contenus;
    expect(await Promise.all([premier, second.importId].map(contenus))).toEqual([null, null]);
    const etats = (await db.transaction(listImports)).map(({ etat }) => etat);
    expect(etats.toSorted()).toEqual(["abandonne", "abandonne", "applique"]);
  });

  it("abandonne un plan, qui ne s'applique plus", async () => {
    const { importId } = await analyse();
    await abandonImport(db, importId, ACTE);
    await expect(applyImport(db, importId, ACTE)).rejects.toMatchObject({ code: "import.etat" });
    expect((await snapshot()).eleves).toEqual([]);
  });
});

/** The same file, its second line stripped of the names that make a person. */
function withBrokenRow({ name, bytes }: FileInput): FileInput {
  const [header = "", row = "", ...rows] = new TextDecoder("iso-8859-15").decode(bytes).split("\r\n");
  const broken = [header, [...Array(4).fill(""), ...row.split(";").slice(4)].join(";"), ...rows].join("\r\n");
  return { name, bytes: Uint8Array.from(broken, (character) => character.charCodeAt(0)) };
}

async function lastImport(db: EtablissementDb) {
  return await db.transaction(async (trx) => {
    const [last] = await listImports(trx);
    return await readImport(trx, last?.id ?? "");
  });
}
