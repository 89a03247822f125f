/** Lines of an address, and characters of each, that LSU takes (lsu.md §3.1 and §8.2). */
export const ADRESSE_LSU = { lignes: 4, caracteres: 50 } as const;

/** An address as LSU takes it, and all that it cost: nothing is shortened or left out in silence. */
export interface AdresseLsu {
  readonly lignes: readonly string[];
  /** Words written shorter, in the order of the address. */
  readonly abreges: readonly { readonly de: string; readonly en: string }[];
  /** Words at the end that no abbreviation made room for. */
  readonly omis: readonly string[];
}

interface Mot {
  readonly de: string;
  readonly en: string;
  /** The line it came on. */
  readonly ligne: number;
}

/**
 * Splits an address whose lines are separated by line feeds: ONDE has only one, of any length (onde.md §8, §11). Lines
 * are kept when they fit, else cut between words; when four do not suffice, the usual words are abbreviated, then the
 * last words are reduced to their initials (onde.md §11.2), and only then left out. Numbers are never touched.
 *
 * `"3 avenue du Lavoir\nBât. C"` → `["3 avenue du Lavoir", "Bât. C"]`.
 */
export function adresseLsu(adresse: string): AdresseLsu {
  const mots = adresse.split("\n").flatMap((texte, ligne) => wordsOf(texte).map((de): Mot => ({ de, en: de, ligne })));
  const entier = layOut(mots);
  if (entier) return { lignes: entier, abreges: [], omis: [] };
  const courts = shortened(mots.map((mot) => ({ ...mot, en: abbreviated(mot.de) })));
  const gardes = courts.slice(0, howManyFit(courts));
  return {
    lignes: layOut(gardes) ?? [],
    abreges: gardes.filter(({ de, en }) => de !== en).map(({ de, en }) => ({ de, en })),
    omis: courts.slice(gardes.length).map(({ de }) => de),
  };
}

/** A word longer than a line goes over several: cut, not lost. */
function wordsOf(texte: string): string[] {
  const words = texte.split(/\s+/u).filter((word) => word !== "");
  return words.flatMap((word) => (lengthOf(word) <= ADRESSE_LSU.caracteres ? [word] : chunksOf([...word])));
}

function chunksOf(lettres: readonly string[]): string[] {
  const first = lettres.slice(0, ADRESSE_LSU.caracteres).join("");
  const rest = lettres.slice(ADRESSE_LSU.caracteres);
  return rest.length === 0 ? [first] : [first, ...chunksOf(rest)];
}

const lengthOf = (text: string) => [...text].length;

/** On their own lines, else one after the other; `undefined` when they need more lines than LSU takes. */
function layOut(mots: readonly Mot[]): readonly string[] | undefined {
  const asTyped = pack(mots, (mot, previous) => mot.ligne !== previous.ligne);
  if (asTyped.length <= ADRESSE_LSU.lignes) return asTyped;
  const flowing = pack(mots, () => false);
  return flowing.length <= ADRESSE_LSU.lignes ? flowing : undefined;
}

function pack(mots: readonly Mot[], breaks: (mot: Mot, previous: Mot) => boolean): readonly string[] {
  const lignes: string[] = [];
  let previous: Mot | undefined;
  for (const mot of mots) {
    const last = lignes.at(-1);
    const joined = `${last} ${mot.en}`;
    if (last === undefined || !previous || breaks(mot, previous) || lengthOf(joined) > ADRESSE_LSU.caracteres) {
      lignes.push(mot.en);
    } else lignes[lignes.length - 1] = joined;
    previous = mot;
  }
  return lignes;
}

/** From the last word on, initials until all fits. */
function shortened(mots: readonly Mot[]): readonly Mot[] {
  const made = [...mots];
  for (let rang = made.length - 1; rang >= 0 && howManyFit(made) < made.length; rang -= 1) {
    const mot = made[rang];
    if (mot && /^\p{L}[\p{L}'’-]{3,}$/u.test(mot.en)) made[rang] = { ...mot, en: `${[...mot.en][0]}.` };
  }
  return made;
}

/** How many of these words, from the first, four lines hold. */
function howManyFit(mots: readonly Mot[]): number {
  let [ligne, used] = [1, 0];
  for (const [rang, { en }] of mots.entries()) {
    const length = lengthOf(en);
    if (used > 0 && used + 1 + length <= ADRESSE_LSU.caracteres) used += 1 + length;
    else {
      if (used > 0) ligne += 1;
      used = length;
    }
    if (ligne > ADRESSE_LSU.lignes) return rang;
  }
  return mots.length;
}

/** As envelopes abbreviate them. */
const USUELLES: ReadonlyMap<string, string> = new Map([
  ["ALLEE", "ALL"],
  ["APPARTEMENT", "APP"],
  ["AVENUE", "AV"],
  ["BATIMENT", "BAT"],
  ["BOULEVARD", "BD"],
  ["CHEMIN", "CHE"],
  ["CITE", "CTE"],
  ["COLONEL", "CEL"],
  ["COMMANDANT", "CDT"],
  ["DOCTEUR", "DR"],
  ["ENTREE", "ENT"],
  ["ESCALIER", "ESC"],
  ["ETAGE", "ETG"],
  ["FAUBOURG", "FG"],
  ["GENERAL", "GAL"],
  ["HAMEAU", "HAM"],
  ["IMMEUBLE", "IMM"],
  ["IMPASSE", "IMP"],
  ["LIEUTENANT", "LT"],
  ["LOTISSEMENT", "LOT"],
  ["MARECHAL", "MAL"],
  ["PASSAGE", "PAS"],
  ["PLACE", "PL"],
  ["PRESIDENT", "PDT"],
  ["PROFESSEUR", "PR"],
  ["QUARTIER", "QUA"],
  ["RESIDENCE", "RES"],
  ["ROUTE", "RTE"],
  ["SAINT", "ST"],
  ["SAINTE", "STE"],
  ["SQUARE", "SQ"],
]);

/** The word shorter, in its own case and with its punctuation; the word itself when envelopes have nothing shorter. */
function abbreviated(mot: string): string {
  const [, lettres = "", suite = ""] = mot.match(/^(\p{L}+)([,.;:]*)$/u) ?? [];
  const court = USUELLES.get(
    lettres
      .normalize("NFD")
      .replace(/\p{Mn}/gu, "")
      .toUpperCase(),
  );
  if (court === undefined) return mot;
  if (lettres === lettres.toUpperCase()) return court + suite;
  const petit = court.toLowerCase();
  return (lettres[0] === lettres[0]?.toUpperCase() ? court.slice(0, 1) + petit.slice(1) : petit) + suite;
}
