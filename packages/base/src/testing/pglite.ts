import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openBase } from "../db/base.ts";
import type { Engine } from "../db/connection.ts";
import { openPglite } from "../db/pglite.ts";
import { modelName } from "./model.ts";

const CACHE = fileURLToPath(new URL("../../../../node_modules/.cache/navette", import.meta.url));

/** A PGlite of its own: making one takes seconds, copying the folder of a migrated one a third of a second. */
export async function freshPglite(): Promise<Engine> {
  const model = await migratedFolder();
  const folder = mkdtempSync(join(tmpdir(), "navette-essai-"));
  cpSync(model, folder, { recursive: true });
  const engine = await openPglite(folder);
  const close = async () => {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...engine, close };
}

/** A folder whose base is made and migrated: to copy, never to open. */
export async function migratedFolder(): Promise<string> {
  const model = join(CACHE, modelName());
  if (existsSync(model)) return model;
  mkdirSync(CACHE, { recursive: true });
  const draft = mkdtempSync(`${model}-`);
  const base = await openBase(await openPglite(draft));
  await base.close();
  try {
    renameSync(draft, model);
  } catch (error) {
    // Another worker was faster: its model is the same.
    if (!existsSync(model)) throw error;
    rmSync(draft, { recursive: true, force: true });
  }
  return model;
}
