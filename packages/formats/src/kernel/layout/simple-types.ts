import type { SimpleType, TextFault } from "./declare.ts";
import { isDate, isDateTime, zoneMinutes } from "./xsd-dates.ts";

/** What every XML Schema type but `string` does first: the blanks around do not count. */
function trimmed(raw: string): string {
  const last = raw.charCodeAt(raw.length - 1);
  return raw.charCodeAt(0) > 32 && last > 32 ? raw : raw.replace(/^[ \t\n\r]+|[ \t\n\r]+$/g, "");
}

const fault = (code: string, says: string, remedy: string): TextFault => ({ code, says, remedy });
const shown = (raw: string): string => `« ${raw.length > 40 ? `${raw.slice(0, 40)}…` : raw} »`;

function isBlank(raw: string): boolean {
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    if (code !== 32 && code !== 10 && code !== 9) return false;
  }
  return true;
}

const tooLong = (raw: string, max: number) =>
  fault(
    "texte-trop-long",
    `compte ${raw.length} caractères, alors que ${max} au plus sont acceptés`,
    `Raccourcissez ce texte à ${max} caractères, puis refaites l’export.`,
  );

const empty = fault("texte-vide", "est vide", "Renseignez cette donnée dans le logiciel qui a produit le fichier.");

/**
 * A text of 1 to `max` characters of which one at least is not a blank, without carriage return (lsu.md §5).
 * Counted in UTF-16 units: the engines disagree on astral characters, and this count is never the more lenient one.
 */
export function texteNonVide(max: number): SimpleType<string> {
  return {
    kind: "simple",
    facets: { is: "texte", min: 1, max, mayBeBlank: false },
    read: (raw) => (raw.length <= max && !isBlank(raw) && !raw.includes("\r") ? raw : undefined),
    write: (value) => value,
    explain: (raw) => {
      if (raw.length > max) return tooLong(raw, max);
      if (isBlank(raw)) return empty;
      return fault(
        "retour-chariot",
        "contient un retour chariot (&#13;)",
        "Le logiciel qui a produit le fichier doit n’écrire que des fins de ligne simples.",
      );
    },
  };
}

/** A text of `min` to `max` characters, blank or not. */
export function texte(min: number, max: number): SimpleType<string> {
  return {
    kind: "simple",
    facets: { is: "texte", min, max, mayBeBlank: true },
    read: (raw) => (raw.length >= min && raw.length <= max ? raw : undefined),
    write: (value) => value,
    explain: (raw) => (raw.length > max ? tooLong(raw, max) : empty),
  };
}

/** A text of exactly `length` characters, whichever way they are counted. */
export function longueur(length: number): SimpleType<string> {
  return {
    kind: "simple",
    facets: { is: "texte", min: length, max: length, mayBeBlank: true },
    read: (raw) => (raw.length === length && !/[\uD800-\uDFFF]/.test(raw) ? raw : undefined),
    write: (value) => value,
    explain: (raw) =>
      fault(
        "longueur",
        `vaut ${shown(raw)}, qui compte ${raw.length} caractères au lieu de ${length}`,
        `Corrigez cette donnée : ${length} caractères exactement.`,
      ),
  };
}

/** One of a few values, compared as text. */
export function parmi<const V extends string>(...values: readonly V[]): SimpleType<V> {
  const known = new Map<string, V>(values.map((value) => [value, value]));
  return {
    kind: "simple",
    facets: { is: "parmi", values },
    read: (raw) => known.get(raw),
    write: (value) => value,
    explain: (raw) =>
      fault(
        "valeur-inconnue",
        `vaut ${shown(raw)}, ce qui n’est pas prévu`,
        `Les valeurs possibles sont ${values.join(", ")}.`,
      ),
  };
}

/** One of a few one-digit numbers: the blanks around are accepted, `02` is not. */
export function chiffre<const V extends number>(...values: readonly V[]): SimpleType<V> {
  const known = new Map<string, V>(values.map((value) => [String(value), value]));
  return {
    kind: "simple",
    facets: { is: "parmi", values },
    read: (raw) => known.get(raw) ?? known.get(trimmed(raw)),
    write: String,
    explain: (raw) =>
      fault(
        "valeur-inconnue",
        `vaut ${shown(raw)}, ce qui n’est pas prévu`,
        `Les valeurs possibles sont ${values.join(", ")}.`,
      ),
  };
}

const BOOLEANS = new Map([
  ["true", true],
  ["false", false],
  ["1", true],
  ["0", false],
]);

export const booleen: SimpleType<boolean> = {
  kind: "simple",
  facets: { is: "parmi", values: [true, false] },
  read: (raw) => BOOLEANS.get(raw) ?? BOOLEANS.get(trimmed(raw)),
  write: String,
  explain: (raw) =>
    fault("valeur-inconnue", `vaut ${shown(raw)}, ce qui n’est pas prévu`, "Les valeurs possibles sont true et false."),
};

/** `xs:int`. */
export const entier: SimpleType<number> = {
  kind: "simple",
  facets: { is: "entier" },
  read: (raw) => {
    const text = trimmed(raw);
    const value = /^[+-]?[0-9]+$/.test(text) ? Number(text) : Number.NaN;
    // `-0` and `0` are one value.
    return value >= -2147483648 && value <= 2147483647 ? value + 0 : undefined;
  },
  write: String,
  explain: (raw) => fault("nombre", `vaut ${shown(raw)}, qui n’est pas un nombre entier`, "Écrivez un nombre entier."),
};

/** `xs:positiveInteger` of the 24 digits all engines read, kept as text: an identifier is not counted with. */
export const entierPositif: SimpleType<string> = {
  kind: "simple",
  facets: { is: "entier-positif" },
  read: (raw) => {
    const text = trimmed(raw);
    return /^\+?0*[1-9][0-9]{0,23}$/.test(text) ? text : undefined;
  },
  write: (value) => value,
  key: (value) => value.replace(/^\+?0*/, ""),
  explain: (raw) =>
    fault("nombre", `vaut ${shown(raw)}, qui n’est pas un nombre entier positif`, "Écrivez un nombre, sans lettre."),
};

const dateFault = (raw: string, shape: string): TextFault =>
  fault(
    "date",
    `vaut ${shown(raw)}, qui n’est pas une date écrite ${shape}`,
    `Écrivez une date réelle sous la forme ${shape}.`,
  );

/** `xs:date`, ISO text; a time zone is legal. Blanks around are not: engines disagree, this is the strict side. */
export const date: SimpleType<string> = {
  kind: "simple",
  facets: { is: "date" },
  read: (raw) => (isDate(raw) ? raw : undefined),
  write: (value) => value,
  key: (value) => zoneMinutes(value) ?? value,
  explain: (raw) => dateFault(raw, "AAAA-MM-JJ"),
};

/** `xs:dateTime`, ISO text, without blanks around either. */
export const dateHeure: SimpleType<string> = {
  kind: "simple",
  facets: { is: "date-heure" },
  read: (raw) => (isDateTime(raw) ? raw : undefined),
  write: (value) => value,
  explain: (raw) => dateFault(raw, "AAAA-MM-JJThh:mm:ss"),
};
