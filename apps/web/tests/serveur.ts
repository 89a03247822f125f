import type { Base } from "@navette/base";
import { useBase as ownBase } from "@navette/base/testing";
import { buildApp } from "@navette/server";
import { pino } from "pino";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";

/** The pages over the real server and a base of its own: for the tests of the enclosing block, which follow one another. */
export interface Serveur {
  readonly url: () => string;
  /** What it works on, for what would take a person too long to type. */
  readonly base: Base;
  /** Moves the clock of the server, which stands still otherwise: a picture is the same every day. */
  advance(days: number): void;
}

export interface Demande {
  /** What its clock says. */
  readonly le: string;
  /** What is asked of it before the first test, as a visitor would: a path of the API and a body. */
  readonly prepare?: { readonly path: string; readonly body?: object };
}

export function openServer({ le, prepare }: Demande): Serveur {
  const base = ownBase("pglite", { keep: true });
  let now = Date.parse(le);
  let url = "";
  let close = async (): Promise<void> => {};
  beforeAll(async () => {
    const app = await buildApp({
      base,
      webFolder: inject("pages"),
      now: () => new Date(now),
      logger: pino({ level: "silent" }),
    });
    url = await app.listen({ host: "127.0.0.1", port: 0 });
    close = () => app.close();
    if (prepare) await ask(url, prepare);
  });
  afterAll(() => close());
  return {
    url: () => url,
    base,
    advance: (days) => {
      now += days * 86_400_000;
    },
  };
}

async function ask(url: string, { path, body }: NonNullable<Demande["prepare"]>): Promise<void> {
  const reply = await fetch(`${url}${path}`, {
    method: "POST",
    headers: { origin: url, ...(body && { "content-type": "application/json" }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!reply.ok) throw new Error(`${path} answered ${reply.status}: ${await reply.text()}`);
}

/** A page of that browser, where this account has logged in. */
export async function logInAs(
  context: BrowserContext,
  { url }: Serveur,
  { identifiant, motDePasse }: { readonly identifiant: string; readonly motDePasse: string },
): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`${url()}/connexion`);
  await page.getByLabel("Identifiant").fill(identifiant);
  await page.getByLabel("Mot de passe", { exact: true }).fill(motDePasse);
  await page.getByRole("button", { name: "Se connecter" }).click();
  await page.getByRole("navigation", { name: "Navigation principale" }).waitFor();
  return page;
}
