import { describe, expect, test } from "vitest";
import { displayWidth, french, paragraph, printable, wrap } from "./text.ts";

describe("un texte à l’écran", () => {
  test("se mesure à ce qu’il occupe : ni les accents décomposés ni les couleurs ne comptent", () => {
    expect(displayWidth("Éléonore")).toBe(8);
    expect(displayWidth("Éléonore".normalize("NFD"))).toBe(8);
    expect(displayWidth("\u001b[1mgras\u001b[22m")).toBe(4);
  });

  test("se coupe aux espaces, jamais devant une ponctuation double", () => {
    expect(wrap("La case est vide : corrigez", 16)).toEqual(["La case est", "vide\u00a0: corrigez"]);
  });

  test("ne coupe que le mot plus long que la ligne", () => {
    expect(wrap("un abcdefghij", 4)).toEqual(["un", "abcd", "efgh", "ij"]);
  });

  test("garde sa marge à chaque ligne, et sa puce à la première", () => {
    expect(paragraph("un deux trois", { margin: "    ", first: "  • ", columns: 12 })).toBe("  • un deux\n    trois");
  });

  test("reçoit les espaces insécables du français, sans toucher à une marge", () => {
    expect(french("« Prénom » : vide ; 5 %\n  : suite")).toBe(
      "«\u00a0Prénom\u00a0»\u00a0: vide\u00a0; 5\u00a0%\n  : suite",
    );
  });

  test("venu d’un fichier, ne commande rien au terminal", () => {
    expect(printable("DUPONT\u001b[2J\r\n\u202eluaP")).toBe("DUPONT\u{fffd}[2J\u{fffd}\u{fffd}\u{fffd}luaP");
  });
});
