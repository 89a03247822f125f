import { COMMUNES, COMPLEMENTS, ETRANGER, VOIES } from "./noms/lieux.ts";
import type { Prng } from "./prng.ts";

/** An address as ONDE keeps it: the street in one line. `pays` is null when the school left it empty. */
export interface Adresse {
  readonly ligne: string;
  readonly codePostal: string;
  readonly commune: string;
  readonly pays: string | null;
}

/** Most families live in the commune of the school. */
export function inventAdresse(draw: Prng): Adresse {
  const lieu = draw.chance(0.7) ? COMMUNES[0] : draw.pick(COMMUNES);
  const { codePostal, commune } = lieu ?? draw.pick(COMMUNES);
  return { ligne: inventLigne(draw), codePostal, commune, pays: draw.chance(0.9) ? "FRANCE" : null };
}

export function inventAdresseEtrangere(draw: Prng): Adresse {
  return { ligne: inventLigne(draw), ...draw.pick(ETRANGER) };
}

/** What happens when the secretary types one household twice: same door, other letters (onde.md §11.3). */
export function ecrireAutrement(draw: Prng, adresse: Adresse): Adresse {
  const ecritures: readonly ((ligne: string) => string)[] = [
    (ligne) => ligne.replace(/^(\d+)/, "$1,"),
    (ligne) =>
      ligne.replace("rue", "r.").replace("avenue", "av.").replace("Résidence", "Res.").replace("allée", "all."),
    (ligne) => ligne.toUpperCase(),
    (ligne) => ligne.normalize("NFD").replace(/\p{Mn}/gu, ""),
    (ligne) => ligne.replace(/^(\d+) (?!bis|ter|B )/, "$1 bis "),
  ];
  const others = ecritures.map((ecrire) => ecrire(adresse.ligne)).filter((ligne) => ligne !== adresse.ligne);
  return { ...adresse, ligne: draw.pick(others) };
}

/** A landline or a mobile of the ranges that the French regulator reserves for fiction. */
export function inventTelephone(draw: Prng, kind: "fixe" | "portable"): string {
  const prefix = kind === "fixe" ? "019900" : "063998";
  const digits = prefix + String(draw.int(0, 9999)).padStart(4, "0");
  const pairs = digits.match(/../g) ?? [];
  return draw.weighted([
    [pairs.join(" "), 80],
    [digits, 12],
    [pairs.join("."), 6],
    [`+33 ${pairs.join(" ").slice(1)}`, 2],
  ]);
}

/** An address at `example.org`, which is nobody's. */
export function inventCourriel(draw: Prng, prenom: string, nom: string): string {
  const local = `${prenom}.${nom}`
    .toLowerCase()
    .replaceAll("œ", "oe")
    .normalize("NFD")
    .replace(/[^a-z.-]/g, "");
  return `${local}${draw.chance(0.4) ? draw.int(1, 99) : ""}@example.org`;
}

function inventLigne(draw: Prng): string {
  const numero = `${draw.int(1, 142)}${draw.chance(0.08) ? draw.pick([" bis", " ter", " B"]) : ""}`;
  const rue = `${numero} ${draw.pick(VOIES)}`;
  if (draw.chance(0.8)) return rue;
  const complement = draw.pick(COMPLEMENTS);
  return draw.chance(0.7) ? `${complement} ${rue}` : `${rue} ${complement}`;
}
