import { describe, expect, test } from "vitest";
import { listComptes } from "../comptes/compte.ts";
import { listImports } from "../imports/importation.ts";
import { readSnapshot } from "../imports/read-snapshot.ts";
import { ENGINES, useBase } from "../testing/bases.ts";
import { creerCollege } from "./creer-college.ts";

describe.each(ENGINES)("le collège inventé (%s)", (engine) => {
  const base = useBase(engine);

  test("passe par le vrai import, avec ses familles, ses groupes et ses services, et a ses deux comptes", async () => {
    const now = new Date("2026-10-15T08:00:00Z");
    const { etablissement } = await creerCollege(base, now);
    expect(etablissement).toMatchObject({ demonstration: true, annee: 2026, degre: 2 });
    const seen = await base.etablissement(etablissement.uai).transaction(async (trx) => ({
      imports: await listImports(trx),
      comptes: await listComptes(trx),
      base: await readSnapshot(trx, 2026),
    }));
    expect(seen.imports).toMatchObject([{ etat: "applique", bilan: { enAttente: 0 } }]);
    expect(seen.comptes.map(({ role, personnelId }) => [role, personnelId !== null]).sort()).toEqual([
      ["administrateur", true],
      ["enseignant", true],
    ]);
    expect(seen.base.eleves).toHaveLength(300);
    const genres = new Set(seen.base.fiches.map(({ genre }) => genre));
    for (const genre of ["groupe", "service", "personnel", "responsabilite", "inscription"]) {
      expect(genres).toContain(genre);
    }
    await expect(creerCollege(base, now)).rejects.toMatchObject({ code: "etablissement.existe" });
  });
});
