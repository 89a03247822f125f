import type { Civilite } from "../content/identite.ts";

/**
 * What a member of staff does (`FONCTION`), as it is written and, after it, of a woman where that differs: the codes of
 * STS-Web, which gives no label, and those used beside them (sts-web.md §4.3).
 */
export const LIBELLES_FONCTION = {
  DIR: ["Direction"],
  ENS: ["Enseignant", "Enseignante"],
  DOC: ["Documentaliste"],
  EDU: ["CPE"],
  AED: ["Assistant d’éducation", "Assistante d’éducation"],
  SUR: ["Surveillant", "Surveillante"],
  ORI: ["Psychologue"],
  MDS: ["Santé et social"],
  ADF: ["Administratif", "Administrative"],
} as const satisfies Record<string, readonly [string, string?]>;

export type Fonction = keyof typeof LIBELLES_FONCTION;

/** In the order lists show them. */
export const FONCTIONS = Object.keys(LIBELLES_FONCTION) as readonly Fonction[];

const isConnue = (code: string): code is Fonction => Object.hasOwn(LIBELLES_FONCTION, code);

/** « Enseignante » ; the code itself when it is none of these: STS-Web has some that nobody explained. */
export function libelleFonction(code: string, civilite: Civilite | null = null): string {
  if (!isConnue(code)) return code;
  const [libelle, feminin = libelle]: readonly [string, string?] = LIBELLES_FONCTION[code];
  return civilite === "MME" ? feminin : libelle;
}

/** Whom one asks what she does: her code, `null` where nobody said, and whether she was named here to lead the school. */
interface EnFonction {
  readonly fonction: string | null;
  readonly directeur: boolean;
}

/** Who leads is of the direction; of whom nobody said anything teaches, as STS-Web has it for those it calls `local`. */
export function fonctionDe({ fonction, directeur }: EnFonction): string {
  return directeur ? "DIR" : (fonction ?? "ENS");
}

/** Whether this person leads the school, or leads it with others. */
export const dirige = (personne: EnFonction): boolean => fonctionDe(personne) === "DIR";

/** Whether this person is there to teach: the others are given no class unless somebody says so. */
export const enseigne = (personne: EnFonction): boolean => fonctionDe(personne) === "ENS";
