import type { ContentAdresse } from "@navette/formats";
import { groupBy } from "../match/group.ts";
import { adresseCle } from "./adresse-cle.ts";
import type { Annuaire } from "./annuaire.ts";
import { type BaseFiche, type Champs, type FicheEntrante, promise } from "./fiche.ts";
import type { Genre } from "./genres.ts";
import { responsableCle } from "./lire-familles.ts";
import type { Reconnues } from "./reconnaitre.ts";
import { sujetOf } from "./sujet.ts";

/** Under which names the objects of a genre are found by those that name them. */
function clesOf(genre: Genre, { champs, identifiants }: Pick<FicheEntrante, "champs" | "identifiants">): string[] {
  switch (genre) {
    case "personnel":
      return identifiants.map(({ valeur }) => valeur);
    case "groupe":
      return [String(champs.code)];
    case "foyer":
      return [String(champs.cle)];
    default:
      return [];
  }
}

/** A word agrees with a responsable: « représentante légale » is said of the link, by who is at its other end. */
function nommeCivilite({ genre, champs }: Nommee, reference: string, { nomme, libelle }: Annuaire): void {
  const civilite = genre === "responsabilite" ? libelle(`civilite ${champs.responsable}`) : champs.civilite;
  if ((genre === "responsable" || genre === "responsabilite") && typeof civilite === "string") {
    nomme(`civilite ${reference}`, civilite);
  }
}

type Nommee = Pick<FicheEntrante, "genre" | "champs">;

/** Matières and MEF are named by their codes: what the labels need is their names. */
function nommeCode(genre: Genre, champs: Champs, sujet: string, { nomme }: Annuaire): void {
  if (genre === "matiere" || genre === "mef") nomme(`${genre} ${champs.code}`, sujet);
}

/**
 * What the base holds is known first: a file may name what it does not describe. An address is known without its code
 * postal too, when that tells it from the others: a spreadsheet may have damaged it.
 */
export function noteConnues(genre: Genre, connues: readonly BaseFiche[], annuaire: Annuaire): void {
  if (genre === "foyer") {
    for (const [cle, [foyer, ...others]] of groupBy(connues, cleSansCodePostal)) {
      if (foyer && others.length === 0) annuaire.note(genre, cle, foyer.id);
    }
  }
  for (const connue of connues) {
    const sujet = sujetOf(connue, annuaire);
    annuaire.nomme(connue.id, sujet);
    nommeCivilite(connue, connue.id, annuaire);
    nommeCode(genre, connue.champs, sujet, annuaire);
    for (const cle of clesOf(genre, connue)) annuaire.note(genre, cle, connue.id);
  }
}

function cleSansCodePostal({ champs }: BaseFiche): string[] {
  const adresse = champs.adresse as unknown as ContentAdresse | null;
  const cle = adresse?.codePostal ? adresseCle({ ...adresse, codePostal: null }) : undefined;
  return cle === undefined ? [] : [cle];
}

/** Then what the file describes: found in the base, or standing for what the plan adds. `entrantes` are in the file's order. */
export function noteReconnues(
  genre: Genre,
  entrantes: readonly FicheEntrante[],
  { paires }: Reconnues,
  { annuaire, idOf }: { readonly annuaire: Annuaire; readonly idOf: (entrante: FicheEntrante) => string },
): void {
  const known = new Map(paires.map(({ entrante, connue }) => [idOf(entrante), connue.id]));
  for (const [rang, entrante] of entrantes.entries()) {
    const id = idOf(entrante);
    const reference = known.get(id) ?? promise(id);
    const sujet = sujetOf(entrante, annuaire);
    annuaire.nomme(reference, sujet);
    nommeCivilite(entrante, reference, annuaire);
    nommeCode(genre, entrante.champs, sujet, annuaire);
    for (const cle of clesOf(genre, entrante)) annuaire.note(genre, cle, reference);
    if (genre === "responsable") annuaire.note(genre, responsableCle(rang), reference);
  }
}
