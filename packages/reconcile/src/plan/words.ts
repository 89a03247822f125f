import { GENRE_WORDS } from "../registre/words.ts";
import type { ClasseChamps, EleveChamps } from "./change.ts";
import type { Groupe, OptionImport, Retenue } from "./commun.ts";
import type { Garde, GardeCode } from "./garde.ts";

type Params = Garde["params"];

const schoolYear = (annee: Params[string] | undefined) => `${annee}-${Number(annee) + 1}`;

const entier = new Intl.NumberFormat("fr-FR");
const enFrancais = (nombre: Params[string] | undefined) => entier.format(Number(nombre));

const changeantes = (nombre: number, sur: number) =>
  nombre > 1
    ? `${nombre} classes sur ${sur} changeraient`
    : sur > 1
      ? `Une classe sur ${sur} changerait`
      : "La classe changerait";

const deCeux = (communs: number) =>
  communs === 0
    ? "aucun n’est l’un des"
    : communs === 1
      ? "un seul est l’un des"
      : `${communs} seulement sont parmi les`;

/** What each guard saw, and why nothing goes by itself. */
export const GARDE_WORDS: Readonly<Record<GardeCode, (params: Params) => string>> = {
  "annee-differente": ({ fichier, base }) =>
    `Le fichier est de l’année ${schoolYear(fichier)}, et votre établissement est en ${schoolYear(base)}\u00a0: rien n’en est pris${Number(fichier) > Number(base) ? " avant l’ouverture de cette année" : ""}.`,
  "autre-etablissement": ({ nombre, sur, communs }) =>
    `Le fichier nomme ${enFrancais(nombre)} élèves, et ${deCeux(Number(communs))} ${enFrancais(sur)} attendus dans l’établissement\u00a0: il semble celui d’un autre. Rien n’est accepté d’avance.`,
  "fichier-an-dernier": ({ nombre, sur }) =>
    `${enFrancais(nombre)} élèves sur ${enFrancais(sur)} descendraient d’un niveau\u00a0: ce fichier semble celui de l’an dernier. Rien n’est accepté d’avance.`,
  "fichier-an-prochain": ({ nombre, sur }) =>
    `${enFrancais(nombre)} élèves sur ${enFrancais(sur)} monteraient d’un niveau de trop\u00a0: ce fichier semble celui de l’an prochain. Rien n’est accepté d’avance.`,
  "liste-de-tableur": () =>
    "Une liste de tableur complète, elle ne retire personne\u00a0: ce qu’elle ne nomme pas reste tel quel, sauf si vous dites qu’elle est complète.",
  "lignes-refusees": ({ nombre }) =>
    `${nombre} ${Number(nombre) > 1 ? "lignes du fichier n’ont" : "ligne du fichier n’a"} pas pu être ${Number(nombre) > 1 ? "lues" : "lue"}\u00a0: ce qui est mal écrit n’est pas forcément parti, rien n’est retiré d’avance.`,
  "une-seule-classe": ({ classe, sur }) =>
    `Le fichier ne contient qu’une classe (${classe || "sans nom"}), et l’établissement en a ${sur}\u00a0: aucun élève n’est retiré d’avance.`,
  "classes-absentes": ({ classes }) =>
    `Aucun élève de ces classes n’est dans le fichier\u00a0: ${classes}. Il est peut-être incomplet\u00a0: aucun élève n’est retiré d’avance.`,
  "retraits-nombreux": ({ nombre, sur, part }) =>
    `${enFrancais(nombre)} élèves sur ${enFrancais(sur)} (${part}\u00a0%) seraient retirés\u00a0: c’est beaucoup. Aucun élève n’est retiré d’avance.`,
  "classes-renommees": ({ nombre, sur }) =>
    `${changeantes(Number(nombre), Number(sur))} de nom ou d’identifiant, ou disparaît${Number(nombre) > 1 ? "raient" : "rait"}\u00a0: aucun élève ni aucune classe n’est retiré d’avance.`,
  "fiches-retirees": ({ genres }) =>
    `Le fichier ne donne plus une grande part de ce que l’établissement connaît (${genres})\u00a0: il est peut-être incomplet, rien de cela n’est retiré d’avance.`,
};

