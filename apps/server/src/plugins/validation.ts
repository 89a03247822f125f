import { AppError } from "@navette/base";
import type { FastifySchemaCompiler } from "fastify";
import type { core, ZodType } from "zod";

/** Checks what comes in against its zod schema: every fault at once, one French sentence a field. */
export const validatorCompiler: FastifySchemaCompiler<ZodType> =
  ({ schema }) =>
  (data) => {
    const result = schema.safeParse(data, { error: sentenceOf });
    return result.success ? { value: result.data } : { error: invalid(result.error.issues) };
  };

function invalid(issues: readonly core.$ZodIssue[]): AppError {
  const champs: Record<string, string> = {};
  for (const { path, message } of issues) champs[path.join(".")] ??= message;
  const count = Object.keys(champs).length;
  return new AppError({
    nature: "saisie",
    code: "demande.invalide",
    message: count === 1 ? "Un champ est à corriger." : `${count} champs sont à corriger.`,
    champs,
  });
}

/** For the faults to which the schema gives no sentence of its own. */
function sentenceOf(issue: core.$ZodRawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined || issue.input === null
        ? "Ce champ est à remplir."
        : "Cette valeur n’est pas du genre attendu.";
    case "too_small":
      return tooSmall(issue);
    case "too_big":
      if (issue.origin === "string") return `Écrivez ${issue.maximum} caractères au plus.`;
      if (issue.origin === "array") return `Choisissez ${issue.maximum} éléments au plus.`;
      return `Donnez ${issue.maximum} au plus.`;
    case "unrecognized_keys":
      return "Cette demande dit plus que ce qui est attendu.";
    default:
      return "Cette valeur n’est pas de celles qui sont attendues.";
  }
}

function tooSmall({ origin, minimum }: core.$ZodRawIssue<core.$ZodIssueTooSmall>): string {
  if (origin === "string") return minimum === 1 ? "Ce champ est à remplir." : `Écrivez au moins ${minimum} caractères.`;
  if (origin === "array")
    return minimum === 1 ? "Choisissez au moins un élément." : `Choisissez au moins ${minimum} éléments.`;
  return `Donnez au moins ${minimum}.`;
}
