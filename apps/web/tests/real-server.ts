import { COMPTES_DEMONSTRATION } from "@navette/base";
import type { BrowserContext, Page } from "playwright-core";
import { logInAs, openServer, type Serveur } from "./serveur.ts";

/** A morning of the first trimestre, when the invented school is at work. */
const MATIN = "2026-11-10T09:00:00.000Z";

/** A server that holds the invented school. */
export function realServer(): Serveur {
  return openServer({ le: MATIN, prepare: { path: "/api/installation/demonstration" } });
}

/** A page of that browser, logged in the invented school as its head or as one of its teachers. */
export function logIn(
  context: BrowserContext,
  serveur: Serveur,
  qui: keyof typeof COMPTES_DEMONSTRATION,
): Promise<Page> {
  return logInAs(context, serveur, COMPTES_DEMONSTRATION[qui]);
}
