import type { ContentAdresse } from "@navette/formats";
import type {
  ClasseChampModifie,
  ClasseChamps,
  EleveChampModifie,
  EleveChamps,
  FicheChampModifie,
  Valeur as FicheValeur,
  Verrou,
} from "@navette/reconcile";
import { dayOf } from "../services.ts";

type Valeur = EleveChamps[keyof EleveChamps] | ClasseChamps[keyof ClasseChamps] | FicheValeur;
type Libelles = Readonly<Record<string, string>>;

const MOTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  sexe: { F: "Féminin", M: "Masculin" },
  civilite: { M: "M.", MME: "Mme" },
  niveau: { legal: "Représentant légal", "en-charge": "Personne en charge", contact: "Personne à contacter" },
};

/** A value of the plan as it is read: dates in French, one line for an address, the label of what it refers to. `null` when there is none. */
export function valeurInWords(champ: string, valeur: Valeur, libelles: Libelles = {}): string | null {
  if (valeur === null || valeur === "") return null;
  if (typeof valeur === "boolean") return valeur ? "Oui" : "Non";
  if (typeof valeur === "number") return champ === "annee" ? `${valeur}-${valeur + 1}` : valeur.toLocaleString("fr");
  if (typeof valeur === "string") return texteInWords(champ, valeur, libelles);
  if (isListe(valeur)) {
    return valeur.flatMap((each) => valeurInWords(champ, each, libelles) ?? []).join(", ") || null;
  }
  if ("libelle" in valeur && typeof valeur.libelle === "string") return valeur.libelle;
  if ("codePostal" in valeur) return adresseInWords(valeur as unknown as ContentAdresse);
  const parts = Object.entries(valeur).flatMap(
    ([nom, part]) => valeurInWords(nom, part as FicheValeur, libelles) ?? [],
  );
  return parts.join(" · ") || null;
}

function texteInWords(champ: string, texte: string, libelles: Libelles): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(texte)) return jour(texte);
  return MOTS[champ]?.[texte] ?? libelles[texte] ?? texte;
}

function isListe(valeur: object): valeur is readonly FicheValeur[] {
  return Array.isArray(valeur);
}

function adresseInWords({ ligne, codePostal, commune, pays }: ContentAdresse): string | null {
  const ville = [codePostal, commune].filter(Boolean).join(" ");
  return [ligne?.replaceAll("\n", ", "), ville, pays].filter(Boolean).join(", ") || null;
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
export function avantApres(
  { champ, avant, apres }: EleveChampModifie | ClasseChampModifie | FicheChampModifie,
  libelles: Libelles = {},
) {
  return { avant: valeurInWords(champ, avant, libelles), apres: valeurInWords(champ, apres, libelles) };
}
