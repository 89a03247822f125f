import { createCompte } from "@navette/base";
import { createCollege, fillCollege, MATIN_COLLEGE } from "@navette/base/testing";
import { sql } from "drizzle-orm";
import type { BrowserContext, Page } from "playwright-core";
import { beforeAll } from "vitest";
import { logInAs, openServer, type Serveur } from "./serveur.ts";

const COMPTE = { identifiant: "claire", motDePasse: "cheval agrafe pile" };

/** The collège of the examples, imported from its files, and its server. */
export interface CollegeServi extends Serveur {
  /** A page of that browser, where its principale has logged in. */
  logIn(context: BrowserContext): Promise<Page>;
  /** The same for a teacher named so in STS-Web, to whom an account is given. */
  logInEnseignant(context: BrowserContext, nom: string): Promise<Page>;
}

export function openCollege(): CollegeServi {
  const serveur = openServer({ le: MATIN_COLLEGE.toISOString() });
  beforeAll(async () => {
    const { db, acte } = await createCollege(serveur.base);
    await fillCollege(db, acte);
  });
  return {
    ...serveur,
    logIn: (context) => logInAs(context, serveur, COMPTE),
    logInEnseignant: async (context, nom) => logInAs(context, serveur, await giveCompte(serveur, nom)),
  };
}

async function giveCompte({ base }: Serveur, nom: string) {
  const db = base.etablissement("9990001X");
  const [personne] = await db.transaction((trx) =>
    trx.execute<{ id: string; prenom: string }>(sql`select id, prenom from personnel where nom = ${nom}`),
  );
  if (personne === undefined) throw new Error(`nobody is called ${nom}`);
  const compte = { identifiant: nom.toLowerCase(), nom, role: "enseignant", personnelId: personne.id } as const;
  const acte = { auteur: { compteId: null, nom: "Essai" }, now: MATIN_COLLEGE };
  const { motDePasse } = await createCompte(db, { ...compte, prenom: personne.prenom }, acte);
  await db.transaction((trx) => trx.execute(sql`update compte set mot_de_passe_provisoire = false`));
  return { identifiant: compte.identifiant, motDePasse };
}
