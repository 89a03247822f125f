import type { Adresse, ChampEleve, Eleve, EleveModifie } from "@navette/server/api";
import { jourLong } from "../ui/mots.ts";
import { adresseEnLigne, SEXES } from "./words.ts";

/** How a field is typed. */
export type Genre = "texte" | "jour" | "sexe" | "niveau" | "classe" | "adresse";

interface Champ {
  readonly champ: ChampEleve;
  readonly genre: Genre;
  /** Cannot be emptied. */
  readonly requis?: boolean;
}

/** The fields of a pupil, in the order they are read. */
export const CHAMPS_IDENTITE: readonly Champ[] = [
  { champ: "nom", genre: "texte", requis: true },
  { champ: "nomUsage", genre: "texte" },
  { champ: "prenom", genre: "texte", requis: true },
  { champ: "naissance", genre: "jour" },
  { champ: "sexe", genre: "sexe" },
  { champ: "ine", genre: "texte", requis: true },
  { champ: "classe", genre: "classe" },
  { champ: "niveau", genre: "niveau" },
  { champ: "adresse1", genre: "adresse" },
  { champ: "adresse2", genre: "adresse" },
];

export const NIVEAUX = ["TPS", "PS", "MS", "GS", "CP", "CE1", "CE2", "CM1", "CM2"] as const;

/** The field as it is read; `undefined` when there is nothing. */
export function valeurLue(eleve: Eleve, champ: ChampEleve): string | undefined {
  switch (champ) {
    case "naissance":
      return eleve.naissance === null ? undefined : jourLong(eleve.naissance);
    case "sexe":
      return eleve.sexe === null ? undefined : SEXES[eleve.sexe];
    case "classe":
      return eleve.classe?.libelle;
    case "adresse1":
    case "adresse2":
      return eleve[champ] === null ? undefined : adresseEnLigne(eleve[champ]) || undefined;
    default:
      return eleve[champ] ?? undefined;
  }
}

/** The field as it is typed: text, an ISO day, a code, an id; empty when there is nothing. */
export function valeurSaisie(eleve: Eleve, champ: Exclude<ChampEleve, "adresse1" | "adresse2">): string {
  return (champ === "classe" ? eleve.classe?.id : eleve[champ]) ?? "";
}

export const ADRESSE_VIDE: Adresse = { ligne: null, codePostal: null, commune: null, pays: null };

/** What is sent for one field typed. An empty field that may be empty is sent as such: it is not the same as not sent. */
export function modificationDe(champ: Exclude<ChampEleve, "adresse1" | "adresse2">, typed: string): EleveModifie {
  const text = typed.trim();
  const optional = text === "" ? null : text;
  if (champ === "classe") return { classeId: optional };
  if (champ === "sexe") return { sexe: text === "M" || text === "F" ? text : null };
  if (champ === "niveau") return { niveau: NIVEAUX.find((niveau) => niveau === text) ?? null };
  if (champ === "naissance" || champ === "nomUsage") return { [champ]: optional };
  return { [champ]: text };
}

/** What is sent for an address; one whose every line is empty is no address. */
export function modificationAdresse(champ: "adresse1" | "adresse2", adresse: Adresse): EleveModifie {
  const lines = Object.entries(adresse).map(([key, line]) => [key, line?.trim() || null]);
  const empty = lines.every(([, line]) => line === null);
  return { [champ]: empty ? null : (Object.fromEntries(lines) as Adresse) };
}
