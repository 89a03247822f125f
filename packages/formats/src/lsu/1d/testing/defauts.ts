import { EXAMPLE, exampleWith } from "./example.ts";

/** A file that is wrong in one way: what was changed in the example, and every diagnostic expected of it. */
export interface Defaut {
  readonly name: string;
  readonly xml: string;
  /** "level code line" of each diagnostic. */
  readonly expected: readonly string[];
}

const defaut = (name: string, xml: string, ...expected: readonly string[]): Defaut => ({ name, xml, expected });
const replaced = (name: string, piece: string | RegExp, by: string, ...expected: readonly string[]): Defaut =>
  defaut(name, exampleWith(piece, by), ...expected);

const FIRST_BILAN = /<bilan-periodique eleve-ref="EL_201"[\s\S]*?<\/bilan-periodique>\s*/;
const SECOND_BILAN = /<bilan-periodique eleve-ref="EL_202"[\s\S]*?<\/bilan-periodique>\s*/;
const TWO_CALENDARS = exampleWith(
  "</periodes>",
  '<periode id="P_9" millesime="2025" indice="1" nb-periodes="2" date-debut="2025-09-01" date-fin="2026-01-31"/></periodes>',
).replace('eleve-ref="EL_202" periode-ref="P_1"', 'eleve-ref="EL_202" periode-ref="P_9"');
const SECOND_ELEVE = '<eleve id="EL_202" ine="990000002EA"';

