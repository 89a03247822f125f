import {
  createPersonnel,
  freeEleve,
  freePersonnel,
  type Homonyme,
  listEleves,
  listPersonnels,
  readEleve,
  updateEleve,
  updatePersonnel,
} from "@navette/base";
import { z } from "zod";
import { requireDroit } from "../plugins/visiteur.ts";
import { type App, dayOf } from "../services.ts";
import { erreurSchema, idSchema } from "../wire/schemas.ts";
import {
  champEleveSchema,
  champPersonnelSchema,
  demandeElevesSchema,
  eleveModifieSchema,
  eleveSchema,
  elevesSchema,
  nouveauPersonnelSchema,
  type PersonnelHomonyme,
  personnelHomonymeSchema,
  personnelModifieSchema,
  personnelsSchema,
} from "./schemas.ts";

const tags = ["Personnes"];
const onRequest = requireDroit("gerer-personnes");
const params = z.object({ eleveId: idSchema });

export function personnesRoutes(app: App): void {
  elevesRoutes(app);
  personnelsRoutes(app);
}

function elevesRoutes(app: App): void {
  app.get(
    "/personnes/eleves",
    {
      schema: {
        tags,
        summary: "Lister des élèves",
        querystring: demandeElevesSchema.omit({ recherche: true }),
        response: { 200: elevesSchema },
      },
    },
    ({ visiteur, query }) => visiteur.db.transaction((trx) => listEleves(trx, visiteur, query)),
  );

  app.post(
    "/personnes/eleves/recherche",
    {
      schema: {
        tags,
        summary: "Chercher des élèves par nom, INE ou classe",
        body: demandeElevesSchema,
        response: { 200: elevesSchema },
      },
    },
    ({ visiteur, body }) => visiteur.db.transaction((trx) => listEleves(trx, visiteur, body)),
  );

  app.get(
    "/personnes/eleves/:eleveId",
    {
      schema: { tags, summary: "La fiche d’un élève et son histoire", params, response: { 200: eleveSchema } },
    },
    ({ visiteur, params }) => visiteur.db.transaction((trx) => readEleve(trx, visiteur, params.eleveId)),
  );

  app.patch(
    "/personnes/eleves/:eleveId",
    {
      onRequest,
      schema: {
        tags,
        summary: "Corriger un élève\u00a0: les imports laissent ce qui est corrigé",
        params,
        body: eleveModifieSchema,
        response: { 200: eleveSchema },
      },
    },
    async ({ visiteur, params, body }) => {
      await updateEleve(visiteur.db, params.eleveId, body, visiteur.acte);
      return await visiteur.db.transaction((trx) => readEleve(trx, visiteur, params.eleveId));
    },
  );

  app.delete(
    "/personnes/eleves/:eleveId/verrous/:champ",
    {
      onRequest,
      schema: {
        tags,
        summary: "Rendre un champ corrigé aux imports",
        params: params.extend({ champ: champEleveSchema }),
        response: { 200: eleveSchema },
      },
    },
    async ({ visiteur, params }) => {
      await freeEleve(visiteur.db, params.eleveId, params.champ, visiteur.acte);
      return await visiteur.db.transaction((trx) => readEleve(trx, visiteur, params.eleveId));
    },
  );
}

function personnelsRoutes(app: App): void {
  app.get(
    "/personnes/personnels",
    {
      onRequest,
      schema: { tags, summary: "Les personnels, leurs classes et leurs comptes", response: { 200: personnelsSchema } },
    },
    async ({ visiteur: { db, acte } }) => ({
      personnels: await db.transaction((trx) => listPersonnels(trx, dayOf(acte.now))),
    }),
  );

  app.post(
    "/personnes/personnels",
    {
      onRequest,
      schema: {
        tags,
        summary: "Ajouter un personnel, nommé comme dans ONDE",
        body: nouveauPersonnelSchema,
        response: { 201: z.object({ id: z.string() }), 409: z.union([personnelHomonymeSchema, erreurSchema]) },
      },
    },
    async ({ visiteur, body }, reply) => {
      const resultat = await createPersonnel(visiteur.db, body, visiteur.acte);
      if (resultat.outcome === "homonyme") return reply.code(409).send(homonymeDe(resultat));
      return reply.code(201).send({ id: resultat.id });
    },
  );

  app.patch(
    "/personnes/personnels/:personnelId",
    {
      onRequest,
      schema: {
        tags,
        summary: "Corriger un personnel, dire qu’il dirige l’école ou qu’il l’a quittée",
        params: z.object({ personnelId: idSchema }),
        body: personnelModifieSchema,
        response: { 204: z.null(), 409: z.union([personnelHomonymeSchema, erreurSchema]) },
      },
    },
    async ({ visiteur, params, body }, reply) => {
      const resultat = await updatePersonnel(visiteur.db, params.personnelId, body, visiteur.acte);
      if (resultat.outcome === "homonyme") return reply.code(409).send(homonymeDe(resultat));
      return reply.code(204).send(null);
    },
  );

  app.delete(
    "/personnes/personnels/:personnelId/verrous/:champ",
    {
      onRequest,
      schema: {
        tags,
        summary: "Rendre aux imports un champ corrigé d’un personnel",
        params: z.object({ personnelId: idSchema, champ: champPersonnelSchema }),
        response: { 204: z.null() },
      },
    },
    async ({ visiteur, params }, reply) => {
      await freePersonnel(visiteur.db, params.personnelId, params.champ, visiteur.acte);
      return reply.code(204).send(null);
    },
  );
}

function homonymeDe({ homonymes }: { readonly homonymes: readonly Homonyme[] }): PersonnelHomonyme {
  return {
    code: "personnel.homonyme",
    message: "Une personne du même nom est déjà connue ici\u00a0: rien n’a été changé.",
    remedy: "Ouvrez sa fiche. Si ce n’est pas elle, dites que c’est une autre personne.",
    homonymes,
  };
}
