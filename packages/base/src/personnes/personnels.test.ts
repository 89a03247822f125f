import { beforeEach, describe, expect, it } from "vitest";
import type { EtablissementDb } from "../db/base.ts";
import { analyseImport } from "../imports/analyse-import.ts";
import { applyImport } from "../imports/apply-import.ts";
import type { Acte } from "../journal/auteur.ts";
import { listClasses } from "../structures/list-classes.ts";
import { attachEnseignant, detachEnseignant, renameClasse } from "../structures/update-classe.ts";
import { ENGINES, useBase } from "../testing/bases.ts";
import { createCollege, fichiersExemples, fillCollege } from "../testing/college.ts";
import { createEcole } from "../testing/ecole.ts";
import { fillEcole } from "../testing/ecole-complete.ts";
import { listPersonnels } from "./personnel.ts";
import { freePersonnel, insertPersonnel, updatePersonnel } from "./update-personnel.ts";

const LE = "2025-11-10";
const TOUTE_L_ANNEE = { debut: null, fin: null } as const;

describe.each(ENGINES)("les personnels d’un collège (%s)", (engine) => {
  const base = useBase(engine);
  let db: EtablissementDb;
  let acte: Acte;
  let acteur: Parameters<typeof listClasses>[1];

  beforeEach(async () => {
    const college = await createCollege(base);
    ({ db, acte } = college);
    acteur = { compte: college.compte, acte };
    await fillCollege(db, acte);
  });

  const personnels = () => db.transaction((trx) => listPersonnels(trx, LE));
  const nomme = async (nom: string) => (await personnels()).find((each) => each.nom === nom) ?? expect.fail(nom);
  const sts = fichiersExemples().filter(({ name }) => name.startsWith("sts_emp"));
  /** The same file again: what it says of each, and how it is decided when nobody says anything. */
  const reimporte = async () => {
    const analysed = await analyseImport(db, sts, acte);
    if (!("plan" in analysed)) return expect.fail(analysed.outcome);
    if (analysed.outcome === "analyse") await applyImport(db, analysed.importId, acte);
    const moves = analysed.plan.changes.filter(({ groupe }) => groupe !== "inchange");
    return moves.map(({ groupe, sujet, defaut }) => [groupe, sujet, defaut?.choix]);
  };

  it("disent ce que STS-Web en dit : fonction, disciplines ; rien de qui y a été déclaré sans elles", async () => {
    const lus = await Promise.all(["BELLANGER", "LANDOIS", "KERBRAZ", "TOUSSAC"].map(nomme));
    expect(lus.map(({ fonction, disciplines }) => [fonction, disciplines.map(({ libelle }) => libelle)])).toEqual([
      ["DIR", []],
      ["EDU", []],
      ["ENS", ["MATHEMATIQ"]],
      [null, []],
    ]);
    expect(lus[2]?.disciplines).toMatchObject([{ code: "L1300", heures: 15 }]);
  });

  it("la fonction corrigée ici reste à l’import suivant, qui la montre sans y toucher, jusqu’à ce qu’on la rende", async () => {
    const { id } = await nomme("LANDOIS");
    await updatePersonnel(db, id, { fonction: "DOC" }, acte);
    expect((await nomme("LANDOIS")).verrous).toMatchObject([{ champ: "fonction", auteur: "Claire Lenoir" }]);
    expect(await reimporte()).toEqual([["corrige-ici", "LANDOIS MAUD", "ignorer"]]);
    expect((await nomme("LANDOIS")).fonction).toBe("DOC");
    await freePersonnel(db, id, "fonction", acte);
    expect(await reimporte()).toEqual([["personnel", "LANDOIS MAUD", "accepter"]]);
    expect(await nomme("LANDOIS")).toMatchObject({ fonction: "EDU", verrous: [] });
    await expect(freePersonnel(db, id, "fonction", acte)).rejects.toMatchObject({ code: "verrou.inconnu" });
  });

  it("une autre correction laisse la fonction, et elle-même n’est plus changée par les imports", async () => {
    const { id } = await nomme("LANDOIS");
    await updatePersonnel(db, id, { prenom: "Maude", courriel: "maude@exemple.test" }, acte);
    expect((await nomme("LANDOIS")).verrous.map(({ champ }) => champ)).toEqual(["courriel", "prenom"]);
    await reimporte();
    expect(await nomme("LANDOIS")).toMatchObject({ fonction: "EDU", prenom: "Maude" });
  });

  it("seule la classe rattachée à la main peut être détachée : celles de STS-Web ne le sont pas", async () => {
    const { id: personnelId } = await nomme("KERBRAZ");
    const { classes } = await db.transaction((trx) => listClasses(trx, acteur));
    const classeId = classes.find(({ libelle }) => libelle === "6A")?.id ?? "";
    const siennes = async () => (await nomme("KERBRAZ")).classes.map(({ libelle, rattachee }) => [libelle, rattachee]);
    const deSts = [
      ["3A", false],
      ["5B", false],
    ];
    expect(await siennes()).toEqual(deSts);
    await attachEnseignant(db, { classeId, personnelId }, TOUTE_L_ANNEE, acte);
    expect(await siennes()).toEqual([...deSts, ["6A", true]]);
    await detachEnseignant(db, { classeId, personnelId }, acte);
    expect(await siennes()).toEqual(deSts);
  });
});

describe.each(ENGINES)("les personnels d’une école (%s)", (engine) => {
  const base = useBase(engine);

  it("la classe qui porte le nom d’une enseignante lui est proposée, et n’est à elle qu’une fois rattachée", async () => {
    const { db, compte, acte } = await createEcole(base);
    await fillEcole(db, acte, 30);
    const [cp] = (await db.transaction((trx) => listClasses(trx, { compte, acte }))).classes;
    const classeId = cp?.id ?? expect.fail("the school has classes");
    await renameClasse(db, classeId, { libelle: "CP A - Mme DURAND" }, acte);
    const durand = { civilite: "MME", nom: "Durand", prenom: "Léa", courriel: null, directeur: false } as const;
    const { id: personnelId } = await db.transaction((trx) => insertPersonnel(trx, durand, acte));
    const lue = async () =>
      (await db.transaction((trx) => listPersonnels(trx, LE))).find(({ id }) => id === personnelId);
    const classe = { id: classeId, libelle: "CP A - Mme DURAND" };
    expect(await lue()).toMatchObject({ classes: [], classesProbables: [classe] });
    await attachEnseignant(db, { classeId, personnelId }, TOUTE_L_ANNEE, acte);
    expect(await lue()).toMatchObject({ classes: [{ ...classe, rattachee: true }], classesProbables: [] });
    await detachEnseignant(db, { classeId, personnelId }, acte);
    await updatePersonnel(db, personnelId, { actif: false }, acte);
    expect(await lue()).toMatchObject({ classes: [], classesProbables: [] });
  });
});
