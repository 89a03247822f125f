import {
  declareDepot,
  downloadEnvoi,
  exportLsu,
  type FichierExporte as FichierFait,
  listBilansEnvoyes,
  listEnvois,
  listPeriodesLsu,
  prepareLsu,
  readBilanEnvoye,
  readEnvoi,
  type Trx,
} from "@navette/base";
import { z } from "zod";
import { requireDroit } from "../plugins/visiteur.ts";
import { type App, dayOf } from "../services.ts";
import { idSchema } from "../wire/schemas.ts";
import { presentEnvoi, presentRepetition } from "./present-lsu.ts";
import {
  bilanEnvoyeSchema,
  demandeLsuSchema,
  depotLsuSchema,
  envoiDetailleSchema,
  envoisSchema,
  exporteSchema,
  exportLsuSchema,
  type FichierExporte,
  periodesLsuSchema,
  repetitionSchema,
} from "./schemas.ts";
import { valeursInWords } from "./words.ts";

const tags = ["Échanges"];
const onRequest = requireDroit("exporter");
const params = z.object({ envoiId: idSchema });

export function echangesRoutes(app: App): void {
  app.get(
    "/echanges/periodes",
    { onRequest, schema: { tags, summary: "Les périodes qui peuvent partir", response: { 200: periodesLsuSchema } } },
    async ({ visiteur: { db, acte } }) => ({
      today: dayOf(acte.now),
      periodes: await db.transaction(listPeriodesLsu),
    }),
  );

  app.get(
    "/echanges/lsu",
    {
      onRequest,
      schema: {
        tags,
        summary: "Jouer l’envoi vers LSU sans rien écrire",
        querystring: demandeLsuSchema,
        response: { 200: repetitionSchema },
      },
    },
    async ({ visiteur, query: { indice, nombre, decoupe } }) => {
      const demande = { indice, decoupe, ...(nombre !== undefined && { nombre }) };
      const preparation = await visiteur.db.transaction((trx) => prepareLsu(trx, demande, visiteur.acte.now));
      return presentRepetition(preparation, demande);
    },
  );

  app.post(
    "/echanges/lsu",
    {
      onRequest,
      schema: {
        tags,
        summary: "Préparer les fichiers pour LSU et les garder",
        body: exportLsuSchema,
        response: { 200: exporteSchema },
      },
    },
    async ({ visiteur, body: { indice, decoupe, nombre, parts } }) => {
      const demande = { indice, decoupe, ...(nombre !== undefined && { nombre }), ...(parts && { parts }) };
      const faits = await exportLsu(visiteur.db, demande, visiteur.acte);
      return { fichiers: await visiteur.db.transaction((trx) => presentFaits(trx, faits)) };
    },
  );

  envoisRoutes(app);
  depotsRoutes(app);
}

function envoisRoutes(app: App): void {
  app.get(
    "/echanges/envois",
    { onRequest, schema: { tags, summary: "Les fichiers préparés pour LSU", response: { 200: envoisSchema } } },
    async ({ visiteur }) => ({ envois: (await visiteur.db.transaction(listEnvois)).map(presentEnvoi) }),
  );

  app.get(
    "/echanges/envois/:envoiId",
    {
      onRequest,
      schema: { tags, summary: "Un fichier et ses bilans", params, response: { 200: envoiDetailleSchema } },
    },
    ({ visiteur, params: { envoiId } }) =>
      visiteur.db.transaction(async (trx) => {
        const envoi = await readEnvoi(trx, envoiId);
        const bilans = await listBilansEnvoyes(trx, envoiId);
        return {
          ...presentEnvoi(envoi),
          bilans: bilans.map(({ eleveId, nom, classe, valeurs }) => ({
            eleve: eleveId,
            nom,
            classe,
            valeurs: Object.keys(valeurs).length,
          })),
        };
      }),
  );

  app.get(
    "/echanges/envois/:envoiId/bilans/:eleveId",
    {
      onRequest,
      schema: {
        tags,
        summary: "Les valeurs exactes d’un élève dans un fichier",
        params: params.extend({ eleveId: idSchema }),
        response: { 200: bilanEnvoyeSchema },
      },
    },
    ({ visiteur, params: { envoiId, eleveId } }) =>
      visiteur.db.transaction(async (trx) => {
        const { nom, classe, valeurs } = await readBilanEnvoye(trx, envoiId, eleveId);
        return { nom, classe, valeurs: valeursInWords(valeurs) };
      }),
  );

  app.get(
    "/echanges/envois/:envoiId/fichier",
    {
      onRequest,
      // Handing it over is remembered, and a HEAD hands nothing over.
      exposeHeadRoute: false,
      schema: { tags, summary: "Télécharger un fichier, tel qu’il a été préparé", params },
    },
    async ({ visiteur, params: { envoiId } }, reply) => {
      const { nom, contenu } = await downloadEnvoi(visiteur.db, envoiId, visiteur.acte);
      return reply
        .type("application/xml")
        .header("content-disposition", `attachment; filename="${nom}"`)
        .send(Buffer.from(contenu));
    },
  );
}

function depotsRoutes(app: App): void {
  app.post(
    "/echanges/depots",
    {
      onRequest,
      schema: {
        tags,
        summary: "Dire quand des fichiers ont été déposés dans LSU",
        body: depotLsuSchema,
        response: { 200: envoisSchema },
      },
    },
    async ({ visiteur, body }) => {
      await declareDepot(visiteur.db, body, visiteur.acte);
      return { envois: (await visiteur.db.transaction(listEnvois)).map(presentEnvoi) };
    },
  );
}

async function presentFaits(trx: Trx, faits: readonly FichierFait[]): Promise<readonly FichierExporte[]> {
  const presented: FichierExporte[] = [];
  for (const fait of faits) {
    const { outcome, libelle, diagnostics } = fait;
    if (outcome === "ecrit") {
      presented.push({ outcome, libelle, envoi: presentEnvoi(await readEnvoi(trx, fait.envoiId)) });
    } else presented.push({ outcome, libelle, diagnostics });
  }
  return presented;
}
