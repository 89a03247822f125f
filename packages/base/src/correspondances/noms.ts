import type { Diagnostic, FileInput } from "@navette/formats";
import { type GenreCorrespondance, type LigneRefusee, lireNoms, type NomLogiciel } from "@navette/reconcile";
import { AppError } from "../app-error.ts";
import { type Atelier, SUR_PLACE } from "../atelier/atelier.ts";
import type { EtablissementDb } from "../db/base.ts";
import type { Acte } from "../journal/auteur.ts";
import { changer, nouvelleLigne } from "./changer.ts";
import type { Correspondances } from "./read-correspondances.ts";
import type { LigneChangee, LigneCorrespondance } from "./tables.ts";

/** Far more than a collège has: beyond, the list is not one school's. */
const MAX_NOMS = 10_000;

export type DepotNoms =
  | { readonly outcome: "lu"; readonly noms: number; readonly diagnostics: readonly Diagnostic[] }
  /** Nothing was kept. */
  | { readonly outcome: "refuse"; readonly diagnostics: readonly Diagnostic[] };

/** Reads the names of a file the timetable software made for STS-Web (EDT_STS). The names it no longer gives step aside, their pairs remembered. */
export async function deposeNoms(
  db: EtablissementDb,
  received: readonly FileInput[],
  acte: Acte,
  atelier: Atelier = SUR_PLACE,
): Promise<DepotNoms> {
  const { emploi, diagnostics } = await atelier.readEmploi(received);
  if (!emploi) return { outcome: "refuse", diagnostics };
  const { nom, uai, annee, noms } = emploi;
  if (uai !== db.uai) return { outcome: "refuse", diagnostics: [...diagnostics, autreEcole(nom, uai)] };
  if (noms.length > MAX_NOMS) throw tropDeNoms(noms.length);
  let attendue = annee;
  await changer(db, acte, (vue) => {
    attendue = vue.annee;
    return { nature: "deposer", fichier: nom, lignes: remplace(vue, noms) };
  });
  const ecart = annee !== undefined && annee !== attendue ? [autreAnnee(nom, annee)] : [];
  return { outcome: "lu", noms: noms.length, diagnostics: [...diagnostics, ...ecart] };
}

/** What the file names comes in or comes back; what an earlier file named, and this one does not, steps aside. */
function remplace({ annee, lignes }: Correspondances, noms: readonly NomLogiciel[]): LigneChangee[] {
  const key = ({ genre, nom }: Pick<NomLogiciel, "genre" | "nom">) => `${genre} ${nom}`;
  const known = new Map(lignes.map((ligne) => [key(ligne), ligne]));
  const given = new Set(noms.map(key));
  const entered = noms.map((nom) => entree(annee, nom, known.get(key(nom)), "fichier"));
  const gone = lignes.filter((ligne) => ligne.origine === "fichier" && ligne.actif && !given.has(key(ligne)));
  return [...entered, ...gone.map((avant) => ({ avant, apres: { ...avant, actif: false } }))];
}

function entree(
  annee: number,
  nom: NomLogiciel,
  avant: LigneCorrespondance | undefined,
  origine: LigneCorrespondance["origine"],
): LigneChangee {
  if (!avant) return { avant: null, apres: nouvelleLigne(annee, nom, origine) };
  return { avant, apres: { ...avant, detail: nom.detail, origine, actif: true } };
}

export interface NomsAjoutes {
  readonly noms: number;
  readonly refusees: readonly LigneRefusee[];
}

/** Adds the names somebody typed or pasted, one a line (`lireNoms`). What could not be read is said; the rest is kept. */
export async function ajouteNoms(
  db: EtablissementDb,
  { genre, texte }: { readonly genre: GenreCorrespondance; readonly texte: string },
  acte: Acte,
): Promise<NomsAjoutes> {
  const { noms, refusees } = lireNoms(genre, texte);
  if (noms.length === 0) throw aucunNom(refusees);
  if (noms.length > MAX_NOMS) throw tropDeNoms(noms.length);
  await changer(db, acte, ({ annee, lignes }) => {
    const known = new Map(lignes.filter((ligne) => ligne.genre === genre).map((ligne) => [ligne.nom, ligne]));
    return { nature: "saisir", lignes: noms.map((nom) => entree(annee, nom, known.get(nom.nom), "saisie")) };
  });
  return { noms: noms.length, refusees };
}

/** Takes names out of the page; what they were paired with is remembered if they come back. */
export async function retireNoms(
  db: EtablissementDb,
  { genre, noms }: { readonly genre: GenreCorrespondance; readonly noms: readonly string[] },
  acte: Acte,
): Promise<void> {
  const wanted = new Set(noms);
  await changer(db, acte, ({ lignes }) => ({
    nature: "retirer",
    lignes: lignes
      .filter((ligne) => ligne.genre === genre && ligne.actif && wanted.has(ligne.nom))
      .map((avant) => ({ avant, apres: { ...avant, actif: false } })),
  }));
}

function autreEcole(file: string, uai: string | undefined): Diagnostic {
  return {
    code: "correspondances.autre-etablissement",
    level: "rejet",
    message:
      uai === undefined
        ? "Ce fichier ne dit pas de quel établissement il est."
        : `Ce fichier est de l’établissement ${uai}.`,
    remedy: "Déposez l’emploi du temps de cet établissement. Rien n’a été gardé.",
    where: { file },
  };
}

/** Calendars of other hemispheres are labelled otherwise (sts-web.md §9): said, never refused. */
function autreAnnee(file: string, annee: number): Diagnostic {
  return {
    code: "correspondances.autre-annee",
    level: "anomalie",
    message: `Ce fichier est de l’année ${annee}-${annee + 1}, qui n’est pas celle ouverte ici.`,
    remedy: "Si ce n’est pas l’emploi du temps de cette année, défaites ce dépôt et déposez le bon fichier.",
    where: { file },
  };
}

function aucunNom(refusees: readonly LigneRefusee[]): AppError {
  const message = refusees[0]?.pourquoi ?? "Écrivez au moins un nom.";
  return new AppError({ nature: "saisie", code: "correspondances.aucun-nom", message, champs: { texte: message } });
}

function tropDeNoms(count: number): AppError {
  return new AppError({
    nature: "saisie",
    code: "correspondances.trop-de-noms",
    message: `Cette liste compte ${count} noms\u00a0: c’est plus qu’un collège.`,
    remedy: `Donnez ${MAX_NOMS} noms au plus.`,
  });
}
