import type { Defaut } from "../../testing/defaut.ts";
import { defautsOf } from "./defaut.ts";

const eleves = defautsOf("ElevesAvecAdresses.xml");

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
    "information siecle.eleves.ine-absent 231",
  ),
  eleves(
    "un élève au numéro illisible",
    [['<ELEVE ELEVE_ID="900103"', '<ELEVE ELEVE_ID="N°3"']],
    "rejet siecle.layout.valeur 84",
    "information siecle.eleves.ine-absent 231",
  ),
  eleves(
    "un élève sans nom",
    [["<NOM_DE_FAMILLE>BRUMELOIN</NOM_DE_FAMILLE>", ""]],
    "rejet siecle.layout.element-manquant 84",
    "information siecle.eleves.ine-absent 231",
  ),
  eleves(
    "un élève au nom vide",
    [["<NOM_DE_FAMILLE>BRUMELOIN</NOM_DE_FAMILLE>", "<NOM_DE_FAMILLE>  </NOM_DE_FAMILLE>"]],
    "rejet siecle.layout.element-manquant 84",
    "information siecle.eleves.ine-absent 231",
  ),
  eleves(
    "deux fiches du même numéro",
    [['<ELEVE ELEVE_ID="900103"', '<ELEVE ELEVE_ID="900101"']],
    "rejet siecle.layout.en-double 84",
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
  ),
  eleves(
    "une date de naissance à l’anglaise",
    [["30/07/2014", "07-30-2014"]],
    "anomalie siecle.layout.date 90",
    "information siecle.eleves.ine-absent 231",
  ),
  eleves(
    "une naissance après l’export",
    [["30/07/2014", "30/07/2026"]],
    "information siecle.eleves.ine-absent 231",
    "anomalie siecle.eleves.naissance-impossible 90",
  ),
  eleves(
    "un élève de soixante ans",
    [["30/07/2014", "30/07/1965"]],
    "information siecle.eleves.ine-absent 231",
    "information siecle.eleves.age-inhabituel 90",
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
    "information siecle.eleves.ine-absent 231",
  ),
  eleves(
    "un INE à la clé douteuse",
    [[/<ID_NATIONAL>990000103[A-Z]*</, "<ID_NATIONAL>990000103AA<"]],
    "information siecle.eleves.ine-absent 231",
    "information siecle.eleves.ine-douteux 85",
  ),
  eleves(
    "le même INE deux fois",
    [[/<ID_NATIONAL>990000103[A-Z]*</, "<ID_NATIONAL>990000101DJ<"]],
    "anomalie siecle.eleves.ine-en-double 85",
    "information siecle.eleves.ine-absent 231",
  ),
  eleves(
    "un sexe inconnu",
    [[/(Yanis[\s\S]*?)<CODE_SEXE>1</, "$1<CODE_SEXE>M<"]],
    "anomalie siecle.layout.valeur-inconnue 97",
    "information siecle.eleves.ine-absent 231",
  ),
  eleves(
    "un régime inconnu",
    [[/(Yanis[\s\S]*?)<CODE_REGIME>0</, "$1<CODE_REGIME>88<"]],
    "information siecle.eleves.ine-absent 231",
    "information siecle.eleves.regime-inconnu 95",
  ),
  eleves(
    "un motif de sortie inconnu",
    [["<CODE_MOTIF_SORTIE>12<", "<CODE_MOTIF_SORTIE>77<"]],
    "information siecle.eleves.ine-absent 231",
    "information siecle.eleves.motif-inconnu 382",
  ),
  eleves(
    "un motif sans date de sortie",
    [["<DATE_SORTIE>10/10/2025</DATE_SORTIE>", ""]],
    "information siecle.eleves.ine-absent 231",
    "anomalie siecle.eleves.motif-sans-sortie 382",
  ),
  eleves(
    "une sortie sans motif",
    [["<CODE_MOTIF_SORTIE>12</CODE_MOTIF_SORTIE>", ""]],
    "information siecle.eleves.ine-absent 231",
    "information siecle.eleves.sortie-sans-motif 368",
  ),
];
