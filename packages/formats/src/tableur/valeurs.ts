import { civiliteDe } from "../codes/civilites.ts";
import { isCourriel } from "../codes/courriel.ts";
import { dateFrancaise, date as dateLue } from "../codes/dates.ts";
import { type Fonction, LIBELLES_FONCTION } from "../codes/fonctions.ts";
import { LIENS_PARENTE } from "../codes/liens-parente.ts";
import type { Civilite, Sexe } from "../content/identite.ts";
import type { NiveauResponsabilite } from "../content/responsables.ts";
import { type Codec, fault, type Invalid, texte } from "../kernel/codec.ts";

const CORRIGEZ = "Corrigez cette case dans votre tableur, puis enregistrez de nouveau le fichier CSV.";

/** A word as people type it: no case, accent, dot nor blank. */
const fold = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f.\s'’-]/g, "")
    .toLowerCase();

interface Words<T extends string> {
  readonly name: string;
  readonly code: string;
  /** After "n’est pas". */
  readonly awaited: string;
  /** What is written for each value first, then everything that is read. */
  readonly words: Readonly<Record<T, readonly [string, ...string[]]>>;
}

/** One of a few values, each with the words people use for it. */
function parmi<T extends string>({ name, code, awaited, words }: Words<T>): Codec<T> {
  const known = new Map<string, T>();
  for (const [value, spellings] of Object.entries(words) as [T, readonly string[]][]) {
    for (const spelling of [value, ...spellings]) known.set(fold(spelling), value);
  }
  const unknown = fault({
    code: `tableur.${code}`,
    level: "anomalie",
    message: (text) => `«\u00a0${text.slice(0, 40)}\u00a0» n’est pas ${awaited}.`,
    remedy: CORRIGEZ,
  });
  return { name, read: (text) => known.get(fold(text)) ?? unknown(text), write: (value) => words[value][0] };
}

export const sexe = parmi<Sexe>({
  name: "sexe du tableur",
  code: "sexe",
  awaited: "un sexe connu\u00a0: écrivez M ou F",
  words: { M: ["M", "H", "G", "garçon", "masculin", "homme"], F: ["F", "fille", "féminin", "femme"] },
});

const civiliteInconnue = fault({
  code: "tableur.civilite",
  level: "anomalie",
  message: (text) => `«\u00a0${text.slice(0, 40)}\u00a0» n’est pas une civilité connue\u00a0: écrivez M. ou Mme.`,
  remedy: CORRIGEZ,
});

export const civilite: Codec<Civilite> = {
  name: "civilité du tableur",
  read: (text) => civiliteDe(text) ?? civiliteInconnue(text),
  write: (value) => (value === "M" ? "M." : "Mme"),
};

export const fonction = parmi<Fonction>({
  name: "fonction",
  code: "fonction",
  awaited: "une fonction connue\u00a0: écrivez Enseignant, Direction, CPE, Documentaliste, AED…",
  words: {
    ENS: [...LIBELLES_FONCTION.ENS, "professeur", "prof", "professeur des écoles"],
    DIR: [...LIBELLES_FONCTION.DIR, "directeur", "directrice", "principal", "principale", "proviseur"],
    EDU: [
      ...LIBELLES_FONCTION.EDU,
      "éducation",
      "conseiller principal d’éducation",
      "conseillère principale d’éducation",
    ],
    DOC: [...LIBELLES_FONCTION.DOC, "professeur documentaliste"],
    AED: LIBELLES_FONCTION.AED,
    SUR: LIBELLES_FONCTION.SUR,
    ORI: [...LIBELLES_FONCTION.ORI, "PsyEN", "conseiller d’orientation"],
    MDS: [...LIBELLES_FONCTION.MDS, "infirmier", "infirmière", "médecin", "assistante sociale"],
    ADF: [...LIBELLES_FONCTION.ADF, "secrétariat", "secrétaire", "gestionnaire"],
  },
});

export const niveauResponsabilite = parmi<NiveauResponsabilite>({
  name: "responsabilité",
  code: "responsabilite",
  awaited: "une responsabilité connue\u00a0: écrivez Légal, En charge ou Contact",
  words: {
    legal: ["Légal", "responsable légal", "représentant légal", "légale"],
    "en-charge": ["En charge", "personne en charge", "en charge de l’élève"],
    contact: ["Contact", "personne à contacter", "à contacter"],
  },
});

