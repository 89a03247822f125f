import { expect, test } from "vitest";
import { forceDe } from "./force.ts";

test("un mot de passe long mais répété reste faible", () => {
  expect(forceDe("a".repeat(30))).toContain("Faible");
  expect(forceDe("court")).toBe(undefined);
  expect(forceDe("quatre mots au hasard")).toContain("Très bon");
});
