import { edited, textOf } from "./example.ts";

/** A file that is wrong in one way: what was changed in an example, and every diagnostic expected of it. */
export interface Defaut {
  readonly name: string;
  readonly xml: string;
  /** "level code line" of each diagnostic. */
  readonly expected: readonly string[];
}

type Edit = readonly [piece: string | RegExp, by: string];

/** Declares edits of one example. */
const defautsOf =
  (file: string) =>
  (name: string, edits: readonly Edit[], ...expected: readonly string[]): Defaut => ({
    name: `${file} : ${name}`,
    xml: edits.reduce((xml, [piece, by]) => edited(xml, piece, by), textOf(file)),
    expected,
  });

const eleves = defautsOf("ElevesAvecAdresses.xml");
const responsables = defautsOf("ResponsablesAvecAdresses.xml");
const anciens = defautsOf("ResponsablesAvecAdresses-2009.xml");
const structures = defautsOf("Structures.xml");
const nomenclature = defautsOf("Nomenclature.xml");
const communs = defautsOf("Communs.xml");
const etablissements = defautsOf("EtablissementsEleves.xml");
const geographique = defautsOf("Geographique.xml");

/** An element from its start tag to its end. */
const block = (name: string): RegExp => new RegExp(`\\s*<${name}[ >][\\s\\S]*?</${name}>`);

