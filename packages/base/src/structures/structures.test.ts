import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { Acteur } from "../comptes/acteur.ts";
import type { EtablissementDb } from "../db/base.ts";
import { ouvrirAnnee } from "../etablissement/ouvrir-annee.ts";
import { listJournal } from "../journal/read-journal.ts";
import { insertPersonnel, updatePersonnel } from "../personnes/update-personnel.ts";
import { ENGINES, useBase } from "../testing/bases.ts";
import { createEcoleComplete } from "../testing/ecole-complete.ts";
import { listClasses } from "./list-classes.ts";
import { proposeDecoupage, readPeriodes } from "./read-periodes.ts";
import { classe } from "./tables.ts";
import { attachEnseignant, detachEnseignant, freeClasse, renameClasse } from "./update-classe.ts";

const INCONNUE = "00000000-0000-4000-8000-000000000000";
const ROUX = { civilite: "M", nom: "Roux", prenom: "Paul", courriel: null, directeur: false } as const;
const TOUJOURS = { debut: null, fin: null };

describe.each(ENGINES)("les classes et les périodes d’une école (%s)", (engine) => {
  const base = useBase(engine);
  let db: EtablissementDb;
  let direction: Acteur;

  beforeEach(async () => {
    ({ db, direction } = await createEcoleComplete(base, 30));
  });

  const classes = async (acteur = direction) => (await db.transaction((trx) => listClasses(trx, acteur))).classes;
  const premiere = async () => (await classes())[0] ?? expect.fail("the school has classes");
  const actions = async (objetId: string) => {
    const { lignes } = await db.transaction((trx) => listJournal(trx, { objet: "classe", objetId }, { limite: 50 }));
    return lignes.map(({ action }) => action).filter((action) => action !== "classe.ajouter");
  };

  it("renommée à la main, une classe porte un verrou, que l’on lève sans perdre le nom", async () => {
    const { id } = await premiere();
    await renameClasse(db, id, { libelle: "Les Loutres" }, direction.acte);
    await renameClasse(db, id, { libelle: "Les Loutres" }, direction.acte);
    const renamed = (await classes()).find((each) => each.id === id);
    expect(renamed).toMatchObject({ libelle: "Les Loutres", verrou: { auteur: "Claire Lenoir" } });
    await freeClasse(db, id, direction.acte);
    const freed = (await classes()).find((each) => each.id === id);
    expect(freed).toMatchObject({ libelle: "Les Loutres", verrou: null });
    expect(await actions(id)).toEqual(["classe.liberer", "classe.modifier"]);
  });

  it("les noms se rangent comme on les lit, les classes archivées à la fin", async () => {
    const [un, deux] = await classes();
    await renameClasse(db, un?.id ?? "", { libelle: "CE1 10" }, direction.acte);
    await renameClasse(db, deux?.id ?? "", { libelle: "CE1 9" }, direction.acte);
    expect((await classes()).map(({ libelle }) => libelle)).toEqual(["CE1 9", "CE1 10"]);
    await db.transaction((trx) =>
      trx
        .update(classe)
        .set({ archivee: true })
        .where(eq(classe.id, deux?.id ?? "")),
    );
    expect((await classes()).map(({ libelle }) => libelle)).toEqual(["CE1 10", "CE1 9"]);
  });

  it("un rattachement se date, se redate, et se retire ; le journal garde chaque pas", async () => {
    const { id: classeId } = await premiere();
    const { id: personnelId } = await db.transaction((trx) => insertPersonnel(trx, ROUX, direction.acte));
    const cle = { classeId, personnelId };
    const dates = async () =>
      (await classes())
        .find(({ id }) => id === classeId)
        ?.enseignants.filter((each) => each.personnelId === personnelId)
        .map(({ debut, fin }) => [debut, fin]);
    const inversees = attachEnseignant(db, cle, { debut: "2026-10-05", fin: "2026-10-04" }, direction.acte);
    await expect(inversees).rejects.toMatchObject({ code: "rattachement.dates" });
    await attachEnseignant(db, cle, TOUJOURS, direction.acte);
    await attachEnseignant(db, cle, { debut: "2026-09-01", fin: "2026-12-18" }, direction.acte);
    expect(await dates()).toEqual([["2026-09-01", "2026-12-18"]]);
    await detachEnseignant(db, cle, direction.acte);
    await detachEnseignant(db, cle, direction.acte);
    expect(await dates()).toEqual([]);
    expect(await actions(classeId)).toEqual(["classe.detacher", "classe.rattacher", "classe.rattacher"]);
  });

  it("qui a quitté l’école, ou n’en est pas, ne se rattache pas", async () => {
    const { id: classeId } = await premiere();
    const { id: personnelId } = await db.transaction((trx) => insertPersonnel(trx, ROUX, direction.acte));
    await updatePersonnel(db, personnelId, { actif: false }, direction.acte);
    for (const parti of [personnelId, INCONNUE]) {
      const rattache = attachEnseignant(db, { classeId, personnelId: parti }, TOUJOURS, direction.acte);
      await expect(rattache).rejects.toMatchObject({ code: "personnel.inconnu" });
    }
    await expect(renameClasse(db, INCONNUE, { libelle: "X" }, direction.acte)).rejects.toMatchObject({
      code: "classe.inconnue",
    });
  });

  it("un enseignant ne lit que ses classes et leurs périodes, jusqu’au dernier jour de son rattachement", async () => {
    const { id: classeId } = await premiere();
    const { id: personnelId } = await db.transaction((trx) => insertPersonnel(trx, ROUX, direction.acte));
    const roux = (jour: string): Acteur => ({
      compte: { ...direction.compte, role: "enseignant", personnelId },
      acte: { ...direction.acte, now: new Date(`${jour}T10:00:00Z`) },
    });
    await attachEnseignant(db, { classeId, personnelId }, { debut: null, fin: "2026-10-09" }, direction.acte);
    expect((await classes(roux("2026-10-09"))).map(({ id }) => id)).toEqual([classeId]);
    const lues = await db.transaction((trx) => readPeriodes(trx, roux("2026-10-09"), {}));
    expect(lues.classes.map((each) => each.classeId)).toEqual([classeId]);
    expect(await classes(roux("2026-10-10"))).toEqual([]);
  });

  it("les périodes d’une classe disent ce que LSU y refuserait, et les dates d’usage se proposent", async () => {
    const { classes: lues } = await db.transaction((trx) => readPeriodes(trx, direction, {}));
    expect(lues.every(({ periodicite, periodes }) => periodicite === "trimestre" && periodes.length === 3)).toBe(true);
    expect(lues.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
    const proposees = await db.transaction((trx) => proposeDecoupage(trx, { periodicite: "semestre" }));
    expect(proposees.map(({ indice }) => indice)).toEqual([1, 2]);
    expect(proposees[0]?.debut).toBe("2026-09-01");
  });

  it("une année close se lit encore, et ne se modifie plus", async () => {
    const { id } = await premiere();
    const fin = { ...direction.acte, now: new Date("2027-07-10T10:00:00Z") };
    await ouvrirAnnee(db, { confirme: false }, fin);
    expect(await classes()).toEqual([]);
    const anciennes = await db.transaction((trx) => listClasses(trx, direction, { annee: 2026 }));
    expect(anciennes.classes.map((each) => each.id)).toContain(id);
    await expect(renameClasse(db, id, { libelle: "X" }, fin)).rejects.toMatchObject({ code: "annee.close" });
  });
});
