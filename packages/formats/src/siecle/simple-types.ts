import { type DateIso, dateFrancaise, dateIso } from "../codes/dates.ts";
import { type Ine, ine as ineCodec } from "../codes/ine.ts";
import { isFormeUai, lettreUai, type Uai, uai as uaiCodec } from "../codes/uai.ts";
import { type Codec, Invalid } from "../kernel/codec.ts";
import type { Facets, SimpleType, TextFault } from "../kernel/layout/declare.ts";
import { lenientTypes, mendedBy, shown } from "../kernel/layout/lenient-types.ts";
import { REFAIRE } from "./sentences.ts";

/** The values of SIECLE. The reader takes the blanks off and hands no empty text: both mean an absent value (siecle.md §1.2). */

const REMAKE = "Corrigez cette donnée dans SIECLE, puis refaites l’export.";

const types = lenientTypes(REMAKE);
const { fault, motif, nombre } = types;

export const { texte } = types;

/** A code of some nomenclature: any of at most `max` letters, figures and signs. Whether it exists is for the rules. */
export const code = (max: number): SimpleType<string> => texte(max);

/** What SIECLE writes by itself, which nobody can correct. */
export const produit = <T>(type: SimpleType<T>): SimpleType<T> => mendedBy(REFAIRE, type);

/** A key of SIECLE: figures, kept as text. */
export const identifiant = produit(motif(/^[1-9][0-9]{0,10}$/, "un numéro"));

/** `ELENOET`, the number of a pupil inside his school. */
export const elenoet = motif(/^[0-9]{1,5}$/, "un numéro de cinq chiffres au plus");

/** `CODE_MEF`: eleven characters, the last ones may be letters (siecle.md §5.2). */
export const mef = motif(/^[0-9A-Z]{11}$/, "onze chiffres ou lettres");

/** `CODE_MATIERE`: six characters, of which one is a letter in the matières of an académie (siecle.md §5.3). */
export const matiere = motif(/^[0-9A-Z]{6}$/, "six chiffres ou lettres");

/** `AAAA`, the year the school year begins in. */
export const annee = nombre(/^(?:19|20)[0-9]{2}$/, "une année de quatre chiffres", {
  write: String,
  examples: [2009, 2025],
});

/** A whole number, without sign. */
export const entier = nombre(/^[0-9]{1,9}$/, "un nombre entier", { write: String, examples: [0, 1, 12] });

/** Weekly hours: decimal point, two figures (siecle.md §1.2). */
export const horaire = nombre(/^[0-9]{1,3}(?:\.[0-9]{1,2})?$/, "un nombre d’heures", {
  write: (value) => value.toFixed(2),
  examples: [0, 0.5, 3.25],
});

/** One of a few codes. */
export function parmi<const V extends string>(...values: readonly V[]): SimpleType<V> {
  const known = new Map<string, V>(values.map((value) => [value, value]));
  return {
    kind: "simple",
    facets: { is: "parmi", values },
    read: (raw) => known.get(raw),
    write: (value) => value,
    explain: (raw) =>
      fault("valeur-inconnue", `vaut ${shown(raw)}, alors que les valeurs connues sont ${values.join(", ")}`),
  };
}

const BOOLEENS = new Map([
  ...["1", "true", "O"].map((text): [string, boolean] => [text, true]),
  ...["0", "false", "N"].map((text): [string, boolean] => [text, false]),
]);

/** Each field has its own spelling, every one is read (siecle.md §1.2). */
function booleen(vrai: string, faux: string): SimpleType<boolean> {
  return {
    kind: "simple",
    facets: { is: "parmi", values: [true, false] },
    read: (raw) => BOOLEENS.get(raw),
    write: (value) => (value ? vrai : faux),
    explain: (raw) => fault("valeur-inconnue", `vaut ${shown(raw)}, alors qu’il faut ${vrai} ou ${faux}`),
  };
}

export const zeroUn = booleen("1", "0");
export const vraiFaux = booleen("true", "false");
export const ouiNon = booleen("O", "N");

const JOUR = /^([0-9]{2})\/([0-9]{2})\/([0-9]{4})$/;
const ISO = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;

/** French, as everywhere in SIECLE; ISO too, that one reader of Établissements meets (siecle.md §8). */
function readJour(raw: string): DateIso | undefined {
  const french = JOUR.exec(raw);
  if (french) return dateIso(Number(french[3]), Number(french[2]), Number(french[1]));
  const iso = ISO.exec(raw);
  return iso ? dateIso(Number(iso[1]), Number(iso[2]), Number(iso[3])) : undefined;
}

const explainJour = (raw: string): TextFault =>
  fault("date", `vaut ${shown(raw)}, qui n’est pas une date JJ/MM/AAAA du calendrier`);

/** A day. */
export const jour: SimpleType<DateIso> = {
  kind: "simple",
  facets: { is: "jour" },
  read: readJour,
  write: dateFrancaise,
  explain: explainJour,
};

/** What `31/12/9999` says: no end is known. */
export const SANS_FIN = "9999-12-31";

/** A last day, or none. */
export const dernierJour: SimpleType<DateIso | typeof SANS_FIN> = {
  ...jour,
  read: (raw) => (raw === "31/12/9999" ? SANS_FIN : jour.read(raw)),
  write: (value) => (value === SANS_FIN ? "31/12/9999" : dateFrancaise(value as DateIso)),
};

/** `JJ/MM/AAAA HH:MM:SS`, kept as `AAAA-MM-JJTHH:MM:SS`: local time, without zone (siecle.md §1.3). */
export const horodatage: SimpleType<string> = {
  kind: "simple",
  facets: { is: "parmi", values: ["2025-10-15T19:05:12"] },
  read: (raw) => {
    const day = readJour(raw.slice(0, 10));
    const time = raw.slice(10).trimStart();
    return day && /^(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$/.test(time) ? `${day}T${time}` : undefined;
  },
  write: (value) => `${dateFrancaise(value.slice(0, 10) as DateIso)} ${value.slice(11)}`,
  explain: (raw) => fault("date", `vaut ${shown(raw)}, qui n’est pas une date suivie d’une heure`),
};

/** The value of a codec shared with the other applications. */
function ofCodec<T>(codec: Codec<T>, facets: Facets, expected: string): SimpleType<T> {
  return {
    kind: "simple",
    facets,
    read: (raw) => {
      const value = codec.read(raw);
      return value instanceof Invalid ? undefined : value;
    },
    write: (value) => codec.write(value),
    explain: (raw) => fault(codec.name.toLowerCase(), `vaut ${shown(raw)}, alors qu’il faut ${expected}`),
  };
}

export const ine: SimpleType<Ine> = ofCodec(
  ineCodec,
  { is: "motif", motif: /^[0-9]{9}[A-HJK]{2}$/ },
  "onze chiffres et lettres",
);

/** The sentence gives both codes, the one that is written and the one its figures would make. */
export const uai: SimpleType<Uai> = {
  ...ofCodec(uaiCodec, { is: "parmi", values: ["9990001X", "9830418M"] }, "sept chiffres et une lettre"),
  explain: (raw) => {
    const chiffres = raw.slice(0, 7);
    const lettre = isFormeUai(raw.toUpperCase()) ? lettreUai(chiffres) : undefined;
    const faute =
      lettre === undefined
        ? "alors qu’il faut sept chiffres et une lettre"
        : `dont la lettre ne va pas avec les chiffres\u00a0: ce serait ${chiffres}${lettre}`;
    return fault("uai", `vaut ${shown(raw)}, ${faute}`);
  },
};
