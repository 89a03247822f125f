import type { Diagnostic } from "@navette/formats";
import { describe, expect, test } from "vitest";
import { fakeTerminal } from "../testing/terminal.ts";
import { countLevels, diagnosticsText } from "./diagnostics.ts";
import { styleFor } from "./style.ts";

const plain = { style: styleFor(fakeTerminal()), columns: 80, limit: Number.POSITIVE_INFINITY };

const anomalie: Diagnostic = {
  code: "ine.forme",
  level: "anomalie",
  message: "« 99 » n’est pas un INE.",
  remedy: "Vérifiez l’INE.",
  where: { file: "eleves.csv", line: 3, column: 6, path: "INE", record: "MARTIN Lucas" },
};
const rejet: Diagnostic = {
  code: "onde.ligne",
  level: "rejet",
  message: "Ligne coupée.",
  remedy: "",
  where: { line: 9 },
};

describe("les diagnostics d’un fichier", () => {
  test("se lisent les rejets d’abord, avec la place, la personne, le remède et le code", () => {
    expect(diagnosticsText([anomalie, rejet], plain).split("\n")).toEqual([
      "  Rejet  onde.ligne",
      "    • ligne\u00a09\u00a0: Ligne coupée.",
      "",
      "  Anomalie  ine.forme",
      "    • ligne\u00a03, colonne\u00a06 (INE), MARTIN Lucas\u00a0: «\u00a099\u00a0» n’est pas un INE.",
      "    → Vérifiez l’INE.",
    ]);
  });

  test("ne disent qu’une fois de qui la phrase parle déjà", () => {
    const nomme = { ...anomalie, message: "MARTIN Lucas figure sur plusieurs lignes." };
    expect(diagnosticsText([nomme], plain)).toContain("colonne\u00a06 (INE)\u00a0: MARTIN Lucas figure");
  });

  test("de même sorte sont réunis, le remède dit une fois, les cas au-delà de la limite comptés", () => {
    const many = [1, 2, 3, 4].map((line) => ({ ...anomalie, where: { line } }));
    const text = diagnosticsText(many, { ...plain, limit: 2 });
    expect(text).toContain("Anomalie (4 cas)");
    expect(text.match(/•/g)).toHaveLength(2);
    expect(text).toContain("… et 2 autres (--tout les montre)");
    expect(text.match(/→/g)).toHaveLength(1);
  });

  test("au-delà du millième, les cas qui ne sont que comptés comptent encore", () => {
    const others = { ...anomalie, message: "2939 autres cas du même genre ne sont pas détaillés.", autres: 2939 };
    expect(diagnosticsText([anomalie, others], { ...plain, limit: 1 })).toContain("Anomalie (2\u202f940 cas)");
    expect(countLevels([anomalie, others])).toBe("2\u202f940 anomalies");
  });

  test("se comptent par gravité", () => {
    expect(countLevels([anomalie, rejet, anomalie])).toBe("1 rejet, 2 anomalies");
  });
});

test.each([
  ["sur un écran", { isTTY: true }, true],
  ["sur un écran, avec NO_COLOR", { isTTY: true, env: { NO_COLOR: "1" } }, false],
  ["sur un écran sans couleurs", { isTTY: true, env: { TERM: "dumb" } }, false],
  ["dans un fichier", { isTTY: false }, false],
])("les couleurs %s", (_, asked, coloured) => {
  const text = diagnosticsText([rejet], { ...plain, style: styleFor(fakeTerminal(asked)) });
  expect(text.includes("\u001b[")).toBe(coloured);
});
