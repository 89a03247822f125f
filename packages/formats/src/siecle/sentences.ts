import type { AnyFields } from "../kernel/layout/declare.ts";

interface Nomme {
  readonly nomDeFamille?: string | undefined;
  readonly nomUsage?: string | undefined;
  readonly prenom?: string | undefined;
}

/** How a person is called: "Léa MODELIN". The name in use when there is one; an organisation has no first name. */
export const nomDe = ({ nomDeFamille, nomUsage, prenom }: Nomme): string =>
  [prenom, nomUsage ?? nomDeFamille].filter((part) => part !== undefined).join(" ");

/** The same of what was read of a record; `undefined` when it has no name. */
export const nomLu = (fields: AnyFields): string | undefined => nomDe(fields as Nomme) || undefined;

/** "3 élèves", "un élève". */
export const nombre = (count: number, one: string, many: string): string => (count === 1 ? one : `${count} ${many}`);

export const CORRIGER = "Corrigez-le dans SIECLE, puis refaites l’export.";
export const REFAIRE = "Refaites l’export dans SIECLE et déposez le fichier tel quel.";