/** What people write for a lien de parenté besides its own label. */
const AUTRES_MOTS: Readonly<Record<string, readonly string[]>> = {
  "10": ["maman"],
  "20": ["papa"],
  "37": ["frère", "sœur", "soeur"],
  "38": ["grand-mère", "grand-père", "grand-parent"],
  "39": ["oncle", "tante", "belle-mère", "beau-père"],
  "41": ["éducatrice"],
  "42": ["assistante familiale", "famille d’accueil"],
  "50": ["tutrice"],
  "51": ["ASE"],
  "70": ["élève", "l’élève", "élève elle-même"],
  "90": ["autre", "autre cas"],
};

/** CODE_PARENTE of SIECLE. */
export const parente = parmi<string>({
  name: "lien de parenté",
  code: "parente",
  awaited: "un lien de parenté connu\u00a0: écrivez Mère, Père, Tuteur…",
  words: Object.fromEntries(
    Array.from(LIENS_PARENTE, ([code, { libelle }]) => [code, [libelle, ...(AUTRES_MOTS[code] ?? [])]]),
  ),
});

/** A long number as spreadsheets show it: its last digits are lost. */
const isAbimee = (text: string): boolean => /^\d+([.,]\d+)?e\+?\d+$/i.test(text);

const referenceAbimee = fault({
  code: "tableur.reference-abimee",
  level: "anomalie",
  message: (text) => `La référence «\u00a0${text}\u00a0» a été abîmée par le tableur\u00a0: ses chiffres sont perdus.`,
  remedy: "Mettez cette colonne au format Texte dans votre tableur, saisissez-la de nouveau, puis enregistrez le CSV.",
});

/** The free number a school gives to a person. One in scientific notation would name several people. */
export const reference: Codec<string> = {
  ...texte,
  name: "référence",
  read: (text) => (isAbimee(text) ? referenceAbimee(text) : texte.read(text)),
};

const courrielIllisible = fault({
  code: "tableur.courriel",
  level: "anomalie",
  message: (text) => `«\u00a0${text.slice(0, 60)}\u00a0» n’est pas une adresse électronique.`,
  remedy: CORRIGEZ,
});

export const courriel: Codec<string> = {
  name: "courriel",
  read: (text) => (isCourriel(text) ? text : courrielIllisible(text)),
  write: (value) => value,
};

/** Several codes in one cell, `6A | 5B`: a comma separates them as well. */
export const codes: Codec<readonly string[]> = {
  name: "codes",
  read: (text): readonly string[] | Invalid => {
    const read = texte.read(text);
    if (typeof read !== "string") return read;
    if (isAbimee(read)) return referenceAbimee(read);
    return [...new Set(read.split(/[|,\n]/).map((each) => each.trim()))].filter((each) => each !== "");
  },
  write: (value) => value.join(" | "),
};

const heuresIllisibles = fault({
  code: "tableur.heures",
  level: "anomalie",
  message: (text) => `«\u00a0${text.slice(0, 20)}\u00a0» n’est pas un nombre d’heures par semaine.`,
  remedy: "Écrivez un nombre comme 4 ou 4,5.",
});

/** Weekly hours, with a comma or a point. */
export const heures: Codec<number> = {
  name: "heures",
  read: (text) => (/^\d{1,2}([.,]\d{1,3})?$/.test(text) ? Number(text.replace(",", ".")) : heuresIllisibles(text)),
  write: (value) => String(value).replace(".", ","),
};

/** A day read in both spellings, written as French spreadsheets show it. */
export const jour = { ...dateLue, write: dateFrancaise };

const zeroPerdu = fault({
  code: "tableur.matiere-sans-zero",
  level: "anomalie",
  message: (text) => `Le code matière «\u00a0${text}\u00a0» n’a que cinq chiffres\u00a0: le tableur a enlevé son zéro.`,
  remedy: "Mettez cette colonne au format Texte dans votre tableur, et écrivez le code avec ses six caractères.",
});

/** CODE_MATIERE, or a name where the school has no code. */
export const matiere: Codec<string> = {
  name: "matière",
  read: (text) => (/^\d{5}$/.test(text) ? zeroPerdu(text) : texte.read(text)),
  write: (value) => value,
};
