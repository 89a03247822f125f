import { describe, expect, test } from "vitest";
import { AppError } from "../app-error.ts";
import { hashMotDePasse, requireStrong, temporaryMotDePasse, verifyMotDePasse } from "./mot-de-passe.ts";

const CONNUS = ["c.lenoir", "Claire", "Lenoir", "École du Lavoir", "0750001U"];

function refusal(motDePasse: string): AppError | undefined {
  try {
    requireStrong(motDePasse, CONNUS);
    return undefined;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

describe("un mot de passe choisi", () => {
  test.each([
    ["onze caractères", "agrafe pile"],
    ["un caractère répété", "aaaaaaaaaaaaaaaa"],
    ["deux caractères répétés", "abababababababab"],
    ["l’identifiant et une suite", "c.lenoir123456"],
    ["le nom avec majuscules et accents", "LÉNOIR-lenoir-12"],
    ["le nom de l’école et l’année", "ecoledulavoir26"],
    ["le rang du clavier", "azertyuiop12"],
    ["« mot de passe »", "Mot de passe 2026"],
  ])("refuse %s", (_why, motDePasse) => {
    expect(refusal(motDePasse)).toMatchObject({ nature: "saisie", code: "mot-de-passe.faible" });
    expect(refusal(motDePasse)?.champs).toHaveProperty("motDePasse");
  });

  test.each(["cheval agrafe pile", "Lenoir aime le gruyère", "k8!fz2Qw0pXm"])("accepte « %s »", (motDePasse) => {
    expect(refusal(motDePasse)).toBeUndefined();
  });

  test("refuse plus de 256 caractères, et compte un emoji pour un", () => {
    expect(refusal("abcdefgh".repeat(33))?.message).toContain("256");
    expect(refusal("🐴🧷🔋🐈🪣🐟🧦🪁🍐🔑🧵")?.message).toContain("12");
  });
});

describe("un mot de passe gardé", () => {
  test("est une empreinte argon2id au-dessus du coût minimal, différente à chaque fois", async () => {
    const [one, other] = [await hashMotDePasse("cheval agrafe pile"), await hashMotDePasse("cheval agrafe pile")];
    const [, memory, passes] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$/.exec(one) ?? [];
    expect(Number(memory)).toBeGreaterThanOrEqual(19 * 1024);
    expect(Number(passes)).toBeGreaterThanOrEqual(2);
    expect(one).not.toBe(other);
  });

  test("s’ouvre avec le bon, et sans empreinte avec aucun", async () => {
    const kept = await hashMotDePasse("cheval agrafe pile");
    expect(await verifyMotDePasse(kept, "cheval agrafe pile")).toBe(true);
    expect(await verifyMotDePasse(kept, "cheval agrafe pilE")).toBe(false);
    expect(await verifyMotDePasse(undefined, "cheval agrafe pile")).toBe(false);
  });
});

test("un mot de passe provisoire se lit sur papier et n’est jamais le même", () => {
  const some = Array.from({ length: 200 }, temporaryMotDePasse);
  expect(new Set(some).size).toBe(200);
  for (const each of some) expect(each).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/);
});
