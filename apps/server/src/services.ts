import type { IncomingMessage, ServerResponse } from "node:http";
import type { Atelier, Base } from "@navette/base";
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import type { Impression } from "./impression/impression.ts";

/** The HTTP application, as every `routes.ts` receives it: schemas are zod, paths are under `/api`. */
export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** What the routes need from outside, beside the visitor of each request. */
export interface Services {
  readonly base: Base;
  /** Where files are read and plans made: not in the thread that answers. */
  readonly atelier: Atelier;
  /** Where papers are made: not there either. */
  readonly impression: Impression;
  readonly now: () => Date;
  readonly version: string;
  /** Behind TLS: cookies are `Secure`. */
  readonly secure: boolean;
  /** Whether a school may join an installation that has one already. */
  readonly installationOuverte: boolean;
}

/** The routes of one capability, in its `routes.ts`; `app.ts` lists them all. */
export type Routes = (app: App, services: Services) => void;

/** The day (ISO) at an instant, where schools are. */
export { jourLocal as dayOf } from "@navette/base";
