import { beforeEach, describe, expect, it } from "vitest";
import type { Acteur } from "../comptes/acteur.ts";
import type { EtablissementDb } from "../db/base.ts";
import { annulerOuverture, foreseeOuverture, ouvrirAnnee } from "../etablissement/ouvrir-annee.ts";
import { analyseImport } from "../imports/analyse-import.ts";
import { listJournal } from "../journal/read-journal.ts";
import { listEleves } from "../personnes/list-eleves.ts";
import { ENGINES, useBase } from "../testing/bases.ts";
import { createCollege, fichiersExemples, fillCollege } from "../testing/college.ts";
import { listDivisions } from "./list-divisions.ts";
import { listGroupes } from "./list-groupes.ts";
import { readGroupe } from "./read-groupe.ts";
import { createGroupe, endGroupe, freeGroupe, renameGroupe } from "./update-groupe.ts";
import { putInGroupe, takeOutOfGroupe } from "./update-inscriptions.ts";

const INCONNU = "00000000-0000-4000-8000-000000000000";
const ECHECS = { code: "ECHECS", libelle: "Club d’échecs", divisions: [] };

describe.each(ENGINES)("les groupes tenus à la main (%s)", (engine) => {
  const base = useBase(engine);
  let db: EtablissementDb;
  let direction: Acteur;

  beforeEach(async () => {
    const { db: own, compte, acte } = await createCollege(base);
    db = own;
    direction = { compte, acte };
    await fillCollege(db, acte);
  });

  const read = (groupeId: string) => db.transaction((trx) => readGroupe(trx, direction, { groupeId }));
  const noms = async (groupeId: string) => (await read(groupeId)).membres.map(({ nom, prenom }) => `${nom} ${prenom}`);
  const idDe = async (code: string) =>
    (await db.transaction((trx) => listGroupes(trx, direction))).find((each) => each.code === code)?.id ?? INCONNU;
  const eleves = async () =>
    (await db.transaction((trx) => listEleves(trx, direction, { filtre: "actifs", depuis: 0, limite: 20 }))).eleves;
  const actions = async (objetId: string) => {
    const { lignes } = await db.transaction((trx) => listJournal(trx, { objet: "groupe", objetId }, { limite: 50 }));
    return lignes.map(({ action }) => action);
  };
  /** What the same files propose afterwards about groups and their pupils: each change, and whether it is accepted. */
  const proposes = async () => {
    const analysed = await analyseImport(db, fichiersExemples(), direction.acte);
    if (!("plan" in analysed)) return expect.fail("not read");
    return analysed.plan.changes.flatMap((change) =>
      "genre" in change && (change.genre === "groupe" || change.genre === "inscription")
        ? [[change.kind, change.genre, change.defaut?.choix]]
        : [],
    );
  };

  it("un groupe créé ici garde ses élèves, et aucun import ne propose de le retirer", async () => {
    const { id } = await createGroupe(db, ECHECS, direction.acte);
    const choisis = (await eleves()).slice(0, 3);
    const ids = choisis.map((each) => each.id);
    await putInGroupe(db, { groupeId: id, eleves: [...ids, ...ids] }, direction.acte);
    await putInGroupe(db, { groupeId: id, eleves: ids }, direction.acte);
    expect(await noms(id)).toEqual(choisis.map(({ nom, prenom }) => `${nom} ${prenom}`));
    expect((await read(id)).membres.every(({ origine }) => origine === "manuel")).toBe(true);
    expect(await read(id)).toMatchObject({ origine: "manuel", code: "ECHECS", divisions: expect.any(Array) });
    expect(await proposes()).toEqual([]);
    expect(await actions(id)).toEqual(["groupe.inscrire", "groupe.creer"]);
  });

  it("un code déjà pris, par un groupe ou une division, est refusé", async () => {
    for (const code of ["6A", "65CHOR"]) {
      await expect(createGroupe(db, { ...ECHECS, code }, direction.acte)).rejects.toMatchObject({
        code: "groupe.code",
      });
    }
    const divisions = [INCONNU];
    await expect(createGroupe(db, { ...ECHECS, divisions }, direction.acte)).rejects.toMatchObject({
      code: "groupe.divisions",
    });
  });

  it("un groupe de SIECLE se renomme : l’import garde ce nom, jusqu’à ce qu’on le lui rende", async () => {
    const id = await idDe("65CHOR");
    await renameGroupe(db, id, { libelle: "Grande chorale" }, direction.acte);
    expect(await read(id)).toMatchObject({ libelle: "Grande chorale", verrou: { auteur: "Claire Lenoir" } });
    expect(await proposes()).toEqual([["fiche.modifier", "groupe", "ignorer"]]);
    await freeGroupe(db, id, direction.acte);
    expect((await read(id)).verrou).toBe(null);
    expect(await proposes()).toEqual([["fiche.modifier", "groupe", "accepter"]]);
  });

  it("un élève sorti d’un groupe de SIECLE n’y revient que si quelqu’un l’accepte ; remis, il n’en sort plus", async () => {
    const id = await idDe("65CHOR");
    const [premier] = (await read(id)).membres;
    const lien = { groupeId: id, eleveId: premier?.id ?? "" };
    const avant = await noms(id);
    await takeOutOfGroupe(db, lien, direction.acte);
    await takeOutOfGroupe(db, lien, direction.acte);
    expect(await noms(id)).toEqual(avant.slice(1));
    expect(await proposes()).toEqual([["fiche.retablir", "inscription", "ignorer"]]);
    await putInGroupe(db, { groupeId: id, eleves: [lien.eleveId] }, direction.acte);
    expect(await noms(id)).toEqual(avant);
    expect(await proposes()).toEqual([]);
    expect((await actions(id)).slice(0, 2)).toEqual(["groupe.inscrire", "groupe.desinscrire"]);
  });

  it("un élève inconnu : personne n’entre dans le groupe", async () => {
    const id = await idDe("65CHOR");
    const avant = await noms(id);
    const ids = [...(await eleves()).map((each) => each.id), INCONNU];
    await expect(putInGroupe(db, { groupeId: id, eleves: ids }, direction.acte)).rejects.toMatchObject({
      code: "eleve.inconnu",
    });
    expect(await noms(id)).toEqual(avant);
  });

  it("un groupe local se termine et se rouvre avec ses élèves, sans celui qui en était sorti", async () => {
    const { id } = await createGroupe(db, ECHECS, direction.acte);
    const [sorti, reste] = await eleves();
    await putInGroupe(db, { groupeId: id, eleves: [sorti?.id ?? "", reste?.id ?? ""] }, direction.acte);
    await takeOutOfGroupe(db, { groupeId: id, eleveId: sorti?.id ?? "" }, direction.acte);
    await endGroupe(db, id, { actif: false }, direction.acte);
    expect(await read(id)).toMatchObject({ actif: false, eleves: 1 });
    const put = putInGroupe(db, { groupeId: id, eleves: [sorti?.id ?? ""] }, direction.acte);
    await expect(put).rejects.toMatchObject({ code: "groupe.termine" });
    await endGroupe(db, id, { actif: true }, direction.acte);
    expect(await noms(id)).toEqual([`${reste?.nom} ${reste?.prenom}`]);
  });

  it("un groupe local est reconduit dans l’année qui s’ouvre, sans élèves, sauf si l’on n’en veut pas ; y renoncer le rend", async () => {
    const { id } = await createGroupe(db, ECHECS, direction.acte);
    const [eleve] = await eleves();
    await putInGroupe(db, { groupeId: id, eleves: [eleve?.id ?? ""] }, direction.acte);
    const prevus = await db.transaction((trx) => foreseeOuverture(trx, direction.acte.now));
    expect(prevus.groupesIci).toEqual([{ code: "ECHECS", libelle: "Club d’échecs" }]);
    const groupes = async () => await db.transaction((trx) => listGroupes(trx, direction));

    await ouvrirAnnee(db, { confirme: true }, direction.acte);
    const [reconduit, ...autres] = await groupes();
    expect(reconduit).toMatchObject({ ...ECHECS, origine: "manuel", actif: true, eleves: 0 });
    expect(autres).toEqual([]);
    expect(await actions(reconduit?.id ?? "")).toEqual(["groupe.creer"]);

    await annulerOuverture(db, direction.acte);
    expect(await noms(id)).toHaveLength(1);
    await ouvrirAnnee(db, { confirme: true, reconduire: false }, direction.acte);
    expect(await groupes()).toEqual([]);
  });

  it("un groupe importé ne se termine pas ici, et un groupe inconnu se dit", async () => {
    await expect(endGroupe(db, await idDe("65CHOR"), { actif: false }, direction.acte)).rejects.toMatchObject({
      code: "groupe.importe",
    });
    await expect(renameGroupe(db, INCONNU, { libelle: "x" }, direction.acte)).rejects.toMatchObject({
      code: "groupe.inconnu",
    });
  });

  it("un groupe local compte parmi ceux des divisions de ses élèves", async () => {
    const { id } = await createGroupe(db, ECHECS, direction.acte);
    const sixieme = (await eleves()).filter(({ classe }) => classe?.libelle === "6A").map((each) => each.id);
    const groupes = async () =>
      (await db.transaction((trx) => listDivisions(trx, direction))).map(({ code, groupes }) => [code, groupes]);
    const avant = await groupes();
    await putInGroupe(db, { groupeId: id, eleves: sixieme }, direction.acte);
    expect(await groupes()).toEqual(avant.map(([code, n]) => [code, code === "6A" ? Number(n) + 1 : n]));
  });
});
