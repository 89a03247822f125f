import type { FastifyBaseLogger } from "fastify";
import type { App } from "../services.ts";

/**
 * What a log may hold of an error: its name, its code (SQLSTATE for the database) and where it came from. Never its
 * message: those of the database quote the values of a row, those of a schema what a person typed.
 */
function errorTrace(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const { name, cause, stack } = error;
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const frames = stack?.split("\n").filter((line) => /^ {4}at /.test(line));
  return { name, ...(code && { code }), frames, ...(cause !== undefined && { cause: errorTrace(cause) }) };
}

/** A logger whose serializers let no personal data through, whoever calls it. */
export function discreet(logger: FastifyBaseLogger): FastifyBaseLogger {
  const nothing = () => undefined;
  return logger.child({}, { serializers: { err: errorTrace, error: errorTrace, req: nothing, res: nothing } });
}

/** One line a request: the pattern of its route, never its address, which holds ids and searches. */
export function logRequests(app: App): void {
  app.addHook("onResponse", async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? "(inconnue)",
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      "request",
    );
  });
}
