import {
  changeMotDePasse,
  closeSessions,
  createCompte,
  listComptes,
  resetMotDePasse,
  updateCompte,
} from "@navette/base";
import { z } from "zod";
import { LOGIN_RATE } from "../plugins/rate-limit.ts";
import { requireDroit } from "../plugins/visiteur.ts";
import type { App } from "../services.ts";
import { idSchema } from "../wire/schemas.ts";
import {
  changementMotDePasseSchema,
  compteModifieSchema,
  compteRemisSchema,
  compteSchema,
  comptesSchema,
  nouveauCompteSchema,
} from "./schemas.ts";

const tags = ["Comptes"];
const onRequest = requireDroit("gerer-comptes");
const params = z.object({ compteId: idSchema });

export function comptesRoutes(app: App): void {
  app.get(
    "/comptes",
    { onRequest, schema: { tags, summary: "Les comptes de l’établissement", response: { 200: comptesSchema } } },
    async ({ visiteur }) => ({ comptes: [...(await visiteur.db.transaction(listComptes))] }),
  );

  app.post(
    "/comptes",
    {
      onRequest,
      schema: {
        tags,
        summary: "Créer un compte avec un mot de passe provisoire",
        body: nouveauCompteSchema,
        response: { 201: compteRemisSchema },
      },
    },
    async ({ visiteur, body }, reply) => reply.code(201).send(await createCompte(visiteur.db, body, visiteur.acte)),
  );

  app.patch(
    "/comptes/:compteId",
    {
      onRequest,
      schema: {
        tags,
        summary: "Modifier un compte, le désactiver, le réactiver",
        params,
        body: compteModifieSchema,
        response: { 200: compteSchema },
      },
    },
    ({ visiteur, params, body }) => updateCompte(visiteur.db, params.compteId, body, visiteur.acte),
  );

  app.post(
    "/comptes/:compteId/mot-de-passe",
    {
      onRequest,
      schema: {
        tags,
        summary: "Donner un nouveau mot de passe provisoire",
        params,
        response: { 200: compteRemisSchema },
      },
    },
    ({ visiteur, params }) => resetMotDePasse(visiteur.db, params.compteId, visiteur.acte),
  );

  app.delete(
    "/comptes/:compteId/sessions",
    { onRequest, schema: { tags, summary: "Fermer les sessions d’un compte", params, response: { 204: z.null() } } },
    async ({ visiteur, params }, reply) => {
      await closeSessions(visiteur.db, params.compteId, visiteur.acte);
      return reply.code(204).send(null);
    },
  );

  app.put(
    "/compte/mot-de-passe",
    {
      config: { rateLimit: LOGIN_RATE, motDePasseProvisoire: true },
      schema: {
        tags,
        summary: "Changer son propre mot de passe",
        body: changementMotDePasseSchema,
        response: { 204: z.null() },
      },
    },
    async ({ visiteur, body }, reply) => {
      const own = { compteId: visiteur.compte.id, secret: visiteur.secret };
      await changeMotDePasse(visiteur.db, own, body, visiteur.acte);
      return reply.code(204).send(null);
    },
  );
}
