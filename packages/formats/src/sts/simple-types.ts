import type { Node, Optional, SimpleType } from "../kernel/layout/declare.ts";
import { list, optional } from "../kernel/layout/declare.ts";
import { lenientTypes, mendedBy, shown } from "../kernel/layout/lenient-types.ts";
import { isDate } from "../kernel/layout/xsd-dates.ts";

/** The values of STS-Web. The reader takes the blanks off and hands no empty text: both mean an absent value (sts-web.md §2). */

const REMAKE = "Corrigez cette donnée dans l’application d’où vient le fichier, puis refaites l’export.";

const types = lenientTypes(REMAKE);
const { fault, motif, nombre } = types;

export const { texte } = types;

/** The number of a person in STS-Web. */
export const identifiant = mendedBy(
  "Refaites l’export et déposez le fichier tel quel.",
  motif(/^[0-9]{1,10}$/, "un numéro"),
);

/** A moment of the day, or a duration: hours and minutes, `0130` is one hour and a half (sts-web.md §10.3). */
export const heureMinute = motif(/^(?:[01][0-9]|2[0-3])[0-5][0-9]$/, "une heure écrite HHMM");

/** The year the school year begins in. */
export const annee = nombre(/^(?:19|20)[0-9]{2}$/, "une année de quatre chiffres", {
  write: String,
  examples: [2009, 2025],
});

/** A number of pupils. */
export const effectif = nombre(/^[0-9]{1,6}$/, "un nombre entier", { write: String, examples: [0, 1, 28] });

/** 1 is Monday. */
export const jourSemaine = nombre(/^[1-7]$/, "un jour de 1 (lundi) à 7", { write: String, examples: [1, 5, 7] });

/** Weekly hours, with the decimal places the application writes: two until 2018, three since 2021 (sts-web.md §8). */
export const heures = (places: 2 | 3): SimpleType<number> =>
  nombre(/^[0-9]{1,4}(?:\.[0-9]{1,3})?$/, "un nombre d’heures", {
    write: (value) => value.toFixed(places),
    examples: [0, 0.5, 4.25, 18],
  });

const BOOLEENS = new Map([
  ["true", true],
  ["false", false],
]);

export const vraiFaux: SimpleType<boolean> = {
  kind: "simple",
  facets: { is: "parmi", values: [true, false] },
  read: (raw) => BOOLEENS.get(raw.toLowerCase()),
  write: String,
  explain: (raw) => fault("valeur-inconnue", `vaut ${shown(raw)}, alors qu’il faut true ou false`),
};

/** A day, `AAAA-MM-JJ`. */
export const jour: SimpleType<string> = {
  kind: "simple",
  facets: { is: "jour" },
  read: (raw) => (raw.length === 10 && isDate(raw) ? raw : undefined),
  write: (value) => value,
  explain: (raw) => fault("date", `vaut ${shown(raw)}, qui n’est pas une date AAAA-MM-JJ du calendrier`),
};

/** Everything but the keys may be missing from a file (sts-web.md §3). */
export function facultatifs<const R extends Readonly<Record<string, Node>>>(of: R) {
  const all = Object.entries(of).map(([name, node]) => [name, optional(node)]);
  return Object.fromEntries(all) as { readonly [K in keyof R]: Optional<R[K]> };
}

/** Items in a container that may be missing or empty. */
export const liste = <const N extends Node>(item: string, of: N) => list(item, of, { min: 0 });
