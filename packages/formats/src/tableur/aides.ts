import { ine } from "../codes/ine.ts";
import { type Codec, ouiNon, texte } from "../kernel/codec.ts";
import * as valeurs from "./valeurs.ts";

/** What a cell may hold, by the codec that reads it: said beside each column of a template. */
const AIDES: ReadonlyMap<Codec<never> | Codec<unknown>, string> = new Map<Codec<never> | Codec<unknown>, string>([
  [texte, "Un texte libre, tel que vous l’écrivez."],
  [valeurs.reference, "Le numéro que l’établissement donne à cette personne ou à ce groupe, propre à chacun."],
  [valeurs.jour, "Une date\u00a0: 14/03/2015 ou 2015-03-14."],
  [valeurs.sexe, "M ou F\u00a0; les mots entiers se lisent aussi."],
  [valeurs.civilite, "M. ou Mme."],
  [valeurs.fonction, "Enseignant, Direction, CPE, Documentaliste, Assistant d’éducation…"],
  [valeurs.niveauResponsabilite, "Légal, En charge ou Contact."],
  [valeurs.parente, "Mère, Père, Tuteur, Ascendant…"],
  [valeurs.courriel, "Une adresse électronique."],
  [valeurs.codes, "Un ou plusieurs noms séparés par une barre\u00a0: 6A | 6B."],
  [valeurs.heures, "Des heures par semaine\u00a0: 4 ou 4,5."],
  [valeurs.matiere, "Un code matière de six caractères, ou le nom de la matière."],
  [ine, "L’identifiant national, en onze caractères."],
  [ouiNon, "Oui ou Non."],
]);

/** What the codec does not tell of some columns, by their header in the templates. */
const PRECISIONS: Readonly<Record<string, string>> = {
  Nom: "Le nom de famille, ou celui que l’établissement emploie.",
  "Nom d'usage": "Le nom porté tous les jours, s’il diffère.",
  "Nom de naissance": "Le nom de l’état civil, s’il diffère.",
  Prénom: "Le prénom usuel.",
  Classe: "Le nom de la classe, écrit de même pour tous ses élèves.",
  Niveau: "PS, MS, GS, CP, CE1… ou 6E, 5E, 4E, 3E.",
  MEF: "Le code de la formation dans SIECLE, en onze chiffres, si vous l’avez.",
  Régime: "Le code ou le nom du régime\u00a0: externe, demi-pensionnaire…",
  Discipline: "Le nom de ce que la personne enseigne.",
  "Libellé groupe": "Le nom du groupe, tel qu’on le lit.",
  Adresse: "Le numéro et la rue\u00a0; le code postal et la commune ont leurs colonnes.",
  "Code postal": "Celui du pays, avec ses zéros\u00a0: mettez la colonne au format Texte.",
  Commune: "La ville, ou la localité.",
  Pays: "Le nom du pays, en toutes lettres.",
  Téléphone: "Un numéro, avec l’indicatif du pays à l’étranger.",
  "Téléphone domicile": "Un numéro, avec l’indicatif du pays à l’étranger.",
  "Téléphone portable": "Un numéro, avec l’indicatif du pays à l’étranger.",
  "Téléphone travail": "Un numéro, avec l’indicatif du pays à l’étranger.",
  "Références enseignants": "Les références de ceux qui y enseignent, séparées par une barre\u00a0: P12 | P31.",
  "Référence élève": "Le numéro que l’établissement donne à l’élève, propre à chacun.",
  "Nom élève": "Le nom de l’enfant, quand sa référence n’est pas donnée.",
  "Prénom élève": "Le prénom de l’enfant, quand sa référence n’est pas donnée.",
};

/** What a cell of this column may hold, in one sentence. */
export function aideOf(label: string, codec: Codec<never> | Codec<unknown>): string {
  return PRECISIONS[label] ?? AIDES.get(codec) ?? "";
}
