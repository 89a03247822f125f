import { dirige, enseigne } from "@navette/formats/codes/fonctions";
import type { Compte, Personnel, Role } from "@navette/server/api";
import { pluriel } from "../ui/mots.ts";

/** The role proposed to a person; none to who neither leads nor teaches: somebody who knows says what she is to read. */
export function rolePropose(personne: Pick<Personnel, "fonction" | "directeur">): Role | undefined {
  if (dirige(personne)) return "directeur";
  return enseigne(personne) ? "enseignant" : undefined;
}

/** « 12 comptes, dont 1 désactivé ». */
export function titreComptes(comptes: readonly Pick<Compte, "actif" | "vuLe">[]): string {
  const off = comptes.filter(({ actif }) => !actif).length;
  const never = comptes.filter(({ actif, vuLe }) => actif && vuLe === null).length;
  const all = pluriel(comptes.length, "compte");
  if (never > 0) return `${all}, dont ${pluriel(never, "jamais ouvert", "jamais ouverts")}`;
  return off > 0 ? `${all}, dont ${pluriel(off, "désactivé")}` : all;
}

/** The account that bears the name of this person, when one alone does. */
export function compteProbable<T extends Nomme>({ prenom, nom }: Nomme, comptes: readonly T[]): T | undefined {
  const [found, ...others] = comptes.filter((each) => isSameText(each.nom, nom) && isSameText(each.prenom, prenom));
  return others.length === 0 ? found : undefined;
}

type Nomme = Pick<Compte, "prenom" | "nom">;

/** Case and accents aside: the staff is written as ONDE writes it. */
const isSameText = (a: string, b: string) => a.localeCompare(b, "fr", { sensitivity: "base" }) === 0;

/** An identifiant from a name: « Élise Le Goff » gives « e.legoff ». It can be changed before it is kept. */
export function proposeIdentifiant(prenom: string, nom: string): string {
  const plain = (text: string) =>
    text
      .replace(/œ/gi, "oe")
      .replace(/æ/gi, "ae")
      .normalize("NFD")
      .replace(/[^a-z]/gi, "")
      .toLowerCase();
  const initiale = plain(prenom).slice(0, 1);
  return [initiale, plain(nom)].filter(Boolean).join(".").slice(0, 60);
}
