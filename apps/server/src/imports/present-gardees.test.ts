import type { GardeeExpliquee } from "@navette/base";
import type { Plan } from "@navette/reconcile";
import { expect, test } from "vitest";
import { presentGardees } from "./present-gardees.ts";

const PLAN = { changes: [{ id: "c", sujet: "BALIVERNE Zoë" }] } as unknown as Plan;
const oter = { kind: "eleve.oter", changeId: "c", eleveId: "e" } as GardeeExpliquee["operation"];
const modifier = { kind: "eleve.modifier", changeId: "c", eleveId: "e", champs: [] } as const;
const aLaMain = { par: "Claire Lenoir", le: "2026-10-06T08:00:00.000Z", importLe: null };

test("ce que l’annulation garde dit pourquoi : qui, quand, à la main ou par quel import", () => {
  const gardees: readonly GardeeExpliquee[] = [
    { operation: modifier, raison: "modifie-depuis", champs: ["prenom"], depuis: aLaMain },
    {
      operation: modifier,
      raison: "modifie-depuis",
      champs: ["ine"],
      depuis: { ...aLaMain, importLe: "2026-10-07T08:00:00.000Z" },
    },
    { operation: oter, raison: "utilise-depuis", usage: "saisie", depuis: aLaMain },
    { operation: oter, raison: "utilise-depuis" },
    { operation: oter, raison: "disparu" },
  ];
  expect(presentGardees(gardees, PLAN).map(({ quoi, raison }) => [quoi, raison])).toEqual([
    ["Prénom", "Changé à la main le 06/10/2026 par Claire Lenoir."],
    ["INE", "Changé par l’import du 07/10/2026, appliqué par Claire Lenoir."],
    ["L’élève ajouté", "Le livret est saisi\u00a0: le 06/10/2026 par Claire Lenoir."],
    ["L’élève ajouté", "Ce qui a été ajouté depuis s’y rattache."],
    ["L’élève ajouté", "N’existe plus."],
  ]);
});
