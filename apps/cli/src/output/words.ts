import { MOTS_DES_COMPTES } from "@navette/formats/codes/comptes";

const entier = new Intl.NumberFormat("fr-FR");

/** "1 234", with the narrow space of French numbers. */
export const nombre = (value: number): string => entier.format(value);

/** "3 élèves", "0 élève": in French, nought is singular. */
export function compte(value: number, [un, plusieurs]: readonly [string, string]): string {
  return `${nombre(value)} ${Math.abs(value) < 2 ? un : plusieurs}`;
}

/** "60 élèves, 3 classes". */
export function comptes(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([key, value]) => compte(value, MOTS_DES_COMPTES[key] ?? [key, key]))
    .join(", ");
}

/**
 * "Alice, Bruno et 58 autres"; `total` when only some of the names are at hand. A name that holds a comma parts them all by « ; ».
 */
export function listed(names: readonly string[], limit: number, total = names.length): string {
  const shown = names.slice(0, limit);
  const others = total - shown.length;
  const separator = shown.some((name) => name.includes(",")) ? "\u00a0; " : ", ";
  return shown.join(separator) + (others > 0 ? ` et ${nombre(others)} ${others > 1 ? "autres" : "autre"}` : "");
}

/** "2026-2027". */
export const anneeScolaire = (annee: number): string => `${annee}-${annee + 1}`;

/** "12 ko": as a file manager shows it. */
export function taille(octets: number): string {
  const [value, unit] = octets < 1_000_000 ? [octets / 1_000, "ko"] : [octets / 1_000_000, "Mo"];
  return `${nombre(value < 10 ? Math.ceil(value * 10) / 10 : Math.round(value))}\u00a0${unit}`;
}

/** "05/10/2026 10:00", on this computer's clock. */
export function instant(date: string): string {
  return new Intl.DateTimeFormat("fr-FR", { dateStyle: "short", timeStyle: "short" }).format(new Date(date));
}
