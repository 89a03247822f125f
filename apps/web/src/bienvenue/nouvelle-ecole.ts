// The code alone: the package's index would bring the readers of every format to the browser.
import { uai } from "@navette/formats/codes/uai";
import type { NouvelleInstallation } from "@navette/server/api";

/** What the form of the first visit holds, as typed. */
export interface Saisie {
  readonly uai: string;
  readonly nom: string;
  readonly commune: string;
  readonly prenom: string;
  readonly nomCompte: string;
  readonly identifiant: string;
  readonly motDePasse: string;
  readonly confirmation: string;
}

export const saisieVide: Saisie = {
  uai: "",
  nom: "",
  commune: "",
  prenom: "",
  nomCompte: "",
  identifiant: "",
  motDePasse: "",
  confirmation: "",
};

export type Fautes = Partial<Record<keyof Saisie, string>>;

export const longueurMin = 12;

/** What to say under the UAI; `undefined` while it is being typed or when it is right. */
export function fauteUai(typed: string): string | undefined {
  const text = typed.trim();
  if (text.length < 8) return undefined;
  const read = uai.read(text);
  return typeof read === "string" ? undefined : read.message;
}

/** Every fault of the form at once; empty when it can be sent. */
export function fautesDe(saisie: Saisie): Fautes {
  const fautes: Fautes = {};
  const manques: readonly [keyof Saisie, string][] = [
    ["uai", "Indiquez l’UAI de l’école."],
    ["nom", "Indiquez le nom de l’école."],
    ["commune", "Indiquez la commune."],
    ["prenom", "Indiquez votre prénom."],
    ["nomCompte", "Indiquez votre nom."],
    ["identifiant", "Choisissez un identifiant."],
  ];
  for (const [champ, phrase] of manques) if (saisie[champ].trim() === "") fautes[champ] = phrase;
  const code = saisie.uai.trim();
  const faute = code.length > 0 && code.length < 8 ? "Un UAI a huit caractères, comme 0999901Z." : fauteUai(code);
  if (faute !== undefined) fautes.uai = faute;
  if (saisie.motDePasse.length < longueurMin) fautes.motDePasse = `Au moins ${longueurMin} caractères.`;
  if (saisie.confirmation !== saisie.motDePasse) fautes.confirmation = "Les deux mots de passe diffèrent.";
  return fautes;
}

/** The form, as the server expects it. */
export function demandeDe(saisie: Saisie): NouvelleInstallation {
  return {
    uai: saisie.uai.trim().toUpperCase(),
    nom: saisie.nom.trim(),
    commune: saisie.commune.trim(),
    degre: 1,
    compte: {
      prenom: saisie.prenom.trim(),
      nom: saisie.nomCompte.trim(),
      identifiant: saisie.identifiant.trim(),
      motDePasse: saisie.motDePasse,
    },
  };
}

/** Field names of the server, where they differ from ours. */
const champsDuServeur: Readonly<Record<string, keyof Saisie>> = {
  "compte.prenom": "prenom",
  "compte.nom": "nomCompte",
  "compte.identifiant": "identifiant",
  "compte.motDePasse": "motDePasse",
};

/** The server's sentences, beside the fields they are about. */
export function fautesDuServeur(champs: Readonly<Record<string, string>>): Fautes {
  const fautes: Fautes = {};
  for (const [champ, phrase] of Object.entries(champs)) {
    const ours = champsDuServeur[champ] ?? (champ in saisieVide ? (champ as keyof Saisie) : undefined);
    if (ours !== undefined) fautes[ours] = phrase;
  }
  return fautes;
}

/** The strength of a password in words. Length matters most; a single repeated sign or a plain row is weak whatever its length. */
export function forceDe(motDePasse: string): string | undefined {
  if (motDePasse.length < longueurMin) return undefined;
  const variety = new Set(motDePasse.toLowerCase()).size;
  if (variety < 6) return "Faible : trop de signes répétés.";
  if (motDePasse.length >= 20 && variety >= 10) return "Très bon mot de passe.";
  if (motDePasse.length >= 16 || /[^a-zà-ÿ]/i.test(motDePasse)) return "Bon mot de passe.";
  return "Correct. Quelques mots de plus le rendraient meilleur.";
}
