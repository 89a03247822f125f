import type { Diagnostic } from "@navette/formats";
import { describe, expect, test } from "vitest";
import { inventCollege } from "../college.ts";
import { fichiersCollege } from "../fichiers/fichiers.ts";
import { lire, memesOctets } from "../testing/lire.ts";
import { DEFAUTS_2D, planterDefautsCollege } from "./planter.ts";

const sains = fichiersCollege(inventCollege({ eleves: 200, graine: "défauts", annee: 2025 }));
const { fichiers, plantes } = planterDefautsCollege(sains, "défauts");
const abime = lire(fichiers);
const sain = lire(sains);

const dit = (diagnostics: readonly Diagnostic[], fichier: string, code: string, ligne: number): boolean =>
  diagnostics.some(({ code: said, where }) => said === code && where.file === fichier && where.line === ligne);

describe("les défauts plantés dans un collège de 200 élèves", () => {
  test("y sont tous, chacun sur sa ligne", () => {
    expect(plantes.map(({ code }) => code).sort()).toEqual(DEFAUTS_2D.map(({ code }) => code).sort());
    expect(new Set(plantes.map(({ fichier, ligne }) => `${fichier}:${ligne}`)).size).toBe(plantes.length);
    expect(plantes.length).toBeGreaterThan(45);
  });

  test.each(plantes.filter(({ diagnostic }) => diagnostic !== null))("$fichier : $quoi → $diagnostic", (plante) => {
    const { fichier, ligne, diagnostic } = plante;
    expect(dit(abime.diagnostics, fichier, diagnostic ?? "", ligne)).toBe(true);
    expect(dit(sain.diagnostics, fichier, diagnostic ?? "", ligne)).toBe(false);
  });

  test.each(plantes.filter(({ diagnostic }) => diagnostic === null))("$fichier : $quoi → lu sans un mot", (plante) => {
    const { fichier, ligne } = plante;
    const graves = abime.diagnostics.filter(
      ({ level, where }) => level !== "information" && where.file === fichier && where.line === ligne,
    );
    expect(graves).toEqual([]);
  });

  test("changent les octets, les mêmes à chaque fois pour la même graine", () => {
    const again = planterDefautsCollege(sains, "défauts");
    expect(again.plantes).toEqual(plantes);
    expect(memesOctets(again.fichiers, fichiers)).toBe(true);
    expect(memesOctets(fichiers, sains)).toBe(false);
    expect(planterDefautsCollege(sains, "d'autres défauts").plantes).not.toEqual(plantes);
  });
});

test("un tout petit collège reçoit les défauts qui y tiennent, sans erreur", () => {
  const petit = fichiersCollege(inventCollege({ eleves: 30, graine: "hameau", annee: 2025 }));
  expect(planterDefautsCollege(petit, "hameau").plantes.length).toBeGreaterThan(30);
});
