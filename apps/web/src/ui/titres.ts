import type { Cause } from "./causes.ts";
import { pluriel } from "./mots.ts";
import { TITRES_COMMUNS } from "./titres-communs.ts";
import { TITRES_FICHIERS } from "./titres-fichiers.ts";
import { TITRES_LIVRET } from "./titres-livret.ts";
import { TITRES_SECOND_DEGRE } from "./titres-second-degre.ts";

/**
 * What a cause is called when its cases each say something of their own: a title that fits them all. Every code a package may
 * emit has one, here, in the lists beside, or in what all formats share.
 */
const TITRES: Readonly<Record<string, string>> = {
  ...TITRES_FICHIERS,
  ...TITRES_LIVRET,
  ...TITRES_SECOND_DEGRE,
  "date.hors-bornes": "Dates trop loin dans le passé ou l’avenir",
  "date.illisible": "Dates illisibles",
  "date.impossible": "Dates qui n’existent pas",
  "ine.forme": "INE mal formés",
  "onde.civilite": "Civilités inconnues",
  "onde.eleves.age-inhabituel": "Âges inhabituels pour le niveau",
  "onde.eleves.code-postal-sans-zero": "Codes postaux d’élèves qui ont perdu leur zéro",
  "onde.eleves.eleve-en-double": "Même nom et même naissance sur plusieurs lignes",
  "onde.eleves.homonymes": "Élèves de même nom et même prénom",
  "onde.eleves.identifiant-classe-vide": "Élèves sans identifiant de classe",
  "onde.eleves.identifiant-partage": "Classes qui portent plusieurs noms",
  "onde.eleves.ine-absent": "Élèves sans INE",
  "onde.eleves.ine-douteux": "INE de forme inhabituelle, ou dont la clé ne correspond pas",
  "onde.eleves.ine-en-double": "Même INE sur plusieurs lignes",
  "onde.eleves.libelle-partage": "Classes de même nom",
  "onde.eleves.naissance-vide": "Élèves sans date de naissance",
  "onde.eleves.niveau-inconnu": "Niveaux qui ne sont pas de la TPS au CM2",
  "onde.eleves.niveau-vide": "Élèves sans niveau",
  "onde.eleves.une-seule-classe": "Fichiers d’une seule classe",
  "onde.ensemble.eleve-sans-responsable": "Élèves sans responsable",
  "onde.ensemble.enfant-inconnu": "Enfants absents du fichier des élèves",
  "onde.identifiant-classe": "Identifiants de classe illisibles",
  "onde.identifiant-classe-tableur": "Identifiants de classe abîmés par un tableur",
  "onde.responsables.code-postal-sans-zero": "Codes postaux de responsables qui ont perdu leur zéro",
  "onde.responsables.courriel-douteux": "Adresses électroniques à vérifier",
  "onde.responsables.enfant-incomplet": "Enfants mal désignés",
  "onde.responsables.organismes-ignores": "Organismes du fichier, qui ne sont pas lus",
  "onde.responsables.personne-repetee": "Responsables répétés",
  "onde.responsables.sans-enfant": "Responsables sans enfant",
  "onde.responsables.telephone-sans-zero": "Téléphones qui ont perdu leur zéro",
  "onde.sexe": "Sexes inconnus",
  "tableur.association.champ-en-double": "Renseignements donnés par plusieurs colonnes",
  "tableur.association.champ-inconnu": "Renseignements que le modèle ne prévoit pas",
  "tableur.association.champ-manquant": "Renseignements indispensables que rien ne donne",
  "tableur.association.illisible": "Associations de colonnes illisibles",
  "tableur.civilite": "Civilités inconnues",
  "tableur.colonnes-a-associer": "Listes dont les colonnes sont à associer",
  "tableur.courriel": "Adresses électroniques à vérifier",
  "tableur.dates-melees": "Dates écrites mois/jour/année",
  "tableur.eleves.eleve-en-double": "Élèves sur plusieurs lignes",
  "tableur.eleves.ine-douteux": "INE de forme inhabituelle, ou dont la clé ne correspond pas",
  "tableur.eleves.ine-en-double": "Même INE sur plusieurs lignes",
  "tableur.eleves.naissance-vide": "Élèves sans date de naissance",
  "tableur.eleves.reference-en-double": "Références portées par plusieurs élèves",
  "tableur.eleves.sans-classe": "Élèves sans classe",
  "tableur.eleves.sortie-avant-entree": "Sorties antérieures à l’entrée",
  "tableur.entetes-plus-bas": "En-têtes qui ne sont pas à la première ligne",
  "tableur.fonction": "Fonctions inconnues",
  "tableur.groupes.enseignant-sans-matiere": "Groupes qui ont un enseignant et pas de matière",
  "tableur.groupes.groupe-different": "Groupes dont les lignes se contredisent",
  "tableur.groupes.matiere-en-double": "Matières répétées dans un groupe",
  "tableur.groupes.sans-classe": "Groupes sans classe",
  "tableur.heures": "Nombres d’heures illisibles",
  "tableur.matiere-sans-zero": "Codes de matière qui ont perdu leur zéro",
  "tableur.nom-indivis": "Noms dont rien ne dit où ils finissent",
  "tableur.parente": "Liens de parenté inconnus",
  "tableur.personnels.personnel-en-double": "Personnes sur plusieurs lignes",
  "tableur.personnels.reference-en-double": "Références portées par plusieurs personnes",
  "tableur.personnels.sans-fonction": "Personnes sans fonction",
  "tableur.reference-abimee": "Références abîmées par un tableur",
  "tableur.responsabilite": "Responsabilités inconnues",
  "tableur.responsables.enfant-sans-nom": "Enfants désignés sans leur nom",
  "tableur.responsables.reference-en-double": "Références portées par plusieurs responsables",
  "tableur.responsables.responsable-en-double": "Responsables sur plusieurs lignes",
  "tableur.responsables.sans-enfant": "Responsables sans enfant",
  "tableur.sans-en-tetes": "Listes sans ligne d’en-têtes",
  "tableur.sexe": "Sexes inconnus",
  "tableur.trop-de-colonnes": "Listes de trop de colonnes",
  "valeur.formule": "Formules de tableur dans une case",
  "valeur.oui-non": "Réponses autres que Oui ou Non",
};

