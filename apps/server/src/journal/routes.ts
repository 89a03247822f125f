import { listJournal } from "@navette/base";
import { requireDroit } from "../plugins/visiteur.ts";
import type { App } from "../services.ts";
import { demandeJournalSchema, extraitJournalSchema } from "./schemas.ts";

export function journalRoutes(app: App): void {
  app.get(
    "/journal",
    {
      onRequest: requireDroit("lire-journal"),
      schema: {
        tags: ["Journal"],
        summary: "Qui a fait quoi, du plus récent au plus ancien",
        querystring: demandeJournalSchema,
        response: { 200: extraitJournalSchema },
      },
    },
    async ({ visiteur, query: { avant, limite, ...filtre } }) => {
      const { lignes, suite } = await visiteur.db.transaction((trx) => listJournal(trx, filtre, { avant, limite }));
      return { lignes: [...lignes], suite };
    },
  );
}
