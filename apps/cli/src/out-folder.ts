import { existsSync } from "node:fs";
import { access, constants, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { makeFolder } from "@navette/base";
import { Refus } from "./refus.ts";
import { systemFault } from "./system-faults.ts";

const impossible = (path: string) => ({
  code: "dossier.impossible",
  message: `Le dossier « ${path} » ne peut pas être créé : rien n’a été écrit.`,
  remedy: "Choisissez avec --out un dossier où vous avez le droit d’écrire.",
});

/** Refuses a folder that could be neither made nor written in, without making it: there may be nothing to write. */
export async function checkOutFolder(path: string): Promise<void> {
  let folder = resolve(path);
  while (!existsSync(folder)) folder = dirname(folder);
  try {
    if (!(await stat(folder)).isDirectory()) throw Object.assign(new Error("not a folder"), { code: "ENOTDIR" });
    await access(folder, constants.W_OK);
  } catch (error) {
    const cause = systemFault(error, path);
    throw cause ? new Refus(cause) : error;
  }
}

/** Makes the folder that is to receive files. Refuses, before anything is prepared, one that can be neither made nor written in. */
export async function makeOutFolder(path: string): Promise<void> {
  try {
    await makeFolder(path);
    await access(path, constants.W_OK);
  } catch (error) {
    const cause = systemFault(error, path);
    if (!cause) throw error;
    // What was to be made "does not exist": true, and of no help.
    throw new Refus(cause.code === "fichier.introuvable" ? impossible(path) : cause);
  }
}
