import { randomUUID } from "node:crypto";
import fastifyCookie from "@fastify/cookie";
import fastifyMultipart from "@fastify/multipart";
import { SUR_PLACE } from "@navette/base";
import Fastify, { type FastifyBaseLogger, LogController } from "fastify";
import { serializerCompiler, type ZodTypeProvider } from "fastify-type-provider-zod";
import { accueilRoutes } from "./accueil/routes.ts";
import { comptesRoutes } from "./comptes/routes.ts";
import { correspondancesRoutes } from "./correspondances/routes.ts";
import { echangesRoutes } from "./echanges/routes.ts";
import { enseignementsRoutes } from "./enseignements/routes.ts";
import { ouvertureRoutes } from "./etablissement/ouverture-routes.ts";
import { etablissementRoutes } from "./etablissement/routes.ts";
import { famillesRoutes } from "./familles/routes.ts";
import { importsRoutes } from "./imports/routes.ts";
import { openImpression } from "./impression/open-impression.ts";
import { installationRoutes } from "./installation/routes.ts";
import { journalRoutes } from "./journal/routes.ts";
import { livretRoutes } from "./livret/routes.ts";
import { personnesRoutes } from "./personnes/routes.ts";
import { refuseForgeries } from "./plugins/csrf.ts";
import { answerError, refuseUnknown } from "./plugins/errors.ts";
import { discreet, logRequests } from "./plugins/log.ts";
import { describeApi, openapiRoutes } from "./plugins/openapi.ts";
import { servePages } from "./plugins/pages.ts";
import { limitRate } from "./plugins/rate-limit.ts";
import { securityHeaders } from "./plugins/security-headers.ts";
import { refuseUnstorable } from "./plugins/storable-text.ts";
import { validatorCompiler } from "./plugins/validation.ts";
import { authenticate } from "./plugins/visiteur.ts";
import { rechercheRoutes } from "./recherche/routes.ts";
import { santeRoutes } from "./sante/routes.ts";
import type { App, Routes, Services } from "./services.ts";
import { sessionRoutes } from "./session/routes.ts";
import type { Proxies } from "./settings.ts";
import { structuresRoutes } from "./structures/routes.ts";
import { VERSION } from "./version.ts";

/**
 * One line a capability. Its `routes.ts` declares each route with its zod schemas (`schemas.ts`), the right it asks
 * (`onRequest: requireDroit("…")`), and calls a use case of the base with `request.visiteur`. It translates, never decides.
 */
const ROUTES: readonly Routes[] = [
  santeRoutes,
  openapiRoutes,
  installationRoutes,
  sessionRoutes,
  etablissementRoutes,
  ouvertureRoutes,
  accueilRoutes,
  comptesRoutes,
  importsRoutes,
  structuresRoutes,
  enseignementsRoutes,
  correspondancesRoutes,
  personnesRoutes,
  famillesRoutes,
  rechercheRoutes,
  livretRoutes,
  journalRoutes,
  echangesRoutes,
];

const MO = 1024 * 1024;
const FILES_LIMITS = { fileSize: 50 * MO, files: 20, fields: 20, parts: 40, fieldSize: MO };

export interface AppOptions extends Pick<Services, "base"> {
  readonly now: () => Date;
  readonly logger: FastifyBaseLogger;
  /** What Vite built; without it only the API answers. */
  readonly webFolder?: string | undefined;
  /** Behind TLS: `Secure` cookies, HSTS. */
  readonly secure?: boolean | undefined;
  /** Which proxies in front say who asks (`x-forwarded-for`, `-host`, `-proto`). */
  readonly trustProxy?: Proxies | undefined;
  readonly installationOuverte?: boolean | undefined;
  /** In this thread when absent. */
  readonly atelier?: Services["atelier"] | undefined;
}

/** The HTTP application over a base, ready to listen. */
export async function buildApp(options: AppOptions): Promise<App> {
  const { base, now, secure = false, installationOuverte = false, webFolder, atelier = SUR_PLACE } = options;
  const services: Services = {
    base,
    atelier,
    impression: openImpression(),
    now,
    version: VERSION,
    secure,
    installationOuverte,
  };
  const app: App = Fastify({
    loggerInstance: discreet(options.logger),
    logController: new LogController({ disableRequestLogging: true }),
    frameworkErrors: answerError,
    trustProxy: options.trustProxy ?? false,
    genReqId: () => randomUUID(),
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  // A page of another site may send plain text without asking first: only JSON and forms with files are read.
  app.removeContentTypeParser("text/plain");
  app.setErrorHandler(answerError);
  logRequests(app);
  await securityHeaders(app, { secure });
  await app.register(fastifyCookie);
  await app.register(fastifyMultipart, { limits: FILES_LIMITS });
  await limitRate(app);
  await describeApi(app);
  await app.register(async (api) => openApi(api.withTypeProvider<ZodTypeProvider>(), services), { prefix: "/api" });
  if (webFolder === undefined) refuseUnknown(app);
  else await servePages(app, webFolder);
  await app.ready();
  return app;
}

function openApi(api: App, services: Services): void {
  api.addHook("onRequest", async (_request, reply) => {
    reply.header("cache-control", "no-store");
  });
  authenticate(api, services);
  refuseForgeries(api);
  refuseUnstorable(api);
  refuseUnknown(api);
  for (const routes of ROUTES) routes(api, services);
}
