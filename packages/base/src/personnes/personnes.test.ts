import { beforeEach, describe, expect, it } from "vitest";
import type { Acteur } from "../comptes/acteur.ts";
import type { EtablissementDb } from "../db/base.ts";
import { ouvrirAnnee } from "../etablissement/ouvrir-annee.ts";
import { listClasses } from "../structures/list-classes.ts";
import { attachEnseignant } from "../structures/update-classe.ts";
import { ENGINES, useBase } from "../testing/bases.ts";
import { createEcole } from "../testing/ecole.ts";
import { fillEcole } from "../testing/ecole-complete.ts";
import { type DemandeEleves, listEleves } from "./list-eleves.ts";
import { createPersonnel, listPersonnels, updatePersonnel } from "./personnel.ts";
import { readEleve } from "./read-eleve.ts";
import { freeEleve, updateEleve } from "./update-eleve.ts";

const INCONNU = "00000000-0000-4000-8000-000000000000";
const ROUX = { civilite: "M", nom: "Roux", prenom: "Paul", courriel: null, directeur: false } as const;

describe.each(ENGINES)("les personnes d’une école (%s)", (engine) => {
  const base = useBase(engine);
  let db: EtablissementDb;
  let direction: Acteur;

  beforeEach(async () => {
    const { db: own, compte, acte } = await createEcole(base);
    db = own;
    direction = { compte, acte };
    await fillEcole(db, acte, 30);
  });

  const list = (demande: Partial<DemandeEleves> = {}, acteur = direction) =>
    db.transaction((trx) => listEleves(trx, acteur, { filtre: "actifs", depuis: 0, limite: 100, ...demande }));
  const premier = async () => (await list()).eleves[0] ?? expect.fail("the school has pupils");
  const fiche = (id: string, acteur = direction) => db.transaction((trx) => readEleve(trx, acteur, id));
  const personnels = () => db.transaction(listPersonnels);

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
      const { id: personnelId } = await createPersonnel(db, ROUX, direction.acte);
      const cle = { classeId: mienne?.id ?? "", personnelId };
      await attachEnseignant(db, cle, { debut: null, fin: null }, direction.acte);
      const roux: Acteur = { ...direction, compte: { ...direction.compte, role: "enseignant", personnelId } };
      const siens = await list({}, roux);
      expect(siens.total).toBe(mienne?.eleves);
      expect(new Set(siens.eleves.map(({ classe }) => classe?.id))).toEqual(new Set([mienne?.id]));
      expect((await list({ classeId: autre?.id }, roux)).total).toBe(0);
      const [voisin] = (await list({ classeId: autre?.id })).eleves;
      await expect(fiche(voisin?.id ?? "", roux)).rejects.toMatchObject({ code: "droit.classe" });
      expect((await fiche(siens.eleves[0]?.id ?? "", roux)).historique).toEqual([]);
    });
  });

  describe("un membre de l’équipe", () => {
    it("en remplace un autre à la direction, et la perd en quittant l’école", async () => {
      const { id } = await createPersonnel(db, { ...ROUX, directeur: true }, direction.acte);
      expect((await personnels()).filter(({ directeur }) => directeur).map((each) => each.id)).toEqual([id]);
      await updatePersonnel(db, id, { actif: false }, direction.acte);
      expect((await personnels()).at(-1)).toMatchObject({ id, actif: false, directeur: false });
    });

    it("se corrige champ par champ : ce qui n’est pas dit reste, ce qui est vidé se vide", async () => {
      const { id } = await createPersonnel(db, { ...ROUX, courriel: "paul@exemple.test" }, direction.acte);
      await updatePersonnel(db, id, { nom: "Leroux" }, direction.acte);
      await updatePersonnel(db, id, { courriel: null }, direction.acte);
      const found = (await personnels()).find((each) => each.id === id);
      expect(found).toMatchObject({ nom: "Leroux", prenom: "Paul", courriel: null, actif: true });
      await expect(updatePersonnel(db, INCONNU, { nom: "X" }, direction.acte)).rejects.toMatchObject({
        code: "personnel.inconnu",
      });
    });
  });

  it("l’année suivante ouverte, les élèves sont là, sans classe encore", async () => {
    const { total } = await list();
    await ouvrirAnnee(db, direction.acte);
    expect(await list()).toMatchObject({ total, parFiltre: { "sans-classe": total } });
  });
});
