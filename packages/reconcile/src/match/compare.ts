import { compareNames } from "./fold.ts";
import { type Personne, textOf } from "./person.ts";
import type { Accord, AccordNaissance, AccordNom, Indices } from "./proof.ts";

const FROM_BEST: readonly AccordNom[] = ["egal", "une-lettre", "compose", "deux-lettres", "different"];

/** All that two persons have for and against being one. */
export function compare(a: Personne, b: Personne): Indices {
  return {
    identifiants: compareIdentifiants(a, b),
    nom: bestName(a.noms, b.noms),
    prenom: compareNames(a.prenom, b.prenom),
    naissance: compareBirths(a, b),
    sexe: agreement(a.sexe, b.sexe),
    classe: agreement(a.classeId, b.classeId),
  };
}

function agreement(a: string | null, b: string | null): Accord {
  if (a === null || b === null) return "inconnu";
  return a === b ? "egal" : "different";
}

function bestName(left: readonly string[], right: readonly string[]): AccordNom {
  const found = new Set(left.flatMap((a) => right.map((b) => compareNames(a, b))));
  return FROM_BEST.find((accord) => found.has(accord)) ?? "different";
}

function compareBirths(left: Personne, right: Personne): AccordNaissance {
  const [a, b] = [left.naissance, right.naissance];
  if (a === null || b === null) return "inconnue";
  if (a === b) return "egale";
  if (left.naissanceCorrigee || right.naissanceCorrigee) return "inconnue";
  if (a === inverted(b)) return "inversee";
  const parts = b.split("-");
  return a.split("-").filter((part, index) => part !== parts[index]).length === 1 ? "proche" : "differente";
}

/** The date with day and month exchanged: the commonest slip of a hand that types dates. */
export function inverted(iso: string): string {
  const [year, month, day] = iso.split("-");
  return `${year}-${day}-${month}`;
}

function compareIdentifiants(a: Personne, b: Personne): Indices["identifiants"] {
  const sources = new Set(a.identifiants.map(({ source }) => source));
  return [...sources].sort().flatMap((source) => {
    const [left, right] = [a, b].map((side) => side.identifiants.filter((each) => each.source === source).map(textOf));
    if (!left?.length || !right?.length) return [];
    const shared = left.some((text) => right.includes(text));
    return [{ source, accord: shared ? ("egal" as const) : ("different" as const) }];
  });
}
