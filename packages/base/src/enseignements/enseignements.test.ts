import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { Acteur } from "../comptes/acteur.ts";
import type { EtablissementDb, Trx } from "../db/base.ts";
import { personnel } from "../personnes/tables.ts";
import { ENGINES, useBase } from "../testing/bases.ts";
import { createCollege, fillCollege } from "../testing/college.ts";
import { listDivisions } from "./list-divisions.ts";
import { listGroupes } from "./list-groupes.ts";
import { listFormations, listMatieres } from "./list-nomenclatures.ts";
import { listServices } from "./list-services.ts";
import { readCalendrier } from "./read-calendrier.ts";
import { readDivision } from "./read-division.ts";
import { readGroupe } from "./read-groupe.ts";
import { readScolarite } from "./read-scolarite.ts";
import { service } from "./tables.ts";

const INCONNUE = "00000000-0000-4000-8000-000000000000";

describe.each(ENGINES)("ce qu’un collège enseigne, à qui et par qui (%s)", (engine) => {
  const base = useBase(engine, { keep: true });
  let db: EtablissementDb;
  let direction: Acteur;

  beforeAll(async () => {
    const { db: own, compte, acte } = await createCollege(base);
    db = own;
    direction = { compte, acte };
    await fillCollege(db, acte);
  });

  const divisions = (acteur = direction) => db.transaction((trx) => listDivisions(trx, acteur));
  const groupes = (acteur = direction) => db.transaction((trx) => listGroupes(trx, acteur));
  const services = (acteur = direction) => db.transaction((trx) => listServices(trx, acteur));
  /** What is read once something was changed, which is then given up. */
  const aside = async <T>(change: (trx: Trx) => Promise<unknown>, read: (trx: Trx) => Promise<T>): Promise<T> => {
    let lu: { readonly value: T } | undefined;
    const given = db.transaction(async (trx) => {
      await change(trx);
      lu = { value: await read(trx) };
      throw new Error("given up");
    });
    await expect(given).rejects.toThrowError("given up");
    return lu === undefined ? expect.fail("nothing was read") : lu.value;
  };
  const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);
  const idDe = async (list: Promise<readonly { readonly id: string; readonly code: string }[]>, code: string) =>
    (await list).find((each) => each.code === code)?.id ?? expect.fail(`no ${code}`);
  const division = async (code: string, { acteur = direction, jour }: { acteur?: Acteur; jour?: string } = {}) => {
    const divisionId = await idDe(divisions(), code);
    return await db.transaction((trx) => readDivision(trx, acteur, { divisionId, jour }));
  };
  const groupe = async (code: string, acteur = direction) => {
    const groupeId = await idDe(groupes(), code);
    return await db.transaction((trx) => readGroupe(trx, acteur, { groupeId }));
  };
  /** The account of a teacher of the examples, on that day. */
  const enseignant = async (nom: string, jour = "2025-11-10"): Promise<Acteur> => {
    const [found] = await db.transaction((trx) => trx.select().from(personnel).where(eq(personnel.nom, nom)));
    return {
      compte: { ...direction.compte, role: "enseignant", personnelId: found?.id ?? expect.fail(nom) },
      acte: { ...direction.acte, now: new Date(`${jour}T10:00:00Z`) },
    };
  };

  it("chaque division dit ses formations, son professeur principal, ses groupes et ses services", async () => {
    const all = await divisions();
    expect(codes(all)).toEqual(["3A", "5B", "6A"]);
    expect(all.find(({ code }) => code === "5B")).toMatchObject({
      niveaux: ["5E"],
      mefs: [{ libelle: "5ème" }, { libelle: "5ème ulis" }],
      principaux: [{ nom: "KERBRAZ" }],
      groupes: 2,
      services: 1,
      servicesDeGroupe: 2,
      sansEnseignant: 0,
    });
    const cinquieme = await division("5B");
    expect(cinquieme.inscrits).toHaveLength(cinquieme.eleves);
    expect(cinquieme.inscrits.some((each) => codes(each.groupes).includes("65CHOR"))).toBe(true);
    expect(codes(cinquieme.sesGroupes)).toEqual(["5BMATHG1", "65CHOR"]);
    expect(cinquieme.historique.length).toBeGreaterThan(0);
    await expect(db.transaction((trx) => readDivision(trx, direction, { divisionId: INCONNUE }))).rejects.toMatchObject(
      { code: "division.inconnue" },
    );
  });

  it("une suppléance se pose sur le service aux dates qu’elle dit, et l’absent en reste l’enseignant", async () => {
    const maths = async (jour: string) =>
      (await division("5B", { jour })).sesServices.find(({ structure }) => structure.code === "5B");
    expect(await maths("2025-11-10")).toMatchObject({
      matiere: { libelle: "Mathématiques" },
      heures: 2.5,
      enseignants: [{ nom: "KERBRAZ", heures: 2.5 }],
      suppleances: [{ absent: { nom: "KERBRAZ" }, suppleant: { nom: "MORVILLE" }, enCours: true }],
    });
    for (const [jour, enCours] of [
      ["2025-10-05", false],
      ["2025-10-06", true],
      ["2025-12-19", true],
      ["2025-12-20", false],
    ] as const) {
      expect((await maths(jour))?.suppleances.map((each) => each.enCours)).toEqual([enCours]);
    }
  });

  it("un groupe de plusieurs divisions montre ses élèves de chacune, et ses deux enseignants", async () => {
    const chorale = await groupe("65CHOR");
    expect(codes(chorale.divisions)).toEqual(["5B", "6A"]);
    expect(chorale.enseignants.map(({ nom }) => nom)).toEqual(["TOUSSAC", "VASSELIN"]);
    expect(chorale.sesServices).toMatchObject([{ coEnseignement: true, heures: 2 }]);
    expect(chorale.membres.length).toBe(chorale.eleves);
    expect(chorale.membres.every(({ division: own, origine }) => own !== null && origine === "import")).toBe(true);
    await expect(db.transaction((trx) => readGroupe(trx, direction, { groupeId: INCONNUE }))).rejects.toMatchObject({
      code: "groupe.inconnu",
    });
  });

  it("les services sans enseignant viennent d’abord, et les heures de chacun s’additionnent", async () => {
    const lus = await aside(
      (trx) => trx.update(service).set({ enseignants: [] }).where(eq(service.matiere, "030602")),
      (trx) => listServices(trx, direction),
    );
    expect(lus.services[0]).toMatchObject({ matiere: { code: "030602" }, enseignants: [] });
    const charge = (nom: string) => lus.charges.find(({ enseignant: qui }) => qui.nom === nom);
    expect(charge("KERBRAZ")).toMatchObject({ heures: 7, services: 3, sansHeures: 0, enSuppleance: 0 });
    expect(charge("MORVILLE")).toMatchObject({ heures: 0, services: 0, enSuppleance: 3.5 });
    expect(charge("ORDOÑEZ")).toBe(undefined);
  });

  it("matières et formations disent ce qui s’en sert, et comment chacune se choisit", async () => {
    const matieres = await db.transaction((trx) => listMatieres(trx, direction));
    expect(matieres.find(({ code }) => code === "061300")).toMatchObject({
      services: 3,
      enseignants: 1,
      structures: 3,
    });
    expect(matieres.find(({ code }) => code === "030201")?.enOption).toBeGreaterThan(0);
    const formations = await db.transaction((trx) => listFormations(trx, direction));
    expect(formations.at(-1)).toMatchObject({ eleves: 0 });
    const sixieme = formations.find(({ code }) => code === "10010012110");
    expect(sixieme).toMatchObject({ libelle: "6ème", divisions: [{ code: "6A" }], ouverte: true });
    const modalites = sixieme?.programme.map(({ modalite }) => modalite.libelle);
    expect(modalites).toContain("Option facultative");
    expect(modalites).toEqual(modalites?.toSorted((a, b) => ordre(a) - ordre(b)));
  });

  it("le calendrier est celui de SIECLE, à côté des dates de l’établissement", async () => {
    expect(await db.transaction(readCalendrier)).toMatchObject({
      annee: 2025,
      eleves: { debut: "2025-09-01", fin: "2026-08-31" },
      enseignants: { debut: "2025-08-29" },
      periodes: [],
      ici: { debut: "2025-09-01" },
    });
  });

  it("la scolarité d’un élève dit sa division, ses groupes, ses options, son régime et son établissement d’avant", async () => {
    const { membres } = await groupe("3ALATIN");
    const lue = await db.transaction((trx) => readScolarite(trx, direction, membres[0]?.id ?? ""));
    expect(lue).toMatchObject({
      division: { code: "3A" },
      mef: { libelle: "3ème" },
      regime: { libelle: "Demi-pensionnaire 4 jours" },
      anDernier: { division: "4B", etablissement: "COLLEGE DES TROIS RIVIERES" },
    });
    expect(codes(lue.groupes)).toContain("3ALATIN");
    expect(lue.options.map(({ rang, modalite }) => [rang, modalite.code])).toEqual([
      [1, "O"],
      [2, "O"],
      [3, "F"],
    ]);
    const kerbraz = await enseignant("KERBRAZ");
    const vue = await db.transaction((trx) => readScolarite(trx, kerbraz, membres[0]?.id ?? ""));
    expect(vue).toMatchObject({ division: { code: "3A" }, options: lue.options, regime: null, anDernier: null });
    await expect(db.transaction((trx) => readScolarite(trx, direction, INCONNUE))).rejects.toMatchObject({
      code: "eleve.inconnu",
    });
  });

  describe("les droits d’un enseignant", () => {
    const vues = async (nom: string, jour?: string) => codes(await divisions(await enseignant(nom, jour)));

    it("un service de division ou de groupe, ou être professeur principal, ouvre la division", async () => {
      // Kerbraz: 3A and 5B by services; Vasselin: 6A, chorale (6A, 5B) and latin (3A); Duval-Rocher: a group of 6A.
      expect(await vues("KERBRAZ")).toEqual(["3A", "5B"]);
      expect(await vues("VASSELIN")).toEqual(["3A", "5B", "6A"]);
      expect(await vues("DUVAL-ROCHER")).toEqual(["6A"]);
      expect(await vues("TOUSSAC")).toEqual(["5B", "6A"]);
      expect(await vues("LANDOIS")).toEqual([]);
    });

    it("un suppléant n’atteint la division que pendant la suppléance, du premier au dernier jour", async () => {
      expect(await vues("MORVILLE", "2025-10-05")).toEqual([]);
      expect(await vues("MORVILLE", "2025-10-06")).toEqual(["5B"]);
      expect(await vues("MORVILLE", "2025-12-19")).toEqual(["5B"]);
      expect(await vues("MORVILLE", "2025-12-20")).toEqual([]);
    });

    it("un service retiré ferme la division ; le professeur principal garde la sienne", async () => {
      const sansService = async (nom: string, jour?: string) => {
        const acteur = await enseignant(nom, jour);
        const retire = (trx: Trx) => trx.update(service).set({ actif: false });
        return codes(await aside(retire, (trx) => listDivisions(trx, acteur)));
      };
      expect(await sansService("KERBRAZ")).toEqual(["5B"]);
      expect(await sansService("KERBRAZ", "2026-09-01")).toEqual([]);
      expect(await sansService("DUVAL-ROCHER")).toEqual([]);
    });

    it("il ne lit que les groupes de ses divisions, et n’y voit que ses élèves", async () => {
      const duval = await enseignant("DUVAL-ROCHER");
      expect(codes(await groupes(duval))).toEqual(["6A-AGLG1", "65CHOR"]);
      const chorale = await groupe("65CHOR", duval);
      expect(chorale.membres.every((each) => each.division?.code === "6A")).toBe(true);
      expect(chorale.membres.length).toBeLessThan((await groupe("65CHOR")).membres.length);
      expect(chorale.historique).toEqual([]);
      await expect(groupe("3ALATIN", duval)).rejects.toMatchObject({ code: "droit.groupe" });
      await expect(division("3A", { acteur: duval })).rejects.toMatchObject({ code: "droit.classe" });
    });

    it("parmi les services il ne lit que les siens, ceux qu’il supplée compris, et ses seules heures", async () => {
      const lus = await services(await enseignant("MORVILLE"));
      expect(lus.services.map(({ structure }) => structure.code)).toEqual(["5B", "5BMATHG1"]);
      expect(lus.charges.map((each) => each.enseignant.nom)).toEqual(["MORVILLE"]);
    });
  });
});

const ORDRE = ["Tronc commun", "Option obligatoire", "Option facultative", "Obligatoire ou facultative"];
const ordre = (modalite: string) => ORDRE.indexOf(modalite);
