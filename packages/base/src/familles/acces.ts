import { AppError } from "../app-error.ts";
import { type Acteur, porteeOf, reaches } from "../comptes/acteur.ts";
import { isAllowed } from "../comptes/droits.ts";
import type { Trx } from "../db/base.ts";
import type { Enfant, ResponsableVu } from "./famille.ts";

/** What somebody may see of the families. */
export interface Acces {
  readonly reachesEnfant: (enfant: Enfant) => boolean;
  /** Addresses, e-mails, who lives where, and the telephones of those who are not légaux. */
  readonly toutes: boolean;
}

export async function accesOf(trx: Trx, acteur: Acteur): Promise<Acces> {
  const portee = await porteeOf(trx, acteur);
  return {
    reachesEnfant: ({ classe }) => portee === "toutes" || reaches(portee, classe?.id ?? ""),
    toutes: isAllowed(acteur.compte.role, "lire-familles"),
  };
}

type Coordonnees = Pick<
  ResponsableVu,
  | "foyer"
  | "courriel"
  | "telephoneDomicile"
  | "telephoneTravail"
  | "telephonePortable"
  | "accepteSms"
  | "communicationAdresse"
>;

/** A responsable as an enseignant sees him: his name, and the telephones of a représentant légal. */
export function masked<T extends Coordonnees>(responsable: T, isLegal: boolean): T {
  const prive = { foyer: null, courriel: null, accepteSms: null, communicationAdresse: null };
  const telephones = { telephoneDomicile: null, telephoneTravail: null, telephonePortable: null };
  return { ...responsable, ...prive, ...(!isLegal && telephones) };
}

export function horsDePortee(): AppError {
  return new AppError({
    nature: "droit",
    code: "famille.hors-portee",
    message: "Cette famille n’est pas celle de l’un de vos élèves.",
    remedy: "Si vous enseignez dans la classe de l’enfant, demandez à la direction de vous y rattacher.",
  });
}
