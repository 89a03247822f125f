import { beforeEach, describe, expect, it } from "vitest";
import type { Acteur } from "../comptes/acteur.ts";
import type { EtablissementDb } from "../db/base.ts";
import { createResponsable } from "../familles/create-responsable.ts";
import { listEleves } from "../personnes/list-eleves.ts";
import { updateEleve } from "../personnes/update-eleve.ts";
import { insertPersonnel } from "../personnes/update-personnel.ts";
import { listClasses } from "../structures/list-classes.ts";
import { attachEnseignant } from "../structures/update-classe.ts";
import { ENGINES, useBase } from "../testing/bases.ts";
import { createEcoleComplete } from "../testing/ecole-complete.ts";
import { searchEcole } from "./search-ecole.ts";

const TOUT = { filtre: "actifs", depuis: 0, limite: 100 } as const;
const ROUX = { civilite: "M", nom: "Roux-D’Armor", prenom: "Élie", courriel: null, directeur: false } as const;

const TURLUTAINE = {
  civilite: "MME",
  nom: "TURLUTAINE",
  nomUsage: null,
  prenom: "Agnès",
  courriel: null,
  telephoneDomicile: null,
  telephoneTravail: null,
  telephonePortable: null,
  accepteSms: null,
  communicationAdresse: null,
} as const;

describe.each(ENGINES)("la recherche (%s)", (engine) => {
  const base = useBase(engine);
  let db: EtablissementDb;
  let direction: Acteur;

  beforeEach(async () => {
    ({ db, direction } = await createEcoleComplete(base, 30));
  });

  const cherche = (mots: string, acteur = direction) => db.transaction((trx) => searchEcole(trx, acteur, mots));
  const classes = async () => (await db.transaction((trx) => listClasses(trx, direction))).classes;

  it("trouve élèves, classes et personnels sans accents, majuscules ni traits d’union", async () => {
    await db.transaction((trx) => insertPersonnel(trx, ROUX, direction.acte));
    const { eleves } = await db.transaction((trx) => listEleves(trx, direction, TOUT));
    const id = eleves[0]?.id ?? "";
    await updateEleve(db, id, { nom: "Saint-Ève", prenom: "Anne-Zoé" }, direction.acte);
    expect((await cherche("saint eve anne zoe")).eleves.map((each) => each.id)).toEqual([id]);
    expect((await cherche("roux d armor elie")).personnels).toMatchObject([{ nom: ROUX.nom }]);
    const [classe] = await classes();
    const found = await cherche(classe?.libelle.toUpperCase() ?? "");
    expect(found.classes.map((each) => each.id)).toContain(classe?.id);
    expect(found.totalEleves).toBeGreaterThanOrEqual(found.eleves.length);
  });

  it("trouve un responsable par son nom, pour qui tient les dossiers", async () => {
    const { eleves } = await db.transaction((trx) => listEleves(trx, direction, TOUT));
    const { id } = await createResponsable(
      db,
      { identite: TURLUTAINE, adresse: null, eleve: eleves[0]?.id ?? "", lien: {} },
      direction.acte,
    );
    expect((await cherche("turlutaine agnes")).responsables).toMatchObject([{ id, enfants: [{ id: eleves[0]?.id }] }]);
  });

  it("ne donne que huit élèves, et dit combien répondent", async () => {
    const { eleves, totalEleves } = await cherche("a");
    expect(eleves).toHaveLength(8);
    expect(totalEleves).toBeGreaterThan(8);
  });

  it.each(["", "  ", "-'", "zzzz"])("ne trouve rien pour « %s »", async (mots) => {
    expect(await cherche(mots)).toEqual({
      eleves: [],
      totalEleves: 0,
      classes: [],
      personnels: [],
      responsables: [],
      groupes: [],
      matieres: [],
    });
  });

  it("ne montre à un enseignant que ses classes et leurs élèves, jamais ses collègues", async () => {
    const { id: personnelId } = await db.transaction((trx) => insertPersonnel(trx, ROUX, direction.acte));
    const [mienne] = await classes();
    const cle = { classeId: mienne?.id ?? "", personnelId };
    await attachEnseignant(db, cle, { debut: null, fin: null }, direction.acte);
    const roux: Acteur = { ...direction, compte: { ...direction.compte, role: "enseignant", personnelId } };
    for (const voyelle of ["a", "e", "i", "o", "u"]) {
      const found = await cherche(voyelle, roux);
      expect(found.personnels).toEqual([]);
      expect(found.responsables).toEqual([]);
      expect(found.classes.every(({ id }) => id === mienne?.id)).toBe(true);
      expect(found.eleves.every(({ classe }) => classe?.id === mienne?.id)).toBe(true);
    }
    expect((await cherche("a", roux)).totalEleves).toBeGreaterThan(0);
  });
});
