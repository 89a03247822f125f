import { sep } from "node:path";
import fastifyStatic from "@fastify/static";
import type { App } from "../services.ts";
import { unknownAddress } from "./errors.ts";

const YEAR_SECONDS = 31_536_000;

/** Serves the pages. Files of `assets/` bear their hash in their name and never change; the others may at each version. */
export async function servePages(app: App, webFolder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: webFolder,
    // One route a file: any other address, those under `/api` included, is not the business of this plugin.
    wildcard: false,
    cacheControl: false,
    setHeaders: (response, path) => {
      const immutable = path.includes(`${sep}assets${sep}`);
      response.setHeader("cache-control", immutable ? `public, max-age=${YEAR_SECONDS}, immutable` : "no-cache");
    },
  });
  // The addresses of the application's pages all lead to its one document; a missing file stays missing.
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === "GET" && request.headers.accept?.includes("text/html");
    if (isPage) return reply.header("cache-control", "no-store").sendFile("index.html", { cacheControl: false });
    throw unknownAddress();
  });
}
