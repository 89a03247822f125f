import { existsSync } from "node:fs";
import { access, constants, rename, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { AppError } from "../app-error.ts";
import { type Base, openBase } from "./base.ts";
import type { Engine } from "./connection.ts";
import { lockFolder } from "./lock.ts";
import { makeFolder } from "./make-folder.ts";
import { openPglite } from "./pglite.ts";
import { checkVersion, writeVersion } from "./version.ts";

/**
 * The embedded base of a folder, made at the first start: `verrou/` (who holds it), `version.json`, `base/` (PGlite).
 * Refuses `base.occupee`, `base.plus-recente`, `base.autre-postgresql`, `base.version-illisible`, `base.dossier`.
 */
export async function openDataFolder(path: string): Promise<Base> {
  const folder = resolve(path);
  await prepareFolder(folder);
  const release = await lockFolder(folder);
  try {
    checkVersion(folder);
    const base = await openBase(await openEmbedded(folder));
    writeVersion(folder);
    const close = async () => {
      try {
        await base.close();
      } finally {
        await release();
      }
    };
    return { ...base, close };
  } catch (error) {
    await release();
    throw error;
  }
}

async function prepareFolder(folder: string): Promise<void> {
  try {
    await makeFolder(folder);
    await access(folder, constants.R_OK | constants.W_OK);
  } catch (error) {
    throw new AppError({
      nature: "etat",
      code: "base.dossier",
      message: `Le dossier ${folder} ne peut pas être utilisé (${(error as NodeJS.ErrnoException).code}).`,
      remedy: "Donnez-vous le droit d’y écrire, ou choisissez un autre dossier (NAVETTE_DATA).",
    });
  }
}

/** A first start that is interrupted leaves a draft, which the next one throws away: `base` is whole or absent. */
async function openEmbedded(folder: string): Promise<Engine> {
  const base = join(folder, "base");
  const draft = join(folder, "base-en-preparation");
  await rm(draft, { recursive: true, force: true });
  if (!existsSync(base)) {
    const engine = await openPglite(draft);
    await engine.close();
    await rename(draft, base);
  }
  return openPglite(base);
}
