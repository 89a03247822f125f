import { AppError } from "../app-error.ts";
import { type Acteur, porteeOf } from "../comptes/acteur.ts";
import { reachesEleve } from "../comptes/classes.ts";
import { isAllowed } from "../comptes/droits.ts";
import type { Trx } from "../db/base.ts";
import { requireEtablissement } from "../etablissement/etablissement.ts";
import type { Enfant, LienVu, ResponsableVu } from "./famille.ts";

/** What somebody may see of the families. */
export interface Acces {
  readonly reachesEnfant: (enfant: Enfant) => boolean;
  /** Addresses, e-mails, telephones, who lives where, who pays what. */
  readonly toutes: boolean;
  /** To who does not see them all, the telephones of the représentants légaux: the school decides. */
  readonly telephones: boolean;
}

export async function accesOf(trx: Trx, acteur: Acteur): Promise<Acces> {
  const portee = await porteeOf(trx, acteur);
  return {
    reachesEnfant: ({ id, classe }) => reachesEleve(portee, id, classe?.id ?? null),
    toutes: isAllowed(acteur.compte.role, "lire-familles"),
    telephones: (await requireEtablissement(trx)).telephonesEnseignants,
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

/** A responsable as this reader sees him: to an enseignant his name, and the telephones of a légal if the school says so. */
export function vuPar<T extends Coordonnees>({ toutes, telephones }: Acces, responsable: T, isLegal: boolean): T {
  if (toutes) return responsable;
  const prive = { foyer: null, courriel: null, accepteSms: null, communicationAdresse: null };
  const joindre = { telephoneDomicile: null, telephoneTravail: null, telephonePortable: null };
  return { ...responsable, ...prive, ...(!(isLegal && telephones) && joindre) };
}

/** A link as this reader sees it: an enseignant needs to know who answers for the child, not who pays nor who hosts him. */
export function lienVuPar<T extends Pick<LienVu, "paieFrais" | "percoitAides" | "heberge">>(
  { toutes }: Acces,
  lien: T,
): T {
  return toutes ? lien : { ...lien, paieFrais: null, percoitAides: null, heberge: null };
}

export function horsDePortee(): AppError {
  return new AppError({
    nature: "droit",
    code: "famille.hors-portee",
    message: "Cette famille n’est pas celle de l’un de vos élèves.",
    remedy: "Si vous enseignez dans la classe de l’enfant, demandez à la direction de vous y rattacher.",
  });
}
