import type { Defaut } from "../../testing/defaut.ts";
import { block, defautsOf } from "./defaut.ts";

const eleves = defautsOf("ElevesAvecAdresses.xml");

export const ELEVES_REGLES_DEFAUTS: readonly Defaut[] = [
  eleves(
    "une sortie avant l’entrée",
    [["<DATE_SORTIE>10/10/2025<", "<DATE_SORTIE>10/10/2020<"]],
    "information siecle.eleves.ine-absent 231",
    "anomalie siecle.eleves.sortie-avant-entree 379",
    "anomalie siecle.eleves.sorti-mais-affecte 379",
  ),
  eleves(
    "une entrée avant la naissance",
    [[/(Yanis[\s\S]*?)<DATE_ENTREE>01\/09\/2025</, "$1<DATE_ENTREE>01/09/2010<"]],
    "information siecle.eleves.ine-absent 231",
    "anomalie siecle.eleves.entree-avant-naissance 96",
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
    "anomalie siecle.eleves.sorti-mais-affecte 379",
  ),
  eleves(
    "un nom où SIECLE a perdu une lettre",
    [["BRUMELOIN", "BRUMELO?N"]],
    "information siecle.eleves.ine-absent 231",
    "information siecle.eleves.caractere-perdu 88",
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
    "anomalie siecle.eleves.eleve-en-double 160",
    "information siecle.eleves.ine-absent 231",
  ),
  eleves(
    "le même numéro d’établissement",
    [[/<ELENOET>103</, "<ELENOET>101<"]],
    "anomalie siecle.eleves.numero-en-double 86",
    "information siecle.eleves.ine-absent 231",
  ),
  eleves(
    "une adresse qui n’existe pas",
    [["<ADRESSE_ID>700101<", "<ADRESSE_ID>700999<"]],
    "anomalie siecle.eleves.adresse-inconnue 244",
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
    "rejet siecle.layout.uai 4",
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
