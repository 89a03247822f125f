import type { Defaut } from "../../../testing/defaut.ts";
import { defaut, replaced } from "./defaut.ts";
import { EXAMPLE } from "./example.ts";

const FIRST_BILAN = /<bilan-periodique eleve-ref="EL_201"[\s\S]*?<\/bilan-periodique>\s*/;
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
