import { closeSessions, logIn, requireAccessible, revokeSession } from "@navette/base";
import { z } from "zod";
import { LOGIN_RATE } from "../plugins/rate-limit.ts";
import { clearSessionCookie } from "../plugins/session-cookie.ts";
import type { App, Services } from "../services.ts";
import { answerSession, sessionOf } from "./answer.ts";
import { identifiantsSchema, sessionSchema } from "./schemas.ts";

const tags = ["Session"];

export function sessionRoutes(app: App, services: Services): void {
  app.get(
    "/session",
    {
      config: { motDePasseProvisoire: true },
      schema: { tags, summary: "La session ouverte", response: { 200: sessionSchema } },
    },
    async ({ visiteur }) => sessionOf(visiteur, services.version),
  );

  app.post(
    "/session",
    {
      config: { publique: true, rateLimit: LOGIN_RATE },
      schema: { tags, summary: "Se connecter", body: identifiantsSchema, response: { 200: sessionSchema } },
    },
    async ({ body }, reply) => {
      const { base, installationOuverte, now } = services;
      await requireAccessible(base, body.uai, installationOuverte);
      const opened = await logIn(base.etablissement(body.uai), body, now());
      return answerSession(reply, opened, services);
    },
  );

  app.delete(
    "/session",
    {
      config: { motDePasseProvisoire: true },
      schema: { tags, summary: "Se déconnecter", response: { 204: z.null() } },
    },
    async ({ visiteur }, reply) => {
      await visiteur.db.transaction((trx) => revokeSession(trx, visiteur.secret, visiteur.acte.now));
      clearSessionCookie(reply, services.secure);
      return reply.code(204).send(null);
    },
  );

  app.delete(
    "/session/autres",
    { schema: { tags, summary: "Fermer ses sessions sur les autres appareils", response: { 204: z.null() } } },
    async ({ visiteur }, reply) => {
      const { db, compte, acte, secret } = visiteur;
      await closeSessions(db, compte.id, acte, secret);
      return reply.code(204).send(null);
    },
  );
}
