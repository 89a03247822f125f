import {
  annulerOuverture,
  listAnnees,
  ouvrirAnnee,
  readFicheEtablissement,
  updateAnnee,
  updateEtablissement,
} from "@navette/base";
import { z } from "zod";
import { requireDroit, type Visiteur } from "../plugins/visiteur.ts";
import type { App } from "../services.ts";
import { ouvertureDemandeeSchema } from "./ouverture-schemas.ts";
import {
  anneeSchema,
  anneesSchema,
  datesAnneeSchema,
  etablissementModifieSchema,
  etablissementSchema,
  type FicheEtablissement,
} from "./schemas.ts";

const tags = ["Établissement"];
const onRequest = requireDroit("regler-etablissement");

export function etablissementRoutes(app: App): void {
  ficheRoutes(app);
  anneesRoutes(app);
}

function ficheRoutes(app: App): void {
  app.get(
    "/etablissement",
    {
      onRequest,
      schema: { tags, summary: "Ce que l’établissement dit de lui", response: { 200: etablissementSchema } },
    },
    ({ visiteur }) => ficheOf(visiteur),
  );

  app.patch(
    "/etablissement",
    {
      onRequest,
      schema: {
        tags,
        summary:
          "Corriger le nom, la commune ou les réglages de l’établissement\u00a0; son degré tant que rien n’est importé",
        body: etablissementModifieSchema,
        response: { 200: etablissementSchema },
      },
    },
    async ({ visiteur, body }) => {
      await updateEtablissement(visiteur.db, body, visiteur.acte);
      return await ficheOf(visiteur);
    },
  );
}

async function ficheOf({ db }: Visiteur): Promise<FicheEtablissement> {
  const { degre, ...fiche } = await db.transaction(readFicheEtablissement);
  return { ...fiche, degre: degre === 1 ? 1 : 2 };
}

function anneesRoutes(app: App): void {
  app.get(
    "/etablissement/annees",
    { schema: { tags, summary: "Les années scolaires et leurs dates", response: { 200: anneesSchema } } },
    async ({ visiteur }) => ({ annees: [...(await visiteur.db.transaction(listAnnees))] }),
  );

  app.put(
    "/etablissement/annees/:annee",
    {
      onRequest,
      schema: {
        tags,
        summary: "Corriger la rentrée et la fin d’une année scolaire",
        params: z.object({ annee: z.coerce.number().int().min(2000).max(2100) }),
        body: datesAnneeSchema,
        response: { 200: anneeSchema },
      },
    },
    ({ visiteur, params, body }) => updateAnnee(visiteur.db, params.annee, body, visiteur.acte),
  );

  app.post(
    "/etablissement/annees",
    {
      onRequest,
      schema: {
        tags,
        summary: "Ouvrir l’année scolaire suivante\u00a0; celle qui court encore ne s’arrête que si on le confirme",
        body: ouvertureDemandeeSchema,
        response: { 201: anneeSchema },
      },
    },
    async ({ visiteur, body }, reply) => reply.code(201).send(await ouvrirAnnee(visiteur.db, body, visiteur.acte)),
  );

  app.delete(
    "/etablissement/annees/derniere",
    {
      onRequest,
      schema: {
        tags,
        summary: "Revenir à l’année précédente, tant que rien n’est importé",
        response: { 204: z.null() },
      },
    },
    async ({ visiteur }, reply) => {
      await annulerOuverture(visiteur.db, visiteur.acte);
      return reply.code(204).send(null);
    },
  );
}