export const ELEVES_DEFAUTS: readonly Defaut[] = [
  eleves(
    "un élément inconnu, partout",
    [[/<NOM_DE_FAMILLE>/g, "<COULEUR>bleu</COULEUR><NOM_DE_FAMILLE>"]],
    "information siecle.layout.element-inconnu 15",
    "information siecle.eleves.ine-absent 231",
  ),
  eleves(
    "un bloc inconnu",
    [["<OPTIONS>", "<CARTABLES><CARTABLE/></CARTABLES><OPTIONS>"]],
    "information siecle.layout.element-inconnu 446",
    "information siecle.eleves.ine-absent 231",
  ),
  eleves(
    "un attribut inconnu",
    [['<ELEVE ELEVE_ID="900101"', '<ELEVE COULEUR="bleu" ELEVE_ID="900101"']],
    "information siecle.layout.attribut-inconnu 11",
    "information siecle.eleves.ine-absent 231",
  ),
  eleves(
    "un texte hors de toute donnée",
    [["<ELEVES>", "<ELEVES>Bravo"]],
    "information siecle.layout.texte-imprevu 10",
    "information siecle.eleves.ine-absent 231",
  ),
  eleves(
    "les blocs dans le désordre",
    [[/(\s*<OPTIONS>[\s\S]*<\/OPTIONS>)(\s*<STRUCTURES>[\s\S]*<\/STRUCTURES>)/, "$2$1"]],
    "information siecle.eleves.ine-absent 231",
  ),
  eleves(
    "un élève sans numéro de SIECLE",
    [['<ELEVE ELEVE_ID="900103"', "<ELEVE"]],
    "rejet siecle.layout.attribut-manquant 84",
    "anomalie siecle.eleves.eleve-inconnu 476",
    "anomalie siecle.eleves.eleve-inconnu 616",
    "information siecle.eleves.ine-absent 231",
  ),
  eleves(
    "un élève au numéro illisible",
    [['<ELEVE ELEVE_ID="900103"', '<ELEVE ELEVE_ID="N°3"']],
    "rejet siecle.layout.valeur 84",
    "anomalie siecle.eleves.eleve-inconnu 476",
    "anomalie siecle.eleves.eleve-inconnu 616",
    "information siecle.eleves.ine-absent 231",
  ),
  eleves(
    "un élève sans nom",
    [["<NOM_DE_FAMILLE>BRUMELOIN</NOM_DE_FAMILLE>", ""]],
    "rejet siecle.layout.element-manquant 84",
    "anomalie siecle.eleves.eleve-inconnu 476",
    "anomalie siecle.eleves.eleve-inconnu 616",
    "information siecle.eleves.ine-absent 231",
  ),
  eleves(
    "un élève au nom vide",
    [["<NOM_DE_FAMILLE>BRUMELOIN</NOM_DE_FAMILLE>", "<NOM_DE_FAMILLE>  </NOM_DE_FAMILLE>"]],
    "rejet siecle.layout.element-manquant 84",
    "anomalie siecle.eleves.eleve-inconnu 476",
    "anomalie siecle.eleves.eleve-inconnu 616",
    "information siecle.eleves.ine-absent 231",
  ),
  eleves(
    "deux fiches du même numéro",
    [['<ELEVE ELEVE_ID="900103"', '<ELEVE ELEVE_ID="900101"']],
    "rejet siecle.layout.en-double 84",
    "anomalie siecle.eleves.eleve-inconnu 476",
    "anomalie siecle.eleves.eleve-inconnu 616",
    "information siecle.eleves.ine-absent 231",
  ),
  eleves(
    "une donnée écrite deux fois",
    [["<PRENOM>Yanis</PRENOM>", "<PRENOM>Yanis</PRENOM><PRENOM>Yanis</PRENOM>"]],
    "anomalie siecle.layout.element-en-trop 89",
    "information siecle.eleves.ine-absent 231",
  ),
  eleves(
    "une date de naissance impossible",
    [["30/07/2014", "31/02/2014"]],
    "anomalie siecle.layout.date 90",
    "information siecle.eleves.ine-absent 231",
    "anomalie siecle.eleves.naissance-absente 84",
  ),
  eleves(
    "une date de naissance à l’anglaise",
    [["30/07/2014", "07-30-2014"]],
    "anomalie siecle.layout.date 90",
    "information siecle.eleves.ine-absent 231",
    "anomalie siecle.eleves.naissance-absente 84",
  ),
  eleves(
    "une naissance après l’export",
    [["30/07/2014", "30/07/2026"]],
    "information siecle.eleves.ine-absent 231",
    "anomalie siecle.eleves.naissance-impossible 84",
    "anomalie siecle.eleves.entree-avant-naissance 84",
  ),
  eleves(
    "un élève de soixante ans",
    [["30/07/2014", "30/07/1965"]],
    "information siecle.eleves.ine-absent 231",
    "information siecle.eleves.age-inhabituel 84",
  ),
  eleves(
    "pas de date de naissance",
    [["<DATE_NAISS>30/07/2014</DATE_NAISS>", ""]],
    "information siecle.eleves.ine-absent 231",
    "anomalie siecle.eleves.naissance-absente 84",
  ),
  eleves(
    "un INE trop court",
    [[/<ID_NATIONAL>990000103[A-Z]*</, "<ID_NATIONAL>99000010<"]],
    "anomalie siecle.layout.ine 85",
    "information siecle.eleves.ine-absent 84",
    "information siecle.eleves.ine-absent 231",
  ),
  eleves(
    "un INE à la clé douteuse",
    [[/<ID_NATIONAL>990000103[A-Z]*</, "<ID_NATIONAL>990000103AA<"]],
    "information siecle.eleves.ine-absent 231",
    "information siecle.eleves.ine-douteux 84",
  ),
  eleves(
    "le même INE deux fois",
    [[/<ID_NATIONAL>990000103[A-Z]*</, "<ID_NATIONAL>990000101DJ<"]],
    "anomalie siecle.eleves.ine-en-double 84",
    "information siecle.eleves.ine-absent 231",
  ),
  eleves(
    "un sexe inconnu",
    [[/(Yanis[\s\S]*?)<CODE_SEXE>1</, "$1<CODE_SEXE>M<"]],
    "anomalie siecle.layout.valeur-inconnue 97",
    "information siecle.eleves.ine-absent 231",
    "information siecle.eleves.sexe-absent 84",
  ),
  eleves(
    "un régime inconnu",
    [[/(Yanis[\s\S]*?)<CODE_REGIME>0</, "$1<CODE_REGIME>88<"]],
    "information siecle.eleves.ine-absent 231",
    "information siecle.eleves.regime-inconnu 84",
  ),
  eleves(
    "un motif de sortie inconnu",
    [["<CODE_MOTIF_SORTIE>12<", "<CODE_MOTIF_SORTIE>77<"]],
    "information siecle.eleves.ine-absent 231",
    "information siecle.eleves.motif-inconnu 368",
  ),
  eleves(
    "un motif sans date de sortie",
    [["<DATE_SORTIE>10/10/2025</DATE_SORTIE>", ""]],
    "information siecle.eleves.ine-absent 231",
    "anomalie siecle.eleves.motif-sans-sortie 368",
  ),
  eleves(
    "une sortie sans motif",
    [["<CODE_MOTIF_SORTIE>12</CODE_MOTIF_SORTIE>", ""]],
    "information siecle.eleves.ine-absent 231",
    "information siecle.eleves.sortie-sans-motif 368",
  ),
  eleves(
    "une sortie avant l’entrée",
    [["<DATE_SORTIE>10/10/2025<", "<DATE_SORTIE>10/10/2020<"]],
    "information siecle.eleves.ine-absent 231",
    "anomalie siecle.eleves.sortie-avant-entree 368",
    "anomalie siecle.eleves.sorti-mais-affecte 368",
  ),
  eleves(
    "une entrée avant la naissance",
    [[/(Yanis[\s\S]*?)<DATE_ENTREE>01\/09\/2025</, "$1<DATE_ENTREE>01/09/2010<"]],
    "information siecle.eleves.ine-absent 231",
    "anomalie siecle.eleves.entree-avant-naissance 84",
  ),
  eleves(
    "une sortie sans fin",
    [["<DATE_SORTIE>10/10/2025<", "<DATE_SORTIE>31/12/9999<"]],
    "information siecle.eleves.ine-absent 231",
  ),
  eleves(
    "un élève parti l’an dernier mais dans une division",
    [["<DATE_SORTIE>10/10/2025<", "<DATE_SORTIE>04/07/2025<"]],
    "information siecle.eleves.ine-absent 231",
    "anomalie siecle.eleves.sorti-mais-affecte 368",
  ),
  eleves(
    "un nom où SIECLE a perdu une lettre",
    [["BRUMELOIN", "BRUMELO?N"]],
    "information siecle.eleves.ine-absent 231",
    "information siecle.eleves.caractere-perdu 84",
  ),
  eleves(
    "un lieu de naissance absent",
    [["<VILLE_NAISS>NAMUR</VILLE_NAISS>", ""]],
    "information siecle.eleves.ine-absent 231",
    "information siecle.eleves.lieu-de-naissance-absent 193",
  ),
  eleves(
    "deux fiches d’un même enfant",
    [["<PRENOM>Côme</PRENOM>", "<PRENOM>capucine</PRENOM>"]],
    "anomalie siecle.eleves.eleve-en-double 156",
    "information siecle.eleves.ine-absent 231",
  ),
  eleves(
    "le même numéro d’établissement",
    [[/<ELENOET>103</, "<ELENOET>101<"]],
    "anomalie siecle.eleves.numero-en-double 84",
    "information siecle.eleves.ine-absent 231",
  ),
  eleves(
    "une adresse qui n’existe pas",
    [["<ADRESSE_ID>700101<", "<ADRESSE_ID>700999<"]],
    "anomalie siecle.eleves.adresse-inconnue 231",
    "information siecle.eleves.ine-absent 231",
  ),
  eleves(
    "une option d’un élève absent",
    [['<OPTION ELEVE_ID="900103"', '<OPTION ELEVE_ID="900999"']],
    "anomalie siecle.eleves.eleve-inconnu 476",
    "information siecle.eleves.ine-absent 231",
  ),
  eleves(
    "une option sans matière",
    [["<CODE_MATIERE>020300</CODE_MATIERE>", ""]],
    "rejet siecle.layout.element-manquant 470",
    "information siecle.eleves.ine-absent 231",
  ),
  eleves(
    "une option au code trop court",
    [["<CODE_MATIERE>020300<", "<CODE_MATIERE>0203<"]],
    "rejet siecle.layout.valeur 473",
    "information siecle.eleves.ine-absent 231",
  ),
  eleves(
    "une modalité inconnue",
    [["<CODE_MODALITE_ELECT>F<", "<CODE_MODALITE_ELECT>Z<"]],
    "information siecle.eleves.modalite-inconnue 447",
    "information siecle.eleves.ine-absent 231",
  ),
  eleves(
    "la même option deux fois",
    [["<CODE_MATIERE>084300<", "<CODE_MATIERE>030201<"]],
    "anomalie siecle.eleves.option-repetee 447",
    "information siecle.eleves.ine-absent 231",
  ),
  eleves(
    "un élève dans deux divisions",
    [
      [
        /<CODE_STRUCTURE>6A-AGLG1<\/CODE_STRUCTURE>\s*<TYPE_STRUCTURE>G</,
        "<CODE_STRUCTURE>5B</CODE_STRUCTURE><TYPE_STRUCTURE>D<",
      ],
    ],
    "anomalie siecle.eleves.plusieurs-divisions 11",
    "information siecle.eleves.ine-absent 231",
  ),
  eleves(
    "un type de structure inconnu",
    [["<TYPE_STRUCTURE>G<", "<TYPE_STRUCTURE>X<"]],
    "rejet siecle.layout.valeur-inconnue 591",
    "information siecle.eleves.ine-absent 231",
  ),
  eleves(
    "un élève sans division",
    [[block("STRUCTURES_ELEVE"), ""]],
    "information siecle.eleves.sans-division 11",
    "information siecle.eleves.ine-absent 231",
  ),
  eleves(
    "aucune structure",
    [[/<STRUCTURES>[\s\S]*<\/STRUCTURES>/, "<STRUCTURES/>"]],
    "anomalie siecle.eleves.aucune-division",
    "information siecle.eleves.ine-absent 231",
  ),
  eleves("aucun élève", [[/<ELEVES>[\s\S]*<\/ELEVES>/, "<ELEVES/>"]], "rejet siecle.eleves.aucun-eleve"),
  eleves("aucune donnée", [[/<DONNEES>[\s\S]*<\/DONNEES>/, ""]], "rejet siecle.layout.element-manquant 2"),
  eleves("un fichier coupé", [[/<OPTIONS>[\s\S]*/, ""]], "rejet xml.tronque 446"),
  eleves("une esperluette seule", [["BRUMELOIN", "BRUME & LOIN;"]], "rejet xml.entite 88"),
  eleves(
    "un UAI à la mauvaise lettre",
    [["<UAJ>9990001X<", "<UAJ>9990001A<"]],
    "anomalie siecle.layout.uai 4",
    "rejet siecle.uai-absent 3",
    "information siecle.eleves.ine-absent 231",
  ),
  eleves(
    "ni UAI, ni année, ni date",
    [[/<PARAMETRES>[\s\S]*<\/PARAMETRES>/, "<PARAMETRES/>"]],
    "rejet siecle.uai-absent 3",
    "anomalie siecle.annee-absente 3",
    "anomalie siecle.date-absente 3",
    "information siecle.eleves.sans-division 402",
    "information siecle.eleves.ine-absent 226",
  ),
];

