import {
  ajouteNoms,
  associe,
  defaire,
  deposeNoms,
  readCorrespondances,
  refuse,
  retireNoms,
  separe,
} from "@navette/base";
import { receiveFiles } from "../imports/receive-files.ts";
import { requireDroit, type Visiteur } from "../plugins/visiteur.ts";
import type { App, Services } from "../services.ts";
import { presentCorrespondances } from "./present-correspondances.ts";
import {
  type Correspondances,
  correspondancesSchema,
  depotCorrespondancesRefuseSchema,
  depotCorrespondancesSchema,
  nomsAjoutesSchema,
  nomsSaisisSchema,
  pairesVouluesSchema,
  refusSchema,
  retraitSchema,
  separationSchema,
} from "./schemas.ts";
import { writePaires } from "./write-paires.ts";

const tags = ["Correspondances"];
const onRequest = requireDroit("gerer-structures");
const changed = { 200: correspondancesSchema };

export function correspondancesRoutes(app: App, { atelier }: Services): void {
  readRoutes(app);
  nomsRoutes(app, atelier);
  pairesRoutes(app);
}

async function show({ db }: Visiteur): Promise<Correspondances> {
  return presentCorrespondances(await db.transaction(readCorrespondances));
}

function readRoutes(app: App): void {
  app.get(
    "/correspondances",
    {
      onRequest,
      schema: { tags, summary: "Les noms du logiciel d’emploi du temps face à STS-Web", response: changed },
    },
    ({ visiteur }) => show(visiteur),
  );

  app.get(
    "/correspondances/paires.csv",
    { onRequest, schema: { tags, summary: "Toutes les paires, pour un tableur" } },
    async ({ visiteur }, reply) => {
      const vue = await show(visiteur);
      return reply
        .header("content-type", "text/csv; charset=utf-8")
        .header("content-disposition", `attachment; filename="correspondances-${vue.annee}.csv"`)
        .send(writePaires(vue));
    },
  );

  app.post(
    "/correspondances/defaire",
    { onRequest, schema: { tags, summary: "Défaire le dernier geste", response: changed } },
    async ({ visiteur }) => {
      await defaire(visiteur.db, visiteur.acte);
      return await show(visiteur);
    },
  );
}

const REFUSE = {
  code: "correspondances.depot-refuse",
  message: "Ce fichier n’a pas été pris\u00a0: rien n’a changé.",
  remedy: "Corrigez ce qui en est dit, puis déposez-le de nouveau.",
} as const;

function nomsRoutes(app: App, atelier: Services["atelier"]): void {
  app.post(
    "/correspondances/depots",
    {
      onRequest,
      schema: {
        tags,
        summary: "Déposer le fichier que le logiciel d’emploi du temps prépare pour STS-Web",
        consumes: ["multipart/form-data"],
        response: { 201: depotCorrespondancesSchema, 422: depotCorrespondancesRefuseSchema },
      },
    },
    async (request, reply) => {
      const { db, acte } = request.visiteur;
      const depot = await deposeNoms(db, await receiveFiles(request), acte, atelier);
      const { diagnostics } = depot;
      if (depot.outcome === "lu") return reply.code(201).send({ noms: depot.noms, diagnostics });
      return reply.code(422).send({ ...REFUSE, diagnostics });
    },
  );

  app.post(
    "/correspondances/noms",
    {
      onRequest,
      schema: {
        tags,
        summary: "Ajouter des noms, un par ligne",
        body: nomsSaisisSchema,
        response: { 200: nomsAjoutesSchema },
      },
    },
    async ({ visiteur, body }) => {
      const { noms, refusees } = await ajouteNoms(visiteur.db, body, visiteur.acte);
      return { noms, refusees, correspondances: await show(visiteur) };
    },
  );

  app.post(
    "/correspondances/retraits",
    { onRequest, schema: { tags, summary: "Retirer des noms", body: retraitSchema, response: changed } },
    async ({ visiteur, body }) => {
      await retireNoms(visiteur.db, body, visiteur.acte);
      return await show(visiteur);
    },
  );
}

function pairesRoutes(app: App): void {
  app.post(
    "/correspondances/paires",
    { onRequest, schema: { tags, summary: "Associer des noms", body: pairesVouluesSchema, response: changed } },
    async ({ visiteur, body }) => {
      await associe(visiteur.db, body, visiteur.acte);
      return await show(visiteur);
    },
  );

  app.post(
    "/correspondances/separations",
    {
      onRequest,
      schema: { tags, summary: "Séparer un nom de ce qui lui est associé", body: separationSchema, response: changed },
    },
    async ({ visiteur, body }) => {
      await separe(visiteur.db, body, visiteur.acte);
      return await show(visiteur);
    },
  );

  app.post(
    "/correspondances/refus",
    {
      onRequest,
      schema: { tags, summary: "Dire que deux noms ne vont pas ensemble", body: refusSchema, response: changed },
    },
    async ({ visiteur, body }) => {
      await refuse(visiteur.db, body, visiteur.acte);
      return await show(visiteur);
    },
  );
}
