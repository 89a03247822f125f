import type { Content } from "@navette/formats";
import { expect, test } from "vitest";
import { joinApports } from "./join-apports.ts";

const UAI = "0990001X";
const apport = (nom: string, values: Partial<Content> = {}) => ({
  nom,
  contenu: { source: "siecle", ...values } as const,
});
const refusals = (...apports: readonly ReturnType<typeof apport>[]) => {
  const { contenu, diagnostics } = joinApports(apports, UAI);
  expect(contenu).toBeUndefined();
  return diagnostics.map(({ code, level, where: { file } }) => `${code} ${level} ${file}`);
};

test("les fichiers d’un même établissement et d’une même année se joignent, ceux qui n’en disent rien aussi", () => {
  const { contenu, diagnostics } = joinApports(
    [
      apport("onde.csv"),
      apport("eleves.xml", { uai: UAI.toLowerCase(), annee: 2026 }),
      apport("sts.xml", { annee: 2026 }),
    ],
    UAI,
  );
  expect(diagnostics).toEqual([]);
  expect(contenu).toEqual({ source: "siecle", annee: 2026, uai: UAI.toLowerCase(), sources: {} });
});

test("le fichier d’un autre établissement est refusé, seul ou parmi les bons, et lui seul est nommé", () => {
  const autre = apport("voisin.xml", { uai: "0990002Y" });
  expect(refusals(autre)).toEqual(["import.autre-etablissement rejet voisin.xml"]);
  expect(refusals(apport("nous.xml", { uai: UAI }), autre)).toEqual(["import.autre-etablissement rejet voisin.xml"]);
});

test("des fichiers de plusieurs années sont refusés ensemble, chacun avec son année", () => {
  const apports = [apport("avant.xml", { annee: 2025 }), apport("apres.xml", { annee: 2026 }), apport("sans.csv")];
  expect(refusals(...apports)).toEqual([
    "import.plusieurs-annees rejet avant.xml",
    "import.plusieurs-annees rejet apres.xml",
  ]);
  expect(joinApports(apports, UAI).diagnostics[0]?.message).toBe(
    "Ce fichier est de l’année 2025-2026, et un autre de ce dépôt est de 2026-2027.",
  );
});

test("sans aucun contenu, il n’y a rien à joindre ni à dire", () => {
  expect(joinApports([], UAI)).toEqual({ diagnostics: [] });
});
