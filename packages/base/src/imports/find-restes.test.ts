import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
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
});
