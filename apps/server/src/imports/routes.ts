import {
  abandonImport,
  analyseImport,
  applyImport,
  decideImport,
  foreseeUndo,
  isPerime,
  listImports,
  readPlan,
  refreshImport,
  undoImport,
  viewImport,
} from "@navette/base";
import { settle, standing } from "@navette/reconcile";
import { z } from "zod";
import { requireDroit, type Visiteur } from "../plugins/visiteur.ts";
import type { App, Services } from "../services.ts";
import { idSchema } from "../wire/schemas.ts";
import {
  arbitragesSchema,
  changementsSchema,
  type DemandeChangements,
  demandeArbitragesSchema,
  demandeChangementsSchema,
} from "./changements-schemas.ts";
import { colonnesRoutes, readAssociationsOf } from "./colonnes-routes.ts";
import { colonnesSchema } from "./colonnes-schemas.ts";
import { findChangements } from "./find-changements.ts";
import { depotRefuseSchema, depotSchema, importsSchema } from "./historique-schemas.ts";
import { presentArbitrages } from "./present-arbitrages.ts";
import { vueOf } from "./present-change.ts";
import { presentColonnes } from "./present-colonnes.ts";
import { presentGardees } from "./present-gardees.ts";
import { isOpen, presentImport, presentListe } from "./present-import.ts";
import { presentSources } from "./present-sources.ts";
import { rapportRoutes } from "./rapport-routes.ts";
import { receiveForm } from "./receive-files.ts";
import { annulationSchema, appliqueSchema, choisirSchema, constatsSchema, importSchema } from "./schemas.ts";

const tags = ["Imports"];
const onRequest = requireDroit("importer");
const params = z.object({ importId: idSchema });

export function importsRoutes(app: App, { atelier, impression }: Services): void {
  depositRoutes(app, atelier);
  colonnesRoutes(app);
  planRoutes(app);
  changementsRoutes(app);
  decisionsRoutes(app, atelier);
  outcomeRoutes(app);
  rapportRoutes(app, impression);
}

function depositRoutes(app: App, atelier: Services["atelier"]): void {
  app.get(
    "/imports",
    { onRequest, schema: { tags, summary: "L’historique des imports", response: { 200: importsSchema } } },
    async ({ visiteur: { db, acte } }) => {
      const imports = await db.transaction(listImports);
      return {
        imports: imports.map((each) => presentListe(each, acte.now)),
        sources: presentSources(imports, acte.now),
      };
    },
  );

  app.post(
    "/imports",
    {
      onRequest,
      schema: {
        tags,
        summary: "Déposer des fichiers et préparer le plan de ce qu’ils changent",
        consumes: ["multipart/form-data"],
        response: { 200: colonnesSchema, 201: depotSchema, 422: depotRefuseSchema },
      },
    },
    async (request, reply) => {
      const { db, acte } = request.visiteur;
      const form = await receiveForm(request);
      const result = await analyseImport(db, form.files, acte, { associations: readAssociationsOf(form), atelier });
      if (result.outcome === "colonnes") return reply.code(200).send(presentColonnes(result.listes));
      if (result.outcome !== "illisible") return reply.code(201).send({ id: result.importId });
      const { fichiers, diagnostics } = result;
      return reply.code(422).send({ ...UNREADABLE, fichiers, diagnostics });
    },
  );
}

const UNREADABLE = {
  code: "import.illisible",
  message: "Rien de ces fichiers ne peut être importé.",
  remedy: "Corrigez ce qui est dit de chaque fichier, puis déposez-les de nouveau. Rien n’a été gardé.",
};

function planRoutes(app: App): void {
  app.get(
    "/imports/:importId",
    { onRequest, schema: { tags, summary: "Un import et ce qu’il change", params, response: { 200: importSchema } } },
    ({ visiteur, params }) => showImport(visiteur, params.importId),
  );

  app.get(
    "/imports/:importId/diagnostics",
    {
      onRequest,
      schema: { tags, summary: "Ce qui a été dit des fichiers", params, response: { 200: constatsSchema } },
    },
    async ({ visiteur: { db }, params }) => {
      const { diagnostics } = await db.transaction((trx) => viewImport(trx, params.importId));
      return { diagnostics };
    },
  );
}

