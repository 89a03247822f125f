import type { Role } from "../api/session.ts";
import { DIRECTION } from "../comptes/roles.ts";
import { type Degre, motsDe } from "../shell/degre.ts";
import { entreesDe } from "../shell/entrees.ts";
import { sansAccents } from "../ui/mots.ts";

/** A page that can be asked for by its name, or by a word people say for it. */
export interface PageNommee {
  readonly vers: string;
  readonly libelle: string;
  /** Other words for it, besides those of its name. */
  readonly mots: string;
  readonly roles?: readonly Role[];
  readonly degres?: readonly Degre[];
}

/** What the entries of the menu are also called. */
const MOTS_DES_ENTREES: Readonly<Record<string, string>> = {
  "/": "tableau de bord chaîne à traiter début",
  "/imports": "fichiers plan historique annuler mise à jour",
  "/personnes": "élèves enfants liste trombinoscope INE",
  "/structures": "classes divisions",
  "/livret": "bilans saisie appréciations notes grille LSU",
  "/echanges": "LSU envois export dépôt",
  "/administration": "comptes utilisateurs identifiants mots de passe droits rôles",
};

/** The pages that the menu does not name; one without roles or degrés is open wherever its entry is. */
const PAGES: readonly PageNommee[] = [
  { vers: "/imports/nouveau", libelle: "Déposer des fichiers", mots: "importer charger ONDE SIECLE STS-Web XML CSV" },
  { vers: "/imports/modeles", libelle: "Modèles de listes", mots: "tableur Excel import modèle vide colonnes" },
  {
    vers: "/personnes/responsables",
    libelle: "Responsables",
    mots: "parents familles tuteurs représentants légaux téléphone adresse",
    roles: DIRECTION,
  },
  ...([1, 2] as const).map((degre) => ({
    vers: "/structures/enseignants",
    libelle: motsDe(degre).equipe,
    mots: "enseignants professeurs personnels maîtres équipe direction remplaçants CPE",
    roles: DIRECTION,
    degres: [degre],
  })),
  {
    vers: "/structures/enseignants/nouveau",
    libelle: "Ajouter une personne à l’établissement",
    mots: "nouvel enseignant professeur créer",
    roles: DIRECTION,
  },
  {
    vers: "/structures/periodes",
    libelle: "Périodes",
    mots: "trimestres semestres bimestres dates découpage",
    roles: DIRECTION,
  },
  {
    vers: "/structures/annee",
    libelle: "Année scolaire",
    mots: "rentrée dates année suivante clore ouvrir",
    roles: DIRECTION,
  },
  { vers: "/structures/groupes", libelle: "Groupes", mots: "options langues", degres: [2] },
  {
    vers: "/structures/groupes/nouveau",
    libelle: "Créer un groupe",
    mots: "nouveau groupe",
    roles: DIRECTION,
    degres: [2],
  },
  { vers: "/structures/services", libelle: "Services", mots: "heures horaires enseignements suppléances", degres: [2] },
  { vers: "/structures/matieres", libelle: "Matières", mots: "disciplines", degres: [2] },
  { vers: "/structures/formations", libelle: "Formations", mots: "MEF programmes", degres: [2] },
  { vers: "/structures/calendrier", libelle: "Calendrier", mots: "rentrée vacances dates SIECLE", degres: [2] },
  {
    vers: "/structures/correspondances",
    libelle: "Correspondances",
    mots: "emploi du temps EDT STS-Web noms associer",
    roles: DIRECTION,
    degres: [2],
  },
  { vers: "/livret/examiner", libelle: "Examiner les bilans", mots: "contrôler vérifier manques incomplets relire" },
  { vers: "/echanges/lsu", libelle: "Préparer un fichier pour LSU", mots: "répétition générale export XML envoyer" },
  { vers: "/administration/journal", libelle: "Journal", mots: "historique traces qui a changé quoi modifications" },
  {
    vers: "/administration/etablissement",
    libelle: "Établissement",
    mots: "école collège nom commune UAI degré adresse de Navette réglages paramètres",
  },
  { vers: "/compte", libelle: "Mon compte", mots: "mot de passe session se déconnecter" },
  { vers: "/aide", libelle: "Aide", mots: "clavier touches raccourcis question mode d’emploi" },
];

const entreeDe = (vers: string) => `/${vers.split("/")[1]}`;

/** Every page this role may open in a school of that degré, those of the menu first. */
export function pagesOuvertes(role: Role, degre: Degre): readonly PageNommee[] {
  const entrees = entreesDe(role, degre).map(({ vers, libelle }) => ({
    vers,
    libelle,
    mots: MOTS_DES_ENTREES[vers] ?? "",
  }));
  const ouvertes = new Set([...entrees.map(({ vers }) => vers), "/compte", "/aide"]);
  const autres = PAGES.filter(
    ({ vers, roles = [role], degres = [degre] }) =>
      ouvertes.has(entreeDe(vers)) && roles.includes(role) && degres.includes(degre),
  );
  return [...entrees, ...autres];
}

const decoupe = (text: string) => sansAccents(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Too little to tell a word from another: only names answer it. */
const COURT = 3;

/** Whether each word that is typed begins a word of the page; those whose name answers stand before the others. */
export function trouvePages(pages: readonly PageNommee[], recherche: string): readonly PageNommee[] {
  const typed = decoupe(recherche);
  const isShort = typed.join("").length < COURT;
  const answers = (text: string) => {
    const words = decoupe(text);
    return typed.every((mot) => words.some((word) => word.startsWith(mot)));
  };
  const parNom = pages.filter(({ libelle }) => answers(libelle));
  if (isShort) return parNom;
  return [...parNom, ...pages.filter((page) => !parNom.includes(page) && answers(`${page.libelle} ${page.mots}`))];
}
