import { GENRES } from "@navette/reconcile";
import { getTableColumns } from "drizzle-orm";
import { expect } from "vitest";
import type { Engine } from "../db/connection.ts";
import { TABLES } from "../imports/registre.ts";
import { eleve, scolarite } from "../personnes/tables.ts";

/** Object and acts: what each use case writes in the journal. */
const ACTES: Readonly<Record<string, string>> = {
  annee: "annuler modifier ouvrir",
  classe: "ajouter archiver detacher liberer modifier oter periodes rattacher rouvrir",
  commentaire: "ajouter modifier oter",
  compte: "changer-mot-de-passe creer fermer-sessions modifier renouveler-mot-de-passe",
  correspondance: "associer defaire deposer refuser retirer saisir separer",
  distinction: "ajouter oter",
  eleve: "ajouter desactiver liberer modifier oter reactiver",
  element: "ajouter oter renommer",
  envoi: "deposer lsu telecharger",
  etablissement: "creer modifier",
  foyer: "modifier",
  groupe: "creer desinscrire inscrire liberer modifier rouvrir terminer",
  identifiant: "ajouter oter",
  import: "abandonner analyser annuler appliquer associer regler",
  periode: "etat",
  personnel: "creer liberer modifier",
  responsabilite: "creer liberer modifier retablir retirer",
  responsable: "creer liberer modifier retablir retirer",
  saisie: "enregistrer",
  scolarite: "definir",
  session: "ouvrir",
};

const FICHES = ["ajouter", "modifier", "oter", "retablir", "retirer"].map((verbe) => `fiche.${verbe}`);

/** Every act the base can write, and on what: a page has words for each. */
export const ACTIONS_DU_JOURNAL: readonly (readonly [action: string, objet: string])[] = [
  ...Object.entries(ACTES).flatMap(([objet, actes]) =>
    actes.split(" ").map((acte) => [`${objet}.${acte}`, objet] as const),
  ),
  ...FICHES.flatMap((action) => GENRES.map((genre) => [action, genre] as const)),
];

/** Columns that are told by the act itself, or never. */
const TUS = ["uai", "id", "eleveId", "origine", "retireLe", "creeLe", "modifieLe"];

const COLONNES = [eleve, scolarite, ...Object.values(TABLES)].flatMap((table) => Object.keys(getTableColumns(table)));

/** What gathers the fields of one thing, rather than being one itself. */
const CONTENANTS = ["fiche", "scolarite", "champs", "identifiants"];

/** Every field the base can keep before and after, columns first. */
export const CHAMPS_DU_JOURNAL: readonly string[] = [
  ...new Set([
    ...COLONNES.filter((name) => !TUS.includes(name)),
    ..."adresse adressePublique archivee bilans champ classeId classes close colonnes commune complement degre deposeLe".split(
      " ",
    ),
    ..."ecartees eleves elenoet etat fichiers format gardees identifiant ine motif niveaux onde operations".split(" "),
    ..."periodes periodicite personnelId role rubrique sha256 siecle structures sts".split(" "),
    ..."telephonesEnseignants texte theme".split(" "),
  ]),
];

const ECRITS = `with recursive valeur(v) as (
    select avant from journal where jsonb_typeof(avant) = 'object'
    union all select apres from journal where jsonb_typeof(apres) = 'object'
    union all select e.value from valeur, jsonb_each(v) as e
    where jsonb_typeof(e.value) = 'object' and e.key = any('{${CONTENANTS.join()}}')
  )
  select distinct 'acte', action, objet from journal
  union all select distinct 'champ', champ, '' from valeur, jsonb_object_keys(v) as champ`;

/** What the test wrote in the journal has its name above: the pages have no words for the rest. */
export async function expectJournalNomme(owner: Engine): Promise<void> {
  const { rows } = await owner.transaction((connection) => connection.query(ECRITS, [], "array"));
  const actes = new Set(ACTIONS_DU_JOURNAL.map(([action, objet]) => nomDe(action, objet)));
  const champs = new Set([...CHAMPS_DU_JOURNAL, ...CONTENANTS]);
  const inconnus = (rows as readonly [string, string, string][]).filter(([quoi, nom, objet]) =>
    quoi === "acte" ? !actes.has(nomDe(nom, objet)) : !champs.has(nom),
  );
  expect(inconnus, "to be named in testing/mots-du-journal.ts, then in the words of the journal").toEqual([]);
}

/** The acts of an import on a fiche are told by its genre too; the others by themselves. */
const nomDe = (action: string, objet: string) => (action.startsWith("fiche.") ? `${action} ${objet}` : action);
