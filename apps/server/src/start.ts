import { existsSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { AppError, type Base, openAtelier, openBaseAt } from "@navette/base";
import { destination, pino } from "pino";
import { buildApp } from "./app.ts";
import type { App } from "./services.ts";
import type { Settings } from "./settings.ts";

/** Where the pages are built, seen from this package. */
const WEB_FOLDER = fileURLToPath(new URL("../../web/dist", import.meta.url));

export interface Outside {
  readonly now?: () => Date;
  readonly webFolder?: string;
}

/** A server that listens. It prints nothing: the command line says where it is. */
export interface RunningServer {
  readonly url: string;
  readonly base: Base;
  /** Answers the requests begun, then closes the base. */
  close(): Promise<void>;
}

/** Opens the base and listens. Refuses what `openBaseAt` refuses, and a port that is taken (`serveur.port-pris`). */
export async function startServer(settings: Settings, outside: Outside = {}): Promise<RunningServer> {
  const base = await openBaseAt(settings);
  try {
    const app = await appOver(base, settings, outside);
    return {
      url: await listen(app, settings),
      base,
      close: async () => {
        await app.close();
        await base.close();
      },
    };
  } catch (error) {
    await base.close();
    throw error;
  }
}

function appOver(base: Base, settings: Settings, outside: Outside): Promise<App> {
  const { now = () => new Date(), webFolder = existsSync(WEB_FOLDER) ? WEB_FOLDER : undefined } = outside;
  const { secure, trustProxy, installationOuverte, logLevel } = settings;
  const logger = pino({ level: logLevel }, destination(2));
  return buildApp({ base, atelier: openAtelier(), now, logger, webFolder, secure, trustProxy, installationOuverte });
}

async function listen(app: App, { host, port }: Settings): Promise<string> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    await app.close();
    throw (error as { code?: string }).code === "EADDRINUSE" ? taken(port) : error;
  }
  const { port: chosen } = app.server.address() as AddressInfo;
  return `http://${host === "127.0.0.1" ? "localhost" : host}:${chosen}`;
}

function taken(port: number): AppError {
  return new AppError({
    nature: "etat",
    code: "serveur.port-pris",
    message: `Le port ${port} est déjà pris par un autre programme.`,
    remedy: "Arrêtez-le, ou choisissez un autre port\u00a0: PORT=3001 npm start.",
  });
}