export const RESPONSABLES_DEFAUTS: readonly Defaut[] = [
  responsables(
    "un lien vers une personne absente",
    [["<PERSONNE_ID>800005<", "<PERSONNE_ID>800999<"]],
    "information siecle.responsables.personnes-sans-eleve",
    "anomalie siecle.responsables.personne-inconnue 228",
  ),
  responsables(
    "une personne sans numéro",
    [['<PERSONNE PERSONNE_ID="800005">', "<PERSONNE>"]],
    "rejet siecle.layout.attribut-manquant 59",
    "anomalie siecle.responsables.personne-inconnue 228",
  ),
  responsables(
    "une adresse qui n’existe pas",
    [["<ADRESSE_ID>710003<", "<ADRESSE_ID>710999<"]],
    "anomalie siecle.responsables.adresse-inconnue 36",
  ),
  responsables(
    "un lien écrit deux fois",
    [["<PERSONNE_ID>800002<", "<PERSONNE_ID>800001<"]],
    "anomalie siecle.responsables.lien-en-double 158",
  ),
  responsables(
    "trois représentants légaux",
    [["<NIVEAU_RESPONSABILITE>3<", "<NIVEAU_RESPONSABILITE>1<"]],
    "anomalie siecle.responsables.trop-de-legaux 228",
  ),
  responsables(
    "un niveau inconnu",
    [["<NIVEAU_RESPONSABILITE>3<", "<NIVEAU_RESPONSABILITE>7<"]],
    "anomalie siecle.layout.valeur-inconnue 241",
    "anomalie siecle.responsables.niveau-absent 238",
  ),
  responsables(
    "une parenté inconnue",
    [["<CODE_PARENTE>90<", "<CODE_PARENTE>77<"]],
    "anomalie siecle.responsables.parente-inconnue 238",
  ),
  responsables(
    "une parenté d’avant 2018",
    [["<CODE_PARENTE>90<", "<CODE_PARENTE>6<"]],
    "information siecle.responsables.parente-ancienne 238",
  ),
  responsables(
    "deux personnes hébergent",
    [[/(<PERSONNE_ID>800002<[\s\S]*?<HEBERGE_ELEVE>)false/, "$1true"]],
    "anomalie siecle.responsables.plusieurs-hebergent 158",
  ),
  responsables(
    "deux personnes paient",
    [[/(<PERSONNE_ID>800002<[\s\S]*?<PAIE_FRAIS_SCOLAIRES>)0/, "$11"]],
    "information siecle.responsables.plusieurs-payeurs 158",
  ),
  responsables(
    "un oui-non illisible",
    [["<HEBERGE_ELEVE>false<", "<HEBERGE_ELEVE>peut-être<"]],
    "anomalie siecle.layout.valeur-inconnue 165",
  ),
  responsables(
    "une civilité inconnue",
    [["<LC_CIVILITE>M.<", "<LC_CIVILITE>DR<"]],
    "anomalie siecle.responsables.civilite-inconnue 24",
  ),
  responsables(
    "un courriel qui n’en est pas un",
    [["paul.aubepine@example.org", "paul.aubepine"]],
    "anomalie siecle.responsables.courriel-douteux 24",
  ),
  responsables(
    "une personne sans prénom",
    [["<PRENOM>Paul</PRENOM>", "<PRENOM/>"]],
    "anomalie siecle.responsables.prenom-absent 24",
  ),
  responsables(
    "un organisme au code d’avant 2018, à qui l’on ne demande pas de prénom",
    [["<CODE_PARENTE>51<", "<CODE_PARENTE>5<"]],
    "information siecle.responsables.parente-ancienne 256",
  ),
  responsables(
    "un éducateur sans prénom, qui est une personne",
    [["<CODE_PARENTE>51<", "<CODE_PARENTE>41<"]],
    "anomalie siecle.responsables.prenom-absent 93",
  ),
  responsables(
    "une personne à deux fiches",
    [
      [
        /<NOM_DE_FAMILLE>AUBEPINE<\/NOM_DE_FAMILLE>\s*<PRENOM>Paul<\/PRENOM>\s*<TEL_PORTABLE>\+33639980002/,
        "<NOM_DE_FAMILLE>Lafeuille</NOM_DE_FAMILLE><PRENOM>CLAIRE</PRENOM><TEL_PORTABLE>+33639980001",
      ],
      ["paul.aubepine", "claire.aubepine"],
    ],
    "information siecle.responsables.personne-en-double 24",
  ),
  responsables(
    "aucun lien",
    [[/<RESPONSABLES>[\s\S]*<\/RESPONSABLES>/, "<RESPONSABLES/>"]],
    "anomalie siecle.responsables.aucun-lien",
    "anomalie siecle.responsables.prenom-absent 93",
  ),
  responsables(
    "pas d’adresses",
    [[/<ADRESSES>[\s\S]*<\/ADRESSES>/, "<ADRESSES/>"]],
    "information siecle.responsables.sans-adresses",
  ),
  anciens(
    "deux responsables au même rang",
    [["<RESP_LEGAL>2<", "<RESP_LEGAL>1<"]],
    "anomalie siecle.responsables.meme-rang 55",
  ),
  anciens("un rang absent", [["<RESP_LEGAL>2</RESP_LEGAL>", ""]], "anomalie siecle.responsables.niveau-absent 55"),
];

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
    "anomalie siecle.structures.division-inconnue 57",
    "anomalie siecle.structures.division-inconnue 70",
  ),
  structures(
    "une division sans formation",
    [[block("MEFS_APPARTENANCE"), ""]],
    "anomalie siecle.structures.division-sans-mef 11",
  ),
  structures(
    "un groupe d’une division absente",
    [[/(<GROUPE CODE_STRUCTURE="3ALATIN">[\s\S]*?)<CODE_STRUCTURE>3A</, "$1<CODE_STRUCTURE>3Z<"]],
    "anomalie siecle.structures.division-inconnue 107",
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
    "anomalie siecle.structures.division-inconnue 43",
    "anomalie siecle.structures.division-inconnue 70",
  ),
  structures(
    "un groupe au code que LSU ne prend pas",
    [['<GROUPE CODE_STRUCTURE="3ALATIN">', '<GROUPE CODE_STRUCTURE="LATIN DES TROISIEMES A">']],
    "anomalie siecle.structures.code-structure-trop-long 107",
  ),
  structures(
    "une division d’un autre établissement",
    [["<CODE_RNE>9990001X<", "<CODE_RNE>9990012J<"]],
    "anomalie siecle.structures.autre-etablissement 11",
  ),
  structures(
    "une formation au code trop court",
    [["<CODE_MEF>10310019110<", "<CODE_MEF>103<"]],
    "rejet siecle.layout.valeur 37",
    "anomalie siecle.structures.division-sans-mef 32",
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
    "anomalie siecle.nomenclature.mef-inconnu 176",
  ),
  nomenclature(
    "un programme d’une matière absente",
    [[/(<PROGRAMME>[\s\S]*?<CODE_MATIERE>)020700/, "$1020799"]],
    "anomalie siecle.nomenclature.matiere-inconnue 176",
  ),
  nomenclature(
    "le même programme deux fois",
    [[/(\s*<PROGRAMME>[\s\S]*?<\/PROGRAMME>)/, "$1$1"]],
    "anomalie siecle.nomenclature.programme-en-double 182",
  ),
  nomenclature(
    "une formation fermée encore ouverte aux inscriptions",
    [["<DATE_FERMETURE>31/12/9999<", "<DATE_FERMETURE>31/08/2020<"]],
    "information siecle.nomenclature.mef-ferme 11",
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
    "information siecle.nomenclature.code-gestion-en-double 153",
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
    "information siecle.geographique.departement-inconnu 38",
  ),
  geographique(
    "aucune commune",
    [[/<COMMUNES>[\s\S]*<\/COMMUNES>/, "<COMMUNES/>"]],
    "anomalie siecle.geographique.aucune-commune",
  ),
];
