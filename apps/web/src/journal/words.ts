import { isStatut, libellePositionnement, PAGES, rubriqueOf } from "@navette/livret";
import type { Adresse, LigneJournal } from "@navette/server/api";
import { NIVEAUX, parenteEnMots } from "../familles/words.ts";
import { adresseEnLigne } from "../personnes/words.ts";
import { jourLong, moment, pluriel } from "../ui/mots.ts";
import type { Ligne } from "./groups.ts";

/** What was done, as the sentence that follows the name of its author. */
const ACTIONS: Readonly<Record<string, string>> = {
  "annee.annuler": "est revenu à l’année scolaire précédente",
  "annee.modifier": "a corrigé les dates de l’année scolaire",
  "annee.ouvrir": "a ouvert une année scolaire",
  "classe.ajouter": "a ajouté une classe",
  "classe.detacher": "a détaché un enseignant d’une classe",
  "classe.liberer": "a rendu le nom d’une classe aux imports",
  "classe.periodes": "a choisi les périodes d’une classe",
  "classe.rattacher": "a rattaché un enseignant à une classe",
  "classe.archiver": "a archivé une classe",
  "classe.modifier": "a modifié une classe",
  "classe.oter": "a ôté une classe",
  "classe.rouvrir": "a rouvert une classe",
  "compte.changer-mot-de-passe": "a changé son mot de passe",
  "compte.creer": "a créé un compte",
  "compte.fermer-sessions": "a fermé les sessions d’un compte",
  "compte.modifier": "a modifié un compte",
  "compte.renouveler-mot-de-passe": "a donné un nouveau mot de passe",
  "correspondance.associer": "a associé des noms avec STS-Web",
  "correspondance.defaire": "est revenu sur des correspondances",
  "correspondance.deposer": "a déposé l’emploi du temps",
  "correspondance.refuser": "a écarté une correspondance proposée",
  "correspondance.retirer": "a retiré des noms des correspondances",
  "correspondance.saisir": "a ajouté des noms aux correspondances",
  "correspondance.separer": "a séparé deux noms associés",
  "distinction.ajouter": "a distingué deux personnes",
  "distinction.oter": "ne distingue plus deux personnes",
  "eleve.ajouter": "a ajouté un élève",
  "eleve.desactiver": "a retiré un élève",
  "eleve.liberer": "a rendu un champ aux imports",
  "element.ajouter": "a ajouté un élément à la banque",
  "element.renommer": "a corrigé un élément de la banque",
  "element.oter": "a ôté un élément de la banque",
  "eleve.modifier": "a modifié un élève",
  "eleve.oter": "a ôté un élève",
  "eleve.reactiver": "a repris un élève",
  "envoi.lsu": "a préparé un fichier pour LSU",
  "envoi.telecharger": "a téléchargé un fichier pour LSU",
  "envoi.deposer": "a dit quand un fichier a été déposé dans LSU",
  "etablissement.creer": "a créé l’établissement",
  "groupe.creer": "a créé un groupe",
  "groupe.desinscrire": "a ôté des élèves d’un groupe",
  "groupe.inscrire": "a mis des élèves dans un groupe",
  "groupe.liberer": "a rendu le nom d’un groupe aux imports",
  "groupe.modifier": "a renommé un groupe",
  "groupe.rouvrir": "a rouvert un groupe",
  "groupe.terminer": "a terminé un groupe",
  "identifiant.ajouter": "a changé un identifiant",
  "identifiant.oter": "a ôté un identifiant",
  "import.abandonner": "a abandonné un import",
  "import.analyser": "a déposé des fichiers",
  "import.annuler": "a annulé un import",
  "import.appliquer": "a appliqué un import",
  "import.associer": "a dit ce que contiennent les colonnes d’une liste",
  "import.regler": "a changé ce que les imports peuvent toucher",
  "personnel.creer": "a ajouté une personne à l’établissement",
  "personnel.modifier": "a modifié une personne de l’établissement",
  "periode.etat": "a changé l’état de bilans",
  "scolarite.definir": "a changé la classe ou le niveau",
  "foyer.modifier": "a corrigé une adresse",
  "responsable.creer": "a ajouté un responsable",
  "responsable.modifier": "a modifié un responsable",
  "responsable.liberer": "a rendu aux imports un champ d’un responsable",
  "responsable.retablir": "a rétabli un responsable",
  "responsable.retirer": "a retiré un responsable",
  "responsabilite.creer": "a lié un responsable à un élève",
  "responsabilite.modifier": "a précisé un lien avec un élève",
  "responsabilite.liberer": "a rendu aux imports un lien avec un élève",
  "responsabilite.retablir": "a rétabli un lien avec un élève",
  "responsabilite.retirer": "a terminé un lien avec un élève",
  "saisie.enregistrer": "a rempli le livret",
  "session.ouvrir": "s’est connecté",
};

