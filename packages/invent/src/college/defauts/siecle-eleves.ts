import { type Defaut2d, sans, surUneFiche, surUneValeur, valeurDe } from "./defaut.ts";

const eleve = { fichier: "eleves", fiche: "ELEVE" } as const;
const isPresent = (texte: string): boolean => !texte.includes("<DATE_SORTIE>") && texte.includes("<CODE_MEF>");
const present = { ...eleve, fits: isPresent } as const;
const isParti = (texte: string): boolean => texte.includes("<DATE_SORTIE>");

const INE = "ID_NATIONAL";
const NAISSANCE = "DATE_NAISS";

/** A second pupil after the first in the file takes a value of his: it is said of the second. */
function commeUnAutre(declaration: Pick<Defaut2d, "code" | "quoi" | "diagnostic">, balise: string): Defaut2d {
  return {
    ...declaration,
    fichier: "eleves",
    ou: balise,
    planter(prendre, { fiches }) {
      const usable = (texte: string) => isPresent(texte) && valeurDe(texte, balise) !== "";
      const pair = [prendre("ELEVE", usable), prendre("ELEVE", usable)].filter((fiche) => fiche !== undefined);
      const [premier, second] = pair.sort((one, other) => fiches.indexOf(one) - fiches.indexOf(other));
      if (premier === undefined || second === undefined) return undefined;
      const [avant, apres] = [valeurDe(second.texte, balise), valeurDe(premier.texte, balise)];
      second.texte = second.texte
        .replace(`<${balise}>${avant}<`, `<${balise}>${apres}<`)
        .replace(`${balise}="${avant}"`, `${balise}="${apres}"`);
      return second;
    },
  };
}

const identites: readonly Defaut2d[] = [
  commeUnAutre(
    { code: "ine-en-double", quoi: "L’INE est celui d’un autre élève.", diagnostic: "siecle.eleves.ine-en-double" },
    INE,
  ),
  commeUnAutre(
    {
      code: "numero-en-double",
      quoi: "Le numéro dans l’établissement est celui d’un autre élève.",
      diagnostic: "siecle.eleves.numero-en-double",
    },
    "ELENOET",
  ),
  surUneValeur({
    ...present,
    code: "ine-court",
    quoi: "Il manque le dernier caractère de l’INE.",
    diagnostic: "siecle.layout.ine",
    valeur: INE,
    par: (ine) => ine.slice(0, -1),
  }),
  surUneValeur({
    ...present,
    code: "ine-cle",
    quoi: "La dernière lettre de l’INE a été mal recopiée.",
    diagnostic: "siecle.eleves.ine-douteux",
    valeur: INE,
    par: (ine) => ine.slice(0, -1) + (ine.endsWith("A") ? "B" : "A"),
  }),
  surUneFiche({
    ...present,
    code: "sans-numero-siecle",
    quoi: "L’élève n’a pas d’ELEVE_ID.",
    diagnostic: "siecle.layout.attribut-manquant",
    abimer: (texte) => texte.replace(/ ELEVE_ID="\d+"/, ""),
  }),
  surUneValeur({
    ...present,
    code: "lettre-perdue",
    quoi: "SIECLE a remplacé une lettre du nom par un point d’interrogation.",
    diagnostic: "siecle.eleves.caractere-perdu",
    valeur: "NOM_DE_FAMILLE",
    par: (nom) => `${nom.slice(0, 1)}?${nom.slice(2)}`,
  }),
  surUneValeur({
    ...present,
    code: "sexe-inconnu",
    quoi: "Le sexe est écrit M.",
    diagnostic: "siecle.layout.valeur-inconnue",
    valeur: "CODE_SEXE",
    par: () => "M",
  }),
  surUneValeur({
    ...present,
    code: "regime-inconnu",
    quoi: "Le régime n’existe pas.",
    diagnostic: "siecle.eleves.regime-inconnu",
    valeur: "CODE_REGIME",
    par: () => "88",
  }),
];