function changementsRoutes(app: App): void {
  app.get(
    "/imports/:importId/changements",
    {
      onRequest,
      schema: {
        tags,
        summary: "Les changements du plan, lus par pages",
        params,
        querystring: demandeChangementsSchema.omit({ recherche: true }),
        response: { 200: changementsSchema },
      },
    },
    ({ visiteur, params, query }) => showChangements(visiteur, params.importId, { ...query, recherche: "" }),
  );

  app.post(
    "/imports/:importId/changements/recherche",
    {
      onRequest,
      schema: {
        tags,
        summary: "Les changements du plan, cherchés par nom",
        params,
        body: demandeChangementsSchema,
        response: { 200: changementsSchema },
      },
    },
    ({ visiteur, params, body }) => showChangements(visiteur, params.importId, body),
  );

  app.get(
    "/imports/:importId/arbitrages",
    {
      onRequest,
      schema: {
        tags,
        summary: "Les lignes qu’une personne doit arbitrer, comparées champ par champ",
        params,
        querystring: demandeArbitragesSchema,
        response: { 200: arbitragesSchema },
      },
    },
    async ({ visiteur: { db }, params, query }) => {
      const { plan, decisions } = await db.transaction((trx) => readPlan(trx, params.importId));
      return presentArbitrages(settle(plan, decisions), plan, query);
    },
  );
}

function decisionsRoutes(app: App, atelier: Services["atelier"]): void {
  app.put(
    "/imports/:importId/decisions",
    {
      onRequest,
      schema: {
        tags,
        summary:
          "Décider de changements, un par un ou par groupe\u00a0; lever des gardes, régler ce que l’import touche",
        params,
        body: choisirSchema,
        response: { 200: importSchema },
      },
    },
    async ({ visiteur, params, body }) => {
      await decideImport(visiteur.db, params.importId, body, visiteur.acte, atelier);
      return await showImport(visiteur, params.importId);
    },
  );

  app.post(
    "/imports/:importId/actualiser",
    {
      onRequest,
      schema: { tags, summary: "Refaire le plan sur l’école d’aujourd’hui", params, response: { 200: importSchema } },
    },
    async ({ visiteur, params }) => {
      await refreshImport(visiteur.db, params.importId, visiteur.acte, atelier);
      return await showImport(visiteur, params.importId);
    },
  );
}

function outcomeRoutes(app: App): void {
  app.post(
    "/imports/:importId/appliquer",
    {
      onRequest: requireDroit("appliquer-import"),
      schema: { tags, summary: "Appliquer le plan, en une fois", params, response: { 200: appliqueSchema } },
    },
    async ({ visiteur: { db, acte }, params }) => {
      const { outcome } = await applyImport(db, params.importId, acte);
      return { outcome };
    },
  );

  app.get(
    "/imports/:importId/annulation",
    {
      onRequest: requireDroit("annuler-import"),
      schema: { tags, summary: "Ce que l’annulation garderait", params, response: { 200: annulationSchema } },
    },
    async ({ visiteur: { db, acte }, params }) => {
      const { plan } = await db.transaction((trx) => readPlan(trx, params.importId));
      const { gardees, ...counts } = await foreseeUndo(db, params.importId, acte.now);
      return { ...counts, gardees: presentGardees(gardees, plan) };
    },
  );

  app.post(
    "/imports/:importId/annuler",
    {
      onRequest: requireDroit("annuler-import"),
      schema: { tags, summary: "Annuler un import appliqué", params, response: { 200: annulationSchema } },
    },
    async ({ visiteur: { db, acte }, params }) => {
      const { gardees, ...counts } = await undoImport(db, params.importId, acte);
      const { plan } = await db.transaction((trx) => readPlan(trx, params.importId));
      return { ...counts, gardees: presentGardees(gardees, plan) };
    },
  );

  app.post(
    "/imports/:importId/abandonner",
    { onRequest, schema: { tags, summary: "Abandonner un plan", params, response: { 204: z.null() } } },
    async ({ visiteur: { db, acte }, params }, reply) => {
      await abandonImport(db, params.importId, acte);
      return reply.code(204).send(null);
    },
  );
}

async function showChangements({ db }: Visiteur, id: string, demande: DemandeChangements) {
  const { plan, decisions } = await db.transaction((trx) => readPlan(trx, id));
  return findChangements(standing(settle(plan, decisions)), vueOf(plan), demande);
}

async function showImport({ db, acte }: Visiteur, id: string) {
  return await db.transaction(async (trx) => {
    const found = await viewImport(trx, id);
    return presentImport(found, { now: acte.now, perime: isOpen(found.etat) && (await isPerime(trx, found)) });
  });
}
