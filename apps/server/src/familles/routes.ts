import {
  createLien,
  createResponsable,
  freeLien,
  freeResponsable,
  listResponsables,
  readFamilleEleve,
  readFamilleResponsable,
  updateLiens,
  updateResponsable,
} from "@navette/base";
import { z } from "zod";
import { requireDroit } from "../plugins/visiteur.ts";
import type { App } from "../services.ts";
import { idSchema } from "../wire/schemas.ts";
import {
  champResponsableSchema,
  champsRendusSchema,
  demandeResponsablesSchema,
  familleSchema,
  liensModifiesSchema,
  nouveauLienSchema,
  nouveauResponsableSchema,
  responsableModifieSchema,
  responsablesSchema,
} from "./schemas.ts";

const tags = ["Familles"];
const onRequest = requireDroit("gerer-personnes");
const deResponsable = z.object({ responsableId: idSchema });
const deLien = z.object({ lienId: idSchema });
const cree = { 201: z.object({ id: z.string() }) };
const fait = { 204: z.null() };

export function famillesRoutes(app: App): void {
  lectureRoutes(app);
  responsablesRoutes(app);
  liensRoutes(app);
}

function lectureRoutes(app: App): void {
  app.post(
    "/familles/responsables/recherche",
    {
      schema: {
        tags,
        summary: "Lister ou chercher des responsables, par leur nom, leurs enfants ou leur commune",
        body: demandeResponsablesSchema,
        response: { 200: responsablesSchema },
      },
    },
    ({ visiteur, body }) => visiteur.db.transaction((trx) => listResponsables(trx, visiteur, body)),
  );

  app.get(
    "/familles/responsables/:responsableId",
    {
      schema: {
        tags,
        summary: "La famille d’un responsable\u00a0: enfants, foyers, liens, envois, histoire",
        params: deResponsable,
        response: { 200: familleSchema },
      },
    },
    ({ visiteur, params }) =>
      visiteur.db.transaction((trx) => readFamilleResponsable(trx, visiteur, params.responsableId)),
  );

  app.get(
    "/familles/eleves/:eleveId",
    {
      schema: {
        tags,
        summary: "La famille d’un élève",
        params: z.object({ eleveId: idSchema }),
        response: { 200: familleSchema },
      },
    },
    ({ visiteur, params }) => visiteur.db.transaction((trx) => readFamilleEleve(trx, visiteur, params.eleveId)),
  );
}

function responsablesRoutes(app: App): void {
  app.post(
    "/familles/responsables",
    {
      onRequest,
      schema: { tags, summary: "Ajouter un responsable à un élève", body: nouveauResponsableSchema, response: cree },
    },
    async ({ visiteur, body }, reply) =>
      reply.code(201).send(await createResponsable(visiteur.db, body, visiteur.acte)),
  );

  app.patch(
    "/familles/responsables/:responsableId",
    {
      onRequest,
      schema: {
        tags,
        summary: "Corriger un responsable\u00a0: les imports laissent ce qui est corrigé",
        params: deResponsable,
        body: responsableModifieSchema,
        response: fait,
      },
    },
    async ({ visiteur, params, body }, reply) => {
      await updateResponsable(visiteur.db, params.responsableId, body, visiteur.acte);
      return reply.code(204).send(null);
    },
  );

  app.delete(
    "/familles/responsables/:responsableId/verrous/:champ",
    {
      onRequest,
      schema: {
        tags,
        summary: "Rendre aux imports un champ corrigé d’un responsable",
        params: deResponsable.extend({ champ: champResponsableSchema }),
        response: fait,
      },
    },
    async ({ visiteur, params }, reply) => {
      await freeResponsable(visiteur.db, params.responsableId, params.champ, visiteur.acte);
      return reply.code(204).send(null);
    },
  );
}

function liensRoutes(app: App): void {
  app.post(
    "/familles/liens",
    {
      onRequest,
      schema: { tags, summary: "Lier un responsable connu à un élève", body: nouveauLienSchema, response: cree },
    },
    async ({ visiteur, body }, reply) => reply.code(201).send(await createLien(visiteur.db, body, visiteur.acte)),
  );

  app.patch(
    "/familles/liens",
    {
      onRequest,
      schema: {
        tags,
        summary: "Dire ce que des responsables sont pour un élève, terminer ou rétablir ces liens",
        body: liensModifiesSchema,
        response: fait,
      },
    },
    async ({ visiteur, body }, reply) => {
      await updateLiens(visiteur.db, body.liens, body.modifie, visiteur.acte);
      return reply.code(204).send(null);
    },
  );

  app.post(
    "/familles/liens/:lienId/rendre",
    {
      onRequest,
      schema: {
        tags,
        summary: "Rendre aux imports des champs d’un lien",
        params: deLien,
        body: champsRendusSchema,
        response: fait,
      },
    },
    async ({ visiteur, params, body }, reply) => {
      await freeLien(visiteur.db, params.lienId, body.champs, visiteur.acte);
      return reply.code(204).send(null);
    },
  );
}
