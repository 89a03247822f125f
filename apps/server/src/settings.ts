import { AppError } from "@navette/base";

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
  /** NAVETTE_PROXY=oui: a proxy in front says who asks. */
  readonly trustProxy: boolean;
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
    trustProxy: NAVETTE_PROXY === "oui",
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
    message: `« ${text} » n’est pas un numéro de port.`,
    remedy: "Donnez à PORT un nombre de 1 à 65535, par exemple 3000.",
  });
}
