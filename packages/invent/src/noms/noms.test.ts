import { describe, expect, test } from "vitest";
import { NOMS, ORIGINES } from "./familles.ts";
import { COMMUNES, COMPLEMENTS, ETRANGER, VOIES } from "./lieux.ts";
import { prenomsDe, prenomsOrigine } from "./prenoms.ts";

const origines = ORIGINES.map(([origine]) => origine);
const prenoms = (["F", "M"] as const).flatMap((sexe) => [
  ...[1965, 1975, 1985, 1995, 2015, 2024].flatMap((annee) => prenomsDe(annee, sexe)),
  ...origines.flatMap((origine) => prenomsOrigine(origine, 2015, sexe)),
]);
const noms = origines.flatMap((origine) => NOMS[origine]);
const lieux = [...COMMUNES, ...ETRANGER].flatMap((lieu) => Object.values(lieu));

describe("les noms inventés", () => {
  test("s'écrivent tous dans l'encodage d'ONDE et n'ont ni point-virgule, ni guillemet, ni espace de trop", () => {
    for (const nom of [...prenoms, ...noms, ...lieux, ...VOIES, ...COMPLEMENTS]) {
      expect(nom).toMatch(/^[\p{L}\p{N}' -]+$/u);
      expect(nom).toMatch(/^[ -~À-ÿŒœŸ]+$/);
      expect(nom).toBe(nom.trim().replace(/ {2,}/g, " "));
    }
  });

  test("sont en capitales pour les familles, avec une initiale pour les prénoms, et jamais deux fois dans une liste", () => {
    for (const origine of origines) expect(new Set(NOMS[origine]).size).toBe(NOMS[origine].length);
    for (const nom of noms) expect(nom).toBe(nom.toUpperCase());
    for (const prenom of prenoms) expect(prenom).toMatch(/^\p{Lu}/u);
  });

  test("sont ceux de l'époque : un élève d'aujourd'hui ne s'appelle pas comme un maître des années soixante", () => {
    expect(prenomsDe(1968, "M")).toContain("Thierry");
    expect(prenomsDe(2019, "M")).not.toContain("Thierry");
    expect(prenomsDe(1930, "F")).toEqual(prenomsDe(1965, "F"));
    expect(prenomsDe(2005, "F")).toEqual(prenomsDe(1995, "F"));
  });
});
