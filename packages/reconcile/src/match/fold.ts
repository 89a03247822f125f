import { distance } from "fastest-levenshtein";
import type { AccordNom } from "./proof.ts";

const LIGATURES: Readonly<Record<string, string>> = { œ: "oe", æ: "ae", ß: "ss", ø: "o", ł: "l" };

/** A name as it is compared: lower case, no accents, ligatures opened, its words parted by one space. `Œ'Brien-LÉ` → `oe brien le`. */
export function fold(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/[œæßøł]/g, (ligature) => LIGATURES[ligature] ?? ligature)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** A folded name without its spaces: "le goff" and "legoff" are one name. */
export function joined(folded: string): string {
  return folded.replaceAll(" ", "");
}

/** How close two folded names are. Short names tolerate no slip: Léa and Léo are two children. */
export function compareNames(a: string, b: string): AccordNom {
  const [left, right] = [joined(a), joined(b)];
  if (left === "" || right === "") return "different";
  if (left === right) return "egal";
  if (beginsWith(a, b) || beginsWith(b, a)) return "compose";
  const shortest = Math.min(left.length, right.length);
  if (shortest < 4 || Math.abs(left.length - right.length) > 2) return "different";
  const letters = distance(left, right);
  if (letters === 1) return "une-lettre";
  return letters === 2 && shortest >= 7 ? "deux-lettres" : "different";
}

function beginsWith(long: string, short: string): boolean {
  return long.startsWith(`${short} `);
}
