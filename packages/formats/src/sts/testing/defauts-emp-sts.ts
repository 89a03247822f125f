import { type Defaut, edited } from "../../testing/defaut.ts";
import { EDT } from "./example.ts";

const replaced = (name: string, piece: string | RegExp, by: string, ...expected: readonly string[]): Defaut => ({
  name,
  xml: edited(EDT, piece, by),
  expected,
});

const SERVICE_6A = /<SERVICE CODE_MATIERE="020700"[\s\S]*?<\/SERVICE>/;
const [service6A = ""] = SERVICE_6A.exec(EDT) ?? [];

/** Answers of a timetable software wrong in one way each. */
export const EDT_DEFAUTS: readonly Defaut[] = [
  replaced("l’UAI manque", "<UAJ>9990001X</UAJ>", "<UAJ/>", "rejet sts.edt.uai-absent 3"),
  replaced("l’année manque", "<ANNEE_SCOLAIRE>2025</ANNEE_SCOLAIRE>", "", "rejet sts.edt.annee-absente 3"),
  {
    name: "le nom annonce une autre année",
    xml: EDT,
    file: "emp_STS_9990001X_2026.xml",
    expected: ["anomalie sts.edt.nom-de-fichier"],
  },
  replaced(
    "un groupe a le code d’une division",
    '<GROUPE CODE="65CHOR">',
    '<GROUPE CODE="6A">',
    "rejet sts.edt.structure-en-double 121",
  ),
  replaced(
    "un groupe n’a pas de division",
    /<DIVISIONS_APPARTENANCE>[\s\S]*?<\/DIVISIONS_APPARTENANCE>/,
    "",
    "rejet sts.edt.groupe-sans-division 121",
  ),
  replaced(
    "un groupe a un effectif nul",
    "<EFFECTIF_PREVU>20<",
    "<EFFECTIF_PREVU>0<",
    "rejet sts.edt.groupe-sans-effectif 121",
  ),
  replaced(
    "les effectifs des divisions ne font pas celui du groupe",
    "<EFFECTIF_PREVU>8<",
    "<EFFECTIF_PREVU>9<",
    "rejet sts.edt.groupe-effectif-different 121",
  ),
  replaced("un service figure deux fois", SERVICE_6A, service6A + service6A, "anomalie sts.edt.service-en-double 116"),
  replaced(
    "un service n’a pas d’enseignant",
    /<ENSEIGNANTS>[\s\S]*?<\/ENSEIGNANTS>/,
    "<ENSEIGNANTS/>",
    "anomalie sts.edt.service-sans-enseignant 85",
  ),
  replaced(
    "les heures ne font pas le compte",
    "<HEURES_AGENT>4.50",
    "<HEURES_AGENT>4.00",
    "anomalie sts.edt.heures-differentes 85",
  ),
  replaced(
    "un cours suit une alternance absente",
    "<CODE_ALTERNANCE>SA",
    "<CODE_ALTERNANCE>SB",
    "rejet sts.edt.alternance-inconnue 106",
  ),
  replaced(
    "une alternance n’a pas de semaine",
    /<SEMAINES>[\s\S]*?<\/SEMAINES>/,
    "<SEMAINES/>",
    "rejet sts.edt.alternance-vide 32",
  ),
  replaced(
    "deux enseignants ensemble sans co-enseignement",
    "<CO_ENS>true",
    "<CO_ENS>false",
    "rejet sts.edt.co-enseignement-non-dit 134",
  ),
  replaced(
    "un cours ne dure rien",
    "<DUREE>0100",
    "<DUREE>0000",
    "rejet sts.edt.cours-horaire 106",
    "anomalie sts.edt.cours-differents-des-heures 85",
  ),
  replaced(
    "un cours commence à 25 heures",
    "<HEURE_DEBUT>1400",
    "<HEURE_DEBUT>2500",
    "rejet sts.edt.layout.valeur 109",
  ),
  replaced("un cours a lieu le huitième jour", "<JOUR>5", "<JOUR>8", "rejet sts.edt.layout.nombre 108"),
  replaced(
    "une salle n’est pas déclarée",
    /<CODE_SALLE>MUS/g,
    "<CODE_SALLE>GYM",
    "anomalie sts.edt.salle-inconnue 141",
  ),
  replaced(
    "les cours ne font pas les heures",
    "<DUREE>0200",
    "<DUREE>0100",
    "anomalie sts.edt.cours-differents-des-heures 85",
  ),
];

/** Answers that only the export of STS-Web shows to be wrong. */
export const REPONSE_DEFAUTS: readonly Defaut[] = [
  replaced("la réponse est d’un autre établissement", "9990001X", "9990002Y", "rejet sts.edt.autre-reference 3"),
  replaced(
    "la réponse est d’une autre année",
    "<ANNEE_SCOLAIRE>2025",
    "<ANNEE_SCOLAIRE>2024",
    "rejet sts.edt.autre-reference 3",
  ),
  replaced(
    "une division est inconnue de STS-Web",
    '<DIVISION CODE="6A">',
    '<DIVISION CODE="6C">',
    "rejet sts.edt.inconnu-de-sts 83",
  ),
  replaced(
    "une division d’un groupe est inconnue",
    'DIVISION_APPARTENANCE CODE="5B"',
    'DIVISION_APPARTENANCE CODE="5C"',
    "rejet sts.edt.inconnu-de-sts 129",
  ),
  replaced(
    "une matière est inconnue",
    'CODE_MATIERE="084300"',
    'CODE_MATIERE="081300"',
    "rejet sts.edt.inconnu-de-sts 134",
  ),
  replaced(
    "une modalité est inconnue",
    'CODE_MATIERE="084300" CODE_MOD_COURS="CG"',
    'CODE_MATIERE="084300" CODE_MOD_COURS="TP"',
    "rejet sts.edt.inconnu-de-sts 134",
  ),
  replaced(
    "un enseignant est inconnu",
    'TYPE="local" ID="10382"',
    'TYPE="local" ID="10383"',
    "rejet sts.edt.inconnu-de-sts 138",
  ),
  replaced(
    "un nouveau groupe a un code trop long",
    '<GROUPE CODE="65CHOR">',
    '<GROUPE CODE="65CHORALES">',
    "rejet sts.edt.groupe-nouveau 121",
  ),
  replaced(
    "un groupe prend le code d’une division",
    '<GROUPE CODE="65CHOR">',
    '<GROUPE CODE="5B">',
    "rejet sts.edt.code-deja-pris 121",
  ),
];
