import { beforeEach, describe, expect, test } from "vitest";
import type { Acteur } from "../comptes/acteur.ts";
import type { EtablissementDb } from "../db/base.ts";
import { calendrier } from "../enseignements/tables.ts";
import { readAnnee } from "../etablissement/etablissement.ts";
import { findRestes } from "../imports/find-restes.ts";
import { createCollege, fillCollege, useBase } from "../testing/bases.ts";
import { readPeriodes } from "./read-periodes.ts";
import { readReprise, reprendreCalendrier } from "./reprendre-calendrier.ts";

const TRIMESTRES = [
  { libelle: "Trimestre 2", debut: "2025-12-01", fin: "2026-03-08" },
  { libelle: "Trimestre 1", debut: "2025-09-01", fin: "2025-11-30" },
  { libelle: "Trimestre 3", debut: "2026-03-09", fin: "2026-07-03" },
];

describe("les dates de SIECLE, pour un collège", () => {
  const base = useBase("pglite");
  let db: EtablissementDb;
  let direction: Acteur;
  beforeEach(async () => {
    const { db: own, compte, acte } = await createCollege(base);
    db = own;
    direction = { compte, acte };
    await fillCollege(db, acte);
  });
  const donne = (periodes: typeof TRIMESTRES) =>
    db.transaction((trx) => trx.update(calendrier).set({ finEleves: "2026-07-05", periodes }));
  const reprise = () => db.transaction(readReprise);
  const classes = async () => (await db.transaction((trx) => readPeriodes(trx, direction, {}))).classes;

  /** As an import says what it leaves to do. */
  const sansPeriodes = async () => {
    const restes = await db.transaction((trx) => findRestes(trx, { annee: 2025, today: "2025-11-10" }));
    return restes.find(({ code }) => code === "classes-sans-periodes")?.nombre ?? 0;
  };

  test("se reprennent d’un coup pour l’année et toutes les divisions, puis ne se proposent plus", async () => {
    await donne(TRIMESTRES);
    expect(await sansPeriodes()).toBe((await classes()).length);
    expect(await reprise()).toMatchObject({
      dates: { debut: "2025-09-01", fin: "2026-07-05" },
      decoupage: { periodicite: "trimestre", periodes: [{ indice: 1, debut: "2025-09-01" }, {}, {}] },
    });
    expect(await reprendreCalendrier(db, { confirme: false }, direction.acte)).toEqual({ outcome: "regle" });
    expect(await db.transaction((trx) => readAnnee(trx, 2025))).toMatchObject({ fin: "2026-07-05" });
    expect((await classes()).map(({ periodicite, periodes }) => [periodicite, periodes.length])).toEqual(
      (await classes()).map(() => ["trimestre", 3]),
    );
    expect(await reprise()).toBeNull();
    expect(await sansPeriodes()).toBe(0);
    await expect(reprendreCalendrier(db, { confirme: false }, direction.acte)).rejects.toMatchObject({
      code: "periodes.calendrier",
    });
  });

  test("que LSU refuserait ne changent rien, pas même l’année", async () => {
    await donne(TRIMESTRES.map((each) => ({ ...each, fin: "2026-07-03" })));
    expect(await reprendreCalendrier(db, { confirme: false }, direction.acte)).toMatchObject({ outcome: "refuse" });
    expect((await db.transaction((trx) => readAnnee(trx, 2025)))?.fin).not.toBe("2026-07-05");
    expect((await classes()).every(({ periodicite }) => periodicite === null)).toBe(true);
  });

  test("sans périodes, seule l’année se propose ; un nombre de périodes que LSU ne connaît pas ne se propose pas", async () => {
    await donne([]);
    expect(await reprise()).toMatchObject({ dates: { fin: "2026-07-05" }, decoupage: null });
    await donne([...TRIMESTRES, ...TRIMESTRES]);
    expect((await reprise())?.decoupage).toBeNull();
  });
});
