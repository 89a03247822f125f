import { changeEtat, listPassages, listValeurs, readGrille, saveSaisie, saveSaisies } from "@navette/base";
import { z } from "zod";
import { requireDroit } from "../plugins/visiteur.ts";
import type { App } from "../services.ts";
import { erreurSchema, idSchema } from "../wire/schemas.ts";
import { presentGrille, presentPeriode } from "./present.ts";
import {
  celluleSchema,
  changementEtatSchema,
  conflitSchema,
  grilleSchema,
  historiqueCelluleSchema,
  historiqueEtatsSchema,
  periodeLivretSchema,
  resultatsSaisiesSchema,
  saisieSchema,
  saisiesTypeesSchema,
  valeurSaisieSchema,
} from "./schemas.ts";

const tags = ["Livret"];
const params = z.object({ periodeId: idSchema });
const paramsCellule = params.extend(celluleSchema.shape);
const CELLULE = "/livret/periodes/:periodeId/saisies/:cible/:rubrique/:objet";
/** A class of thirty, every cell of it. */
const COLLAGE_MAX_BYTES = 4 * 1024 * 1024;

export function saisieRoutes(app: App): void {
  grilleRoutes(app);
  cellulesRoutes(app);
  etatsRoutes(app);
}

function grilleRoutes(app: App): void {
  app.get(
    "/livret/periodes/:periodeId/grille",
    {
      schema: { tags, summary: "La grille d’une classe pour une période", params, response: { 200: grilleSchema } },
    },
    async ({ visiteur, params }) => {
      const grille = await visiteur.db.transaction((trx) => readGrille(trx, visiteur, params.periodeId));
      return presentGrille(grille, visiteur);
    },
  );
}

function cellulesRoutes(app: App): void {
  const onRequest = requireDroit("saisir-livret");

  app.put(
    CELLULE,
    {
      onRequest,
      schema: {
        tags,
        summary: "Enregistrer une cellule",
        params: paramsCellule,
        body: valeurSaisieSchema,
        response: { 200: saisieSchema, 409: z.union([conflitSchema, erreurSchema]) },
      },
    },
    async ({ visiteur, params: { periodeId, ...cellule }, body: { valeur, version } }, reply) => {
      const demande = { ...cellule, valeur, version };
      const { outcome, saisie } = await saveSaisie(visiteur.db, visiteur, periodeId, demande);
      return outcome === "conflit" ? reply.code(409).send({ ...CONFLIT, saisie }) : saisie;
    },
  );

  app.post(
    "/livret/periodes/:periodeId/saisies",
    {
      onRequest,
      bodyLimit: COLLAGE_MAX_BYTES,
      schema: {
        tags,
        summary: "Enregistrer plusieurs cellules à la fois",
        params,
        body: saisiesTypeesSchema,
        response: { 200: resultatsSaisiesSchema },
      },
    },
    async ({ visiteur, params, body }) => {
      const demandes = body.saisies.map(({ valeur, ...rest }) => ({ ...rest, valeur }));
      return { resultats: await saveSaisies(visiteur.db, visiteur, params.periodeId, demandes) };
    },
  );

  app.get(
    CELLULE,
    {
      schema: {
        tags,
        summary: "Ce qu’une cellule a contenu",
        params: paramsCellule,
        response: { 200: historiqueCelluleSchema },
      },
    },
    async ({ visiteur, params: { periodeId, ...cellule } }) => ({
      valeurs: await visiteur.db.transaction((trx) => listValeurs(trx, visiteur, periodeId, cellule)),
    }),
  );
}

function etatsRoutes(app: App): void {
  app.post(
    "/livret/periodes/:periodeId/etat",
    {
      onRequest: requireDroit("changer-etat"),
      schema: {
        tags,
        summary: "Changer l’état des bilans d’une classe, ou les rouvrir avec un motif",
        params,
        body: changementEtatSchema,
        response: { 200: periodeLivretSchema },
      },
    },
    async ({ visiteur, params, body }) =>
      presentPeriode(await changeEtat(visiteur.db, visiteur, params.periodeId, body), visiteur),
  );

  app.get(
    "/livret/periodes/:periodeId/etats",
    {
      schema: {
        tags,
        summary: "Les changements d’état des bilans d’une classe",
        params,
        response: { 200: historiqueEtatsSchema },
      },
    },
    async ({ visiteur, params }) => ({
      etats: await visiteur.db.transaction((trx) => listPassages(trx, visiteur, params.periodeId)),
    }),
  );
}

const CONFLIT = {
  code: "saisie.conflit",
  message: "Une autre personne vient d’écrire dans cette cellule\u00a0: votre texte n’est pas encore enregistré.",
  remedy: "Comparez les deux, gardez l’un, l’autre ou les deux, puis enregistrez.",
} as const;
