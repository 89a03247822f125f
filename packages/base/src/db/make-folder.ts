import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, resolve } from "node:path";

/**
 * Makes a folder and those it is in. One at a time: the recursive `mkdir` of Node never ends where nothing can be made,
 * under `/proc` for one. Throws what the system refuses.
 */
export async function makeFolder(path: string): Promise<void> {
  const missing: string[] = [];
  for (let folder = resolve(path); !existsSync(folder); folder = dirname(folder)) missing.unshift(folder);
  for (const folder of missing) {
    await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
      // Somebody else made it meanwhile.
      if (error.code !== "EEXIST") throw error;
    });
  }
  // Nothing is left to make: it only refuses a file that bears that name.
  await mkdir(path, { recursive: true });
}
