import { lettreUai } from "@navette/formats";
import type { BrowserContext, Page } from "playwright-core";
import { logInAs, openServer, type Serveur } from "./serveur.ts";

const UAI = `0999901${lettreUai("0999901")}`;
const COMPTE = { prenom: "Claire", nom: "Lenoir", identifiant: "claire", motDePasse: "cheval agrafe pile" };

/** A school of which nothing is known yet. */
export interface EcoleVide extends Serveur {
  /** A page of that browser, where its directrice has logged in. */
  logIn(context: BrowserContext): Promise<Page>;
}

export function openEcoleVide(): EcoleVide {
  const ecole = { uai: UAI, nom: "École des Trois-Ormes", commune: "Valombre", degre: 1, compte: COMPTE };
  const serveur = openServer({ le: "2026-09-14T08:12:00.000Z", prepare: { path: "/api/installation", body: ecole } });
  return { ...serveur, logIn: (context) => logInAs(context, serveur, COMPTE) };
}
