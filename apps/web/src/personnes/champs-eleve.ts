import { NIVEAUX_1D, NIVEAUX_COLLEGE } from "@navette/formats/codes/niveaux";
import type { ChampEleve, Eleve, EleveModifie } from "@navette/server/api";
import { lignesAdresse } from "../familles/words.ts";
import type { Degre } from "../shell/degre.ts";
import { jourLong } from "../ui/mots.ts";
import { SEXES } from "./words.ts";

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

/** The levels a pupil may be given, where he is. */
export const NIVEAUX = { 1: NIVEAUX_1D, 2: NIVEAUX_COLLEGE } as const satisfies Record<Degre, readonly string[]>;

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
      return eleve[champ] === null ? undefined : lignesAdresse(eleve[champ]).join(", ") || undefined;
    default:
      return eleve[champ] ?? undefined;
  }
}

/** The field as it is typed: text, an ISO day, a code, an id; empty when there is nothing. */
export function valeurSaisie(eleve: Eleve, champ: Exclude<ChampEleve, "adresse1" | "adresse2">): string {
  return (champ === "classe" ? eleve.classe?.id : eleve[champ]) ?? "";
}

/** What is sent for one field typed. An empty field that may be empty is sent as such: it is not the same as not sent. */
export function modificationDe(champ: Exclude<ChampEleve, "adresse1" | "adresse2">, typed: string): EleveModifie {
  const text = typed.trim();
  const optional = text === "" ? null : text;
  if (champ === "classe") return { classeId: optional };
  if (champ === "sexe") return { sexe: text === "M" || text === "F" ? text : null };
  if (champ === "niveau") return niveauDe(text);
  if (champ === "naissance" || champ === "nomUsage") return { [champ]: optional };
  return { [champ]: text };
}

/** A level no list has came with a file: left chosen, it stays as it is. */
function niveauDe(text: string): EleveModifie {
  if (text === "") return { niveau: null };
  const niveau = [...NIVEAUX[1], ...NIVEAUX[2]].find((each) => each === text);
  return niveau === undefined ? {} : { niveau };
}
