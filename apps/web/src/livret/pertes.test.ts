import type { Cellule, SaisieEcrite, ValeurCellule } from "@navette/server/api";
import { expect, test } from "vitest";
import type { Entree, Phase } from "./cell-queue.ts";
import { aRegler, pertesDe } from "./pertes.ts";

const cellule: Cellule = { cible: "zoe", rubrique: "EPS-RAC", objet: "appreciation" };
const entree = (valeur: ValeurCellule, phase: Phase = { nom: "modifiee" }, ou: Partial<Cellule> = {}): Entree => ({
  cellule: { ...cellule, ...ou },
  valeur,
  version: 0,
  phase,
});
const refusee: Phase = { nom: "refusee", refus: { message: "Trop long.", remedy: "Raccourcissez-le." } };
const autre: SaisieEcrite = { ...cellule, valeur: "Le sien.", version: 2, auteur: "Claire Lenoir", le: "" };
const plain = (phrases: readonly string[]) => phrases.map((phrase) => phrase.replaceAll("\u00a0", " "));

test("un texte trop long dit de combien il dépasse, refusé ou pas encore envoyé", () => {
  const phrase = "1 texte n’est pas enregistré : il dépasse de 12 caractères la longueur que LSU accepte.";
  expect(plain(pertesDe([entree("é".repeat(612), refusee)]))).toEqual([phrase]);
  expect(plain(pertesDe([entree("é".repeat(612))]))).toEqual([phrase]);
  const ppre = { rubrique: "PPRE", objet: "modalite" } as const;
  expect(plain(pertesDe([entree({ complement: "é".repeat(612) }, refusee, ppre)]))).toEqual([phrase]);
});

test("plusieurs causes se disent chacune, et ce qui part seul n’attend personne", () => {
  const toutes = [
    entree("é".repeat(700), refusee),
    entree("é".repeat(601), refusee),
    entree(3, refusee, { objet: "positionnement" }),
    entree("Le mien.", { nom: "conflit", autre }),
    entree("Bien.", { nom: "attend", depuis: "" }),
    entree("dispense", { nom: "envoi", envoyee: "dispense" }, { objet: "positionnement" }),
  ];
  expect(plain(pertesDe(toutes))).toEqual([
    "2 textes ne sont pas enregistrés : ils dépassent la longueur que LSU accepte.",
    "1 saisie est refusée : la case dit pourquoi.",
    "1 case attend que vous choisissiez entre deux textes.",
    "2 saisies attendent le réseau.",
  ]);
  expect(toutes.map(aRegler)).toEqual([true, true, true, true, false, false]);
  expect(pertesDe([])).toEqual([]);
});
