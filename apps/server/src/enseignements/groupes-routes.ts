import { createGroupe, endGroupe, freeGroupe, putInGroupe, renameGroupe, takeOutOfGroupe } from "@navette/base";
import { z } from "zod";
import { requireDroit } from "../plugins/visiteur.ts";
import type { App } from "../services.ts";
import { idSchema } from "../wire/schemas.ts";
import { elevesAInscrireSchema, etatGroupeSchema, groupeModifieSchema, nouveauGroupeSchema } from "./schemas.ts";

const tags = ["Enseignements"];
const onRequest = requireDroit("gerer-structures");
const params = z.object({ groupeId: idSchema });
const response = { 204: z.null() };

/** What a school keeps of its groups by hand. */
export function groupesRoutes(app: App): void {
  app.post(
    "/enseignements/groupes",
    {
      onRequest,
      schema: {
        tags,
        summary: "Créer un groupe que SIECLE et STS-Web ne connaissent pas",
        body: nouveauGroupeSchema,
        response: { 201: z.object({ id: z.string() }) },
      },
    },
    async ({ visiteur, body }, reply) => reply.code(201).send(await createGroupe(visiteur.db, body, visiteur.acte)),
  );

  app.patch(
    "/enseignements/groupes/:groupeId",
    { onRequest, schema: { tags, summary: "Renommer un groupe", params, body: groupeModifieSchema, response } },
    async ({ visiteur, params, body }, reply) => {
      await renameGroupe(visiteur.db, params.groupeId, body, visiteur.acte);
      return reply.code(204).send(null);
    },
  );

  app.delete(
    "/enseignements/groupes/:groupeId/verrous/libelle",
    { onRequest, schema: { tags, summary: "Rendre le nom d’un groupe aux imports", params, response } },
    async ({ visiteur, params }, reply) => {
      await freeGroupe(visiteur.db, params.groupeId, visiteur.acte);
      return reply.code(204).send(null);
    },
  );

  app.put(
    "/enseignements/groupes/:groupeId/etat",
    {
      onRequest,
      schema: { tags, summary: "Terminer un groupe créé ici, ou le rouvrir", params, body: etatGroupeSchema, response },
    },
    async ({ visiteur, params, body }, reply) => {
      await endGroupe(visiteur.db, params.groupeId, body, visiteur.acte);
      return reply.code(204).send(null);
    },
  );

  app.post(
    "/enseignements/groupes/:groupeId/eleves",
    {
      onRequest,
      schema: { tags, summary: "Mettre des élèves dans un groupe", params, body: elevesAInscrireSchema, response },
    },
    async ({ visiteur, params, body }, reply) => {
      await putInGroupe(visiteur.db, { ...params, ...body }, visiteur.acte);
      return reply.code(204).send(null);
    },
  );

  app.delete(
    "/enseignements/groupes/:groupeId/eleves/:eleveId",
    {
      onRequest,
      schema: {
        tags,
        summary: "Ôter un élève d’un groupe",
        params: params.extend({ eleveId: idSchema }),
        response,
      },
    },
    async ({ visiteur, params }, reply) => {
      await takeOutOfGroupe(visiteur.db, params, visiteur.acte);
      return reply.code(204).send(null);
    },
  );
}