/** The names of the fields, as a screen labels them. */
export const CHAMP_WORDS: Readonly<Record<keyof EleveChamps | keyof ClasseChamps, string>> = {
  nom: "Nom de famille",
  nomUsage: "Nom d’usage",
  prenom: "Prénom",
  prenom2: "Deuxième prénom",
  prenom3: "Troisième prénom",
  naissance: "Naissance",
  lieuNaissance: "Lieu de naissance",
  nationalite: "Nationalité",
  sexe: "Sexe",
  adresse1: "Adresse",
  adresse2: "Seconde adresse",
  courriel: "Courriel",
  telephone: "Téléphone",
  telephonePortable: "Téléphone portable",
  annee: "Année scolaire",
  classe: "Classe",
  niveau: "Niveau",
  cycle: "Cycle",
  mef: "Formation (MEF)",
  regime: "Régime",
  statut: "Statut",
  doublement: "Redoublement",
  entree: "Entrée dans l’établissement",
  sortie: "Sortie de l’établissement",
  motifSortie: "Motif de sortie",
  options: "Options",
  anDernier: "Année précédente",
  libelle: "Libellé",
  niveaux: "Niveaux",
  ine: "INE",
  onde: "Identifiant ONDE",
  "siecle-eleve-id": "Identifiant SIECLE",
  "siecle-elenoet": "Numéro ELENOET",
  "siecle-code": "Code SIECLE",
  reference: "Numéro de l’établissement",
};

export const GROUPE_WORDS: Readonly<Record<Groupe, string>> = {
  arrivee: "Arrivées",
  retour: "Retours",
  depart: "Départs",
  "etat-civil": "État civil",
  identifiant: "Identifiants",
  classe: "Classes et niveaux",
  niveaux: "Niveaux des classes",
  adresse: "Coordonnées",
  "an-dernier": "Année précédente",
  "saut-de-niveau": "Sauts de niveau",
  "corrige-ici": "Corrigés ici à la main",
  inchange: "Inchangés",
  arbitrage: "À arbitrer",
  ...GENRE_WORDS,
};

const OPTION_WORDS: Readonly<Record<OptionImport, string>> = {
  nouveaux: "Vos imports n’ajoutent pas les nouveaux élèves.",
  identite: "Vos imports ne changent pas l’identité des élèves.",
  coordonnees: "Vos imports ne changent pas les coordonnées des élèves.",
  responsables: "Vos imports ne changent pas les responsables.",
  scolarite: "Vos imports ne changent pas la scolarité de l’année.",
  "an-dernier": "Vos imports ne changent pas l’année précédente.",
  groupes: "Vos imports ne placent pas les élèves dans les groupes.",
};

/** Why a change is proposed without being accepted. The message of a guard stands in the plan itself. */
export function retenueInWords(retenue: Retenue, gardes: readonly Garde[]): string {
  switch (retenue.kind) {
    case "garde":
      return gardes.find(({ code }) => code === retenue.code)?.message ?? "";
    case "option":
      return OPTION_WORDS[retenue.option];
    case "verrou":
      return "Corrigé ici à la main\u00a0: la valeur du fichier n’est prise que si vous l’acceptez.";
    case "saut-de-niveau":
      return `De ${retenue.avant} à ${retenue.apres}\u00a0: plus d’un niveau d’écart avec ce qui est attendu. Vérifiez avant d’accepter.`;
    case "ine-douteux":
      return "La clé de ce nouvel INE est fausse, celle de l’INE connu est juste\u00a0: vérifiez avant d’accepter.";
    case "liste-vide":
      return "Le fichier ne nomme plus personne ici\u00a0: vérifiez qu’il n’y a vraiment plus rien avant d’accepter.";
    case "nom-du-logiciel":
      return "STS-Web n’a pas donné ce nom\u00a0: associez-le d’abord dans Structures, «\u00a0Correspondances\u00a0», s’il en a un autre.";
    case "classe-du-meme-nom":
      return "Une autre classe du fichier porte déjà ce nom\u00a0: vérifiez dans ONDE qu’il y en a bien deux.";
    case "ressemblance":
      return "Une personne du fichier lui ressemble\u00a0: vérifiez qu’il ne s’agit pas de la même personne.";
    case "encore-des-eleves":
      return retenue.nombre === 1
        ? "Un élève y resterait\u00a0: déplacez-le avant d’archiver la classe."
        : `${retenue.nombre} élèves y resteraient\u00a0: déplacez-les avant d’archiver la classe.`;
  }
}
