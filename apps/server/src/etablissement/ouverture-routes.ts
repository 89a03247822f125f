import { foreseeOuverture } from "@navette/base";
import { requireDroit } from "../plugins/visiteur.ts";
import type { App } from "../services.ts";
import { ouvertureSchema } from "./ouverture-schemas.ts";

export function ouvertureRoutes(app: App): void {
  app.get(
    "/etablissement/annees/suivante",
    {
      onRequest: requireDroit("regler-etablissement"),
      schema: {
        tags: ["Établissement"],
        summary: "Ce que l’ouverture de l’année suivante laisserait derrière elle",
        response: { 200: ouvertureSchema },
      },
    },
    async ({ visiteur }) => {
      const { refus, ...ouverture } = await visiteur.db.transaction((trx) => foreseeOuverture(trx, visiteur.acte.now));
      return { ...ouverture, refus: refus && { message: refus.message, remedy: refus.remedy ?? "" } };
    },
  );
}
