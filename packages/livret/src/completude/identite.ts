import type { Civilite } from "@navette/formats";
import { LONGUEURS_LSU } from "@navette/formats/codes/lsu";
import { nomPersonne, type Personne } from "../bilans.ts";
import { readTexte } from "../texte.ts";
import type { Constat, Lieu } from "./constat.ts";
import {
  directeurAbsent,
  directeurIncomplet,
  enseignantAbsent,
  enseignantIncomplet,
  homonymes,
} from "./constats-classe.ts";

/** All that LSU knows of an adult. */
export interface Identite {
  readonly civilite: Civilite;
  readonly nom: string;
  readonly prenom: string;
}

/** A name as LSU takes it; absent when it is missing, too long or unfit. */
export function nomLsu(text: string | null): string | undefined {
  return readTexte(text?.trim(), LONGUEURS_LSU.nom).data ?? undefined;
}

/** The identity to send; absent when something is missing in it. */
export function identiteOf({ civilite, nom, prenom }: Personne): Identite | undefined {
  const [lu, luPrenom] = [nomLsu(nom), nomLsu(prenom)];
  if (civilite === null || lu === undefined || luPrenom === undefined) return undefined;
  return { civilite, nom: lu, prenom: luPrenom };
}

/** "la civilité et le prénom": what LSU wants of a person and does not find; empty when nothing is missing. */
function manqueA({ civilite, nom, prenom }: Personne): string {
  const manques = [
    ...(civilite === null ? ["la civilité"] : []),
    ...(nomLsu(nom) === undefined ? ["le nom"] : []),
    ...(nomLsu(prenom) === undefined ? ["le prénom"] : []),
  ];
  return manques.join(" et ");
}

export function checkDirecteur(lieu: Lieu, directeur: Personne | null): readonly Constat[] {
  if (directeur === null) return [directeurAbsent(lieu)];
  const manque = manqueA(directeur);
  return manque === "" ? [] : [directeurIncomplet(lieu, { manque })];
}

/** The teachers of one class, and their namesakes anywhere in the school: LSU would see one person. */
export function checkEnseignants(
  lieu: Lieu,
  enseignants: readonly Personne[],
  tous: readonly Personne[],
): readonly Constat[] {
  if (enseignants.length === 0) return [enseignantAbsent(lieu)];
  const incomplets = enseignants.flatMap((enseignant) => {
    const manque = manqueA(enseignant);
    return manque === "" ? [] : [enseignantIncomplet(lieu, { nom: nomPersonne(enseignant), manque })];
  });
  const partages = enseignants
    .filter((one) => tous.some((other) => other.id !== one.id && nomPersonne(other) === nomPersonne(one)))
    .map(nomPersonne);
  return [...incomplets, ...[...new Set(partages)].map((nom) => homonymes(lieu, { nom }))];
}
