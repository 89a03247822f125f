import { listEtablissements } from "@navette/base";
import { z } from "zod";
import type { App, Services } from "../services.ts";

/** For the supervision of the server: answers when the base does. */
export function santeRoutes(app: App, { base, version }: Services): void {
  app.get(
    "/sante",
    {
      config: { publique: true },
      schema: {
        tags: ["Santé"],
        summary: "Le serveur et sa base répondent",
        response: { 200: z.object({ etat: z.literal("ok"), version: z.string() }) },
      },
    },
    async () => {
      await listEtablissements(base);
      return { etat: "ok" as const, version };
    },
  );
}
