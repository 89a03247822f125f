import { once } from "node:events";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { listEtablissements } from "@navette/base";
import { type RunningServer, type Settings, startServer } from "@navette/server";
import { type BaseOptions, settingsOf } from "../base-access.ts";
import type { Sortie } from "../exit-codes.ts";
import { styleFor } from "../output/style.ts";
import { requireFreePort } from "../port.ts";
import { print, printJson, type Terminal } from "../terminal.ts";

export interface ServeOptions extends BaseOptions {
  readonly port?: number;
  readonly host?: string;
  readonly json?: boolean;
}

/** The answer of `serve --json`, printed once it listens. */
export interface ServeJson {
  readonly url: string;
  /** `null` when the data are on a PostgreSQL server. */
  readonly data: string | null;
}

/** `navette serve`: listens until it is asked to stop. */
export async function serve(terminal: Terminal, options: ServeOptions): Promise<Sortie> {
  const { port, host } = options;
  const settings: Settings = {
    ...settingsOf(terminal, options),
    ...(port !== undefined && { port }),
    ...(host !== undefined && { host }),
  };
  await requireFreePort(settings);
  if (!options.json) announce(terminal, settings);
  const server = await startServer(settings);
  const stopped = untilStopped();
  const data = settings.databaseUrl ? null : resolve(settings.dataFolder);
  const { url } = server;
  if (options.json) printJson(terminal, { url, data } satisfies ServeJson);
  else print(terminal, welcome(terminal, { url, data }, { host: settings.host, isFirst: await isEmpty(server) }));
  await stopped;
  if (!options.json) print(terminal, "\nNavette se ferme…");
  await server.close();
  return "fini";
}

const isEmpty = async ({ base }: RunningServer) => (await listEtablissements(base)).length === 0;

/** The first start makes the base, which takes long enough to look stuck. */
function announce({ errors }: Terminal, { databaseUrl, dataFolder }: Settings): void {
  const isFirst = !databaseUrl && !existsSync(dataFolder);
  errors.write(
    isFirst ? "Première ouverture : Navette prépare sa base, une dizaine de secondes…\n" : "Navette s’ouvre…\n",
  );
}

function welcome(
  terminal: Terminal,
  { url, data }: ServeJson,
  { host, isFirst }: Pick<Settings, "host"> & { readonly isFirst: boolean },
): string {
  const { strong, faint } = styleFor(terminal);
  const isOpen = host === "0.0.0.0" || host === "::";
  return [
    `Navette est ouverte : ${strong(url)}`,
    "",
    "  Ouvrez cette adresse dans votre navigateur.",
    ...(isFirst ? ["  La première fois, créez votre établissement, ou essayez avec une école inventée."] : []),
    ...(isOpen ? ["  Les autres ordinateurs du réseau peuvent aussi la joindre."] : []),
    "",
    faint(data ? `  Données : ${data}` : "  Données : serveur PostgreSQL (DATABASE_URL)"),
    faint("  Pour arrêter : Ctrl+C"),
  ].join("\n");
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Until the first signal; from then on nobody listens, so that a second Ctrl+C stops at once. */
async function untilStopped(): Promise<void> {
  const stopped = new AbortController();
  await Promise.race(SIGNALS.map((name) => once(process, name, { signal: stopped.signal })));
  stopped.abort();
}
