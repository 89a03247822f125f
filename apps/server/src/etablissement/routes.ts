import { annulerOuverture, listAnnees, ouvrirAnnee, updateAnnee } from "@navette/base";
import { z } from "zod";
import { requireDroit } from "../plugins/visiteur.ts";
import type { App } from "../services.ts";
import { anneeSchema, anneesSchema, datesAnneeSchema } from "./schemas.ts";

const tags = ["Établissement"];

export function etablissementRoutes(app: App): void {
  app.get(
    "/etablissement/annees",
    { schema: { tags, summary: "Les années scolaires et leurs dates", response: { 200: anneesSchema } } },
    async ({ visiteur }) => ({ annees: [...(await visiteur.db.transaction(listAnnees))] }),
  );

  app.put(
    "/etablissement/annees/:annee",
    {
      onRequest: requireDroit("regler-etablissement"),
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
      onRequest: requireDroit("regler-etablissement"),
      schema: { tags, summary: "Ouvrir l’année scolaire suivante", response: { 201: anneeSchema } },
    },
    async ({ visiteur }, reply) => reply.code(201).send(await ouvrirAnnee(visiteur.db, visiteur.acte)),
  );

  app.delete(
    "/etablissement/annees/derniere",
    {
      onRequest: requireDroit("regler-etablissement"),
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
