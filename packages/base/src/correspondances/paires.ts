import type { GenreCorrespondance } from "@navette/reconcile";
import { AppError } from "../app-error.ts";
import type { EtablissementDb } from "../db/base.ts";
import type { Acte } from "../journal/auteur.ts";
import { changer, ligneDe } from "./changer.ts";
import type { Correspondances } from "./read-correspondances.ts";
import type { LigneChangee, LigneCorrespondance } from "./tables.ts";

/** One name, and what it is in STS-Web. */
export interface PaireVoulue {
  readonly nom: string;
  readonly cle: string;
}

/** Pairs names: all of them, or none. Refuses what is already paired elsewhere, or is not there. */
export async function associe(
  db: EtablissementDb,
  { genre, paires }: { readonly genre: GenreCorrespondance; readonly paires: readonly PaireVoulue[] },
  acte: Acte,
): Promise<void> {
  await changer(db, acte, (vue) => {
    refuseDoubles(paires);
    const noms = new Set(paires.map(({ nom }) => nom));
    const given = new Set(paires.map(({ cle }) => cle));
    const changes = paires.map(({ nom, cle }): LigneChangee => {
      const avant = requireLigne(vue, genre, nom);
      refuseIndisponible(vue, genre, { nom, cle });
      const refusees = avant.refusees.filter((each) => each !== cle);
      return { avant, apres: { ...avant, cle, refusees, ...signe(acte) } };
    });
    // A name the software no longer gives leaves its pair to the one that took its place.
    const ceded = vue.lignes.filter(
      (ligne) => ligne.genre === genre && !noms.has(ligne.nom) && ligne.cle !== null && given.has(ligne.cle),
    );
    return {
      nature: "associer",
      lignes: [...ceded.map((avant) => ({ avant, apres: { ...avant, cle: null } })), ...changes],
    };
  });
}

/** Parts a name from what it is paired with: it is remembered that they are not one. */
export async function separe(
  db: EtablissementDb,
  { genre, nom }: { readonly genre: GenreCorrespondance; readonly nom: string },
  acte: Acte,
): Promise<void> {
  await changer(db, acte, (vue) => {
    const cle = ligneAppariee(vue, genre, nom)?.cle;
    return { nature: "separer", lignes: cle === undefined ? [] : [refus(vue, genre, { nom, cle }, acte)] };
  });
}

/** Says that a name is not this, which is then neither made nor proposed. */
export async function refuse(
  db: EtablissementDb,
  { genre, nom, cle }: PaireVoulue & { readonly genre: GenreCorrespondance },
  acte: Acte,
): Promise<void> {
  await changer(db, acte, (vue) => ({ nature: "refuser", lignes: [refus(vue, genre, { nom, cle }, acte)] }));
}

function refus(vue: Correspondances, genre: GenreCorrespondance, { nom, cle }: PaireVoulue, acte: Acte): LigneChangee {
  const avant = requireLigne(vue, genre, nom);
  const refusees = [...new Set([...avant.refusees, cle])].sort();
  return { avant, apres: { ...avant, cle: avant.cle === cle ? null : avant.cle, refusees, ...signe(acte) } };
}

const signe = ({ auteur, now }: Acte) => ({ par: auteur.nom, le: now.toISOString() });

function requireLigne(vue: Correspondances, genre: GenreCorrespondance, nom: string): LigneCorrespondance {
  const found = ligneDe(vue, genre, nom);
  if (found?.actif) return found;
  throw new AppError({
    nature: "introuvable",
    code: "correspondances.nom-inconnu",
    message: `Le nom «\u00a0${nom}\u00a0» n’est plus dans cette page.`,
    remedy: "Rouvrez la page des correspondances.",
  });
}

const ligneAppariee = ({ appariement }: Correspondances, genre: GenreCorrespondance, nom: string) =>
  appariement.genres[genre].lignes.find((ligne) => ligne.nom.nom === nom && ligne.etat === "associe");

function refuseDoubles(paires: readonly PaireVoulue[]): void {
  const cles = new Set(paires.map(({ cle }) => cle));
  const noms = new Set(paires.map(({ nom }) => nom));
  if (cles.size === paires.length && noms.size === paires.length) return;
  throw new AppError({
    nature: "saisie",
    code: "correspondances.double",
    message: "Un même nom ne peut pas être associé deux fois.",
    remedy: "Gardez une seule paire pour chaque nom.",
  });
}

function refuseIndisponible(vue: Correspondances, genre: GenreCorrespondance, { nom, cle }: PaireVoulue): void {
  const { genres, contexte } = vue.appariement;
  const holder = genres[genre].lignes.find((ligne) => ligne.etat === "associe" && ligne.cle === cle);
  if (holder && holder.nom.nom !== nom) {
    throw new AppError({
      nature: "etat",
      code: "correspondances.deja-associe",
      message: `${contexte.libelleDe(genre, cle)} est déjà associé à «\u00a0${holder.nom.nom}\u00a0».`,
      remedy: "Séparez-les d’abord, ou choisissez autre chose.",
    });
  }
  if (contexte.objet(genre, cle)) return;
  throw new AppError({
    nature: "introuvable",
    code: "correspondances.cle-inconnue",
    message: "STS-Web n’a plus ce que vous avez choisi.",
    remedy: "Rouvrez la page des correspondances.",
  });
}
