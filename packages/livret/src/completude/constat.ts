import type { Diagnostic, Level } from "@navette/formats";
import { type Bilan, type ClasseBilans, type EcoleBilans, nomEleve, nomPersonne } from "../bilans.ts";
import type { Role } from "../etats.ts";

/**
 * What a finding does to the export: nothing but a word (`signale`), a value sent otherwise (`repare`), a rubrique left
 * out (`ignore`), a pupil left out (`manquant`), a class or the whole file withheld (`bloquant`).
 */
export type Effet = "signale" | "repare" | "ignore" | "manquant" | "bloquant";

/** Who can mend it: the function, and the names when they are known ("Mme Claire Lenoir"). */
export interface Qui {
  readonly fonction: Role;
  readonly noms: readonly string[];
}

/** A diagnostic of the livret: it also says what it costs, who can mend it, and which class, pupil and rubrique it is about. */
export interface Constat extends Diagnostic {
  readonly effet: Effet;
  readonly qui: Qui;
  readonly classe?: string;
  readonly eleve?: string;
  readonly rubrique?: string;
}

/** Where one stands while examining: a school, then perhaps a class, then perhaps a pupil. */
export interface Lieu {
  readonly ecole?: EcoleBilans;
  readonly classe?: ClasseBilans;
  readonly bilan?: Bilan;
  readonly rubrique?: string;
}

interface Declaration<P> {
  readonly code: string;
  readonly effet: Effet;
  readonly qui: Role;
  /** When it is not the usual level of the effet. */
  readonly level?: Level;
  readonly message: (params: P) => string;
  readonly remedy: string | ((params: P) => string);
}

const LEVELS: Readonly<Record<Effet, Level>> = {
  signale: "information",
  repare: "information",
  ignore: "anomalie",
  manquant: "rejet",
  bloquant: "rejet",
};

/** Makes the maker of one kind of constat: its code and its sentences stand in one place. */
export function declare<P = void>(declaration: Declaration<P>): (lieu: Lieu, params: P) => Constat {
  const { code, effet, qui, level = LEVELS[effet], message, remedy } = declaration;
  return (lieu, params) => ({
    code: `livret.${code}`,
    level,
    effet,
    message: message(params),
    remedy: typeof remedy === "string" ? remedy : remedy(params),
    qui: { fonction: qui, noms: nomsOf(qui, lieu) },
    ...referencesOf(lieu),
  });
}

function nomsOf(fonction: Role, { ecole, classe }: Lieu): readonly string[] {
  const personnes = {
    enseignant: classe?.enseignants ?? [],
    directeur: ecole?.directeur ? [ecole.directeur] : [],
    administrateur: [],
  };
  return personnes[fonction].map(nomPersonne).filter((nom) => nom !== "");
}

function referencesOf({ classe, bilan, rubrique }: Lieu): Pick<Constat, "where" | "classe" | "eleve" | "rubrique"> {
  const record = [classe?.libelle, bilan && nomEleve(bilan.eleve)].filter((nom) => nom !== undefined).join(", ");
  return {
    where: { ...(record !== "" && { record }), ...(rubrique !== undefined && { path: rubrique }) },
    ...(classe && { classe: classe.id }),
    ...(bilan && { eleve: bilan.eleve.id }),
    ...(rubrique !== undefined && { rubrique }),
  };
}
