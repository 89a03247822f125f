import type { Acte, Action, Auteur, Compte, Etablissement, EtablissementDb } from "@navette/base";
import { AppError, assertDroit, auteurOf, requireAccessible, resumeSession } from "@navette/base";
import type { FastifyRequest } from "fastify";
import type { App, Services } from "../services.ts";
import { readSessionCookie } from "./session-cookie.ts";

/** Who sends this request, and the base as his school sees it. */
export interface Visiteur {
  readonly compte: Compte;
  readonly etablissement: Etablissement;
  /** Bound to his school: no other can be read or written with it. */
  readonly db: EtablissementDb;
  readonly auteur: Auteur;
  /** What the use cases ask: this author, at the instant of this request. */
  readonly acte: Acte;
  /** The secret of his session; never sent back nor logged. */
  readonly secret: string;
}

declare module "fastify" {
  interface FastifyRequest {
    /** Throws `session.absente` on a public route, where nobody is looked for. */
    readonly visiteur: Visiteur;
  }
  interface FastifyContextConfig {
    /** Answers without a session. Every other route under `/api` refuses. */
    publique?: boolean;
    /** Answers an account whose password was handed over, and is still to be changed. Every other route refuses it. */
    motDePasseProvisoire?: boolean;
  }
}

const visiteurs = new WeakMap<FastifyRequest, Visiteur>();

function visiteurOf(request: FastifyRequest): Visiteur {
  const found = visiteurs.get(request);
  if (found) return found;
  throw new AppError({
    nature: "session",
    code: "session.absente",
    message: "Votre session est terminée.",
    remedy: "Connectez-vous pour continuer.",
  });
}

/** Finds the visitor of each request; routes that are not public refuse without one. */
export function authenticate(app: App, { base, now, secure, installationOuverte }: Services): void {
  app.decorateRequest("visiteur", {
    getter() {
      return visiteurOf(this);
    },
  });
  app.addHook("onRequest", async (request) => {
    if (request.routeOptions.config.publique || request.is404) return;
    const key = readSessionCookie(request, secure);
    const instant = now();
    const db = key && base.etablissement(key.uai);
    const open = db && (await resumeSession(db, key.secret, instant));
    if (db && open) {
      if (open.etablissement.demonstration) await requireAccessible(base, db.uai, installationOuverte);
      const auteur = auteurOf(open.compte);
      visiteurs.set(request, { ...open, db, auteur, acte: { auteur, now: instant }, secret: key.secret });
    }
    const { compte } = visiteurOf(request);
    if (compte.motDePasseProvisoire && !request.routeOptions.config.motDePasseProvisoire) throw provisoire();
  });
}

function provisoire(): AppError {
  return new AppError({
    nature: "droit",
    code: "session.mot-de-passe-provisoire",
    message: "Votre mot de passe est provisoire.",
    remedy: "Choisissez d’abord le vôtre.",
  });
}

/** For the `onRequest` of a route: refuses, before the body is read, an account whose role does not allow the action. */
export function requireDroit(action: Action): (request: FastifyRequest) => Promise<void> {
  return async (request) => assertDroit(request.visiteur.compte.role, action);
}
