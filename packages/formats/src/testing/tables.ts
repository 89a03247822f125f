import fc from "fast-check";
import { type DateIso, dateIso } from "../codes/dates.ts";
import { cleRnie } from "../codes/ine.ts";
import type { Codec } from "../kernel/codec.ts";
import type { Columns, Layout } from "../kernel/columns.ts";
import { ENCODINGS } from "../kernel/text-encoding.ts";

/** Cells as schools type them, with everything a CSV must carry; windows-1252 has all these letters. */
const cellule = fc
  .string({ unit: fc.constantFrom(..."abzÉéèëçœ ’'-;,\"\n0129"), minLength: 1, maxLength: 12 })
  .map((text) => text.trim())
  .filter((text) => text !== "");

const jour = fc
  .record({
    annee: fc.integer({ min: 1900, max: 2099 }),
    mois: fc.integer({ min: 1, max: 12 }),
    jour: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ annee, mois, jour }) => dateIso(annee, mois, jour) as DateIso);

/** The values of the codecs, by their names. */
type Valeurs = Readonly<Record<string, fc.Arbitrary<unknown>>>;

const PAR_CODEC: Valeurs = {
  texte: cellule,
  niveau: fc.constantFrom("PS", "CP", "CM2", "UPE2A"),
  date: jour,
  sexe: fc.constantFrom("M", "F"),
  civilité: fc.constantFrom("M", "MME"),
  INE: fc.stringMatching(/^99\d{7}$/).map((chiffres) => chiffres + cleRnie(chiffres)),
  "identifiant de classe": fc.stringMatching(/^\d{1,12}$/),
  "oui ou non": fc.boolean(),
};

/** Any row a variant of some columns can hold: `null` for an empty cell, no key for a column the variant has not. */
function ligne(columns: Columns, variant: string, more: Valeurs): fc.Arbitrary<Record<string, unknown>> {
  const present = Object.entries(columns).filter(([, column]) => variant in column.headers);
  return fc.record(
    Object.fromEntries(
      present.map(([key, { codec, need }]) => {
        const value = { ...PAR_CODEC, ...more }[(codec as Codec<unknown>).name] ?? fc.constant(null);
        return [key, need === "valeur" ? value : fc.option(value)];
      }),
    ),
  );
}

/**
 * Rows of a layout in one of its variants, and a form to write them in. Rows differ: identical ones are read once.
 * `more`: the values of codecs that only this layout has.
 */
export function tables<V extends string, Row>(layout: Layout<V>, more: Valeurs = {}) {
  return fc.constantFrom(...layout.variants).chain((variant) => {
    const enfants = layout.group
      ? fc.array(ligne(layout.group.columns, variant, more), { maxLength: 3 })
      : fc.constant([]);
    const row = fc.tuple(ligne(layout.columns, variant, more), enfants).map(([fixed, group]) => ({
      ...fixed,
      // A child without anything takes no cell: it cannot come back.
      ...(layout.group
        ? { [layout.group.key]: group.filter((each) => Object.values(each).some((cell) => cell !== null)) }
        : {}),
    }));
    return fc.record({
      rows: fc.uniqueArray(row, {
        minLength: 1,
        maxLength: 5,
        selector: (each) => JSON.stringify(each),
      }) as unknown as fc.Arbitrary<Row[]>,
      form: fc.record({
        variant: fc.constant(variant),
        encoding: fc.constantFrom(...ENCODINGS.filter((each) => each !== "iso-8859-15")),
        separator: fc.constantFrom(";", ",", "\t"),
        quoting: fc.constantFrom("aucun", "non-vides", "tous"),
        eol: fc.constantFrom("\r\n", "\n", "\r"),
        dates: fc.constantFrom("iso", "francaises"),
      } as const),
    });
  });
}