/** The words of an object, when its action has no sentence of its own yet. */
const OBJETS: Readonly<Record<string, string>> = {
  annee: "l’année scolaire",
  classe: "une classe",
  compte: "un compte",
  correspondance: "les correspondances",
  element: "la banque d’éléments",
  commentaire: "la banque de commentaires",
  eleve: "un élève",
  envoi: "un envoi",
  etablissement: "l’établissement",
  groupe: "un groupe",
  import: "un import",
  periode: "une période",
  personnel: "un membre du personnel",
  foyer: "une adresse",
  responsable: "un responsable",
  responsabilite: "un lien avec un élève",
  saisie: "le livret",
};

type Fait = Pick<LigneJournal, "action" | "objet" | "objetId">;

/** What a line tells, as the sentence that follows the name of its author. */
export function phraseDe(ligne: Fait): string {
  const rubrique = rubriqueDe(ligne);
  return rubrique === undefined ? actionDe(ligne) : `${actionDe(ligne)}, ${rubrique}`;
}

/** The same for the lines of one act: what they have in common, and how many they are. */
export function phraseDuGroupe([first, ...others]: readonly [Fait, ...Fait[]]): string {
  const phrase = phraseDe(first);
  const same = others.every((ligne) => phraseDe(ligne) === phrase);
  return `${same ? phrase : actionDe(first)}, ${pluriel(others.length + 1, "fois", "fois")}`;
}

/** What an import does of anything that is neither a pupil nor a class. */
const VERBES: Readonly<Record<string, string>> = {
  "fiche.ajouter": "a ajouté",
  "fiche.modifier": "a modifié",
  "fiche.retirer": "a retiré",
  "fiche.retablir": "a rétabli",
  "fiche.oter": "a ôté",
};

const actionDe = ({ action, objet }: Fait) =>
  ACTIONS[action] ?? `${VERBES[action] ?? "a agi sur"} ${OBJETS[objet] ?? objet}`;

/** What can be asked of the journal: an object, all its actions together. */
export const SUJETS: readonly { readonly valeur: string; readonly libelle: string }[] = [
  { valeur: "", libelle: "Tout" },
  { valeur: "eleve", libelle: "Élèves" },
  { valeur: "responsable", libelle: "Responsables" },
  { valeur: "classe", libelle: "Classes" },
  { valeur: "personnel", libelle: "Personnels" },
  { valeur: "periode", libelle: "Périodes et états" },
  { valeur: "saisie", libelle: "Livret" },
  { valeur: "import", libelle: "Imports" },
  { valeur: "envoi", libelle: "Envois à LSU" },
  { valeur: "compte", libelle: "Comptes" },
  { valeur: "session", libelle: "Connexions" },
  { valeur: "annee", libelle: "Année scolaire" },
];

const CHAMPS: Readonly<Record<string, string>> = {
  accepteSms: "accepte les SMS",
  actif: "actif",
  adresse: "adresse",
  adresse1: "adresse",
  adresse2: "seconde adresse",
  annee: "année",
  archivee: "archivée",
  bilans: "bilans",
  civilite: "civilité",
  classe: "classe",
  classeId: "classe",
  classes: "classes",
  codePostal: "code postal",
  commune: "commune",
  communicationAdresse: "adresse aux associations de parents",
  courriel: "courriel",
  cycle: "cycle",
  "appreciation-generale": "appréciation générale",
  debut: "début",
  degre: "degré",
  directeur: "direction",
  elenoet: "numéro interne SIECLE",
  eleves: "élèves",
  etat: "état",
  fichiers: "fichiers",
  fin: "fin",
  gardees: "valeurs gardées",
  identifiant: "identifiant",
  heberge: "héberge l’enfant",
  ine: "INE",
  libelle: "nom",
  ligne: "ligne d’adresse",
  motif: "motif",
  naissance: "date de naissance",
  niveau: "niveau",
  niveaux: "niveaux",
  nom: "nom",
  nomUsage: "nom d’usage",
  onde: "identifiant ONDE",
  operations: "changements",
  pays: "pays",
  paieFrais: "paie les frais",
  parente: "lien de parenté",
  percoitAides: "perçoit les aides",
  periodes: "périodes",
  periodicite: "découpage",
  personnelId: "personnel",
  prenom: "prénom",
  prioritaire: "à contacter en priorité",
  rang: "rang",
  role: "rôle",
  sexe: "sexe",
  telephoneDomicile: "téléphone du domicile",
  telephonePortable: "téléphone portable",
  telephoneTravail: "téléphone professionnel",
  uai: "UAI",
  valeur: "valeur",
};

