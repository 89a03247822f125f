import { civiliteDe } from "../codes/civilites.ts";
import { NIVEAUX_1D, type Niveau1d } from "../content/content.ts";
import type { Civilite, Sexe } from "../content/identite.ts";
import { type Codec, fault } from "../kernel/codec.ts";

const sexeIllisible = fault({
  code: "onde.sexe",
  level: "anomalie",
  message: (text) => `«\u00a0${text}\u00a0» n’est pas un sexe connu\u00a0: ONDE écrit M ou F.`,
  remedy: "Corrigez le sexe de l’élève dans ONDE, puis refaites l’extraction.",
});

const SEXES: Readonly<Record<string, Sexe>> = { M: "M", H: "M", F: "F" };

/** `M` or `F`; `H` was seen for boys (onde.md §8.2). */
export const sexe: Codec<Sexe> = {
  name: "sexe",
  read: (text) => SEXES[text.toUpperCase()] ?? sexeIllisible(text),
  write: (value) => value,
};

const civiliteIllisible = fault({
  code: "onde.civilite",
  level: "anomalie",
  message: (text) => `«\u00a0${text}\u00a0» n’est pas une civilité connue\u00a0: ONDE écrit M. ou MME.`,
  remedy: "Corrigez la civilité du responsable dans ONDE, puis refaites l’extraction.",
});

/** `M.`, `MME`, `Mme`, `MLLE`… written in the strict forms `M.` and `MME` (onde.md §8.3, §14.11). */
export const civilite: Codec<Civilite> = {
  name: "civilité",
  read: (text) => civiliteDe(text) ?? civiliteIllisible(text),
  write: (value) => (value === "M" ? "M." : "MME"),
};

/** A known level in capitals, or the text itself: the codes of ULIS, UPE2A and UEEA in ONDE are not known (onde.md §8.4). */
export const niveau: Codec<string> = {
  name: "niveau",
  read: (text) => (isNiveau1d(text.toUpperCase()) ? text.toUpperCase() : text),
  write: (value) => value,
};

export function isNiveau1d(text: string): text is Niveau1d {
  return (NIVEAUX_1D as readonly string[]).includes(text);
}

const TABLEUR =
  "Ne passez pas le fichier par un tableur\u00a0: refaites l’extraction dans ONDE et déposez-la telle quelle, sans l’ouvrir.";

const identifiantTableur = fault({
  code: "onde.identifiant-classe-tableur",
  level: "rejet",
  message: (text) =>
    `L’identifiant de classe «\u00a0${text}\u00a0» a été abîmé par un tableur\u00a0: ses chiffres sont perdus.`,
  remedy: TABLEUR,
});

const identifiantIllisible = fault({
  code: "onde.identifiant-classe",
  level: "rejet",
  message: (text) =>
    `«\u00a0${text}\u00a0» n’est pas un identifiant de classe\u00a0: ONDE n’écrit là que des chiffres.`,
  remedy: "Refaites l’extraction dans ONDE et déposez-la telle quelle, sans la modifier.",
});

/** The digits of a class, as text (onde.md §8.7). A damaged id would merge classes: its row is left out. */
export const identifiantClasse: Codec<string> = {
  name: "identifiant de classe",
  read: (text) => {
    if (/^\d{1,20}$/.test(text)) return text;
    return /^\d+([.,]\d+)?(e\+?\d+)?$/i.test(text) ? identifiantTableur(text) : identifiantIllisible(text);
  },
  write: (value) => value,
};
