import type { ContentAdresse } from "@navette/formats";
import type { ClasseChampModifie, ClasseChamps, EleveChampModifie, EleveChamps, Verrou } from "@navette/reconcile";
import { dayOf } from "../services.ts";

type Valeur = EleveChamps[keyof EleveChamps] | ClasseChamps[keyof ClasseChamps];

/** A value of the plan as it is read: dates in French, one line for an address. `null` when there is none. */
export function valeurInWords(champ: keyof EleveChamps | keyof ClasseChamps, valeur: Valeur): string | null {
  if (valeur === null || valeur === "") return null;
  if (champ === "naissance" && typeof valeur === "string") return jour(valeur);
  if (champ === "sexe") return valeur === "F" ? "Fille" : "Garçon";
  if (typeof valeur === "number") return `${valeur}-${valeur + 1}`;
  if (typeof valeur === "string") return valeur;
  if (isListe(valeur)) return valeur.length > 0 ? valeur.join(", ") : null;
  return "libelle" in valeur ? valeur.libelle : adresseInWords(valeur);
}

function isListe(valeur: object): valeur is readonly string[] {
  return Array.isArray(valeur);
}

function adresseInWords({ ligne, codePostal, commune, pays }: ContentAdresse): string | null {
  const ville = [codePostal, commune].filter(Boolean).join(" ");
  return [ligne, ville, pays].filter(Boolean).join(", ") || null;
}

/** « Corrigé ici le 12/01/2027 par C. Lenoir » */
export function verrouInWords({ par, le }: Verrou): string {
  return `Corrigé ici le ${jour(dayOf(new Date(le)))} par ${par}`;
}

/** `2018-03-14` → « 14/03/2018 » */
function jour(iso: string): string {
  return iso.slice(0, 10).split("-").reverse().join("/");
}

/** The fields of a change, one type whatever it bears on. */
export function avantApres({ champ, avant, apres }: EleveChampModifie | ClasseChampModifie) {
  return { avant: valeurInWords(champ, avant), apres: valeurInWords(champ, apres) };
}
