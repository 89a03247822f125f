import type { Diagnostic } from "@navette/formats";
import type { TableChaleur } from "../ui/CarteDeChaleur.tsx";
import type { LigneEquation } from "../ui/Equation.tsx";
import type { Station } from "../ui/LigneDeTransit.tsx";

/** Invented content for the gallery. */
export const diagnostics: readonly Diagnostic[] = [
  ...["MARTIN Léa", "DIALLO Moussa", "LEROUX Zoé"].map(
    (record, rank): Diagnostic => ({
      code: "onde.identifiant-classe-tableur",
      level: "rejet",
      message:
        "L’identifiant de classe «\u00a01,18E+05\u00a0» a été abîmé par un tableur\u00a0: ses chiffres sont perdus.",
      remedy: "Refaites l’extraction dans ONDE et déposez-la telle quelle, sans l’ouvrir.",
      where: { file: "CSVExtraction.csv", line: 12 + rank, path: "Identifiant classe", record },
    }),
  ),
  ...["BENALI Inès", "BENALI Yanis"].map(
    (record, rank): Diagnostic => ({
      code: "onde.eleves.ine-en-double",
      level: "anomalie",
      message:
        "L’INE 990000001AA figure sur plusieurs lignes différentes (18, 19)\u00a0: il ne prouve rien, et n’est importé pour personne.",
      remedy: "Dans ONDE, vérifiez l’INE de ces élèves. D’ici là, dites dans le plan qui est chacun.",
      where: { file: "CSVExtraction.csv", line: 18 + rank, path: "INE", record },
    }),
  ),
  ...Array.from(
    { length: 11 },
    (_, rank): Diagnostic => ({
      code: "onde.eleves.date-illisible",
      level: "anomalie",
      message: `La date «\u00a031/02/201${rank % 10}\u00a0» n’existe pas (cas ${rank + 1}).`,
      remedy: "Corrigez la date dans ONDE, à la fiche de l’élève.",
      where: { file: "CSVExtraction.csv", line: 40 + rank },
    }),
  ),
  {
    code: "onde.eleves.encodage",
    level: "information",
    message: "Le fichier a été lu en windows-1252.",
    remedy: "Rien à faire si les accents sont justes.",
    where: {},
  },
];

export const equation: readonly LigneEquation[] = [
  { nom: "Classes", presents: 9, ajoutes: 0, retires: 0, resultants: 9, modifies: 0, inchanges: 9, gardes: 0 },
  { nom: "Élèves", presents: 4979, ajoutes: 7, retires: 0, resultants: 4986, modifies: 39, inchanges: 4938, gardes: 2 },
];

export const stations: readonly Station[] = [
  {
    nom: "ONDE",
    note: "Élèves, familles",
    flux: [
      {
        numero: "1",
        sens: "aller",
        etat: "a-jour",
        titre: "ONDE vers Navette",
        vers: "/imports",
        detail: "212 élèves, 9 classes",
        age: "lundi 8 mars",
      },
      {
        numero: "4",
        sens: "retour",
        etat: "perime",
        titre: "INE demandés",
        vers: "/personnes",
        detail: "2 élèves attendent",
        age: "12 jours",
      },
    ],
  },
  {
    nom: "Navette",
    note: "Vous êtes ici",
    ici: true,
    flux: [
      {
        numero: "2",
        sens: "aller",
        etat: "a-faire",
        titre: "Livret du trimestre 2",
        vers: "/livret",
        detail: "4 classes prêtes sur 9",
        age: "avant le 2 avril",
        prochain: true,
      },
      {
        numero: "2",
        sens: "aller",
        etat: "a-jour",
        mot: "Envoyé",
        titre: "Livret du trimestre 1",
        detail: "212 bilans",
        age: "18 décembre",
      },
    ],
  },
  {
    nom: "Livret",
    note: "Bilans",
    flux: [
      {
        numero: "3",
        sens: "aller",
        etat: "bloque",
        titre: "Fichier pour LSU",
        vers: "/echanges",
        detail: "Attend l’étape 2",
        age: "3 rejets prévus",
      },
    ],
  },
  { nom: "LSU", note: "Livret scolaire", flux: [] },
];

const periodes = [
  { court: "T1", long: "trimestre 1" },
  { court: "T2", long: "trimestre 2" },
  { court: "T3", long: "trimestre 3" },
];

const ligne = (classe: string, part: number) => ({
  classe,
  cellules: [
    { etat: "envoye" as const, vers: "/livret" },
    part === 1 ? { etat: "pret" as const, vers: "/livret" } : { etat: "saisie" as const, part, vers: "/livret" },
    { etat: "a-venir" as const, debut: "16 mars", vers: "/livret" },
  ],
});

export const chaleur: readonly TableChaleur[] = [
  {
    nom: "Avancement du livret, classes de CP et CE1",
    periodes,
    lignes: [ligne("CP A", 1), ligne("CP-CE1", 0.12), ligne("CE1 B", 0.44)],
  },
  { nom: "Avancement du livret, classes de CM1 et CM2", periodes, lignes: [ligne("CM1", 0.65), ligne("CM2", 0.96)] },
];

export interface Eleve {
  readonly id: string;
  readonly nom: string;
  readonly prenom: string;
  readonly classe: string;
  readonly ine: string;
}

const noms = ["ABADIE", "BENOIST", "CAMARA", "DELORME", "ESTEVES", "FAVIER", "GUILLOU-DE-LA-ROCHEFOUCAULD"];
const prenoms = ["Esther", "Malo", "Aïssata", "Hugo", "Rui", "Jeanne", "Titouan", "Yanis"];

export const eleves: readonly Eleve[] = Array.from({ length: 4986 }, (_, rank) => ({
  id: String(rank),
  nom: noms[rank % noms.length] ?? "",
  prenom: prenoms[rank % prenoms.length] ?? "",
  classe: `CE${(rank % 2) + 1}`,
  ine: `99${String(rank).padStart(7, "0")}AA`,
}));
