import { examineClasse, examineLivret, readAvancements } from "@navette/base";
import { z } from "zod";
import type { App } from "../services.ts";
import { idSchema } from "../wire/schemas.ts";
import {
  avancementsSchema,
  demandeAvancementsSchema,
  demandeExamenSchema,
  examenDeClasseSchema,
  examenSchema,
} from "./examen-schemas.ts";

const tags = ["Livret"];

export function examenRoutes(app: App): void {
  app.get(
    "/livret/avancements",
    {
      schema: {
        tags,
        summary: "Où en sont les bilans, par classe et par période",
        querystring: demandeAvancementsSchema,
        response: { 200: avancementsSchema },
      },
    },
    ({ visiteur, query }) => visiteur.db.transaction((trx) => readAvancements(trx, visiteur, query)),
  );

  app.get(
    "/livret/examen",
    {
      schema: {
        tags,
        summary: "Ce qui manque avant LSU, et à qui le demander",
        querystring: demandeExamenSchema,
        response: { 200: examenSchema },
      },
    },
    ({ visiteur, query }) => visiteur.db.transaction((trx) => examineLivret(trx, visiteur, query)),
  );

  app.get(
    "/livret/periodes/:periodeId/examen",
    {
      schema: {
        tags,
        summary: "Ce qui manque dans une classe, élève par élève",
        params: z.object({ periodeId: idSchema }),
        response: { 200: examenDeClasseSchema },
      },
    },
    ({ visiteur, params }) => visiteur.db.transaction((trx) => examineClasse(trx, visiteur, params.periodeId)),
  );
}
