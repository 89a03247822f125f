import swagger from "@fastify/swagger";
import { jsonSchemaTransform } from "fastify-type-provider-zod";
import type { App } from "../services.ts";
import { VERSION } from "../version.ts";

/** Gathers the schemas of the routes declared after it. */
export async function describeApi(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Navette",
        version: VERSION,
        description:
          "Tout ce que font les pages. Une session s’ouvre par POST /api/session\u00a0; les demandes qui modifient portent son jeton dans l’en-tête x-csrf-token.",
      },
    },
    transform: jsonSchemaTransform,
  });
}

/** The description itself, for whoever writes a program against the API. */
export function openapiRoutes(app: App): void {
  app.get("/openapi.json", { config: { publique: true }, schema: { hide: true } }, async () => app.swagger());
}
