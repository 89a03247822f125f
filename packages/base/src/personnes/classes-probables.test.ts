import { describe, expect, test } from "vitest";
import { classesProbables } from "./classes-probables.ts";

const classes = (...libelles: string[]) => libelles.map((libelle) => ({ id: libelle, libelle }));
const pour = (nom: string, ...libelles: string[]) =>
  classesProbables([{ id: "p", nom }], classes(...libelles), [])
    .get("p")
    ?.map(({ libelle }) => libelle);

describe("la classe dont le nom porte celui d’une personne", () => {
  test.each([
    ["Durand", "CP A - Mme DURAND"],
    ["LE GOFF", "Ce1 le-goff"],
    ["d’Œuf", "PS/MS (M. D OEUF)"],
    ["Saint-Ève", "CM2 SAINT EVE"],
    ["Ba", "CE2 BA"],
  ])("est proposée à %s : « %s »", (nom, libelle) => {
    expect(pour(nom, libelle, "CP B - M. MARTIN")).toEqual([libelle]);
  });

  test.each([
    ["Durand", "CP A - Mme DURANDAL"],
    ["A", "CP A"],
    ["Duval-Rocher", "CM1 DUVAL"],
    ["-", "CP - A"],
  ])("ne l’est pas à %s : « %s »", (nom, libelle) => {
    expect(pour(nom, libelle)).toEqual([]);
  });

  test("est proposée à tous ceux de ce nom, et à plus personne dès que l’un d’eux y enseigne", () => {
    const durand = [
      { id: "claire", nom: "Durand" },
      { id: "paul", nom: "DURAND" },
      { id: "roux", nom: "Roux" },
    ];
    const ouvertes = classes("CP DURAND");
    const chez = (...enseignees: readonly { personnelId: string; classeId: string }[]) =>
      [...classesProbables(durand, ouvertes, enseignees)].map(([id, own]) => [id, own.length]);
    const partagee = { personnelId: "roux", classeId: "CP DURAND" };
    expect(chez(partagee)).toEqual([
      ["claire", 1],
      ["paul", 1],
      ["roux", 0],
    ]);
    expect(chez(partagee, { personnelId: "paul", classeId: "CP DURAND" }).every(([, nombre]) => nombre === 0)).toBe(
      true,
    );
  });
});
