// The code alone: the package's index would bring the readers of every format to the browser.
import { uai } from "@navette/formats/codes/uai";
import { faiblesse } from "@navette/livret";
import type { NouvelleInstallation } from "@navette/server/api";
import { type Degre, motsDe } from "../shell/degre.ts";

/** What the form of the first visit holds, as typed. */
export interface Saisie {
  readonly degre: Degre;
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
  degre: 1,
  uai: "",
  nom: "",
  commune: "",
  prenom: "",
  nomCompte: "",
  identifiant: "",
  motDePasse: "",
  confirmation: "",
};

/** What is typed, and may be at fault. */
export type ChampSaisi = Exclude<keyof Saisie, "degre">;

export type Fautes = Partial<Record<ChampSaisi, string>>;

/** What to say under the UAI; `undefined` while it is being typed or when it is right. */
export function fauteUai(typed: string): string | undefined {
  const text = typed.trim();
  if (text.length < 8) return undefined;
  const read = uai.read(text);
  return typeof read === "string" ? undefined : `${read.message} ${read.remedy}`;
}

/** What others know of whoever creates the school: a password is not made of it. */
export const connusDe = ({ identifiant, prenom, nomCompte, nom, uai: code }: Saisie): readonly string[] => [
  identifiant,
  prenom,
  nomCompte,
  nom,
  code,
];

/** Every fault of the form at once; empty when it can be sent. */
export function fautesDe(saisie: Saisie): Fautes {
  const fautes: Fautes = {};
  const { duLieu } = motsDe(saisie.degre);
  const manques: readonly [ChampSaisi, string][] = [
    ["uai", `Indiquez l’UAI ${duLieu}.`],
    ["nom", `Indiquez le nom ${duLieu}.`],
    ["commune", "Indiquez la commune."],
    ["prenom", "Indiquez votre prénom."],
    ["nomCompte", "Indiquez votre nom."],
    ["identifiant", "Choisissez un identifiant."],
  ];
  for (const [champ, phrase] of manques) if (saisie[champ].trim() === "") fautes[champ] = phrase;
  const code = saisie.uai.trim();
  const faute = code.length > 0 && code.length < 8 ? "Un UAI a huit caractères, comme 0999901Z." : fauteUai(code);
  if (faute !== undefined) fautes.uai = faute;
  const faible = faiblesse(saisie.motDePasse, connusDe(saisie));
  if (faible !== undefined) fautes.motDePasse = faible;
  if (saisie.confirmation !== saisie.motDePasse) fautes.confirmation = "Les deux mots de passe diffèrent.";
  return fautes;
}

/** The form, as the server expects it. */
export function demandeDe(saisie: Saisie): NouvelleInstallation {
  return {
    uai: saisie.uai.trim().toUpperCase(),
    nom: saisie.nom.trim(),
    commune: saisie.commune.trim(),
    degre: saisie.degre,
    compte: {
      prenom: saisie.prenom.trim(),
      nom: saisie.nomCompte.trim(),
      identifiant: saisie.identifiant.trim(),
      motDePasse: saisie.motDePasse,
    },
  };
}

/** Field names of the server, where they differ from ours. */
const champsDuServeur: Readonly<Record<string, ChampSaisi>> = {
  "compte.prenom": "prenom",
  "compte.nom": "nomCompte",
  "compte.identifiant": "identifiant",
  "compte.motDePasse": "motDePasse",
};

/** The server's sentences, beside the fields they are about. */
export function fautesDuServeur(champs: Readonly<Record<string, string>>): Fautes {
  const fautes: Fautes = {};
  for (const [champ, phrase] of Object.entries(champs)) {
    const ours = champsDuServeur[champ] ?? (champ in saisieVide ? (champ as ChampSaisi) : undefined);
    if (ours !== undefined) fautes[ours] = phrase;
  }
  return fautes;
}
