import { beforeEach, describe, expect, it } from "vitest";
import type { Acteur } from "../comptes/acteur.ts";
import type { EtablissementDb } from "../db/base.ts";
import { ouvrirAnnee } from "../etablissement/ouvrir-annee.ts";
import { listClasses } from "../structures/list-classes.ts";
import { attachEnseignant } from "../structures/update-classe.ts";
import { ENGINES, useBase } from "../testing/bases.ts";
import { createEcoleComplete } from "../testing/ecole-complete.ts";
import { type DemandeEleves, listEleves } from "./list-eleves.ts";
import { type IdentitePersonnel, listPersonnels } from "./personnel.ts";
import { readEleve } from "./read-eleve.ts";
import { freeEleve, updateEleve } from "./update-eleve.ts";
import { createPersonnel, insertPersonnel, updatePersonnel } from "./update-personnel.ts";

/** The day of `NOW`, where schools are. */
const AUJOURDHUI = "2026-10-05";
const INCONNU = "00000000-0000-4000-8000-000000000000";
const ROUX = { civilite: "M", nom: "Roux", prenom: "Paul", courriel: null, directeur: false } as const;

describe.each(ENGINES)("les personnes d’une école (%s)", (engine) => {
  const base = useBase(engine);
  let db: EtablissementDb;
  let direction: Acteur;

  beforeEach(async () => {
    ({ db, direction } = await createEcoleComplete(base, 30));
  });

  const list = (demande: Partial<DemandeEleves> = {}, acteur = direction) =>
    db.transaction((trx) => listEleves(trx, acteur, { filtre: "actifs", depuis: 0, limite: 100, ...demande }));
  const premier = async () => (await list()).eleves[0] ?? expect.fail("the school has pupils");
  const fiche = (id: string, acteur = direction) => db.transaction((trx) => readEleve(trx, acteur, id));
  const personnels = () => db.transaction((trx) => listPersonnels(trx, AUJOURDHUI));
  const ajoute = (qui: IdentitePersonnel) => db.transaction((trx) => insertPersonnel(trx, qui, direction.acte));

  describe("un élève", () => {
    it.each(["jean éric", "JEAN-ERIC", "d oeuf jean", "d’œuf", "  oeuf   eric "])(
      "se trouve par « %s »",
      async (mots) => {
        const { id } = await premier();
        await updateEleve(db, id, { nom: "D'Œuf", prenom: "Jean-Éric" }, direction.acte);
        expect((await list({ recherche: mots })).eleves.map((each) => each.id)).toEqual([id]);
      },
    );

    it("ne se trouve que si chaque mot y est, et une recherche de signes seuls ne cache personne", async () => {
      const { nom } = await premier();
      expect((await list({ recherche: `${nom} zzz` })).total).toBe(0);
      expect((await list({ recherche: " - ' " })).total).toBe((await list()).total);
    });

    it("garde ce que la main a corrigé, sous un verrou que l’on peut lever, et le journal dit l’avant et l’après", async () => {
      const { id, prenom, niveau } = await premier();
      await updateEleve(db, id, { prenom: "Zoé", niveau: "CM2" }, direction.acte);
      const { verrous, historique } = await fiche(id);
      expect(verrous.map(({ champ, auteur }) => [champ, auteur])).toEqual([
        ["niveau", "Claire Lenoir"],
        ["prenom", "Claire Lenoir"],
      ]);
      expect(historique[0]).toMatchObject({ avant: { prenom, niveau }, apres: { prenom: "Zoé", niveau: "CM2" } });
      await updateEleve(db, id, { prenom: "Zoé" }, direction.acte);
      expect((await fiche(id)).historique).toHaveLength(historique.length);
      await freeEleve(db, id, "prenom", direction.acte);
      expect((await fiche(id)).verrous.map(({ champ }) => champ)).toEqual(["niveau"]);
      await expect(freeEleve(db, id, "prenom", direction.acte)).rejects.toMatchObject({ code: "verrou.inconnu" });
    });

    it("n’a jamais l’INE d’un autre, et garde le sien quand la correction est refusée", async () => {
      const [un, deux] = (await list()).eleves.filter(({ ine }) => ine !== null);
      const id = un?.id ?? "";
      const correction = { nom: "Autre", ine: deux?.ine ?? "" };
      await expect(updateEleve(db, id, correction, direction.acte)).rejects.toMatchObject({ code: "eleve.ine-pris" });
      await expect(updateEleve(db, id, { ine: "court" }, direction.acte)).rejects.toMatchObject({ code: "eleve.ine" });
      expect(await fiche(id)).toMatchObject({ nom: un?.nom, ine: un?.ine, verrous: [] });
    });

    it("ne va que dans une classe de l’année, et plus rien ne bouge une fois l’année close", async () => {
      const { id } = await premier();
      const ailleurs = updateEleve(db, id, { classeId: INCONNU }, direction.acte);
      await expect(ailleurs).rejects.toMatchObject({ code: "classe.inconnue" });
      await updateEleve(db, id, { classeId: null }, direction.acte);
      expect((await list({ filtre: "sans-classe" })).eleves.map((each) => each.id)).toEqual([id]);
      await expect(updateEleve(db, INCONNU, { nom: "X" }, direction.acte)).rejects.toMatchObject({
        code: "eleve.inconnu",
      });
    });

    it("n’est montré à un enseignant que s’il est de sa classe", async () => {
      const [mienne, autre] = (await db.transaction((trx) => listClasses(trx, direction))).classes;
      const { id: personnelId } = await ajoute(ROUX);
      const cle = { classeId: mienne?.id ?? "", personnelId };
      await attachEnseignant(db, cle, { debut: null, fin: null }, direction.acte);
      const roux: Acteur = { ...direction, compte: { ...direction.compte, role: "enseignant", personnelId } };
      const siens = await list({}, roux);
      expect(siens.total).toBe(mienne?.eleves);
      expect(new Set(siens.eleves.map(({ classe }) => classe?.id))).toEqual(new Set([mienne?.id]));
      expect((await list({ classeId: autre?.id }, roux)).total).toBe(0);
      const [voisin] = (await list({ classeId: autre?.id })).eleves;
      await expect(fiche(voisin?.id ?? "", roux)).rejects.toMatchObject({ code: "droit.classe" });
      const sien = siens.eleves[0]?.id ?? "";
      expect(await fiche(sien, roux)).toMatchObject({ historique: [], identifiants: [], ine: null, adresse1: null });
      expect((await list({ recherche: (await fiche(sien)).ine ?? "" })).total).toBe(1);
      expect((await list({ recherche: (await fiche(sien)).ine ?? "" }, roux)).total).toBe(0);
    });
  });

  describe("un membre de l’équipe", () => {
    it("en remplace un autre à la direction, et la perd en quittant l’école", async () => {
      const { id } = await ajoute({ ...ROUX, directeur: true });
      expect((await personnels()).filter(({ directeur }) => directeur).map((each) => each.id)).toEqual([id]);
      await updatePersonnel(db, id, { actif: false }, direction.acte);
      expect((await personnels()).at(-1)).toMatchObject({ id, actif: false, directeur: false });
    });

    it("se corrige champ par champ : ce qui n’est pas dit reste, ce qui est vidé se vide", async () => {
      const { id } = await ajoute({ ...ROUX, courriel: "paul@exemple.test" });
      await updatePersonnel(db, id, { nom: "Leroux" }, direction.acte);
      await updatePersonnel(db, id, { courriel: null }, direction.acte);
      const found = (await personnels()).find((each) => each.id === id);
      expect(found).toMatchObject({ nom: "Leroux", prenom: "Paul", courriel: null, actif: true });
      await expect(updatePersonnel(db, INCONNU, { nom: "X" }, direction.acte)).rejects.toMatchObject({
        code: "personnel.inconnu",
      });
    });
  });

  describe("une personne qui quitte l’école", () => {
    it("quitte ses classes ce jour-là, n’en atteint plus aucune, et garde son nom sur ce qu’elle a fait", async () => {
      const [cp, ce1] = (await db.transaction((trx) => listClasses(trx, direction))).classes;
      const { id: personnelId } = await ajoute(ROUX);
      const rattache = (classeId: string, debut: string | null) =>
        attachEnseignant(db, { classeId, personnelId }, { debut, fin: null }, direction.acte);
      await rattache(cp?.id ?? "", null);
      await rattache(ce1?.id ?? "", "2027-01-04");
      const roux: Acteur = { ...direction, compte: { ...direction.compte, role: "enseignant", personnelId } };
      expect((await list({}, roux)).total).toBeGreaterThan(0);
      await updatePersonnel(db, personnelId, { actif: false }, direction.acte);
      expect((await personnels()).at(-1)).toMatchObject({ id: personnelId, actif: false, classes: [] });
      expect((await list({}, roux)).total).toBe(0);
      const { classes } = await db.transaction((trx) => listClasses(trx, direction));
      const siens = classes.map(({ enseignants }) => enseignants.filter((each) => each.personnelId === personnelId));
      expect(siens.flat()).toMatchObject([{ nom: "Roux", fin: AUJOURDHUI, enCours: false }]);
    });

    it("peut revenir : elle reparaît parmi les présents, sans classe, et se rattache de nouveau", async () => {
      const { id: personnelId } = await ajoute(ROUX);
      const rattache = attachEnseignant.bind(null, db);
      const [cp] = (await db.transaction((trx) => listClasses(trx, direction))).classes;
      const cle = { classeId: cp?.id ?? "", personnelId };
      await updatePersonnel(db, personnelId, { actif: false }, direction.acte);
      await expect(rattache(cle, { debut: null, fin: null }, direction.acte)).rejects.toMatchObject({
        code: "personnel.inconnu",
      });
      await updatePersonnel(db, personnelId, { actif: true }, direction.acte);
      await rattache(cle, { debut: null, fin: null }, direction.acte);
      expect((await personnels()).find(({ id }) => id === personnelId)).toMatchObject({
        actif: true,
        retireLe: null,
        classes: [{ id: cp?.id, rattachee: true }],
      });
    });
  });

  describe("deux personnes du même nom", () => {
    it("se signalent avant d’ajouter la seconde, accents et majuscules à part, même partie", async () => {
      const { id } = await ajoute({ ...ROUX, nom: "Le Goff", prenom: "Élie" });
      await updatePersonnel(db, id, { actif: false }, direction.acte);
      const combien = (await personnels()).length;
      const second = { ...ROUX, nom: "LE-GOFF", prenom: "Elie" };
      expect(await createPersonnel(db, second, direction.acte)).toEqual({
        outcome: "homonyme",
        homonymes: [{ id, civilite: "M", nom: "Le Goff", prenom: "Élie", actif: false }],
      });
      expect(await personnels()).toHaveLength(combien);
      const sue = await createPersonnel(db, { ...second, confirme: true }, direction.acte);
      expect(sue.outcome).toBe("enregistre");
      expect(await personnels()).toHaveLength(combien + 1);
    });

    it("n’arrêtent pas celle d’une autre civilité, ni la correction qui ne touche pas le nom", async () => {
      const { id } = await ajoute(ROUX);
      const autre = await createPersonnel(db, { ...ROUX, civilite: "MME" }, direction.acte);
      expect(autre.outcome).toBe("enregistre");
      expect(await updatePersonnel(db, id, { courriel: "paul@exemple.test" }, direction.acte)).toMatchObject({ id });
      expect(await updatePersonnel(db, id, { civilite: "MME" }, direction.acte)).toMatchObject({ outcome: "homonyme" });
      expect((await personnels()).find((each) => each.id === id)?.civilite).toBe("M");
    });
  });

  it("l’année suivante ouverte, les élèves sont là, sans classe encore", async () => {
    const { total } = await list();
    await ouvrirAnnee(db, { confirme: true }, direction.acte);
    expect(await list()).toMatchObject({ total, parFiltre: { "sans-classe": total } });
  });
});
