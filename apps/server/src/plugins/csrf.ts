import { createHmac, timingSafeEqual } from "node:crypto";
import { AppError } from "@navette/base";
import type { FastifyRequest } from "fastify";
import type { App } from "../services.ts";

const SAFE_METHODS = ["GET", "HEAD", "OPTIONS"];

/** The token of a session: derived from its secret, it lives and dies with it, and is kept nowhere. */
export function csrfToken(secret: string): string {
  return createHmac("sha256", secret).update("navette csrf").digest("base64url");
}

/** Every request that writes must come from our own pages, and say the token of its session. */
export function refuseForgeries(app: App): void {
  app.addHook("onRequest", async (request) => {
    if (SAFE_METHODS.includes(request.method) || request.is404) return;
    if (!comesFromHere(request)) throw forgery();
    if (!request.routeOptions.config.publique && !saysToken(request)) throw forgery();
  });
}

/** Browsers say where a request comes from; other programs say nothing, and hold no cookie to abuse. */
function comesFromHere({ headers, host }: FastifyRequest): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin";
  if (headers.origin === undefined) return true;
  return URL.canParse(headers.origin) && new URL(headers.origin).host === host;
}

function saysToken({ headers, visiteur }: FastifyRequest): boolean {
  const said = Buffer.from(String(headers["x-csrf-token"] ?? ""));
  const expected = Buffer.from(csrfToken(visiteur.secret));
  return said.length === expected.length && timingSafeEqual(said, expected);
}

function forgery(): AppError {
  return new AppError({
    nature: "droit",
    code: "session.jeton",
    message: "Cette demande ne vient pas d’une page ouverte de Navette.",
    remedy: "Rechargez la page, puis réessayez.",
  });
}
