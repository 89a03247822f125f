import type { Cause } from "./causes.ts";

/** What a cause is called when its cases each say something of their own: a title that fits them all. */
const TITRES: Readonly<Record<string, string>> = {
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
  "onde.eleves.code-postal-sans-zero": "Codes postaux qui ont perdu leur zéro",
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
  "onde.identifiant-classe": "Identifiants de classe illisibles",
  "onde.identifiant-classe-tableur": "Identifiants de classe abîmés par un tableur",
  "onde.responsables.code-postal-sans-zero": "Codes postaux qui ont perdu leur zéro",
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

/** One sentence for all the cases: their own when they agree, else the title of their code, else what they have in common. */
export function titreDe({ code, cas }: Cause): string {
  const sentences = [...new Set(cas.map(({ message }) => message))];
  const [first = "", ...others] = sentences;
  return others.length === 0 ? first : (TITRES[code] ?? inCommon(sentences));
}

const GAP = "…";

/** « La date 12/13/2014 est fausse » and « La date 40/01/2015 est fausse »: « La date … est fausse ». */
function inCommon(sentences: readonly string[]): string {
  const all = sentences.map((sentence) => sentence.split(" "));
  const shortest = Math.min(...all.map(({ length }) => length));
  const isShared = (at: number) => new Set(all.map((words) => words.at(at))).size === 1;
  let before = 0;
  while (before < shortest && isShared(before)) before += 1;
  let after = 0;
  while (after < shortest - before && isShared(-1 - after)) after += 1;
  const [words = []] = all;
  return [...words.slice(0, before), GAP, ...words.slice(words.length - after)].join(" ");
}
