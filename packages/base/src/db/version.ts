import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "../app-error.ts";
import { newerBase, schemaVersion } from "./migrations.ts";

/** The PostgreSQL that PGlite embeds: it opens no folder of another major version. */
const EMBEDDED_MAJOR = 18;

/** What `version.json` says of a data folder: who wrote it last. */
interface Version {
  readonly navette: string;
  readonly schema: number;
  readonly postgres: number;
}

function currentVersion(): Version {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
    version: string;
  };
  return { navette: version, schema: schemaVersion(), postgres: EMBEDDED_MAJOR };
}

/** Refuses a folder that this Navette would not understand, before anything in it is touched. */
export function checkVersion(folder: string): void {
  const written = readVersion(folder);
  if (!written) return;
  if (written.schema > schemaVersion()) throw newerBase();
  if (written.postgres === EMBEDDED_MAJOR) return;
  throw new AppError({
    nature: "etat",
    code: "base.autre-postgresql",
    message: `La base du dossier ${folder} est au format de PostgreSQL ${written.postgres}\u00a0; cette version de Navette lit celui de PostgreSQL ${EMBEDDED_MAJOR}. Rien n’y a été touché.`,
    remedy: `Rouvrez-la avec Navette ${written.navette}, faites-en une sauvegarde, puis restaurez cette sauvegarde ici.`,
  });
}

/** Written whole or not at all, once the base is open and up to date. */
export function writeVersion(folder: string): void {
  const file = join(folder, "version.json");
  const text = `${JSON.stringify(currentVersion(), null, 2)}\n`;
  writeFileSync(`${file}.nouveau`, text);
  renameSync(`${file}.nouveau`, file);
}

function readVersion(folder: string): Version | undefined {
  const file = join(folder, "version.json");
  try {
    return versionOf(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new AppError({
      nature: "etat",
      code: "base.version-illisible",
      message: `Le fichier ${file} ne peut pas être lu\u00a0: la base n’a pas été ouverte.`,
      remedy: "Restaurez le dossier depuis une sauvegarde, ou choisissez un autre dossier (NAVETTE_DATA).",
    });
  }
}

/** Throws for a file that somebody damaged. */
function versionOf(read: unknown): Version {
  const { navette, schema, postgres } = Object(read) as Partial<Record<keyof Version, unknown>>;
  if (typeof navette === "string" && typeof schema === "number" && typeof postgres === "number") {
    return { navette, schema, postgres };
  }
  throw new TypeError("This is no version.");
}
