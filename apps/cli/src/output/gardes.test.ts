import type { Garde, Plan } from "@navette/reconcile";
import { expect, test } from "vitest";
import { fakeTerminal } from "../testing/terminal.ts";
import { gardesText, retenusOf, retenusText } from "./gardes.ts";
import { styleFor } from "./style.ts";

const options = { style: styleFor(fakeTerminal()), columns: 200, limit: 5 };

const garde = (code: Garde["code"], values: Partial<Garde> = {}): Garde => {
  return { code, params: {}, message: `Vu par ${code}.`, retient: "tout", levee: false, ...values };
};

/** A plan of which that guard holds one change. */
const held = (code: Garde["code"], ...gardes: readonly Garde[]) =>
  ({ gardes, changes: [{ id: "a", retenue: { kind: "garde", code } }] }) as unknown as Plan;

test("le fichier de l’année suivante renvoie à open-year, et n’offre pas de passer outre", () => {
  const plan = held("annee-differente", garde("annee-differente", { params: { fichier: 2027, base: 2026 } }));
  for (const said of [gardesText(plan, options), retenusText(plan, {}, options)]) {
    expect(said).toContain("→ Ouvrez d’abord cette année : navette open-year".replaceAll(" :", "\u00a0:"));
    expect(said).not.toContain("--lever-garde");
  }
  expect(retenusOf(plan, {})).toMatchObject([{ nombre: 1, lever: null }]);
});

test("celui d’une année passée demande un autre export", () => {
  const plan = held("annee-differente", garde("annee-differente", { params: { fichier: 2025, base: 2026 } }));
  expect(gardesText(plan, options)).toContain("→ Refaites l’export de l’année en cours.");
});

test("chaque raison est dite, même celle qu’une autre cache, avec toutes les options à la fois", () => {
  const plan = held("classes-absentes", garde("classes-absentes"), garde("retraits-nombreux"));
  expect(retenusText(plan, {}, options).split("\n")).toEqual([
    "  ! 1 changement retenu\u00a0: Vu par classes-absentes.",
    "  ! Vu par retraits-nombreux.",
    "    → Si c’est bien voulu, la même commande avec --lever-garde classes-absentes --lever-garde retraits-nombreux",
  ]);
});

test("ce que quelqu’un a décidé n’est plus retenu", () => {
  const plan = held("classes-absentes", garde("classes-absentes"));
  expect(retenusOf(plan, { a: { choix: "ignorer" } })).toEqual([]);
});