/** What a code is called, whatever its cases say; `undefined` for one no package emits. */
export function titreDuCode(code: string): string | undefined {
  return TITRES[code] ?? TITRES_COMMUNS[code.slice(code.lastIndexOf(".") + 1)];
}

/** One sentence for all the cases: their own when they agree, else the title of their code. */
export function titreDe({ code, cas }: Omit<Cause, "nombre">): string {
  const [first = "", ...others] = [...new Set(cas.map(({ message }) => message))];
  if (others.length === 0) return first;
  return titreDuCode(code) ?? pluriel(cas.length, "remarque");
}

/** What fits beside a title. */
const LARGEUR = 60;

/**
 * Whom or which lines a cause is about, the first ones: « Lou ANDRÉ, Tom GIL et 3 autres », « lignes 4, 7 ». Of one case,
 * whom it is about, else its file, unless its own words name them.
 */
export function quiDe({ cas }: Omit<Cause, "nombre">): string {
  const [first, ...others] = cas;
  if (first && others.length === 0) {
    const { record, file = "" } = first.where;
    const sujet = record ?? file;
    return first.message.includes(sujet) ? "" : sujet;
  }
  const names = [...new Set(cas.flatMap(({ where: { record } }) => (record ? [record] : [])))];
  if (names.length > 0) return premiers(names);
  const lines = [...new Set(cas.flatMap(({ where: { line } }) => (line === undefined ? [] : [String(line)])))];
  return lines.length === 0 ? "" : `${lines.length === 1 ? "ligne" : "lignes"}\u00A0${premiers(lines)}`;
}

function premiers(all: readonly string[]): string {
  let shown = 1;
  while (shown < all.length && all.slice(0, shown + 1).join(", ").length <= LARGEUR) shown += 1;
  const list = all.slice(0, shown).join(", ");
  return shown === all.length ? list : `${list} et ${pluriel(all.length - shown, "autre", "autres")}`;
}
