import type { Trx } from "../db/base.ts";
import { jourLocal } from "../etablissement/heure-locale.ts";
import type { Acte } from "../journal/auteur.ts";
import { classesOf, type Portee } from "./classes.ts";
import type { Compte } from "./compte.ts";

/** An account that acts: what it may reach comes from the account, what the journal tells of it from the act. */
export interface Acteur {
  readonly compte: Compte;
  readonly acte: Acte;
}

/** Whom this account reaches today. */
export function porteeOf(trx: Trx, { compte, acte }: Acteur): Promise<Portee> {
  return classesOf(trx, compte, jourLocal(acte.now));
}
