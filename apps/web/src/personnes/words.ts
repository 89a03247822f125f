import type { ChampEleve, EleveListe, Eleves, FiltreEleves, Personnel } from "@navette/server/api";
import type { Degre } from "../shell/degre.ts";
import { jourLong, nombre, pluriel } from "../ui/mots.ts";
import { CIVILITES } from "./civilite.ts";

/** « LEROUX Zoé », as lists write names. */
export const nomPrenom = ({ nom, prenom }: { readonly nom: string; readonly prenom: string }): string =>
  [nom.toLocaleUpperCase("fr"), prenom].filter(Boolean).join(" ");

/** « Mme LENOIR Claire ». */
export const nomPersonnel = ({ civilite, ...noms }: Pick<Personnel, "civilite" | "nom" | "prenom">): string =>
  [civilite && CIVILITES[civilite], nomPrenom(noms)].filter(Boolean).join(" ");

export const CHAMPS: Readonly<Record<ChampEleve, string>> = {
  nom: "Nom de famille",
  nomUsage: "Nom d’usage",
  prenom: "Prénom",
  naissance: "Date de naissance",
  sexe: "Sexe",
  adresse1: "Adresse",
  adresse2: "Seconde adresse",
  ine: "INE",
  classe: "Classe",
  niveau: "Niveau",
};

export const SEXES = { F: "Féminin", M: "Masculin" } as const;

export const FILTRES: readonly { readonly valeur: FiltreEleves; readonly libelle: string }[] = [
  { valeur: "actifs", libelle: "Présents" },
  { valeur: "sans-ine", libelle: "Sans INE" },
  { valeur: "sans-classe", libelle: "Sans classe" },
  { valeur: "sans-niveau", libelle: "Sans niveau" },
  { valeur: "sans-mef", libelle: "Sans formation" },
  { valeur: "sans-responsable", libelle: "Sans responsable" },
  { valeur: "anciens", libelle: "Anciens" },
];

/** Those the list offers at any time; the others when they would give somebody, or are asked for. */
const TOUJOURS: ReadonlySet<FiltreEleves> = new Set(["actifs", "sans-ine", "sans-classe", "anciens"]);

/** What one may ask of the list. Levels are ONDE's, formations SIECLE's, which say the level too. */
export function filtresMontres(parFiltre: Eleves["parFiltre"], choisi: FiltreEleves, degre: Degre): typeof FILTRES {
  const autre = degre === 1 ? "sans-mef" : "sans-niveau";
  return FILTRES.filter(
    ({ valeur }) => valeur === choisi || TOUJOURS.has(valeur) || (valeur !== autre && parFiltre[valeur] > 0),
  );
}

/** Where an identifier comes from, in words. */
const SOURCES: Readonly<Record<string, string>> = {
  ine: "INE",
  onde: "Identifiant ONDE",
  siecle: "Identifiant SIECLE",
  elenoet: "Numéro interne SIECLE",
  sts: "Identifiant STS-Web",
};

export const libelleSource = (source: string): string => SOURCES[source] ?? source.toLocaleUpperCase("fr");

/** The title of the list says what is missing first. */
export function titreEleves(parFiltre: Readonly<Record<FiltreEleves, number>>): string {
  const actifs = parFiltre.actifs;
  if (actifs === 0) return "Aucun élève n’est présent";
  const school = pluriel(actifs, "élève");
  if (parFiltre["sans-classe"] > 0) return `${school}, dont ${nombre(parFiltre["sans-classe"])} sans classe`;
  if (parFiltre["sans-ine"] > 0) return `${school}, dont ${nombre(parFiltre["sans-ine"])} sans INE`;
  return `${school}, tous avec une classe et un INE`;
}

/** Whom an enseignant finds in the list. */
export const vosEleves = (degre: Degre): string =>
  degre === 1
    ? "Les élèves des classes où vous enseignez."
    : "Vos élèves\u00a0: ceux de vos classes et de vos groupes.";

/** « né le 3 mars 2018 », by the pupil's sex when it is known. */
export function naissanceEnMots({ naissance, sexe }: Pick<EleveListe, "naissance" | "sexe">): string {
  if (naissance === null) return "date de naissance inconnue";
  return `${sexe === "F" ? "née" : sexe === "M" ? "né" : "né(e)"} le ${jourLong(naissance)}`;
}
