import { type Defaut2d, sans, surUneFiche, surUneValeur } from "./defaut.ts";

const service = {
  fichier: "sts",
  fiche: "SERVICE",
  fits: (texte: string) => texte.split("<ENSEIGNANT ").length === 2,
} as const;
const individu = { fichier: "sts", fiche: "INDIVIDU" } as const;

/** Who has no service: nothing else is said of what points to him. */
const isSansService = (texte: string): boolean => !texte.includes("<FONCTION>ENS<") && !texte.includes('TYPE="local"');

const services: readonly Defaut2d[] = [
  surUneFiche({
    ...service,
    code: "service-sans-enseignant",
    quoi: "Le service n’a aucun enseignant.",
    diagnostic: "sts.emp.service-sans-enseignant",
    abimer: (texte) => sans(texte, "ENSEIGNANTS"),
  }),
  surUneFiche({
    ...service,
    code: "enseignant-inconnu",
    quoi: "L’enseignant du service n’est pas parmi les personnels.",
    diagnostic: "sts.emp.enseignant-inconnu",
    ou: "ENSEIGNANT",
    abimer: (texte) => texte.replace(/(<ENSEIGNANT [^>]*?)ID="\d+"/, '$1ID="9999999"'),
  }),
  surUneFiche({
    ...service,
    code: "matiere-inconnue",
    quoi: "La matière du service n’est pas dans la nomenclature.",
    diagnostic: "sts.emp.matiere-inconnue",
    abimer: (texte) => texte.replace(/CODE_MATIERE="[^"]*"/, 'CODE_MATIERE="999999"'),
  }),
  surUneValeur({
    ...service,
    code: "co-enseignement-seul",
    quoi: "Le service est en co-enseignement, avec un seul enseignant.",
    diagnostic: "sts.emp.co-enseignement-seul",
    ou: "SERVICE",
    valeur: "CO_ENS",
    par: () => "true",
  }),
  surUneValeur({
    ...service,
    code: "heures-differentes",
    quoi: "Les heures des élèves ne sont pas celles de l’enseignant.",
    diagnostic: "sts.emp.heures-differentes",
    ou: "SERVICE",
    valeur: "HEURES_STRUCTURE",
    par: () => "7.250",
  }),
  surUneValeur({
    ...service,
    code: "heures-impossibles",
    quoi: "Le service compte soixante heures par semaine.",
    diagnostic: "sts.emp.heures-impossibles",
    ou: "SERVICE",
    valeur: "HEURES_STRUCTURE",
    par: () => "60.000",
  }),
];

const personnes: readonly Defaut2d[] = [
  surUneFiche({
    ...individu,
    fits: isSansService,
    code: "prenom-absent",
    quoi: "La personne n’a pas de prénom.",
    diagnostic: "sts.emp.personne-sans-nom",
    abimer: (texte) => sans(texte, "PRENOM"),
  }),
  surUneFiche({
    ...individu,
    fits: isSansService,
    code: "type-inconnu",
    quoi: "La personne est d’un type nouveau.",
    diagnostic: "sts.emp.type-inconnu",
    abimer: (texte) => texte.replace(/TYPE="\w+"/, 'TYPE="nouveau"'),
  }),
  surUneValeur({
    ...individu,
    code: "naissance-inexistante",
    quoi: "L’enseignant serait né un 31 février.",
    diagnostic: "sts.emp.layout.date",
    valeur: "DATE_NAISSANCE",
    par: (naissance) => `${naissance.slice(0, 4)}-02-31`,
  }),
  surUneValeur({
    ...individu,
    code: "discipline-heures",
    quoi: "L’enseignant devrait 180 heures par semaine.",
    diagnostic: "sts.emp.discipline-heures-impossibles",
    ou: "INDIVIDU",
    valeur: "NB_HEURES",
    par: () => "180.00",
  }),
  surUneValeur({
    ...individu,
    code: "nom-entoure",
    quoi: "Le nom est entouré d’espaces.",
    diagnostic: null,
    valeur: "NOM_USAGE",
    par: (nom) => `  ${nom} `,
  }),
  surUneValeur({
    fichier: "sts",
    fiche: "SUPPLEANT",
    code: "suppleance-inversee",
    quoi: "Une suppléance finit avant de commencer.",
    diagnostic: "sts.emp.periode-inversee",
    ou: "PERIODE",
    valeur: "DATE_FIN",
    par: (fin) => `2001${fin.slice(4)}`,
  }),
];

/** The faults of the STS-Web file. */
export const DEFAUTS_STS: readonly Defaut2d[] = [...services, ...personnes];
