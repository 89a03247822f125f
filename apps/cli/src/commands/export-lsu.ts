import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type Acte,
  downloadEnvoi,
  type EtablissementDb,
  type ExportLsu,
  exportLsu,
  type FichierExporte,
  listPeriodesLsu,
  prepareLsu,
  readFicheEtablissement,
} from "@navette/base";
import { isAccepted } from "@navette/formats";
import { acteOf, type EcoleOptions, readingEcole } from "../base-access.ts";
import type { Sortie } from "../exit-codes.ts";
import { checkOutFolder, makeOutFolder } from "../out-folder.ts";
import { type Etapes, withEtapes } from "../output/etapes.ts";
import { type ExportJson, exportText, type MadeFile } from "../output/export.ts";
import { Refus } from "../refus.ts";
import { print, printJson, type Terminal } from "../terminal.ts";

export interface ExportLsuOptions extends EcoleOptions {
  readonly periode: number;
  readonly out: string;
  /** `true` when no label is given: every class. */
  readonly classe?: true | readonly string[];
  readonly niveau?: true | readonly string[];
  readonly ecole?: boolean;
  readonly tout?: boolean;
  readonly json?: boolean;
}

/** `navette export lsu`: the bilans of a period as files that LSU accepts. What is kept back is a rejet. */
export async function exportLsuFiles(terminal: Terminal, options: ExportLsuOptions): Promise<Sortie> {
  const files = await withEtapes(terminal, options, (etapes) => exportAll(terminal, options, etapes));
  const answer = toJson(files);
  if (options.json) printJson(terminal, answer);
  else print(terminal, exportText(terminal, files, options));
  return isAccepted(answer.diagnostics) ? "fini" : "rejets";
}

async function exportAll(terminal: Terminal, options: ExportLsuOptions, { say, commit }: Etapes): Promise<MadeFile[]> {
  say("Ouverture des données de l’établissement");
  return await readingEcole(terminal, options, async (base, { uai }) => {
    const db = base.etablissement(uai);
    await refuseCollege(db);
    const demande = await demandeOf(db, options, terminal);
    await checkOutFolder(options.out);
    const acte = acteOf(terminal);
    say("Préparation des fichiers");
    commit("Interrompu pendant la préparation des fichiers : la page Échanges dit lesquels sont prêts.");
    const exported = await exportLsu(db, demande, acte);
    const files: MadeFile[] = [];
    for (const each of exported) files.push(await writeFichier(db, each, { out: options.out, acte }));
    return files;
  });
}

async function refuseCollege(db: EtablissementDb): Promise<void> {
  const { degre } = await db.transaction(readFicheEtablissement);
  if (degre === 1) return;
  throw new Refus(
    {
      code: "export.college",
      message: "Le Livret scolaire du collège n’est pas encore dans Navette : il n’y a rien à envoyer à LSU.",
      remedy: "Saisissez les bilans du collège dans votre logiciel de notes, ou dans LSU.",
    },
    "refus",
  );
}

/** Refuses a period nobody has, and labels that are none of the school's, before anything is written. */
async function demandeOf(db: EtablissementDb, options: ExportLsuOptions, { now }: Terminal): Promise<ExportLsu> {
  const { periode, classe, niveau, ecole = false } = options;
  const decoupe = ecole ? "ecole" : niveau === undefined ? "classe" : "niveau";
  const demande = { indice: periode, decoupe } as const;
  const asked = [classe, niveau].find((each) => Array.isArray(each));
  return await db.transaction(async (trx) => {
    const { fichiers } = await prepareLsu(trx, demande, now());
    const known = fichiers.map(({ part }) => part.libelle);
    if (known.length === 0)
      throw noPeriode(
        periode,
        (await listPeriodesLsu(trx)).map(({ libelle }) => libelle),
      );
    return asked ? { ...demande, parts: asked.map((label) => partOf(label, known)) } : demande;
  });
}

const { compare } = new Intl.Collator("fr", { sensitivity: "base" });

/** As it was typed, accents and capitals aside. */
function partOf(label: string, known: readonly string[]): string {
  const found = known.find((each) => compare(each, label.trim()) === 0);
  if (found !== undefined) return found;
  throw new Refus({
    code: "export.inconnu",
    message: `« ${label} » n’est pas dans cette période.`,
    remedy: `Choisissez parmi : ${known.join(", ")}.`,
  });
}

function noPeriode(periode: number, known: readonly string[]): Refus {
  return new Refus(
    {
      code: "export.periode",
      message: `Aucune classe n’a de bilans à envoyer pour la période ${periode}.`,
      remedy:
        known.length === 0
          ? "Définissez d’abord les périodes de l’année dans Navette (navette serve, page Structures)."
          : `Périodes ouvertes : ${known.join(", ")}.`,
    },
    "refus",
  );
}

interface Destination {
  readonly out: string;
  readonly acte: Acte;
}

async function writeFichier(
  db: EtablissementDb,
  exported: FichierExporte,
  { out, acte }: Destination,
): Promise<MadeFile> {
  const { libelle, diagnostics, constats, verdict } = exported;
  const { enSaisie, sansBilan } = verdict;
  const told = { libelle, diagnostics, constats };
  if (exported.outcome !== "ecrit") {
    const counts = { retenus: verdict.retenus, enSaisie, sansBilan };
    return { ...told, file: null, remplace: [], refuse: exported.outcome === "refuse", counts };
  }
  const { envoiId, nom, bilans } = exported;
  const { contenu } = await downloadEnvoi(db, envoiId, acte);
  await makeOutFolder(out);
  const file = join(out, nom);
  const remplace = await earlierFiles(out, nom);
  await writeFile(file, contenu, { flag: "wx" });
  return { ...told, file, remplace, refuse: false, counts: { bilans, retenus: verdict.retenus, enSaisie, sansBilan } };
}

/** Those of the same content made before: their names differ by the instant alone, and the wrong one may be deposited. */
async function earlierFiles(out: string, nom: string): Promise<readonly string[]> {
  const stem = (name: string) => name.replace(/-\d+\.xml$/, "");
  const earlier = (await readdir(out)).filter((name) => name.endsWith(".xml") && stem(name) === stem(nom));
  return earlier.toSorted().map((name) => join(out, name));
}

function toJson(files: readonly MadeFile[]): ExportJson {
  const sum = (key: string) => files.reduce((total, { counts }) => total + (counts[key] ?? 0), 0);
  const [first, ...others] = files.filter(({ file }) => file !== null);
  return {
    file: others.length === 0 ? (first?.file ?? null) : null,
    format: "lsu-1d",
    version: "1.0",
    counts: {
      bilans: sum("bilans"),
      retenus: sum("retenus"),
      enSaisie: sum("enSaisie"),
      sansBilan: sum("sansBilan"),
    },
    diagnostics: files.flatMap(({ diagnostics }) => diagnostics),
    files: files.map(({ constats: _, refuse: __, ...file }) => file),
  };
}
