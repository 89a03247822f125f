import { Writable } from "node:stream";
import type { Base } from "@navette/base";
import { lettreUai } from "@navette/formats";
import { type Logger, pino } from "pino";
import { type AppOptions, buildApp } from "../app.ts";
import type { App } from "../services.ts";
import { type Navigateur, openNavigateur } from "./navigateur.ts";

export const MOT_DE_PASSE = "cheval agrafe pile";

/** An invented UAI, right letter included. */
export const uaiOf = (chiffres: string): string => `${chiffres}${lettreUai(chiffres)}`;

/** A server of the tests: its clock is moved by hand, what it logs is kept. */
export interface Serveur {
  readonly app: App;
  readonly logs: () => string;
  advance(seconds: number): void;
  readonly navigateur: () => Navigateur;
}

export async function buildServeur(base: Base, options: Partial<AppOptions> = {}): Promise<Serveur> {
  let now = Date.parse("2026-10-05T08:00:00.000Z");
  const { logger, logs } = keptLogger();
  const app = await buildApp({ base, logger, now: () => new Date(now), ...options });
  return {
    app,
    logs,
    advance: (seconds) => {
      now += seconds * 1000;
    },
    navigateur: () => openNavigateur(app),
  };
}

function keptLogger(): { readonly logger: Logger; readonly logs: () => string } {
  const lines: string[] = [];
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  return { logger: pino({ level: "trace" }, stream), logs: () => lines.join("") };
}

export const installation = (chiffres = "0750001") => ({
  uai: uaiOf(chiffres),
  nom: "École du Lavoir",
  commune: "Paris",
  degre: 1,
  compte: { prenom: "Claire", nom: "Lenoir", identifiant: "claire", motDePasse: MOT_DE_PASSE },
});

/** Installs an invented school; its administrateur, Claire Lenoir, is logged in on the page returned. */
export async function installEcole(serveur: Serveur, chiffres?: string): Promise<Navigateur> {
  const page = serveur.navigateur();
  const reply = await page.post("/api/installation", installation(chiffres));
  if (reply.statusCode !== 200) throw new Error(`installation answered ${reply.statusCode}: ${reply.body}`);
  return page;
}

/** Creates an account of this role in the school of `page`, logs it in on a page of its own, and gives it a password of its own. */
export async function logInAs(serveur: Serveur, page: Navigateur, role: string): Promise<Navigateur> {
  const compte = { identifiant: role, prenom: "Paul", nom: "Roux", role };
  const { motDePasse } = (await page.post("/api/comptes", compte)).json<{ motDePasse: string }>();
  const { uai } = (await page.get("/api/session")).json<{ etablissement: { uai: string } }>().etablissement;
  return await firstLogIn(serveur, { uai, identifiant: role, motDePasse });
}

/** Logs an account in with the password it was handed, on a page of its own, and gives it one of its own. */
export async function firstLogIn(
  serveur: Serveur,
  remis: { readonly uai: string; readonly identifiant: string; readonly motDePasse: string },
): Promise<Navigateur> {
  const own = serveur.navigateur();
  await own.post("/api/session", remis);
  await own.send("PUT", "/api/compte/mot-de-passe", { actuel: remis.motDePasse, nouveau: MOT_DE_PASSE });
  return own;
}