const dates: readonly Defaut2d[] = [
  surUneValeur({
    ...present,
    code: "naissance-inexistante",
    quoi: "L’élève serait né un 31 février.",
    diagnostic: "siecle.layout.date",
    valeur: NAISSANCE,
    par: (naissance) => `31/02/${naissance.slice(6)}`,
  }),
  surUneFiche({
    ...present,
    code: "naissance-absente",
    quoi: "La date de naissance n’est pas dans le fichier.",
    diagnostic: "siecle.eleves.naissance-absente",
    abimer: (texte) => sans(texte, NAISSANCE),
  }),
  surUneValeur({
    ...present,
    code: "naissance-future",
    quoi: "L’élève serait né après l’export.",
    diagnostic: "siecle.eleves.naissance-impossible",
    valeur: NAISSANCE,
    par: (naissance) => `${naissance.slice(0, 6)}2098`,
  }),
  surUneValeur({
    ...present,
    code: "age-inhabituel",
    quoi: "L’élève aurait une soixantaine d’années.",
    diagnostic: "siecle.eleves.age-inhabituel",
    valeur: NAISSANCE,
    par: (naissance) => naissance.slice(0, 6) + (Number(naissance.slice(6)) - 50),
  }),
  surUneFiche({
    ...eleve,
    fits: isParti,
    code: "motif-sans-date",
    quoi: "L’élève a un motif de sortie, mais pas de date.",
    diagnostic: "siecle.eleves.motif-sans-sortie",
    ou: "CODE_MOTIF_SORTIE",
    abimer: (texte) => sans(texte, "DATE_SORTIE"),
  }),
  surUneFiche({
    ...eleve,
    fits: isParti,
    code: "date-sans-motif",
    quoi: "L’élève a une date de sortie, mais pas de motif.",
    diagnostic: "siecle.eleves.sortie-sans-motif",
    abimer: (texte) => sans(texte, "CODE_MOTIF_SORTIE"),
  }),
  surUneFiche({
    ...present,
    code: "sortie-sans-fin",
    quoi: "La date de sortie est le 31/12/9999 : l’élève est là.",
    diagnostic: null,
    abimer: (texte) => texte.replace(/( *)(<CODE_REGIME>)/, "$1<DATE_SORTIE>31/12/9999</DATE_SORTIE>\n$1$2"),
  }),
];

const ecritures: readonly Defaut2d[] = [
  surUneValeur({
    ...present,
    code: "espaces-autour",
    quoi: "Le régime est suivi d’espaces.",
    diagnostic: null,
    valeur: "CODE_REGIME",
    par: (regime) => `${regime}  `,
  }),
  surUneFiche({
    ...present,
    fits: (texte) => isPresent(texte) && !texte.includes("<NOM_USAGE>"),
    code: "balise-vide",
    quoi: "Le nom d’usage est une balise vide.",
    diagnostic: null,
    abimer: (texte) => texte.replace(/( *)(<PRENOM>)/, "$1<NOM_USAGE></NOM_USAGE>\n$1$2"),
  }),
  surUneFiche({
    ...present,
    code: "element-nouveau",
    quoi: "Une version plus récente a ajouté un élément.",
    diagnostic: "siecle.layout.element-inconnu",
    ou: "COULEUR",
    abimer: (texte) => texte.replace(/( *)(<PRENOM>)/, "$1<COULEUR>bleu</COULEUR>\n$1$2"),
  }),
];

const liens: readonly Defaut2d[] = [
  surUneFiche({
    fichier: "eleves",
    fiche: "STRUCTURES_ELEVE",
    code: "structure-repetee",
    quoi: "La même structure figure deux fois pour un élève.",
    diagnostic: "siecle.eleves.structure-repetee",
    abimer: (texte) => texte.replace(/( *<STRUCTURE>[\s\S]*?<\/STRUCTURE>\n)/, "$1$1"),
  }),
  surUneFiche({
    fichier: "eleves",
    fiche: "STRUCTURES_ELEVE",
    fits: (texte) => !texte.includes("<TYPE_STRUCTURE>G<"),
    code: "division-inconnue",
    quoi: "La division de l’élève n’est pas dans le fichier des structures.",
    diagnostic: "siecle.ensemble.division-inconnue",
    ou: "STRUCTURE",
    abimer: (texte) => texte.replace(/<CODE_STRUCTURE>[^<]*</, "<CODE_STRUCTURE>NULLE<"),
  }),
  surUneFiche({
    fichier: "eleves",
    fiche: "OPTION",
    code: "option-repetee",
    quoi: "La même option figure deux fois.",
    diagnostic: "siecle.eleves.option-repetee",
    abimer: (texte) => texte.replace(/( *<OPTIONS_ELEVE>[\s\S]*?<\/OPTIONS_ELEVE>\n)/, "$1$1"),
  }),
  surUneValeur({
    fichier: "eleves",
    fiche: "OPTION",
    code: "modalite-inconnue",
    quoi: "Une option a une modalité qui n’existe pas.",
    diagnostic: "siecle.eleves.modalite-inconnue",
    ou: "OPTION",
    valeur: "CODE_MODALITE_ELECT",
    par: () => "Z",
  }),
];

/** The faults of the élèves file. */
export const DEFAUTS_SIECLE_ELEVES: readonly Defaut2d[] = [...identites, ...dates, ...ecritures, ...liens];
