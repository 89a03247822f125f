import { searchEcole } from "@navette/base";
import type { App } from "../services.ts";
import { demandeRechercheSchema, trouvaillesSchema } from "./schemas.ts";

export function rechercheRoutes(app: App): void {
  app.post(
    "/recherche",
    {
      schema: {
        tags: ["Recherche"],
        summary: "Chercher des élèves, des classes, des groupes, des matières, des personnels et des responsables",
        body: demandeRechercheSchema,
        response: { 200: trouvaillesSchema },
      },
    },
    ({ visiteur, body: { recherche } }) => visiteur.db.transaction((trx) => searchEcole(trx, visiteur, recherche)),
  );
}
