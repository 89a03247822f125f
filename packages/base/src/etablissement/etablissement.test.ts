import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { listComptes } from "../comptes/compte.ts";
import { creerDemonstration } from "../demonstration/creer-demonstration.ts";
import { listJournal } from "../journal/read-journal.ts";
import { classe } from "../structures/tables.ts";
import { ENGINES, useBase } from "../testing/bases.ts";
import { createEcole, NOW, uaiOf } from "../testing/ecole.ts";
import { createEtablissement } from "./create-etablissement.ts";
import { listAnnees, listEtablissements, readEtablissement } from "./etablissement.ts";
import { installEtablissement } from "./install.ts";
import { annulerOuverture, foreseeOuverture, ouvrirAnnee } from "./ouvrir-annee.ts";
import { updateAnnee } from "./update-annee.ts";

const creation = { auteur: { compteId: null, nom: "Ligne de commande" }, now: NOW, today: "2026-10-05" };
const lavoir = { uai: uaiOf("0750001"), nom: " École du Lavoir ", commune: "Paris", degre: 1 } as const;
const premier = { identifiant: "claire", prenom: "Claire", nom: "Lenoir", motDePasse: "cheval agrafe pile" };
const nothing = () => Promise.resolve();

describe.each(ENGINES)("un établissement (%s)", (engine) => {
  const base = useBase(engine);

  test("se crée avec son année scolaire, et le journal dit par qui", async () => {
    await createEtablissement(base, { ...lavoir, uai: " 0750001u " }, creation, nothing);
    const db = base.etablissement(lavoir.uai);
    expect(await db.transaction(readEtablissement)).toMatchObject({ nom: "École du Lavoir", degre: 1, annee: 2026 });
    expect(await db.transaction(listAnnees)).toEqual([
      { annee: 2026, debut: "2026-09-01", fin: "2027-07-03", close: false },
    ]);
    const { lignes } = await db.transaction((trx) => listJournal(trx, {}, { limite: 10 }));
    expect(lignes).toMatchObject([
      { action: "etablissement.creer", objetId: lavoir.uai, auteur: "Ligne de commande", compteId: null },
    ]);
  });

  test.each(["0750001A", "075001U", "", "école"])("refuse l’UAI « %s » en disant pourquoi", async (uai) => {
    await expect(createEtablissement(base, { ...lavoir, uai }, creation, nothing)).rejects.toMatchObject({
      nature: "saisie",
      code: "etablissement.uai",
      champs: { uai: expect.stringContaining("UAI") },
    });
    expect(await listEtablissements(base)).toEqual([]);
  });

  test("refuse un établissement qui existe, même créé deux fois au même instant", async () => {
    const results = await Promise.allSettled([
      createEtablissement(base, lavoir, creation, nothing),
      createEtablissement(base, lavoir, creation, nothing),
    ]);
    expect(results.map((each) => each.status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(createEtablissement(base, lavoir, creation, nothing)).rejects.toMatchObject({
      code: "etablissement.existe",
    });
  });

  test("rien n’est créé quand la suite échoue", async () => {
    const work = () => Promise.reject(new Error("la suite échoue"));
    await expect(createEtablissement(base, lavoir, creation, work)).rejects.toThrow("la suite échoue");
    expect(await listEtablissements(base)).toEqual([]);
  });

  test("s’installe avec son administrateur ; un second demande une installation ouverte, sauf après une école inventée", async () => {
    const install = (chiffres: string, ouverte: boolean, demonstration = false) =>
      installEtablissement(base, { ...lavoir, uai: uaiOf(chiffres), demonstration }, premier, {
        now: NOW,
        today: "2026-10-05",
        ouverte,
      });
    await install("0750002", false, true);
    expect((await install("0750001", false)).compte).toMatchObject({ role: "administrateur", identifiant: "claire" });
    await expect(install("0750003", false)).rejects.toMatchObject({ code: "installation.fermee" });
    await install("0750003", true);
    expect(await listEtablissements(base)).toHaveLength(3);
  });

  test("de deux installations au même instant, une seule est la première", async () => {
    const install = (chiffres: string) =>
      installEtablissement(base, { ...lavoir, uai: uaiOf(chiffres) }, premier, {
        now: NOW,
        today: creation.today,
        ouverte: false,
      });
    const results = await Promise.allSettled([install("0750001"), install("0750002"), install("0750003")]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const each of results) {
      if (each.status === "rejected") expect(each.reason).toMatchObject({ code: "installation.fermee" });
    }
    expect(await listEtablissements(base)).toHaveLength(1);
  });

  test("un mot de passe faible n’installe rien", async () => {
    const options = { now: NOW, today: "2026-10-05", ouverte: false };
    const faible = { ...premier, motDePasse: "ecoledulavoir" };
    await expect(installEtablissement(base, lavoir, faible, options)).rejects.toMatchObject({
      code: "mot-de-passe.faible",
      champs: { "compte.motDePasse": expect.any(String) },
    });
    expect(await listEtablissements(base)).toEqual([]);
  });

  test("corrige les dates de l’année, garde les anciennes au journal, et refuse les impossibles", async () => {
    const { db, acte } = await createEcole(base);
    await updateAnnee(db, 2026, { debut: "2026-08-31", fin: "2027-07-02" }, acte);
    expect(await db.transaction(listAnnees)).toMatchObject([{ debut: "2026-08-31", fin: "2027-07-02" }]);
    const { lignes } = await db.transaction((trx) => listJournal(trx, { objet: "annee" }, { limite: 10 }));
    expect(lignes).toMatchObject([{ avant: { debut: "2026-09-01", fin: "2027-07-03" } }]);
    await expect(updateAnnee(db, 2026, { debut: "2025-09-01", fin: "2027-09-01" }, acte)).rejects.toMatchObject({
      code: "annee.dates",
      champs: { debut: expect.any(String), fin: expect.any(String) },
    });
    await expect(updateAnnee(db, 2019, { debut: "2019-09-02", fin: "2020-07-04" }, acte)).rejects.toMatchObject({
      code: "annee.inconnue",
    });
  });

  test("une seule année s’ouvre d’avance, et c’est dit avant", async () => {
    const { db, acte } = await createEcole(base);
    const foresee = () => db.transaction((trx) => foreseeOuverture(trx, NOW));
    const enCours = { fin: "2027-07-03", aVenir: [] };
    expect(await foresee()).toEqual({ annee: 2027, refus: null, restes: [], enCours, groupesIci: [], retour: false });
    await ouvrirAnnee(db, { confirme: true }, acte);
    expect(await foresee()).toMatchObject({ annee: 2028, refus: { code: "annee.trop-tot" }, retour: true });
    await db.transaction((trx) =>
      trx.insert(classe).values({ id: randomUUID(), annee: 2027, libelle: "CP", niveaux: ["CP"], origine: "manuel" }),
    );
    expect(await foresee()).toMatchObject({ retour: false });
    await expect(ouvrirAnnee(db, { confirme: true }, acte)).rejects.toMatchObject({ code: "annee.trop-tot" });
  });

  test("une année qui court encore ne s’arrête que si on le confirme ; finie, elle se ferme sans rien demander", async () => {
    const { db, acte } = await createEcole(base);
    const ouvre = (jour: string, confirme: boolean) =>
      ouvrirAnnee(db, { confirme }, { ...acte, now: new Date(`${jour}T08:00:00Z`) });
    const annees = () => db.transaction(listAnnees);
    await expect(ouvre("2027-07-03", false)).rejects.toMatchObject({
      nature: "etat",
      code: "annee.en-cours",
      message: expect.stringContaining("jusqu’au 03/07/2027"),
      remedy: expect.stringContaining("confirmez"),
      champs: { confirme: expect.any(String) },
    });
    expect(await annees()).toMatchObject([{ annee: 2026, close: false }]);
    await ouvre("2027-07-03", true);
    await annulerOuverture(db, acte);
    await ouvre("2027-07-04", false);
    expect((await annees()).map(({ annee, close }) => [annee, close])).toContainEqual([2026, true]);
  });

  test("une année en cours dit jusqu’à quand elle court et les périodes qui n’ont pas commencé", async () => {
    const { etablissement } = await creerDemonstration(base, NOW);
    const db = base.etablissement(etablissement.uai);
    const foresee = (jour: string) => db.transaction((trx) => foreseeOuverture(trx, new Date(`${jour}T08:00:00Z`)));
    expect((await foresee("2026-11-22")).enCours).toEqual({
      fin: "2027-07-03",
      aVenir: ["Trimestre 2", "Trimestre 3"],
    });
    expect((await foresee("2027-06-20")).enCours?.aVenir).toEqual([]);
    expect((await foresee("2027-07-04")).enCours).toBeNull();
  });

  test("les comptes d’une école ne se voient pas de l’autre", async () => {
    await createEcole(base);
    const other = await createEcole(base, "0330002");
    expect(await other.db.transaction(listComptes)).toMatchObject([{ id: other.compte.id }]);
  });
});
