import { sql } from "drizzle-orm";
import { AppError } from "../app-error.ts";
import { insertCompte } from "../comptes/create-compte.ts";
import type { LoggedIn } from "../comptes/log-in.ts";
import { hashMotDePasse } from "../comptes/mot-de-passe.ts";
import { openSession } from "../comptes/sessions.ts";
import type { Base, Trx } from "../db/base.ts";
import { type PremierCompte, requireInstallable } from "./check-installation.ts";
import { createEtablissement, type NouvelEtablissement } from "./create-etablissement.ts";
import { type EtablissementListe, listEtablissements, selectEtablissements } from "./etablissement.ts";

export interface Installation {
  readonly now: Date;
  /** ISO date in the school's own time zone. */
  readonly today: string;
  /** Whether a school may join an installation that has one already. */
  readonly ouverte: boolean;
}

/** Creates a school with its administrateur, and opens his session. All or nothing. */
export async function installEtablissement(
  base: Base,
  nouveau: NouvelEtablissement,
  premier: PremierCompte,
  { now, today, ouverte }: Installation,
): Promise<LoggedIn> {
  if (!ouverte) requireFirst(await listEtablissements(base));
  const { identifiant, prenom, nom } = premier;
  requireInstallable(nouveau, premier);
  const garde = { hashed: await hashMotDePasse(premier.motDePasse), provisoire: false };
  const acte = { auteur: { compteId: null, nom: `${prenom.trim()} ${nom.trim()}` }, now };
  return createEtablissement(base, nouveau, { ...acte, today }, async (trx, etablissement) => {
    if (!ouverte) requireFirst(await lockInstallation(trx, etablissement.uai));
    const role = "administrateur";
    const compte = await insertCompte(trx, { identifiant, prenom, nom, role, personnelId: null }, garde, acte);
    const secret = await openSession(trx, compte.id, now);
    return { compte: { ...compte, vuLe: now.toISOString() }, etablissement, secret };
  });
}

/** The other schools, of which none is added before the end of the transaction: of two made at once, the second sees the first. */
async function lockInstallation(trx: Trx, own: string): Promise<readonly EtablissementListe[]> {
  await trx.execute(sql`select pg_advisory_xact_lock(hashtext('installation'))`);
  await trx.execute(sql`select set_config('navette.installation', 'oui', true)`);
  const all = await selectEtablissements(trx);
  await trx.execute(sql`select set_config('navette.installation', '', true)`);
  return all.filter(({ uai }) => uai !== own);
}

/** An invented school does not count: it is there to try before the real one. Throws `installation.fermee`. */
function requireFirst(etablissements: readonly EtablissementListe[]): void {
  if (etablissements.every((each) => each.demonstration)) return;
  throw new AppError({
    nature: "droit",
    code: "installation.fermee",
    message: "Un établissement est déjà installé ici.",
    remedy: "Connectez-vous. Pour en ajouter un, adressez-vous à la personne qui a installé Navette.",
  });
}
