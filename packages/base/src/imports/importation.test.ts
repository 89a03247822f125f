import { describe, expect, test } from "vitest";
import { depasseTest } from "./importation.ts";

const fichier = (format: string) => ({ nom: `${format}.csv`, octets: 1, sha256: "", format, counts: {} });
const ELEVES = [fichier("onde-eleves")];
const FAMILLES = [fichier("onde-responsables")];

type Etat = "analyse" | "applique" | "a-jour" | "annule" | "abandonne" | "echoue";
const at = (etat: Etat, creeLe: string, appliqueLe: string | null = null, fichiers = ELEVES) => ({
  id: `${etat} ${creeLe}`,
  annee: 2026,
  etat,
  creeLe,
  appliqueLe,
  fichiers,
});

describe("un plan qui attend", () => {
  test("est dépassé dès qu’un import a été appliqué après son dépôt, quel que soit l’ordre des dépôts", () => {
    const avant = at("analyse", "2026-09-01");
    const entre = at("echoue", "2026-09-03");
    const apres = at("analyse", "2026-09-05", null, FAMILLES);
    const applique = at("applique", "2026-09-02", "2026-09-04", FAMILLES);
    const all = [apres, entre, applique, avant];
    const isDepasse = depasseTest(all, 2026);
    expect(all.map(isDepasse)).toEqual([
      null,
      { remplacePar: null },
      null,
      { remplacePar: { id: entre.id, creeLe: entre.creeLe } },
    ]);
  });

  test("n’est dépassé par aucun import annulé ou abandonné : l’école est celle qu’il avait vue", () => {
    const plan = at("analyse", "2026-09-01");
    const others = [at("annule", "2026-09-02", "2026-09-03"), at("abandonne", "2026-09-04")];
    expect(depasseTest([...others, plan], 2026)(plan)).toBeNull();
  });

  test("d’une autre année que celle de l’école est dépassé", () => {
    const plan = at("analyse", "2026-09-01");
    expect(depasseTest([plan], 2027)(plan)).toEqual({ remplacePar: null });
  });

  test("est remplacé par le dernier dépôt qui a relu les mêmes fichiers, pas par celui d’autres fichiers", () => {
    const plan = at("analyse", "2026-09-01");
    const familles = at("analyse", "2026-09-02", null, FAMILLES);
    const ensemble = at("a-jour", "2026-09-03", null, [...ELEVES, ...FAMILLES]);
    const isDepasse = depasseTest([plan, familles, ensemble], 2026);
    expect(depasseTest([plan, familles], 2026)(plan)).toBeNull();
    expect(isDepasse(plan)).toEqual({ remplacePar: { id: ensemble.id, creeLe: "2026-09-03" } });
    expect(isDepasse(ensemble)).toBeNull();
  });
});
