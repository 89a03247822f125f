import type { EtatEnvoi, PartLsu } from "@navette/server/api";

export type Compte = Pick<
  PartLsu,
  "prets" | "alertes" | "retenus" | "enSaisie" | "identiques" | "telecharges" | "deposes"
>;

/** The counts of several files together. */
export function totalOf(parts: readonly Compte[]): Compte {
  const sum = (compte: keyof Compte) => parts.reduce((total, part) => total + part[compte], 0);
  return {
    prets: sum("prets"),
    alertes: sum("alertes"),
    retenus: sum("retenus"),
    enSaisie: sum("enSaisie"),
    identiques: sum("identiques"),
    telecharges: sum("telecharges"),
    deposes: sum("deposes"),
  };
}

/** Bilans that would leave. */
export const partants = ({ prets, alertes }: Compte): number => prets + alertes;

/** Bilans declared complete: those a sending is about. */
export const complets = (compte: Compte): number => partants(compte) + compte.retenus;

/** Bilans that would leave and are in no file as they are. */
export const nouveaux = (compte: Compte): number => partants(compte) - compte.identiques;

/** What the page of a sending says of one file. */
export type EtatPart = "en-saisie" | "retenu" | "a-corriger" | "pret" | EtatEnvoi;

export function etatOf(part: Compte): EtatPart {
  if (complets(part) === 0) return "en-saisie";
  if (partants(part) === 0) return "retenu";
  if (part.retenus > 0) return "a-corriger";
  return nouveaux(part) > 0 ? "pret" : etatDesFichiers(part);
}

/** How far the files that hold these bilans as they are have gone: the least advanced of them. */
export function etatDesFichiers({ identiques, telecharges, deposes }: Compte): EtatEnvoi {
  if (telecharges < identiques) return "prepare";
  return deposes < identiques ? "telecharge" : "depose";
}
