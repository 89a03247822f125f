import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, rmdir, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { AppError } from "../app-error.ts";
import { PLACE, startOf } from "./process.ts";

/** Who holds a folder. A pid alone is not enough: another process may bear it since. */
interface Holder {
  readonly pid: number;
  /** When that process started, as its system says it. */
  readonly demarrage: string;
  /** Which system its pid belongs to: a container or another machine has its own. */
  readonly lieu: string;
  readonly machine: string;
  /** ISO 8601. */
  readonly depuis: string;
}

/** The holder touches its file at each beat; from another system it is dead when nothing moves during `patience` (ms). */
export interface Pace {
  readonly beat: number;
  readonly patience: number;
}

const PACE: Pace = { beat: 2_000, patience: 9_000 };

/** How a system says that the directory renamed over is not empty. */
const HELD = process.platform === "win32" ? ["EPERM", "EACCES", "EEXIST"] : ["ENOTEMPTY", "EEXIST"];

/**
 * Takes the lock of a folder and gives what releases it. Refuses `base.occupee`; a holder that died is replaced.
 *
 * The lock is a directory that bears its holder's file. It is renamed into place with the file in it, which succeeds
 * only over nothing or over an empty directory; a dead holder is evicted by deleting its file by name. Two processes
 * that find the same dead holder therefore cannot both enter, nor can one evict the other. A holder that was suspended
 * long enough to be taken for dead learns it at its next beat (`onLost`): the folder is no longer its own.
 */
export async function lockFolder(
  folder: string,
  pace = PACE,
  onLost: () => void = () => undefined,
): Promise<() => Promise<void>> {
  const lock = join(folder, "verrou");
  const file = `${randomUUID()}.json`;
  const draft = await mkdtemp(`${lock}-`);
  try {
    await writeFile(join(draft, file), JSON.stringify(myself()));
    while (!(await take(draft, lock))) await evict(folder, lock, pace.patience);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
  const held = join(lock, file);
  let released = false;
  const beats = setInterval(() => {
    const now = new Date();
    utimes(held, now, now).catch((error: unknown) => {
      if (codeOf(error) !== "ENOENT" || released) return;
      clearInterval(beats);
      onLost();
    });
  }, pace.beat);
  beats.unref();
  return async () => {
    released = true;
    clearInterval(beats);
    await rm(held, { force: true });
    await rmdir(lock).catch(() => undefined);
  };
}

function myself(): Holder {
  return {
    pid: process.pid,
    demarrage: startOf(process.pid) ?? "",
    lieu: PLACE,
    machine: hostname(),
    depuis: new Date().toISOString(),
  };
}

async function take(draft: string, lock: string): Promise<boolean> {
  // Windows renames over nothing only; elsewhere this changes nothing.
  await rmdir(lock).catch(() => undefined);
  try {
    await rename(draft, lock);
    return true;
  } catch (error) {
    if (HELD.includes(codeOf(error))) return false;
    throw error;
  }
}

/** Removes the file of a holder that died; throws when it lives. */
async function evict(folder: string, lock: string, patience: number): Promise<void> {
  await mkdir(lock, { recursive: true });
  for (const name of await readdir(lock)) {
    const file = join(lock, name);
    const holder = await readHolder(file);
    const alive = holder?.lieu === PLACE ? startOf(holder.pid) === holder.demarrage : await beatsWithin(patience, file);
    if (alive) throw occupied(folder, holder);
    await rm(file, { force: true });
  }
}

/** Nothing for a file that went meanwhile, or that a power cut left empty. */
async function readHolder(file: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as Holder;
  } catch {
    return undefined;
  }
}

async function beatsWithin(patience: number, file: string): Promise<boolean> {
  const beat = async () => (await stat(file).catch(() => undefined))?.mtimeMs;
  const before = await beat();
  if (before === undefined) return false;
  await wait(patience);
  const after = await beat();
  return after !== undefined && after !== before;
}

function occupied(folder: string, holder: Holder | undefined): AppError {
  const moment = new Intl.DateTimeFormat("fr-FR", { dateStyle: "short", timeStyle: "short" });
  const where = holder && holder.machine !== hostname() ? ` sur la machine «\u00a0${holder.machine}\u00a0»` : "";
  const who = holder
    ? `par le processus ${holder.pid}${where}, depuis le ${moment.format(new Date(holder.depuis))}`
    : "par un autre processus";
  return new AppError({
    nature: "etat",
    code: "base.occupee",
    message: `Le dossier ${folder} est déjà utilisé ${who}.`,
    remedy:
      "Arrêtez d’abord ce processus. Pour que plusieurs programmes travaillent ensemble sur la même base, utilisez un serveur PostgreSQL (DATABASE_URL).",
  });
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? "";
}
