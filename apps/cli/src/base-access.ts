import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Acte, type Base, type EtablissementListe, listEtablissements, openBaseAt } from "@navette/base";
import { readSettings, type Settings } from "@navette/server";
import { printable } from "./output/text.ts";
import { Refus } from "./refus.ts";
import type { Terminal } from "./terminal.ts";

export interface BaseOptions {
  /** `--data`: wins over NAVETTE_DATA and DATABASE_URL. */
  readonly data?: string;
}

export interface EcoleOptions extends BaseOptions {
  readonly etablissement?: string;
}

/** The settings of this installation, those of the command line first. */
export function settingsOf({ env }: Terminal, { data }: BaseOptions): Settings {
  const settings = readSettings(env);
  return data === undefined ? settings : { ...settings, dataFolder: data, databaseUrl: undefined };
}

/** Who acts in the journal when no account does. */
export function acteOf({ now }: Terminal): Acte {
  return { auteur: { compteId: null, nom: "Ligne de commande" }, now: now() };
}

/** Runs a work on the base and closes it, whatever happens. */
export async function withBase<T>(settings: Settings, work: (base: Base) => Promise<T>): Promise<T> {
  const base = await openBaseAt(settings);
  try {
    return await work(base);
  } finally {
    await base.close();
  }
}

/** Runs a work on one school of the base: the only one, or the one that is named. Never makes a base where there is none. */
export async function withEcole<T>(
  terminal: Terminal,
  options: EcoleOptions,
  work: (base: Base, ecole: EtablissementListe) => Promise<T>,
): Promise<T> {
  const settings = settingsOf(terminal, options);
  const { databaseUrl, dataFolder } = settings;
  // Opening a base makes it: what only reads says that there is none.
  if (!databaseUrl && !existsSync(join(dataFolder, "base"))) throw noBase(resolve(dataFolder));
  return await withBase(settings, async (base) => work(base, chosen(await listEtablissements(base), options)));
}

function chosen(ecoles: readonly EtablissementListe[], { etablissement }: EcoleOptions): EtablissementListe {
  if (ecoles.length === 0) throw noEcole();
  if (etablissement !== undefined) {
    const wanted = etablissement.trim().toUpperCase();
    const found = ecoles.find(({ uai }) => uai === wanted);
    if (found) return found;
    throw whichEcole(`L’établissement « ${printable(wanted)} » n’est pas ici.`, ecoles);
  }
  const [only, ...others] = ecoles;
  if (only && others.length === 0) return only;
  throw whichEcole(`Il y a ${ecoles.length} établissements ici.`, ecoles);
}

const INSTALL =
  "Créez votre établissement avec « navette install » (voyez navette install --help), ou dans le navigateur avec « navette serve ».";

function noBase(folder: string): Refus {
  const message = `Il n’y a pas de données de Navette dans « ${folder} ».`;
  return new Refus({ code: "base.absente", message, remedy: `Vérifiez --data. ${INSTALL}` }, "refus");
}

function noEcole(): Refus {
  return new Refus(
    { code: "etablissement.aucun", message: "Aucun établissement n’est encore créé ici.", remedy: INSTALL },
    "refus",
  );
}

function whichEcole(message: string, ecoles: readonly EtablissementListe[]): Refus {
  const list = ecoles.map(({ uai, nom }) => `${uai} (${printable(nom)})`).join(", ");
  return new Refus(
    { code: "etablissement.lequel", message, remedy: `Choisissez avec --etablissement : ${list}.` },
    "refus",
  );
}
