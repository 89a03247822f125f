import { type College, collegeInvente, fichiersCollege } from "@navette/invent";
import { and, asc, eq } from "drizzle-orm";
import { auteurOf, type Compte } from "../comptes/compte.ts";
import { insertCompte } from "../comptes/create-compte.ts";
import { type LoggedIn, logIn } from "../comptes/log-in.ts";
import { hashMotDePasse } from "../comptes/mot-de-passe.ts";
import { compte } from "../comptes/tables.ts";
import type { Base, EtablissementDb, Trx } from "../db/base.ts";
import { professeurPrincipal } from "../enseignements/tables.ts";
import { anneeCourante } from "../etablissement/calendrier.ts";
import { createEtablissement } from "../etablissement/create-etablissement.ts";
import { jourLocal } from "../etablissement/heure-locale.ts";
import type { Acte } from "../journal/auteur.ts";
import { personnel } from "../personnes/tables.ts";
import { COMPTES_DEMONSTRATION } from "./comptes.ts";
import { CREATEUR, FICTIF, importFichiers } from "./importer.ts";

/**
 * Makes an invented collège and logs its principal in: its seven exports of SIECLE and its file of STS-Web go through the
 * real import. Refuses to make it twice (`etablissement.existe`).
 */
export async function creerCollege(base: Base, now: Date): Promise<LoggedIn> {
  const college = collegeInvente("bourg", anneeCourante(FICTIF, jourLocal(now)));
  const garde = { hashed: await hashMotDePasse(COMPTES_DEMONSTRATION.direction.motDePasse), provisoire: false };
  const direction = await create(base, college, garde, { auteur: CREATEUR, now });
  const db = base.etablissement(college.etablissement.uai);
  const acte = { auteur: auteurOf(direction), now };
  await importFichiers(db, fichiersCollege(college), acte);
  await joinAccounts(db, direction, garde, acte);
  return await logIn(db, COMPTES_DEMONSTRATION.direction, now);
}

type Garde = Parameters<typeof insertCompte>[2];

async function create(base: Base, { etablissement, personnels }: College, garde: Garde, acte: Acte): Promise<Compte> {
  const { uai, nom, commune } = etablissement;
  const chef = personnels.find(({ fonction }) => fonction === "DIR");
  if (!chef) throw new Error("the invented collège has no principal");
  const nouveau = { uai, nom: `Collège ${nom}`, commune, degre: 2, demonstration: true } as const;
  const { identifiant, role } = COMPTES_DEMONSTRATION.direction;
  return await createEtablissement(base, nouveau, { ...acte, today: jourLocal(acte.now) }, (trx) =>
    insertCompte(trx, { identifiant, role, nom: chef.nom, prenom: chef.prenom, personnelId: null }, garde, acte),
  );
}

/** The staff comes with STS-Web: the principal is one of them, and so is the teacher whose account is shown. */
async function joinAccounts(db: EtablissementDb, direction: Compte, garde: Garde, acte: Acte): Promise<void> {
  await db.transaction(async (trx) => {
    const [chef] = await trx.select({ id: personnel.id }).from(personnel).where(eq(personnel.fonction, "DIR"));
    if (chef) await trx.update(compte).set({ personnelId: chef.id }).where(eq(compte.id, direction.id));
    const professeur = await firstPrincipal(trx);
    if (!professeur) throw new Error("the invented collège has no professeur principal");
    const { id: personnelId, nom, prenom } = professeur;
    const { identifiant, role } = COMPTES_DEMONSTRATION.enseignant;
    await insertCompte(trx, { identifiant, role, nom, prenom, personnelId }, garde, acte);
  });
}

async function firstPrincipal(trx: Trx) {
  const [found] = await trx
    .select({ id: personnel.id, nom: personnel.nom, prenom: personnel.prenom })
    .from(personnel)
    .innerJoin(
      professeurPrincipal,
      and(eq(professeurPrincipal.personnel, personnel.id), eq(professeurPrincipal.actif, true)),
    )
    .orderBy(asc(personnel.nom), asc(personnel.prenom));
  return found;
}
