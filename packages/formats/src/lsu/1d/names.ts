import type { Find } from "../../kernel/layout/declare.ts";

type Fields = Readonly<Record<string, unknown>>;

/** "Mina Rêvé"; `undefined` when the file gives no name. */
export function nomComplet(fields: Fields): string | undefined {
  const parts = [fields.prenom, fields.nom].filter((part) => typeof part === "string" && part.trim() !== "");
  if (parts.length > 0) return parts.join(" ");
  return typeof fields.ine === "string" ? `INE ${fields.ine}` : undefined;
}

/** The pupil a bilan is about. */
export function bilanDe(fields: Fields, find: Find): string | undefined {
  const eleve = find(fields.eleveRef);
  return eleve && nomComplet(eleve);
}
