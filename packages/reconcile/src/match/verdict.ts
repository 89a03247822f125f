import type { AccordNom, Indices } from "./proof.ts";

const near = (accord: AccordNom) => accord !== "different";

/** Both names the same once folded. */
function sameNames({ nom, prenom }: Indices): boolean {
  return nom === "egal" && prenom === "egal";
}

const shared = ({ identifiants }: Indices) => identifiants.some(({ accord }) => accord === "egal");
const opposed = ({ identifiants }: Indices) => identifiants.some(({ accord }) => accord === "different");

/**
 * A shared identifier is never enough alone: a field must agree, and none may say no outright. A birth date that
 * differs says no; so does another prénom when there is a twin, whose INE may have been exchanged.
 */
export function confirmsIdentifier(indices: Indices, { jumeau }: { readonly jumeau: boolean }): boolean {
  const { nom, prenom, naissance } = indices;
  switch (naissance) {
    case "egale":
      return near(prenom) || (near(nom) && !jumeau);
    case "inversee":
      return near(prenom) && near(nom);
    case "inconnue":
      return near(prenom) && near(nom) && (prenom === "egal" || nom === "egal");
    case "proche":
    case "differente":
      return false;
  }
}

/** Near enough to be proposed as the same person, accepted by default: nothing says no. */
export function isProbable(indices: Indices, { jumeau }: { readonly jumeau: boolean }): boolean {
  const { nom, prenom, naissance, sexe, classe } = indices;
  if (opposed(indices) || sexe === "different") return false;
  switch (naissance) {
    case "egale":
      if (!near(nom)) return prenom === "egal" && classe === "egal";
      return near(prenom) && (prenom === "egal" || !jumeau);
    case "inversee":
      return sameNames(indices);
    case "inconnue":
      return sameNames(indices) && classe === "egal";
    case "proche":
    case "differente":
      return false;
  }
}

/** Near enough that only a person can tell. */
export function isPossible(indices: Indices): boolean {
  const { nom, prenom, naissance, sexe } = indices;
  if (shared(indices)) return true;
  if (sameNames(indices)) return naissance !== "differente";
  if (naissance === "egale") return prenom === "egal" || (near(prenom) && near(nom) && sexe !== "different");
  return naissance === "inversee" && near(prenom) && near(nom) && sexe !== "different";
}

/** Too far to be asked about, near enough to be shown side by side: a homonym of another age, a brother or a sister born the same day. */
export function looksAlike(indices: Indices): boolean {
  return sameNames(indices) || (indices.naissance === "egale" && indices.nom === "egal");
}

const NAME_POINTS: Readonly<Record<AccordNom, number>> = {
  egal: 4,
  "une-lettre": 3,
  compose: 3,
  "deux-lettres": 2,
  different: 0,
};
const BIRTH_POINTS: Readonly<Record<Indices["naissance"], number>> = {
  egale: 5,
  inversee: 4,
  proche: 2,
  inconnue: 1,
  differente: 0,
};

/** Ranks suggestions, the likeliest highest: a whole civil status weighs more than an identifier alone. It decides nothing. */
export function likelihood(indices: Indices): number {
  const identifiants = indices.identifiants.reduce((sum, { accord }) => sum + (accord === "egal" ? 2 : -1), 0);
  const sexe = indices.sexe === "different" ? -2 : 0;
  const classe = indices.classe === "egal" ? 1 : 0;
  return (
    identifiants +
    NAME_POINTS[indices.nom] +
    NAME_POINTS[indices.prenom] +
    BIRTH_POINTS[indices.naissance] +
    sexe +
    classe
  );
}
