import swagger from "@fastify/swagger";
import { jsonSchemaTransform } from "fastify-type-provider-zod";
import type { App } from "../services.ts";
import { VERSION } from "../version.ts";

/** Describes the API from the schemas of its routes, at /api/openapi.json. */
export async function describeApi(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Navette",
        version: VERSION,
        description:
          "Tout ce que font les pages. Une session s’ouvre par POST /api/session ; les demandes qui modifient portent son jeton dans l’en-tête x-csrf-token.",
      },
    },
    transform: jsonSchemaTransform,
  });
  app.get("/api/openapi.json", { schema: { hide: true } }, async () => app.swagger());
}