/** Codes that stand for words. */
const VALEURS: Readonly<Record<string, string>> = {
  "en-saisie": "En saisie",
  "a-relire": "À relire",
  complet: "Complet",
  exporte: "Exporté",
  administrateur: "Administration",
  directeur: "Direction",
  enseignant: "Enseignant",
  legal: NIVEAUX.legal.libelle,
  "en-charge": NIVEAUX["en-charge"].libelle,
  contact: NIVEAUX.contact.libelle,
  M: "M.",
  MME: "Mme",
};

/** A change of one field, in words; `undefined` for a value that was or is empty. */
export interface Changement {
  readonly champ: string;
  readonly avant: string | undefined;
  readonly apres: string | undefined;
}

/** What a line changed, field by field, in words. Internal numbers that name nothing to a person are left out. */
export function changementsDe({ avant, apres }: Pick<LigneJournal, "avant" | "apres">): Changement[] {
  const [before, after] = [fields(avant), fields(apres)];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => {
    const [was, is] = [before[key], after[key]].map((value) => enMots(key === "parente" ? parente(value) : value));
    if (was === is) return [];
    return [{ champ: CHAMPS[key] ?? key, avant: was, apres: is }];
  });
}

const parente = (code: unknown) => (typeof code === "string" ? parenteEnMots(code) : code);

/** The rubrique of a cell of the livret: its id says which (`période/cible/rubrique/objet`). */
function rubriqueDe({ objet, objetId }: Pick<LigneJournal, "objet" | "objetId">): string | undefined {
  if (objet !== "saisie") return undefined;
  const [, , code = "", kind = ""] = objetId.split("/");
  const found = PAGES.map((page) => rubriqueOf(page, code)).find((rubrique) => rubrique !== undefined);
  return found?.libelle ?? CHAMPS[kind] ?? kind;
}

/** The page of what a line is about, when it has one. */
export function lienDe({ objet, objetId, sujet }: Ligne): string | undefined {
  const { classe, periode } = sujet ?? {};
  if (classe && periode) return `/livret/${classe.id}/${periode.indice}`;
  if (objet === "eleve") return `/personnes/eleves/${objetId}`;
  if (objet === "classe") return `/structures/classes/${objetId}`;
  if (objet === "groupe") return `/structures/groupes/${objetId}`;
  if (objet === "personnel") return `/structures/enseignants/${objetId}`;
  if (objet === "import") return `/imports/${objetId}`;
  if (objet === "compte") return `/administration/comptes/${objetId}`;
  return undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The fields of a value, those of the records it holds among them. A value that has no fields is its own. */
function fields(value: unknown): Record<string, unknown> {
  if (value === null || value === undefined) return {};
  if (!isRecord(value)) return { valeur: value };
  return Object.fromEntries(Object.entries(value).flatMap(([key, part]) => unfold(key, part)));
}

function unfold(key: string, part: unknown): [string, unknown][] {
  if (key === "identifiants" && Array.isArray(part)) {
    return part.filter(isRecord).map(({ source, valeur }) => [String(source), valeur]);
  }
  return isRecord(part) && !isAdresse(part) ? Object.entries(fields(part)) : [[key, part]];
}

const isAdresse = (value: Record<string, unknown>): value is Record<keyof Adresse, string | null> =>
  "codePostal" in value && "commune" in value;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** One value as a person reads it; `undefined` when there is none, or none to show. */
function enMots(value: unknown): string | undefined {
  if (value === null || value === undefined || value === "") return undefined;
  if (typeof value === "boolean") return value ? "oui" : "non";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return textEnMots(value);
  if (isRecord(value) && isAdresse(value)) return adresseEnLigne(value) || undefined;
  const parts = Array.isArray(value) ? value : Object.values(value);
  return parts.flatMap((part) => enMots(part) ?? []).join(", ") || undefined;
}

function textEnMots(text: string): string | undefined {
  if (UUID.test(text)) return undefined;
  if (isStatut(text)) return libellePositionnement(text);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return jourLong(text);
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) return moment(text);
  return VALEURS[text] ?? text;
}
