import {
  type ContentAdresse,
  LIBELLES_FONCTION,
  LIENS_PARENTE,
  libelleNiveau,
  MODALITES_ELECTION,
  MOTIFS_SORTIE,
  REGIMES,
} from "@navette/formats";
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
type Parties = Readonly<Record<string, FicheValeur>>;

const MOTS: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  sexe: new Map([
    ["F", "Féminin"],
    ["M", "Masculin"],
  ]),
  civilite: new Map([
    ["M", "M."],
    ["MME", "Mme"],
  ]),
  fonction: new Map(Object.entries(LIBELLES_FONCTION).map(([code, [libelle]]) => [code, libelle])),
  parente: new Map([...LIENS_PARENTE].map(([code, { libelle }]) => [code, libelle])),
  regime: new Map([...REGIMES].map(([code, { libelle }]) => [code, libelle])),
  motifSortie: MOTIFS_SORTIE,
  modalite: MODALITES_ELECTION,
};

/** What a responsable is to a pupil, as it agrees with him; `null` when the file does not say. */
export function niveauInWords(niveau: Valeur, civilite: string | undefined): string | null {
  if (niveau !== "legal" && niveau !== "en-charge" && niveau !== "contact") return null;
  return libelleNiveau(niveau, civilite === "MME" ? "MME" : null);
}

/** A value of the plan as it is read: dates in French, codes and references in words, one line for an address. `null` when there is none. */
export function valeurInWords(champ: string, valeur: Valeur, libelles: Libelles = {}): string | null {
  if (valeur === null || valeur === "") return null;
  if (typeof valeur === "boolean") return valeur ? "Oui" : "Non";
  if (typeof valeur === "number") return nombreInWords(champ, valeur);
  if (typeof valeur === "string") return texteInWords(champ, valeur, libelles);
  if (isListe(valeur)) {
    const items = valeur.flatMap((each) => valeurInWords(champ, each, libelles) ?? []);
    return items.join(", ") || (champ === "enseignants" ? "Personne" : null);
  }
  if ("codePostal" in valeur) return adresseInWords(valeur as unknown as ContentAdresse);
  const parts: Parties = { ...(valeur as object) };
  return composeInWords(parts, (nom) => valeurInWords(nom, parts[nom] ?? null, libelles));
}

/** What is said of an object of several fields: its name, and between brackets what completes it. */
function composeInWords(parts: Parties, mot: (nom: string) => string | null): string | null {
  const nom = ["personnel", "libelle", "matiere", "etablissement", "uai", "ville", "communeInsee"]
    .map(mot)
    .find(Boolean);
  const precisions =
    "debut" in parts ? [`du ${mot("debut")} au ${mot("fin")}`] : PRECISIONS.flatMap((each) => mot(each) ?? []);
  if (!nom) return precisions.join(", ") || null;
  return precisions.length > 0 ? `${nom} (${precisions.join(", ").toLocaleLowerCase("fr")})` : nom;
}

const PRECISIONS = ["heures", "modalite", "division"] as const;

/** Weekly hours. */
const HEURES: ReadonlySet<string> = new Set(["heures", "horaire"]);

function nombreInWords(champ: string, valeur: number): string {
  if (champ === "annee") return `${valeur}-${valeur + 1}`;
  const text = valeur.toLocaleString("fr");
  return HEURES.has(champ) ? `${text}\u00a0h` : text;
}

/** What no one reads: an object of the base, or one the plan adds, of which only the name is shown. */
const REFERENCE = /^@|^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function texteInWords(champ: string, texte: string, libelles: Libelles): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(texte)) return jour(texte);
  const code = champ === "mefs" || champ === "rattachement" ? "mef" : champ;
  const mot = MOTS[champ]?.get(texte) ?? libelles[texte] ?? libelles[`${code} ${texte}`];
  return REFERENCE.test(texte) ? mot || null : (mot ?? texte);
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
  return `Corrigé ici le ${jourInWords(le)} par ${par}`;
}

/** The day of an instant, where the school is: `14/03/2018`. */
export function jourInWords(instant: string): string {
  return jour(dayOf(new Date(instant)));
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