/** What the official schema rejects too. */
export const LAYOUT_DEFAUTS: readonly Defaut[] = [
  replaced(
    "un élément de programme prend l’identifiant d’une période",
    'id="EP_2"',
    'id="P_1"',
    "rejet lsu.layout.identifiant-en-double 28",
    "rejet lsu.layout.reference-sans-cible 48",
    "rejet lsu.layout.reference-sans-cible 69",
  ),
  replaced(
    "un identifiant commence par un chiffre",
    'directeur id="DIR_1"',
    'directeur id="1DIR"',
    "rejet lsu.layout.identifiant 10",
    "rejet lsu.layout.reference-sans-cible 38",
    "rejet lsu.layout.reference-sans-cible 64",
    "rejet lsu.layout.reference-sans-cible 88",
  ),
  replaced(
    "les périodes viennent avant les élèves",
    /(<eleves>[\s\S]*<\/eleves>)\s*(<periodes>[\s\S]*<\/periodes>)/,
    "$2$1",
    "rejet lsu.layout.element-mal-place 17",
  ),
  replaced(
    "un bilan sans appréciation générale",
    /<appreciation-generale>Bonne période.<\/appreciation-generale>/,
    "",
    "rejet lsu.layout.element-manquant 38",
  ),
  replaced(
    "une liste vide",
    /<elements-programme>[\s\S]*?<\/elements-programme>/,
    "<elements-programme/>",
    "rejet lsu.layout.element-manquant 26",
    "rejet lsu.layout.reference-sans-cible 39",
    "rejet lsu.layout.reference-sans-cible 43",
    "rejet lsu.layout.reference-sans-cible 44",
    "rejet lsu.layout.reference-sans-cible 65",
    "rejet lsu.layout.reference-sans-cible 65",
    "rejet lsu.layout.reference-sans-cible 70",
  ),
  replaced("une appréciation de 601 caractères", "Progrès.", "x".repeat(601), "rejet lsu.layout.texte-trop-long 41"),
  replaced("une appréciation de trois espaces", "Progrès.", "   ", "rejet lsu.layout.texte-vide 41"),
  replaced("un retour chariot écrit &#13;", "Progrès.", "Pro&#13;grès.", "rejet lsu.layout.retour-chariot 41"),
  replaced(
    "deux élèves ont le même INE",
    SECOND_ELEVE,
    SECOND_ELEVE.replace("990000002EA", "990000001EB"),
    "rejet lsu.layout.en-double 17",
  ),
  defaut(
    "le même bilan deux fois",
    EXAMPLE.replace(FIRST_BILAN, (bilan) => bilan + bilan),
    "rejet lsu.layout.en-double 64",
  ),
  replaced(
    "deux acquis du même domaine",
    'acquis code-domaine="EPS-RAC"',
    'acquis code-domaine="MAT-RAC"',
    "rejet lsu.layout.en-double 48",
  ),
  replaced(
    "sept domaines du socle",
    /<domaine code="REP_MND" positionnement="3"\/>/,
    "",
    "rejet lsu.layout.element-manquant 89",
  ),
  replaced(
    "huit domaines du socle dont un deux fois",
    'code="REP_MND"',
    'code="CPD_FRA"',
    "rejet lsu.layout.en-double 97",
  ),
  replaced(
    "une autre version de l’interface",
    'schemaVersion="1.0"',
    'schemaVersion="3.0"',
    "rejet lsu.layout.valeur-inconnue 2",
  ),
  replaced(
    "une date de verrou sans heure",
    'date-verrou="2025-12-05T12:00:00"',
    'date-verrou="2025-12-05"',
    "rejet lsu.layout.date 38",
  ),
  replaced("un INE de dix caractères", "990000001EB", "990000001E", "rejet lsu.layout.longueur 16"),
  replaced(
    "la version de l’application dans l’en-tête",
    "<etablissement>",
    "<appliVersion>1</appliVersion><etablissement>",
    "rejet lsu.layout.element-inconnu 6",
  ),
  replaced("une modalité du collège", 'code="RASED"', 'code="SEGPA"', "rejet lsu.layout.valeur-inconnue 55"),
  replaced(
    "un parcours du collège",
    '<parcours code="PAR_ART">Soliste',
    '<parcours code="PAR_AVN">Soliste',
    "rejet lsu.layout.valeur-inconnue 52",
  ),
  replaced("un bilan de fin de cycle 3", 'cycle="2"', 'cycle="3"', "rejet lsu.layout.valeur-inconnue 88"),
  replaced(
    "une civilité avec un point",
    'civilite="M" nom="Songe"',
    'civilite="M." nom="Songe"',
    "rejet lsu.layout.valeur-inconnue 23",
  ),
  replaced(
    "un positionnement de 0 pour un acquis",
    'positionnement="4"/>',
    'positionnement="0"/>',
    "rejet lsu.layout.valeur-inconnue 48",
  ),
  replaced(
    "une date du calendrier français",
    'date-debut="2025-09-01"',
    'date-debut="01/09/2025"',
    "rejet lsu.layout.date 20",
  ),
  replaced("un 30 février", 'date-creation="2026-06-20"', 'date-creation="2026-02-30"', "rejet lsu.layout.date 88"),
  replaced(
    "une date avec une heure",
    'date-creation="2026-06-20"',
    'date-creation="2026-06-20T00:00:00"',
    "rejet lsu.layout.date 88",
  ),
  replaced("un UAI de sept caractères", "9990002Y", "9990002", "rejet lsu.layout.longueur 6"),
  replaced("un UAI entouré d’espaces", "9990002Y", " 9990002Y ", "rejet lsu.layout.longueur 6"),
  replaced("une adresse sans commune", ' commune="Villefictive"', "", "rejet lsu.layout.attribut-manquant 60"),
  replaced(
    "une adresse sans première ligne",
    'ligne1="2 rue du Conte"',
    'ligne2="2 rue du Conte"',
    "rejet lsu.layout.attribut-manquant 60",
  ),
  replaced(
    "une ligne d’adresse de 51 caractères",
    "2 rue du Conte",
    "x".repeat(51),
    "rejet lsu.layout.texte-trop-long 60",
  ),
  replaced(
    "un responsable sans civilité",
    'responsable civilite="M"',
    "responsable",
    "rejet lsu.layout.attribut-manquant 59",
  ),
  replaced(
    "un attribut inconnu",
    'code="RASED"',
    'code="RASED" couleur="bleu"',
    "rejet lsu.layout.attribut-inconnu 55",
  ),
  replaced(
    "un élément du collège",
    "<appreciation-generale>Bonne",
    '<vie-scolaire nb-retards="0"/><appreciation-generale>Bonne',
    "rejet lsu.layout.element-inconnu 57",
  ),
  replaced(
    "un texte posé dans une liste",
    "<liste-acquis>",
    "<liste-acquis>Bravo",
    "rejet lsu.layout.texte-imprevu 39",
  ),
  replaced(
    "une section CDATA posée dans une liste",
    "<liste-acquis>",
    "<liste-acquis><![CDATA[ ]]>",
    "rejet lsu.layout.texte-imprevu 39",
  ),
  replaced(
    "un millésime de deux ans",
    'millesime="2025" indice',
    'millesime="2025-2026" indice',
    "rejet lsu.layout.longueur 20",
  ),
  replaced(
    "deux périodes identiques",
    /(<periode id="P_1"([^>]*)\/>)/,
    '$1<periode id="P_2"$2/>',
    "rejet lsu.layout.en-double 20",
  ),
  replaced(
    "une période sans dates",
    / date-debut="2025-09-01" date-fin="2025-11-30"/,
    "",
    "rejet lsu.layout.attribut-manquant 20",
    "rejet lsu.layout.attribut-manquant 20",
  ),
  replaced("un identifiant de classe avec des lettres", 'id-be="123456"', 'id-be="CE2B"', "rejet lsu.layout.nombre 13"),
  replaced("pas d’espace de noms", ' xmlns="urn:fr:edu:scolarite:lsun:bilans:import"', "", "rejet lsu.layout.racine 2"),
  replaced("le fichier est coupé", /<bilans-cycle>[\s\S]*/, "", "rejet xml.tronque 87"),
  replaced("un caractère de contrôle", "Progrès.", "Pro\u000bgrès.", "rejet xml.caractere-interdit 41"),
  replaced("une esperluette seule", "Progrès.", "Lire & écrire; compter", "rejet xml.entite 41"),
];

