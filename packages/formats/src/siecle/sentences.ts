import type { AnyFields } from "../kernel/layout/declare.ts";

interface Nomme {
  readonly nomDeFamille?: string | undefined;
  readonly nomUsage?: string | undefined;
  readonly prenom?: string | undefined;
}

const joined = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join(" ");

/** How a pupil is called, as in the plan of an import: "MODELIN Léa". The name in use stands beside: "MODELIN Léa (HARPON)". */
export const nomDe = ({ nomDeFamille, nomUsage, prenom }: Nomme): string =>
  joined(nomDeFamille, prenom, nomUsage === undefined || nomUsage === nomDeFamille ? undefined : `(${nomUsage})`);

/** How a responsable is called there: "HARPON Léa", by the name in use when there is one; an organisation has no first name. */
export const nomDePersonne = ({ nomDeFamille, nomUsage, prenom }: Nomme): string =>
  joined(nomUsage ?? nomDeFamille, prenom);

/** The same of what was read of a record; `undefined` when it has no name. */
export const nomLu = (fields: AnyFields): string | undefined => nomDe(fields as Nomme) || undefined;
export const nomDePersonneLu = (fields: AnyFields): string | undefined => nomDePersonne(fields as Nomme) || undefined;

/** "3 élèves", "un élève". */
export const nombre = (count: number, one: string, many: string): string => (count === 1 ? one : `${count} ${many}`);

export const CORRIGER = "Corrigez-le dans SIECLE, puis refaites l’export.";
export const REFAIRE = "Refaites l’export dans SIECLE et déposez le fichier tel quel.";
