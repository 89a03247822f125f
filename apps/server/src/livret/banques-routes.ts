import {
  addCommentaire,
  addElement,
  listCommentaires,
  listElements,
  removeCommentaire,
  removeElement,
  renameElement,
  updateCommentaire,
} from "@navette/base";
import { z } from "zod";
import { requireDroit } from "../plugins/visiteur.ts";
import type { App } from "../services.ts";
import { idSchema } from "../wire/schemas.ts";
import {
  commentaireModifieSchema,
  commentaireSchema,
  commentairesSchema,
  demandeElementsSchema,
  elementModifieSchema,
  elementSchema,
  elementsSchema,
  nouveauCommentaireSchema,
  nouvelElementSchema,
} from "./banques-schemas.ts";

const tags = ["Banques du livret"];
/** Whose bank it is, and so who may write in it, the base knows. */
const onRequest = requireDroit("saisir-livret");

export function banquesRoutes(app: App): void {
  commentairesRoutes(app);
  elementsRoutes(app);
}

function commentairesRoutes(app: App): void {
  const params = z.object({ commentaireId: idSchema });

  app.get(
    "/livret/commentaires",
    {
      schema: {
        tags,
        summary: "Les commentaires prêts, de l’école et du compte",
        response: { 200: commentairesSchema },
      },
    },
    async ({ visiteur }) => ({
      commentaires: await visiteur.db.transaction((trx) => listCommentaires(trx, visiteur)),
    }),
  );

  app.post(
    "/livret/commentaires",
    {
      onRequest,
      schema: {
        tags,
        summary: "Ajouter un commentaire prêt",
        body: nouveauCommentaireSchema,
        response: { 201: commentaireSchema },
      },
    },
    async ({ visiteur, body }, reply) => reply.code(201).send(await addCommentaire(visiteur.db, visiteur, body)),
  );

  app.patch(
    "/livret/commentaires/:commentaireId",
    {
      onRequest,
      schema: {
        tags,
        summary: "Corriger un commentaire prêt",
        params,
        body: commentaireModifieSchema,
        response: { 200: commentaireSchema },
      },
    },
    ({ visiteur, params, body }) => updateCommentaire(visiteur.db, visiteur, params.commentaireId, body),
  );

  app.delete(
    "/livret/commentaires/:commentaireId",
    { onRequest, schema: { tags, summary: "Ôter un commentaire prêt", params, response: { 204: z.null() } } },
    async ({ visiteur, params }, reply) => {
      await removeCommentaire(visiteur.db, visiteur, params.commentaireId);
      return reply.code(204).send(null);
    },
  );
}

function elementsRoutes(app: App): void {
  const params = z.object({ elementId: idSchema });

  app.get(
    "/livret/elements",
    {
      schema: {
        tags,
        summary: "Les éléments de programme de l’école",
        querystring: demandeElementsSchema,
        response: { 200: elementsSchema },
      },
    },
    async ({ visiteur, query }) => ({
      elements: await visiteur.db.transaction((trx) => listElements(trx, visiteur, query)),
    }),
  );

  app.post(
    "/livret/elements",
    {
      onRequest,
      schema: {
        tags,
        summary: "Ajouter un élément de programme",
        body: nouvelElementSchema,
        response: { 201: elementSchema },
      },
    },
    async ({ visiteur, body }, reply) => reply.code(201).send(await addElement(visiteur.db, visiteur, body)),
  );

  app.patch(
    "/livret/elements/:elementId",
    {
      onRequest,
      schema: {
        tags,
        summary: "Corriger un élément de programme de la banque",
        params,
        body: elementModifieSchema,
        response: { 200: elementSchema },
      },
    },
    ({ visiteur, params, body }) => renameElement(visiteur.db, visiteur, params.elementId, body.libelle),
  );

  app.delete(
    "/livret/elements/:elementId",
    {
      onRequest,
      schema: { tags, summary: "Ôter un élément de programme de la banque", params, response: { 204: z.null() } },
    },
    async ({ visiteur, params }, reply) => {
      await removeElement(visiteur.db, visiteur, params.elementId);
      return reply.code(204).send(null);
    },
  );
}