/** What libxml2 lets through, wrongly (lsu.md §15, traps 1 to 3, and references of the wrong kind). */
export const REFERENCE_DEFAUTS: readonly Defaut[] = [
  replaced(
    "un bilan pour un élève qui n’existe pas",
    'eleve-ref="EL_202"',
    'eleve-ref="EL_NOPE"',
    "rejet lsu.layout.reference-sans-cible 64",
  ),
  replaced(
    "le second enseignant du bilan n’existe pas",
    'enseignant-refs="ENS_1 ENS_2"',
    'enseignant-refs="ENS_1 ENS_NOPE"',
    "rejet lsu.layout.reference-sans-cible 64",
  ),
  replaced(
    "un bilan sans enseignant",
    'enseignant-refs="ENS_1 ENS_2"',
    'enseignant-refs=""',
    "rejet lsu.layout.references-vides 64",
  ),
  replaced(
    "un directeur désigné est un enseignant",
    'directeur-ref="DIR_1"',
    'directeur-ref="ENS_1"',
    "rejet lsu.layout.reference-mauvaise-cible 38",
  ),
];

/** What the schema accepts and LSU does not, or what deserves a word (lsu.md §12–14). */
export const RULE_DEFAUTS: readonly Defaut[] = [
  replaced("un UAI qui n’en est pas un", "9990002Y", "ABCDEFGH", "rejet lsu.1d.uai-forme 3"),
  replaced("un UAI à la mauvaise lettre", "9990002Y", "9990002B", "anomalie lsu.1d.uai-cle 3"),
  replaced(
    "une année découpée en 30 périodes",
    'nb-periodes="3"',
    'nb-periodes="30"',
    "anomalie lsu.1d.nombre-de-periodes 20",
  ),
  replaced("la période 4 sur 3", 'indice="1"', 'indice="4"', "rejet lsu.1d.periode-indice 20"),
  replaced(
    "une période qui finit avant de commencer",
    'date-fin="2025-11-30"',
    'date-fin="2025-08-30"',
    "anomalie lsu.1d.periode-inversee 20",
    "anomalie lsu.1d.scolarite-hors-periode 38",
    "anomalie lsu.1d.scolarite-hors-periode 64",
  ),
  replaced(
    "un millésime qui n’est pas celui des dates",
    'millesime="2025" indice',
    'millesime="2024" indice',
    "anomalie lsu.1d.periode-hors-annee 20",
    "rejet lsu.1d.scolarite-hors-annee 38",
    "rejet lsu.1d.scolarite-hors-annee 64",
  ),
  replaced(
    "une période qui commence en août",
    'date-debut="2025-09-01"',
    'date-debut="2025-08-25"',
    "information lsu.1d.periode-avant-rentree 20",
  ),
  replaced(
    "des dates de période avec un fuseau",
    'date-fin="2025-11-30"',
    'date-fin="2025-11-30Z"',
    "anomalie lsu.1d.date-avec-fuseau 20",
  ),
  replaced(
    "une date de bilan avec un fuseau",
    'date-creation="2025-12-01"',
    'date-creation="2025-12-01+01:00"',
    "anomalie lsu.1d.date-avec-fuseau 38",
  ),
  replaced(
    "une date de scolarité hors de la période",
    'date-scolarite="2025-09-15"',
    'date-scolarite="2026-01-15"',
    "anomalie lsu.1d.scolarite-hors-periode 64",
  ),
  replaced(
    "une date de scolarité d’une autre année",
    'date-scolarite="2025-09-15"',
    'date-scolarite="2024-09-15"',
    "rejet lsu.1d.scolarite-hors-annee 64",
  ),
  replaced("un INE avec une minuscule", "990000001EB", "990000001eB", "rejet lsu.1d.ine-forme 16"),
  replaced("un INE à la clé douteuse", "990000001EB", "990000001EA", "information lsu.1d.ine-cle 16"),
  replaced("un nom d’élève fait d’une espace", 'nom="Imaginaire"', 'nom=" "', "anomalie lsu.1d.eleve-sans-nom 17"),
  replaced("un enseignant au nom vide", 'nom="Mirage"', 'nom=" "', "rejet lsu.1d.identite-incomplete 24"),
  replaced(
    "deux enseignants à un accent près",
    'nom="Mirage" prenom="Lou"',
    'nom="SONGE" prenom="Paùl"',
    "anomalie lsu.1d.enseignants-homonymes 24",
  ),
  defaut("un élève sans bilan", EXAMPLE.replace(SECOND_BILAN, ""), "anomalie lsu.1d.eleve-sans-bilan 17"),
  defaut(
    "un fichier sans bilan",
    EXAMPLE.replace(/<bilans-periodiques>[\s\S]*<\/bilans-cycle>/, ""),
    "anomalie lsu.1d.fichier-sans-bilan 8",
  ),
  defaut("deux découpages de l’année dans une classe", TWO_CALENDARS, "rejet lsu.1d.periodes-melangees 13"),
  replaced(
    "une appréciation générale faite d’une espace insécable",
    "Bonne période.",
    "\u00a0",
    "rejet lsu.1d.appreciation-generale-blanche 38",
  ),
  replaced(
    "une appréciation de domaine faite d’une espace insécable",
    "À consolider : le calcul posé.",
    "\u00a0",
    "anomalie lsu.1d.texte-blanc 69",
  ),
  replaced(
    "un parcours que rien ne décrit pour la classe",
    '<parcours code="PAR_ART">Chorale</parcours>',
    "",
    "anomalie lsu.1d.parcours-sans-projet 52",
  ),
  replaced(
    "deux domaines seulement",
    /<acquis code-domaine="QLM-RAC">[\s\S]*?<\/acquis>/,
    "",
    "rejet lsu.1d.moins-de-trois-domaines 64",
  ),
  defaut(
    "aucun domaine renseigné",
    EXAMPLE.replace(
      /<acquis code-domaine="FRA-RAC">[\s\S]*?<\/liste-acquis>/,
      '<acquis code-domaine="FRA-RAC"/></liste-acquis>',
    ),
    "rejet lsu.1d.moins-de-trois-domaines 38",
    "anomalie lsu.1d.rubrique-vide 40",
  ),
  replaced(
    "un positionnement sans élément travaillé",
    'code-domaine="FRA-LEC" element-programme-refs="EP_1"',
    'code-domaine="FRA-LEC"',
    "anomalie lsu.1d.positionnement-sans-element 43",
  ),
  replaced(
    "un élément travaillé sans positionnement",
    'element-programme-refs="EP_1" positionnement="3"',
    'element-programme-refs="EP_1"',
    "anomalie lsu.1d.element-sans-positionnement 43",
  ),
  replaced(
    "une rubrique positionnée et non évaluée",
    'element-programme-refs="EP_1" positionnement="3"',
    'element-programme-refs="EP_1" positionnement="3" non-evalue="1"',
    "anomalie lsu.1d.non-evalue-positionne 43",
  ),
  replaced(
    "une rubrique vide",
    '<acquis code-domaine="EMC-RAC" non-evalue="true"/>',
    '<acquis code-domaine="EMC-RAC"/>',
    "anomalie lsu.1d.rubrique-vide 49",
  ),
  replaced(
    "un domaine inconnu",
    'code-domaine="EMC-RAC"',
    'code-domaine="XXX-YYY"',
    "anomalie lsu.1d.domaine-inconnu 49",
  ),
  replaced(
    "un sous-domaine pris pour un domaine",
    'acquis code-domaine="EMC-RAC"',
    'acquis code-domaine="MAT-NBC"',
    "anomalie lsu.1d.domaine-inconnu 49",
  ),
  replaced(
    "un sous-domaine sous le mauvais domaine",
    'code-domaine="FRA-ECR"',
    'code-domaine="MAT-GEO"',
    "anomalie lsu.1d.sous-domaine-deplace 44",
  ),
  replaced(
    "un bilan qui mêle deux cycles",
    '<acquis code-domaine="QLM-RAC">',
    '<acquis code-domaine="STC-RAC" non-evalue="true"/><acquis code-domaine="QLM-RAC">',
    "anomalie lsu.1d.cycles-melanges 64",
  ),
];
