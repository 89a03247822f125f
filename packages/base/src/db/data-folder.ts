import { existsSync } from "node:fs";
import { access, constants, rename, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { AppError } from "../app-error.ts";
import { type Base, openBase } from "./base.ts";
import type { Engine } from "./connection.ts";
import { lockFolder, type Pace } from "./lock.ts";
import { makeFolder } from "./make-folder.ts";
import { noBase, type Opening } from "./migrations.ts";
import { type EmbeddedEngine, openPglite } from "./pglite.ts";
import { checkVersion, writeVersion } from "./version.ts";

/**
 * The embedded base of a folder, made at the first start: `verrou/` (who holds it), `version.json`, `base/` (PGlite).
 * Refuses `base.occupee`, `base.autre-postgresql`, `base.version-illisible`, `base.dossier`, and what its opening refuses.
 * When another program takes the folder meanwhile, nothing more is written and every transaction is refused (`base.occupee`).
 */
export async function openDataFolder(
  path: string,
  { pace, opening = "prepare" }: { readonly pace?: Pace; readonly opening?: Opening } = {},
): Promise<Base> {
  const folder = resolve(path);
  if (opening !== "prepare" && !existsSync(join(folder, "base"))) throw noBase(`dans «\u00a0${folder}\u00a0»`);
  await prepareFolder(folder);
  const lost = new AbortController();
  const release = await lockFolder(folder, pace, () => lost.abort());
  try {
    checkVersion(folder);
    const base = await openBase(held(await openEmbedded(folder), folder, lost.signal), opening);
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

/** The same engine as long as its folder is ours. */
function held(engine: EmbeddedEngine, folder: string, lost: AbortSignal): Engine {
  lost.addEventListener("abort", () => engine.abandon());
  return {
    ...engine,
    transaction: async (work) => {
      try {
        if (lost.aborted) throw taken(folder);
        return await engine.transaction(work);
      } catch (error) {
        throw lost.aborted ? taken(folder) : error;
      }
    },
  };
}

function taken(folder: string): AppError {
  return new AppError({
    nature: "etat",
    code: "base.occupee",
    message: `Un autre programme travaille maintenant dans le dossier ${folder} : celui-ci n’y écrit plus.`,
    remedy:
      "Arrêtez ce programme. Pour que plusieurs travaillent ensemble, utilisez un serveur PostgreSQL (DATABASE_URL).",
  });
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
async function openEmbedded(folder: string): Promise<EmbeddedEngine> {
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
