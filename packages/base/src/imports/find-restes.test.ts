import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { responsabilite } from "../familles/tables.ts";
import { type FiltreEleves, listEleves } from "../personnes/list-eleves.ts";
import { scolarite } from "../personnes/tables.ts";
import { classe } from "../structures/tables.ts";
import { enseignantClasse } from "../structures/tables-enseignants.ts";
import { ENGINES, useBase } from "../testing/bases.ts";
import { createEcole } from "../testing/ecole.ts";
import { fillEcole } from "../testing/ecole-complete.ts";
import { findRestes } from "./find-restes.ts";

const ANNEE = 2026;

describe.each(ENGINES)("ce qu’un import laisse à faire (%s)", (engine) => {
  const base = useBase(engine);

  it("compte sans enseignant une classe dont le rattachement est fini, pas celle où il finit ce jour-là, ni une classe de maternelle", async () => {
    const { db, acte } = await createEcole(base);
    await fillEcole(db, acte);
    const restes = async (today: string) =>
      (await db.transaction((trx) => findRestes(trx, { annee: ANNEE, today }))).find(
        ({ code }) => code === "classes-sans-enseignant",
      );
    expect(await restes("2026-10-05")).toBeUndefined();
    const libelle = await db.transaction(async (trx) => {
      const [first] = await trx.select({ id: classe.id, libelle: classe.libelle }).from(classe).orderBy(classe.libelle);
      await trx
        .update(enseignantClasse)
        .set({ debut: "2026-09-01", fin: "2026-10-05" })
        .where(eq(enseignantClasse.classeId, first?.id ?? ""));
      return first?.libelle;
    });
    expect(await restes("2026-10-05")).toBeUndefined();
    expect(await restes("2026-10-06")).toMatchObject({ nombre: 1, exemples: [libelle] });
    const ofLevels = (niveaux: readonly string[]) =>
      db.transaction((trx) =>
        trx
          .update(classe)
          .set({ niveaux })
          .where(eq(classe.libelle, libelle ?? "")),
      );
    await ofLevels(["PS", "GS"]);
    expect(await restes("2026-10-06")).toBeUndefined();
    await ofLevels(["GS", "CP"]);
    expect(await restes("2026-10-06")).toMatchObject({ nombre: 1 });
  });

  it("compte les élèves que la liste montre sous le même mot", async () => {
    const { db, compte, acte } = await createEcole(base);
    await fillEcole(db, acte);
    const list = (filtre: FiltreEleves) =>
      db.transaction((trx) => listEleves(trx, { compte, acte }, { filtre, depuis: 0, limite: 500 }));
    const { eleves } = await list("actifs");
    const [sansNiveau, seul, sansClasse] = eleves.map(({ id }) => id);
    if (!sansNiveau || !seul || !sansClasse) return expect.fail("the school has pupils");
    await db.transaction(async (trx) => {
      await trx.update(scolarite).set({ niveau: null }).where(eq(scolarite.eleveId, sansNiveau));
      await trx.update(scolarite).set({ classeId: null }).where(eq(scolarite.eleveId, sansClasse));
      await trx.update(responsabilite).set({ actif: false }).where(eq(responsabilite.eleve, seul));
    });
    const restes = await db.transaction((trx) => findRestes(trx, { annee: ANNEE, today: "2026-10-05" }));
    for (const mot of ["sans-ine", "sans-classe", "sans-niveau", "sans-responsable"] as const) {
      const { total } = await list(mot);
      expect([mot, restes.find(({ code }) => code === `eleves-${mot}`)?.nombre ?? 0]).toEqual([mot, total]);
    }
    expect((await list("sans-niveau")).eleves.map(({ id }) => id)).toContain(sansNiveau);
    expect((await list("sans-responsable")).eleves.map(({ id }) => id)).toContain(seul);
    expect((await list("sans-mef")).total).toBe(eleves.length);
  });
});
