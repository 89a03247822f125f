import { AppError } from "@navette/base";
import type { App } from "../services.ts";

/**
 * Refuses, on every route, what no database can keep: the character NUL, and half of a character (an unpaired
 * surrogate). Nobody types them; a damaged copy or a program sends them.
 */
export function refuseUnstorable(app: App): void {
  app.addHook("preValidation", async ({ params, query, body }) => {
    const champs = [params, query, body].flatMap((part) => unstorable(part, []));
    if (champs.length > 0) throw refusal(champs);
  });
}

/** The path of each text that cannot be kept, as `compte.motDePasse`. */
function unstorable(value: unknown, path: readonly string[]): readonly string[] {
  if (typeof value === "string") return isStorable(value) ? [] : [path.join(".")];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    isStorable(key) ? unstorable(part, [...path, key]) : [path.join(".")],
  );
}

const isStorable = (text: string) => !text.includes("\0") && !/\p{Surrogate}/u.test(text);

function refusal(paths: readonly string[]): AppError {
  const message = "Ce texte contient un caractère abîmé, qui ne peut pas être gardé.";
  return new AppError({
    nature: "saisie",
    code: "demande.caractere",
    message,
    remedy: "Tapez le texte au clavier au lieu de le coller, puis réessayez.",
    champs: Object.fromEntries(paths.map((path) => [path, message])),
  });
}
