import type { Defaut } from "../../testing/defaut.ts";
import { defautsOf } from "./defaut.ts";

const responsables = defautsOf("ResponsablesAvecAdresses.xml");
const anciens = defautsOf("ResponsablesAvecAdresses-2009.xml");

export const RESPONSABLES_DEFAUTS: readonly Defaut[] = [
  responsables(
    "un lien vers une personne absente",
    [["<PERSONNE_ID>800005<", "<PERSONNE_ID>800999<"]],
    "information siecle.responsables.personnes-sans-eleve",
    "anomalie siecle.responsables.personne-inconnue 230",
  ),
  responsables(
    "une personne sans numéro",
    [['<PERSONNE PERSONNE_ID="800005">', "<PERSONNE>"]],
    "rejet siecle.layout.attribut-manquant 59",
  ),
  responsables(
    "une adresse qui n’existe pas",
    [["<ADRESSE_ID>710003<", "<ADRESSE_ID>710999<"]],
    "anomalie siecle.responsables.adresse-inconnue 45",
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
  ),
  responsables(
    "une parenté inconnue",
    [["<CODE_PARENTE>90<", "<CODE_PARENTE>77<"]],
    "anomalie siecle.responsables.parente-inconnue 242",
  ),
  responsables(
    "une parenté d’avant 2018",
    [["<CODE_PARENTE>90<", "<CODE_PARENTE>6<"]],
    "information siecle.responsables.parente-ancienne 242",
  ),
  responsables(
    "deux personnes hébergent",
    [[/(<PERSONNE_ID>800002<[\s\S]*?<HEBERGE_ELEVE>)false/, "$1true"]],
    "anomalie siecle.responsables.plusieurs-hebergent 165",
  ),
  responsables(
    "deux personnes paient",
    [[/(<PERSONNE_ID>800002<[\s\S]*?<PAIE_FRAIS_SCOLAIRES>)0/, "$11"]],
    "information siecle.responsables.plusieurs-payeurs 163",
  ),
  responsables(
    "un oui-non illisible",
    [["<HEBERGE_ELEVE>false<", "<HEBERGE_ELEVE>peut-être<"]],
    "anomalie siecle.layout.valeur-inconnue 165",
  ),
  responsables(
    "une civilité inconnue",
    [["<LC_CIVILITE>M.<", "<LC_CIVILITE>DR<"]],
    "anomalie siecle.responsables.civilite-inconnue 25",
  ),
  responsables(
    "un courriel qui n’en est pas un",
    [["paul.aubepine@example.org", "paul.aubepine"]],
    "anomalie siecle.responsables.courriel-douteux 31",
  ),
  responsables(
    "une personne sans prénom",
    [["<PRENOM>Paul</PRENOM>", "<PRENOM/>"]],
    "anomalie siecle.responsables.prenom-absent 28",
  ),
  responsables(
    "un organisme au code d’avant 2018, à qui l’on ne demande pas de prénom",
    [["<CODE_PARENTE>51<", "<CODE_PARENTE>5<"]],
    "information siecle.responsables.parente-ancienne 260",
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
    "anomalie siecle.responsables.meme-rang 58",
  ),
  anciens("un rang absent", [["<RESP_LEGAL>2</RESP_LEGAL>", ""]], "anomalie siecle.responsables.niveau-absent 55"),
];
