import { readAccueil } from "@navette/base";
import type { App } from "../services.ts";
import { accueilSchema } from "./schemas.ts";

export function accueilRoutes(app: App): void {
  app.get(
    "/accueil",
    {
      schema: {
        tags: ["Accueil"],
        summary: "Où en est l’école, et la prochaine chose à faire",
        response: { 200: accueilSchema },
      },
    },
    ({ visiteur }) => readAccueil(visiteur.db, visiteur),
  );
}
