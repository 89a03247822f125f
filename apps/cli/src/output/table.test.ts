import { expect, test } from "vitest";
import { table } from "./table.ts";

const COLUMNS = [{ title: "Élève" }, { title: "Note", isNumber: true }, { title: "Vide" }];

test("un tableau s’aligne malgré les accents, et omet les colonnes où rien n’est dit", () => {
  const rows = [
    ["Éléonore".normalize("NFD"), "4", ""],
    ["Zoé", "12", ""],
  ];
  expect(table(COLUMNS, rows, { columns: 80 }).normalize("NFC")).toBe(
    ["Élève     Note", "Éléonore     4", "Zoé         12"].join("\n"),
  );
});

test("un tableau trop large passe à la ligne dans ses cases, sans rien perdre", () => {
  const rows = [["CSVExtraction.csv", "60 élèves et 3 classes"]];
  expect(table([{ title: "Fichier" }, { title: "Contenu" }], rows, { columns: 30, margin: " " })).toBe(
    [
      " Fichier            Contenu",
      " CSVExtraction.csv  60 élèves",
      "                    et 3",
      "                    classes",
    ].join("\n"),
  );
});

test("un mot n’est coupé que s’il ne tient nulle part", () => {
  expect(table([{ title: "A" }], [["abcdefgh"]], { columns: 4 })).toBe(["A", "abcd", "efgh"].join("\n"));
});
