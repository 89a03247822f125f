import type { Cause } from "./causes.ts";
import { pluriel } from "./mots.ts";
import { TITRES_SECOND_DEGRE } from "./titres-second-degre.ts";

/** What a cause is called when its cases each say something of their own: a title that fits them all. */
const TITRES: Readonly<Record<string, string>> = {
  ...TITRES_SECOND_DEGRE,
  "date.hors-bornes": "Dates trop loin dans le passé ou l’avenir",
  "date.illisible": "Dates illisibles",
  "date.impossible": "Dates qui n’existent pas",
  "import.autre-etablissement": "Fichiers d’un autre établissement",
  "import.fichier-sans-contenu": "Fichiers qui ne s’importent pas",
  "import.plusieurs-annees": "Fichiers de plusieurs années scolaires",
  "ine.forme": "INE mal formés",
  "livret.arrive-apres": "Élèves arrivés après la période\u00a0: LSU les dirait non scolarisés",
  "livret.adresse-abregee": "Adresses raccourcies pour LSU",
  "livret.classe-en-double": "Classes qui partagent un identifiant d’ONDE",
  "livret.classe-identifiant-faux": "Identifiants de classe qui ne sont pas ceux d’ONDE",
  "livret.classe-inconnue": "Classes absentes du dernier import d’ONDE",
  "livret.deux-classes": "Élèves qui ont un bilan dans plusieurs classes",
  "livret.dispense": "Dispenses, que LSU ne connaît pas\u00a0: elles partiront comme «\u00a0non évalué\u00a0»",
  "livret.element-sans-niveau": "Éléments de programme sans niveau\u00a0: ils partiront comme «\u00a0non évalué\u00a0»",
  "livret.en-attente": "Niveaux en attente\u00a0: ils ne partiront pas",
  "livret.enseignant-incomplet": "Enseignants dont l’identité est incomplète\u00a0: LSU refuserait leur classe",
  "livret.enseignants-homonymes": "Enseignants homonymes, que LSU ne distingue pas",
  "livret.ine-en-double": "INE portés par deux élèves",
  "livret.ine-faux": "INE qui ne sont pas valables",
  "livret.niveau-inconnu": "Élèves dont le niveau n’ouvre pas de bilan",
  "livret.niveau-sans-element": "Niveaux sans élément de programme\u00a0: LSU les refuse, ils ne partiront pas",
  "livret.non-complet": "Bilans qui ne sont pas déclarés complets",
  "livret.parcours-de-classe-refuse": "Textes de parcours de la classe qui ne partiront pas",
  "livret.parcours-sans-texte-de-classe": "Parcours d’élèves sans texte de la classe\u00a0: LSU le signalera",
  "livret.parti-avant": "Élèves partis avant la période\u00a0: LSU les dirait non scolarisés",
  "livret.periode": "Dates de périodes à corriger",
  "livret.responsable-incomplet": "Responsables qui ne partent pas\u00a0: civilité ou prénom absents",
  "livret.rubrique-vide": "Rubriques où rien n’est saisi",
  "livret.saisie-refusee": "Saisies que LSU ne prend pas\u00a0: elles ne partiront pas",
  "livret.sans-bilan": "Élèves dont le niveau n’a pas de bilan périodique",
  "livret.trop-peu-de-domaines": "Bilans de trop peu de domaines\u00a0: LSU les refuserait",
  "onde.civilite": "Civilités inconnues",
  "onde.eleves.age-inhabituel": "Âges inhabituels pour le niveau",
  "onde.eleves.code-postal-sans-zero": "Codes postaux d’élèves qui ont perdu leur zéro",
  "onde.eleves.colonne-absente": "Colonnes absentes du fichier",
  "onde.eleves.colonne-manquante": "Colonnes indispensables absentes du fichier",
  "onde.eleves.eleve-en-double": "Même nom et même naissance sur plusieurs lignes",
  "onde.eleves.homonymes": "Élèves de même nom et même prénom",
  "onde.eleves.identifiant-classe-vide": "Élèves sans identifiant de classe",
  "onde.eleves.identifiant-partage": "Classes qui portent plusieurs noms",
  "onde.eleves.ine-douteux": "INE de forme inhabituelle, ou dont la clé ne correspond pas",
  "onde.eleves.ine-en-double": "Même INE sur plusieurs lignes",
  "onde.eleves.libelle-partage": "Classes de même nom",
  "onde.eleves.ligne-repetee": "Lignes répétées",
  "onde.eleves.ligne-trop-large": "Lignes qui ont des cases en trop",
  "onde.eleves.ligne-tronquee": "Lignes coupées",
  "onde.eleves.niveau-inconnu": "Niveaux qui ne sont pas de la TPS au CM2",
  "onde.eleves.valeur-manquante": "Cases indispensables vides",
  "onde.ensemble.eleve-sans-responsable": "Élèves sans responsable",
  "onde.ensemble.enfant-inconnu": "Enfants absents du fichier des élèves",
  "onde.identifiant-classe": "Identifiants de classe illisibles",
  "onde.identifiant-classe-tableur": "Identifiants de classe abîmés par un tableur",
  "onde.responsables.code-postal-sans-zero": "Codes postaux de responsables qui ont perdu leur zéro",
  "onde.responsables.colonne-absente": "Colonnes absentes du fichier",
  "onde.responsables.colonne-manquante": "Colonnes indispensables absentes du fichier",
  "onde.responsables.courriel-douteux": "Adresses électroniques à vérifier",
  "onde.responsables.enfant-incomplet": "Enfants mal désignés",
  "onde.responsables.personne-repetee": "Responsables répétés",
  "onde.responsables.sans-enfant": "Responsables sans enfant",
  "onde.responsables.valeur-manquante": "Cases indispensables vides",
  "onde.sexe": "Sexes inconnus",
  "tableur.association.champ-en-double": "Renseignements donnés par plusieurs colonnes",
  "tableur.association.champ-manquant": "Renseignements indispensables que rien ne donne",
  "tableur.civilite": "Civilités inconnues",
  "tableur.colonnes-a-associer": "Listes dont les colonnes sont à associer",
  "tableur.courriel": "Adresses électroniques à vérifier",
  "tableur.eleves.eleve-en-double": "Élèves sur plusieurs lignes",
  "tableur.eleves.ine-douteux": "INE de forme inhabituelle, ou dont la clé ne correspond pas",
  "tableur.eleves.ine-en-double": "Même INE sur plusieurs lignes",
  "tableur.eleves.reference-en-double": "Références portées par plusieurs élèves",
  "tableur.eleves.sans-classe": "Élèves sans classe",
  "tableur.eleves.sortie-avant-entree": "Sorties antérieures à l’entrée",
  "tableur.groupes.enseignant-sans-matiere": "Groupes qui ont un enseignant et pas de matière",
  "tableur.groupes.groupe-different": "Groupes dont les lignes se contredisent",
  "tableur.groupes.matiere-en-double": "Matières répétées dans un groupe",
  "tableur.groupes.sans-classe": "Groupes sans classe",
  "tableur.heures": "Nombres d’heures illisibles",
  "tableur.matiere-sans-zero": "Codes de matière qui ont perdu leur zéro",
  "tableur.personnels.personnel-en-double": "Personnes sur plusieurs lignes",
  "tableur.personnels.reference-en-double": "Références portées par plusieurs personnes",
  "tableur.reference-abimee": "Références abîmées par un tableur",
  "tableur.responsables.reference-en-double": "Références portées par plusieurs responsables",
  "tableur.responsables.responsable-en-double": "Responsables sur plusieurs lignes",
  "tableur.nom-indivis": "Noms dont rien ne dit où ils finissent",
  "tableur.dates-melees": "Dates écrites mois/jour/année",
  "tableur.eleves.colonne-absente": "Colonnes absentes du fichier",
  "tableur.eleves.valeur-manquante": "Cases indispensables vides",
  "tableur.groupes.colonne-absente": "Colonnes absentes du fichier",
  "tableur.groupes.valeur-manquante": "Cases indispensables vides",
  "tableur.personnels.colonne-absente": "Colonnes absentes du fichier",
  "tableur.personnels.valeur-manquante": "Cases indispensables vides",
  "tableur.responsables.colonne-absente": "Colonnes absentes du fichier",
  "tableur.responsables.valeur-manquante": "Cases indispensables vides",
  "valeur.formule": "Formules de tableur dans une case",
  "valeur.oui-non": "Réponses autres que Oui ou Non",
};

/** One sentence for all the cases: their own when they agree, else the title of their code, else the first and how many follow. */
export function titreDe({ code, cas }: Cause): string {
  const [first = "", ...others] = [...new Set(cas.map(({ message }) => message))];
  if (others.length === 0) return first;
  return TITRES[code] ?? `${first.replace(/\.$/, "")}, et ${pluriel(others.length, "cas semblable", "cas semblables")}`;
}

/** What fits beside a title. */
const LARGEUR = 60;

/** Whom or which lines a cause is about, the first ones: « Lou ANDRÉ, Tom GIL et 3 autres », « lignes 4, 7 ». Empty for one case. */
export function quiDe({ cas }: Cause): string {
  if (cas.length < 2) return "";
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
