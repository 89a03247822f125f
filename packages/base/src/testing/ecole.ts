import { lettreUai } from "@navette/formats";
import type { Compte } from "../comptes/compte.ts";
import { auteurOf } from "../comptes/compte.ts";
import type { Base, EtablissementDb } from "../db/base.ts";
import { installEtablissement } from "../etablissement/install.ts";
import type { Acte } from "../journal/auteur.ts";

/** An invented UAI, right letter included. */
export const uaiOf = (chiffres: string): string => `${chiffres}${lettreUai(chiffres)}`;

export const NOW = new Date("2026-10-05T08:00:00.000Z");
export const MOT_DE_PASSE = "cheval agrafe pile";

/** A school as the tests find it: installed, with its administrateur Claire Lenoir (`claire`) and an open session. */
export interface Ecole {
  readonly uai: string;
  readonly db: EtablissementDb;
  readonly compte: Compte;
  readonly secret: string;
  readonly acte: Acte;
}

/** Installs an invented school. */
export async function createEcole(base: Base, chiffres = "0750001"): Promise<Ecole> {
  const uai = uaiOf(chiffres);
  const { compte, secret } = await installEtablissement(
    base,
    { uai, nom: "École du Lavoir", commune: "Paris", degre: 1 },
    { identifiant: "claire", prenom: "Claire", nom: "Lenoir", motDePasse: MOT_DE_PASSE },
    { now: NOW, today: "2026-10-05", ouverte: true },
  );
  return { uai, db: base.etablissement(uai), compte, secret, acte: { auteur: auteurOf(compte), now: NOW } };
}
