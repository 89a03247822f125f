import type { LoggedIn, OpenSession } from "@navette/base";
import type { FastifyReply } from "fastify";
import { csrfToken } from "../plugins/csrf.ts";
import { writeSessionCookie } from "../plugins/session-cookie.ts";
import type { Services } from "../services.ts";
import type { Session } from "./schemas.ts";

/** What the pages know of an open session. */
export function sessionOf(
  { compte, etablissement, secret }: OpenSession & { secret: string },
  version: string,
): Session {
  const { uai, nom, commune, degre, demonstration, adressePublique, annee } = etablissement;
  return {
    compte,
    etablissement: { uai, nom, commune, degre: degre === 1 ? 1 : 2, demonstration, adressePublique },
    annee,
    csrf: csrfToken(secret),
    version,
  };
}

/** Hands the cookie of a session just opened, and describes it. */
export function answerSession(reply: FastifyReply, opened: LoggedIn, { secure, version }: Services): Session {
  writeSessionCookie(reply, { uai: opened.etablissement.uai, secret: opened.secret }, secure);
  return sessionOf(opened, version);
}
