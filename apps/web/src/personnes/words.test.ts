import type { Eleves } from "@navette/server/api";
import { expect, test } from "vitest";
import { OU_REGLER } from "../imports/words.ts";
import { FILTRES, filtresMontres } from "./words.ts";

const compte = (rest: Partial<Eleves["parFiltre"]> = {}): Eleves["parFiltre"] => ({
  actifs: 24,
  anciens: 0,
  "sans-ine": 0,
  "sans-classe": 0,
  "sans-niveau": 0,
  "sans-mef": 0,
  "sans-responsable": 0,
  ...rest,
});

const mots = (filtres: typeof FILTRES) => filtres.map(({ libelle }) => libelle);

test("« Sans niveau » ou « Sans responsable » ne s’offre que s’il y en a, ou si on l’a demandé", () => {
  expect(mots(filtresMontres(compte(), "actifs", 1))).toEqual(["Présents", "Sans INE", "Sans classe", "Anciens"]);
  expect(mots(filtresMontres(compte({ "sans-responsable": 2 }), "actifs", 1))).toContain("Sans responsable");
  expect(mots(filtresMontres(compte(), "sans-niveau", 1))).toContain("Sans niveau");
});

test("une école ne cherche pas d’élève sans formation, un collège pas d’élève sans niveau", () => {
  const sans = compte({ "sans-niveau": 3, "sans-mef": 3 });
  expect(mots(filtresMontres(sans, "actifs", 1))).not.toContain("Sans formation");
  expect(mots(filtresMontres(sans, "actifs", 2))).not.toContain("Sans niveau");
});

test("ce qu’un import laisse à faire mène à une liste que la page sait restreindre", () => {
  const connus: readonly string[] = FILTRES.map(({ valeur }) => valeur);
  const demandes = Object.values(OU_REGLER).flatMap(({ vers }) => /^\/personnes\?filtre=(.*)$/.exec(vers)?.[1] ?? []);
  expect(demandes.toSorted()).toEqual(["sans-classe", "sans-ine", "sans-mef", "sans-niveau", "sans-responsable"]);
  expect(demandes.filter((each) => !connus.includes(each))).toEqual([]);
});
