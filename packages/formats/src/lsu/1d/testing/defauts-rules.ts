import type { Defaut } from "../../../testing/defaut.ts";
import { defaut, replaced } from "./defaut.ts";
import { EXAMPLE, exampleWith } from "./example.ts";

const SECOND_BILAN = /<bilan-periodique eleve-ref="EL_202"[\s\S]*?<\/bilan-periodique>\s*/;
const TWO_CALENDARS = exampleWith(
  "</periodes>",
  '<periode id="P_9" millesime="2025" indice="1" nb-periodes="2" date-debut="2025-09-01" date-fin="2026-01-31"/></periodes>',
).replace('eleve-ref="EL_202" periode-ref="P_1"', 'eleve-ref="EL_202" periode-ref="P_9"');

/** What the schema accepts and LSU does not, or what deserves a word (lsu.md §12–14). */
export const RULE_DEFAUTS: readonly Defaut[] = [
  replaced("un UAI qui n’en est pas un", "9990002Y", "ABCDEFGH", "rejet lsu.1d.uai-forme 6"),
  replaced("un UAI à la mauvaise lettre", "9990002Y", "9990002B", "anomalie lsu.1d.uai-cle 6"),
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
    "anomalie lsu.1d.texte-blanc 70",
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
    "rejet lsu.1d.moins-de-trois-domaines 65",
  ),
  defaut(
    "aucun domaine renseigné",
    EXAMPLE.replace(
      /<acquis code-domaine="FRA-RAC">[\s\S]*?<\/liste-acquis>/,
      '<acquis code-domaine="FRA-RAC"/></liste-acquis>',
    ),
    "rejet lsu.1d.moins-de-trois-domaines 39",
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
    "anomalie lsu.1d.cycles-melanges 65",
  ),
];
