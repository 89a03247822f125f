import type { Annuaire } from "./annuaire.ts";
import type { Champs, Valeur } from "./fiche.ts";
import type { Genre } from "./genres.ts";

type Sujet = (champs: Champs, annuaire: Annuaire) => string;

const texte = (valeur: Valeur | undefined) => (typeof valeur === "string" ? valeur : "");
const suite = (...parts: readonly string[]) => parts.filter((part) => part !== "").join(", ");

/** "MARTIN Lucas", as lists write it; an organisation has no prénom. */
const personne: Sujet = ({ nom, nomUsage, prenom }) =>
  `${(texte(nomUsage) || texte(nom)).toUpperCase()} ${texte(prenom)}`.trim();

const matiere: Sujet = ({ matiere: code }, { libelle }) => libelle(`matiere ${texte(code)}`) || texte(code);
const structure: Sujet = ({ classe, groupe }, { libelle }) => libelle(texte(classe) || texte(groupe));

/** How each is called in lists. */
const SUJETS: Readonly<Record<Genre, Sujet>> = {
  calendrier: ({ annee }) => `Année ${annee}-${Number(annee) + 1}`,
  matiere: ({ libelleEdition, libelleLong, libelleCourt, code }) =>
    texte(libelleEdition) || texte(libelleLong) || texte(libelleCourt) || texte(code),
  mef: ({ libelleEdition, libelle, code }) => texte(libelleEdition) || texte(libelle) || texte(code),
  programme: (champs, annuaire) =>
    suite(matiere(champs, annuaire), annuaire.libelle(`mef ${texte(champs.mef)}`) || texte(champs.mef)),
  personnel: personne,
  foyer: ({ adresse }) => adresseText(adresse),
  responsable: personne,
  groupe: ({ code }) => texte(code),
  professeurPrincipal: ({ personnel, classe }, { libelle }) => suite(libelle(texte(personnel)), libelle(texte(classe))),
  service: (champs, annuaire) => suite(matiere(champs, annuaire), structure(champs, annuaire)),
  suppleance: (champs, annuaire) =>
    suite(
      `${annuaire.libelle(texte(champs.suppleant))} remplace ${annuaire.libelle(texte(champs.absent))}`,
      matiere(champs, annuaire),
      structure(champs, annuaire),
    ),
  responsabilite: ({ responsable, eleve }, { libelle }) => suite(libelle(texte(responsable)), libelle(texte(eleve))),
  inscription: ({ eleve, groupe }, { libelle }) => suite(libelle(texte(eleve)), libelle(texte(groupe))),
};

/** The name of an object, whether the file or the base describes it. */
export function sujetOf(fiche: { readonly genre: Genre; readonly champs: Champs }, annuaire: Annuaire): string {
  return SUJETS[fiche.genre](fiche.champs, annuaire);
}

function adresseText(adresse: Valeur | undefined): string {
  if (typeof adresse !== "object" || adresse === null || Array.isArray(adresse)) return "";
  const { ligne, codePostal, commune } = adresse as Champs;
  return suite(texte(ligne).replaceAll("\n", ", "), `${texte(codePostal)} ${texte(commune)}`.trim());
}
