import type { Defaut } from "../../testing/defaut.ts";
import { block, defautsOf } from "./defaut.ts";

const structures = defautsOf("Structures.xml");
const nomenclature = defautsOf("Nomenclature.xml");
const communs = defautsOf("Communs.xml");
const etablissements = defautsOf("EtablissementsEleves.xml");
const geographique = defautsOf("Geographique.xml");

export const AUTRES_DEFAUTS: readonly Defaut[] = [
  structures(
    "aucune division",
    [[/<DIVISIONS>[\s\S]*<\/DIVISIONS>/, "<DIVISIONS/>"]],
    "rejet siecle.structures.aucune-division",
  ),
  structures(
    "deux divisions du même code",
    [['<DIVISION CODE_STRUCTURE="5B">', '<DIVISION CODE_STRUCTURE="6A">']],
    "rejet siecle.layout.en-double 20",
  ),
  structures(
    "une division sans formation",
    [[block("MEFS_APPARTENANCE"), ""]],
    "anomalie siecle.structures.division-sans-mef 11",
  ),
  structures(
    "un groupe d’une division absente",
    [[/(<GROUPE CODE_STRUCTURE="3ALATIN">[\s\S]*?)<CODE_STRUCTURE>3A</, "$1<CODE_STRUCTURE>3Z<"]],
    "anomalie siecle.structures.division-inconnue 115",
  ),
  structures(
    "un groupe sans division",
    [[/(<GROUPE CODE_STRUCTURE="3ALATIN">[\s\S]*?)<DIVISIONS_APPARTENANCE>[\s\S]*?<\/DIVISIONS_APPARTENANCE>/, "$1"]],
    "information siecle.structures.groupe-sans-division 107",
  ),
  structures(
    "un groupe au code d’une division",
    [['<GROUPE CODE_STRUCTURE="3ALATIN">', '<GROUPE CODE_STRUCTURE="3A">']],
    "information siecle.structures.meme-code 107",
  ),
  structures(
    "une division au code de neuf caractères",
    [['<DIVISION CODE_STRUCTURE="6A">', '<DIVISION CODE_STRUCTURE="SIXIEME A">']],
    "information siecle.structures.code-structure-long 11",
    "anomalie siecle.structures.division-inconnue 51",
    "anomalie siecle.structures.division-inconnue 84",
  ),
  structures(
    "un groupe au code que LSU ne prend pas",
    [['<GROUPE CODE_STRUCTURE="3ALATIN">', '<GROUPE CODE_STRUCTURE="LATIN DES TROISIEMES A">']],
    "anomalie siecle.structures.code-structure-trop-long 107",
  ),
  structures(
    "une division d’un autre établissement",
    [["<CODE_RNE>9990001X<", "<CODE_RNE>9990012J<"]],
    "anomalie siecle.structures.autre-etablissement 13",
  ),
  structures(
    "une formation au code trop court",
    [["<CODE_MEF>10310019110<", "<CODE_MEF>103<"]],
    "rejet siecle.layout.valeur 37",
  ),
  nomenclature(
    "aucune matière",
    [
      [/<MATIERES>[\s\S]*<\/MATIERES>/, "<MATIERES/>"],
      [/<PROGRAMMES>[\s\S]*<\/PROGRAMMES>/, ""],
      [/<OPTIONS_OBLIGATOIRES>[\s\S]*<\/OPTIONS_OBLIGATOIRES>/, ""],
    ],
    "anomalie siecle.nomenclature.aucune-matiere",
    "anomalie siecle.nomenclature.aucun-programme",
  ),
  nomenclature(
    "un programme d’une formation absente",
    [[/(<PROGRAMME>\s*<CODE_MEF>)10010012110/, "$110010012119"]],
    "anomalie siecle.nomenclature.mef-inconnu 177",
  ),
  nomenclature(
    "un programme d’une matière absente",
    [[/(<PROGRAMME>[\s\S]*?<CODE_MATIERE>)020700/, "$1020799"]],
    "anomalie siecle.nomenclature.matiere-inconnue 178",
  ),
  nomenclature(
    "le même programme deux fois",
    [[/(\s*<PROGRAMME>[\s\S]*?<\/PROGRAMME>)/, "$1$1"]],
    "anomalie siecle.nomenclature.programme-en-double 182",
  ),
  nomenclature(
    "une formation fermée encore ouverte aux inscriptions",
    [["<DATE_FERMETURE>31/12/9999<", "<DATE_FERMETURE>31/08/2020<"]],
    "information siecle.nomenclature.mef-ferme 26",
  ),
  nomenclature(
    "une formation sans libellé",
    [
      ["<LIBELLE_LONG>3EME</LIBELLE_LONG>", ""],
      ["<LIBELLE_EDITION>3ème</LIBELLE_EDITION>", ""],
    ],
    "information siecle.nomenclature.mef-sans-libelle 62",
  ),
  nomenclature(
    "deux matières de même abrégé",
    [["<CODE_GESTION>ESP2<", "<CODE_GESTION>AGL1<"]],
    "information siecle.nomenclature.code-gestion-en-double 154",
  ),
  nomenclature(
    "une matière sans code",
    [
      ['<MATIERE CODE_MATIERE="020300">', "<MATIERE>"],
      [/\s*<PROGRAMME>(?:(?!<\/PROGRAMME>)[\s\S])*020300[\s\S]*?<\/PROGRAMME>/, ""],
    ],
    "information siecle.nomenclature.matiere-sans-code 132",
  ),
  nomenclature("un horaire à virgule", [["<HORAIRE>4.50<", "<HORAIRE>4,50<"]], "anomalie siecle.layout.nombre 180"),
  communs(
    "pas de dates d’année",
    [[/<ANNEE_SCOLAIRE>\s*<DATE[\s\S]*?<\/ANNEE_SCOLAIRE>/, "<ANNEE_SCOLAIRE/>"]],
    "anomalie siecle.communs.dates-absentes",
  ),
  communs(
    "une année qui finit avant de commencer",
    [["<DATE_FIN_ELEVE>31/08/2026<", "<DATE_FIN_ELEVE>31/08/2025<"]],
    "anomalie siecle.communs.annee-inversee",
  ),
  communs(
    "une année appelée autrement",
    [["<ANNEE_SCOLAIRE>2025<", "<ANNEE_SCOLAIRE>2024<"]],
    "information siecle.communs.millesime",
  ),
  communs(
    "une période hors de l’année et une autre à l’envers",
    [
      [
        /<PERIODES_PEDAGOGIQUES\s*\/>|<PERIODES_PEDAGOGIQUES>\s*<\/PERIODES_PEDAGOGIQUES>/,
        "<PERIODES_PEDAGOGIQUES><PERIODE_PEDAGOGIQUE><CODE_PERIODE>T1</CODE_PERIODE><DATE_DEBUT>25/08/2025</DATE_DEBUT><DATE_FIN>28/11/2025</DATE_FIN><LL_PERIODE>TRIMESTRE 1</LL_PERIODE></PERIODE_PEDAGOGIQUE><PERIODE_PEDAGOGIQUE><CODE_PERIODE>T2</CODE_PERIODE><DATE_DEBUT>28/02/2026</DATE_DEBUT><DATE_FIN>29/11/2025</DATE_FIN></PERIODE_PEDAGOGIQUE></PERIODES_PEDAGOGIQUES>",
      ],
    ],
    "anomalie siecle.communs.periode-inversee 37",
    "anomalie siecle.communs.periode-hors-annee 37",
  ),
  etablissements(
    "aucun établissement",
    [[/<ETABLISSEMENTS>[\s\S]*<\/ETABLISSEMENTS>/, "<ETABLISSEMENTS/>"]],
    "anomalie siecle.etablissements.aucun",
  ),
  etablissements(
    "un code qui n’est pas un UAI",
    [['CODE_RNE="9990012J"', 'CODE_RNE="9990012A"']],
    "information siecle.etablissements.code-douteux",
  ),
  geographique(
    "une commune d’un département absent",
    [["<CODE_DEPARTEMENT_INSEE>099<", "<CODE_DEPARTEMENT_INSEE>098<"]],
    "information siecle.geographique.departement-inconnu 39",
  ),
  geographique(
    "aucune commune",
    [[/<COMMUNES>[\s\S]*<\/COMMUNES>/, "<COMMUNES/>"]],
    "anomalie siecle.geographique.aucune-commune",
  ),
];
