import { describe, expect, test } from "vitest";
import { type Compte, etatOf, totalOf } from "./bilans.ts";
import { nomEnvoi, portee, quiPeut, verdict } from "./words.ts";

const compte = (some: Partial<Compte>): Compte => ({
  prets: 0,
  alertes: 0,
  retenus: 0,
  enSaisie: 0,
  identiques: 0,
  telecharges: 0,
  deposes: 0,
  ...some,
});
const plain = (text: string) => text.replaceAll("\u00A0", " ");

describe("le verdict d’une répétition", () => {
  test.each([
    [{ enSaisie: 24 }, "Trimestre 1\u00a0: aucune classe n’est encore complète"],
    [{ prets: 142, alertes: 12, retenus: 5 }, "LSU refuserait 5 bilans sur 159"],
    [{ prets: 23, retenus: 1 }, "LSU refuserait 1 bilan sur 24"],
    [{ prets: 24 }, "24 bilans prêts pour LSU"],
    [{ prets: 20, alertes: 4 }, "24 bilans prêts pour LSU, avec des alertes à relire"],
    [{ prets: 24, identiques: 23 }, "1 bilan prêt pour LSU"],
    [{ prets: 24, enSaisie: 3 }, "24 bilans prêts pour LSU ; 3 autres ne sont pas complets"],
    [{ prets: 23, retenus: 1, enSaisie: 1 }, "LSU refuserait 1 bilan sur 24 ; 1 autre n’est pas complet"],
    [
      { prets: 24, identiques: 24, telecharges: 24, deposes: 24, enSaisie: 25 },
      "Trimestre 1 : ce qui est complet est déposé dans LSU, rien n’a changé depuis ; 25 autres ne sont pas complets",
    ],
    [
      { prets: 20, alertes: 4, identiques: 24, telecharges: 23 },
      "Trimestre 1\u00a0: tout est préparé, il reste des fichiers à télécharger",
    ],
    [
      { prets: 24, identiques: 24, telecharges: 24, deposes: 3 },
      "Trimestre 1\u00a0: tout est téléchargé, il reste à le déposer dans LSU",
    ],
    [
      { prets: 24, identiques: 24, telecharges: 24, deposes: 24 },
      "Trimestre 1\u00a0: tout est déposé dans LSU, rien n’a changé depuis",
    ],
  ])("%o se dit « %s »", (counts, sentence) => {
    expect(plain(verdict(compte(counts), "Trimestre 1"))).toBe(plain(sentence));
  });

  test("compte à part ce qui est déjà dans un fichier et ce qui n’est pas complet", () => {
    expect(plain(portee(compte({ prets: 3, retenus: 1, identiques: 1, enSaisie: 2 })))).toBe(
      "3 bilans sur 4 entreraient dans LSU. 1 bilan est déjà dans un fichier, à l’identique. 2 autres bilans ne sont pas encore complets.",
    );
  });
});

describe("l’état d’un fichier", () => {
  test.each([
    [{ enSaisie: 3 }, "en-saisie"],
    [{ retenus: 3 }, "retenu"],
    [{ prets: 2, retenus: 1 }, "a-corriger"],
    [{ prets: 2, enSaisie: 1 }, "pret"],
    [{ prets: 2, alertes: 1, identiques: 3 }, "prepare"],
    [{ prets: 3, identiques: 3, telecharges: 3, deposes: 2 }, "telecharge"],
    [{ prets: 3, identiques: 3, telecharges: 3, deposes: 3 }, "depose"],
  ] as const)("%o est « %s »", (counts, etat) => {
    expect(etatOf(compte(counts))).toBe(etat);
  });

  test("l’ensemble est la somme des fichiers", () => {
    const parts = [compte({ prets: 2, retenus: 1 }), compte({ prets: 3, identiques: 3 })];
    expect(totalOf(parts)).toEqual(compte({ prets: 5, retenus: 1, identiques: 3 }));
  });
});

test("un fichier d’une autre année scolaire dit de laquelle", () => {
  const envoi = { libelle: "CP A", periode: "Trimestre 1", annee: 2025 };
  expect(nomEnvoi(envoi, 2025)).toBe("CP A, trimestre 1");
  expect(nomEnvoi(envoi, 2026)).toBe("CP A, trimestre 1 de 2025-2026");
});

test("qui peut corriger : les noms, du plus attendu au moins attendu, ou la fonction", () => {
  const par = (...noms: string[]) => ({ qui: { fonction: "directeur" as const, noms } });
  expect(quiPeut([par("Mme Roux"), par("Mme Roux")])).toBe("Mme Roux");
  expect(quiPeut([par("M. Roy"), par("Mme Roux"), par("Mme Roux"), par()])).toBe(
    "Mme Roux (2), M. Roy (1), Direction (1)",
  );
});
