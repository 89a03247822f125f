import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { marques } from "./marques.ts";

const shown = (morceaux: ReturnType<typeof marques>[0]) =>
  morceaux.map(({ texte, differe }) => (differe ? `[${texte}]` : texte)).join("");

describe("les lettres qui diffèrent", () => {
  test.each([
    ["Maëlys", "Maelyss", "Ma[ë]lys", "Ma[e]lys[s]"],
    ["990418177JA", "990481177JA", "9904[1]8177JA", "990481[1]77JA"],
    ["Léa", "Léa", "Léa", "Léa"],
    ["", "Jean", "", "[Jean]"],
  ])("« %s » et « %s »", (a, b, left, right) => {
    expect(marques(a, b).map(shown)).toEqual([left, right]);
  });

  test("aucune lettre ne se perd, et ce qui n’est pas marqué est commun aux deux", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.string({ maxLength: 30 }), (a, b) => {
        const [left, right] = marques(a, b);
        const whole = (side: typeof left) => side.map(({ texte }) => texte).join("");
        const common = (side: typeof left) => whole(side.filter(({ differe }) => !differe));
        expect([whole(left), whole(right)]).toEqual([a, b]);
        expect(common(left)).toBe(common(right));
      }),
      { seed: 7 },
    );
  });
});
