import { isIP } from "node:net";
import { AppError } from "@navette/base";

/** Which proxies in front are believed when they say who asks: none, those at these addresses, or those this close. */
export type Proxies = false | string | ((address: string, hop: number) => boolean);

/** What an installation chooses, in its environment. */
export interface Settings {
  /** PORT, 3000 by default; 0 takes any free one. */
  readonly port: number;
  /** HOST: this computer alone by default, `0.0.0.0` to be reached from others. */
  readonly host: string;
  /** NAVETTE_DATA: the folder of the embedded base. */
  readonly dataFolder: string;
  /** DATABASE_URL: a PostgreSQL server instead of the folder. */
  readonly databaseUrl: string | undefined;
  /** NAVETTE_TLS=oui: visitors come through TLS. */
  readonly secure: boolean;
  /** NAVETTE_PROXY: `oui` for one proxy in front, how many when there are several, or their addresses. */
  readonly trustProxy: Proxies;
  /** NAVETTE_INSTALLATION=ouverte: other schools may join this installation from the first page. */
  readonly installationOuverte: boolean;
  /** NAVETTE_JOURNAUX: level of the technical log, on the error output. */
  readonly logLevel: string;
}

/** Reads the settings. Refuses a port that is none (`reglage.port`). */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const { PORT, HOST, NAVETTE_DATA, DATABASE_URL, NAVETTE_TLS, NAVETTE_PROXY, NAVETTE_INSTALLATION, NAVETTE_JOURNAUX } =
    env;
  return {
    port: readPort(PORT || "3000"),
    host: HOST || "127.0.0.1",
    dataFolder: NAVETTE_DATA || "./data",
    databaseUrl: DATABASE_URL || undefined,
    secure: NAVETTE_TLS === "oui",
    trustProxy: readProxies(NAVETTE_PROXY || "non"),
    installationOuverte: NAVETTE_INSTALLATION === "ouverte",
    logLevel: NAVETTE_JOURNAUX || "warn",
  };
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new AppError({
    nature: "saisie",
    code: "reglage.port",
    message: `«\u00a0${text}\u00a0» n’est pas un numéro de port.`,
    remedy: "Donnez à PORT un nombre de 1 à 65535, par exemple 3000.",
  });
}

/**
 * What a visitor writes himself in `x-forwarded-for` comes first in it, and each proxy adds after it whom it answers: only
 * as many as there are proxies may be believed, counted from us.
 */
function readProxies(text: string): Proxies {
  if (text === "non") return false;
  const count = text === "oui" ? 1 : Number(text);
  if (Number.isInteger(count) && count > 0) return (_address, hop) => hop < count;
  if (text.split(",").every(isAddress)) return text;
  throw new AppError({
    nature: "saisie",
    code: "reglage.proxy",
    message: `«\u00a0${text}\u00a0» ne dit pas quels serveurs mandataires sont devant Navette.`,
    remedy:
      "Donnez à NAVETTE_PROXY «\u00a0oui\u00a0» s’il y en a un, leur nombre, ou leurs adresses séparées par des virgules.",
  });
}

/** An address, or a range as `10.0.0.0/8`. */
function isAddress(text: string): boolean {
  const [address = "", bits = "0", ...rest] = text.trim().split("/");
  const widest = { 4: 32, 6: 128 }[isIP(address)];
  return widest !== undefined && /^\d+$/.test(bits) && Number(bits) <= widest && rest.length === 0;
}
