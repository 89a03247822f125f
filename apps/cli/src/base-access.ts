import {
  type Acte,
  AppError,
  type Base,
  type EtablissementListe,
  listEtablissements,
  type Opening,
  openBaseAt,
} from "@navette/base";
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
export async function withBase<T>(
  settings: Settings,
  work: (base: Base) => Promise<T>,
  opening: Opening = "prepare",
): Promise<T> {
  const base = await openBaseAt(settings, opening);
  try {
    return await work(base);
  } finally {
    await base.close();
  }
}

type Work<T> = (base: Base, ecole: EtablissementListe) => Promise<T>;

/** Runs a work on one school of the base: the only one, or the one that is named. Never makes a base where there is none. */
export function withEcole<T>(terminal: Terminal, options: EcoleOptions, work: Work<T>): Promise<T> {
  return onEcole(terminal, options, work, "existing");
}

/** The same for a work that reads the school, and at most notes that it did: it does not even bring the base up to date. */
export function readingEcole<T>(terminal: Terminal, options: EcoleOptions, work: Work<T>): Promise<T> {
  return onEcole(terminal, options, work, "as-is");
}

async function onEcole<T>(terminal: Terminal, options: EcoleOptions, work: Work<T>, opening: Opening): Promise<T> {
  const onBase = async (base: Base) => work(base, chosen(await listEtablissements(base), options));
  return await withBase(settingsOf(terminal, options), onBase, opening).catch(sayHowToInstall);
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

function sayHowToInstall(error: unknown): never {
  if (!(error instanceof AppError) || error.code !== "base.absente") throw error;
  const { code, message } = error;
  throw new Refus({ code, message, remedy: `Vérifiez --data et DATABASE_URL. ${INSTALL}` }, "refus");
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
