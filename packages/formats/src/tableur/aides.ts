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

/** What a cell of this codec may hold, in one sentence. */
export function aideOf(codec: Codec<never> | Codec<unknown>): string {
  return AIDES.get(codec) ?? "";
}
