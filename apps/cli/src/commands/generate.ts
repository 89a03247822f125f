import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { FileInput } from "@navette/formats";
import {
  anneeSuivante,
  type DefautPlante,
  type Ecole,
  fichiersOnde,
  inventEcole,
  planterDefauts,
} from "@navette/invent";
import type { Sortie } from "../exit-codes.ts";
import { styleFor } from "../output/style.ts";
import { table } from "../output/table.ts";
import { anneeScolaire, comptes, nombre, taille } from "../output/words.ts";
import { Refus } from "../refus.ts";
import { columnsOf, print, printJson, type Terminal } from "../terminal.ts";
import type { GenerateOptions, Invention } from "./generate-invention.ts";

/** The answer of `generate --json`. */
export interface GenerateJson extends Omit<Invention, "fichiers" | "plantes"> {
  readonly files: readonly { readonly file: string; readonly bytes: number }[];
  /** Empty without `--defauts`. */
  readonly defauts: readonly DefautPlante[];
}

/** The list of what `--defauts` planted, beside the files it spoils. */
const LISTE_DEFAUTS = "defauts.json";

/** `navette generate`: an invented school, as the files of ONDE, or of SIECLE and STS-Web. */
export async function generate(terminal: Terminal, options: GenerateOptions): Promise<Sortie> {
  refuseIncompatible(options);
  const { annee } = options;
  const invention = await (options.degre === 2 ? inventerLeCollege(options, annee) : inventerEcole(options, annee));
  const { fichiers, plantes, ...ecole } = invention;
  const list = new TextEncoder().encode(`${JSON.stringify(plantes, null, 2)}\n`);
  const written = options.defauts ? [...fichiers, { name: LISTE_DEFAUTS, bytes: list }] : fichiers;
  await writeAll(options, written);
  const files = written.map(({ name, bytes }) => ({ file: join(options.out, name), bytes: bytes.byteLength }));
  const answer: GenerateJson = { ...ecole, files, defauts: plantes };
  if (options.json) printJson(terminal, answer);
  else print(terminal, toText(terminal, answer));
  return "fini";
}

function refuseIncompatible({ degre, defauts, variante, encodage }: GenerateOptions): void {
  if ((variante ?? encodage) === undefined) return;
  if (degre === 2) {
    throw new Refus({
      code: "generate.variante-onde",
      message: "Les présentations et les encodages à choisir sont ceux d’ONDE, pour une école.",
      remedy: "Retirez --variante et --encodage, ou demandez --degre 1.",
    });
  }
  if (defauts) {
    throw new Refus({
      code: "generate.defauts-variante",
      message: "Les défauts se plantent dans les fichiers tels qu’ONDE les donne aujourd’hui.",
      remedy: "Retirez --variante et --encodage, ou --defauts.",
    });
  }
}

async function inventerLeCollege(options: GenerateOptions, annee: number): Promise<Invention> {
  const { inventerCollege } = await import("./generate-college.ts");
  return inventerCollege(options, annee);
}

function inventerEcole(options: GenerateOptions, annee: number): Invention {
  const { eleves, seed, anSuivant } = options;
  const premiere = inventEcole({ eleves, graine: seed, annee });
  const ecole = anSuivant ? anneeSuivante(premiere, seed) : premiere;
  const counts = { eleves: ecole.eleves.length, classes: ecole.classes.length };
  return { uai: ecole.uai, nom: ecole.nom, annee: ecole.annee, counts, ...filesOf(ecole, options) };
}

function filesOf(
  ecole: Ecole,
  { defauts, seed, variante, encodage }: GenerateOptions,
): ReturnType<typeof planterDefauts> {
  const fichiers = fichiersOnde(ecole, { ...(variante && { variante }), ...(encodage && { encoding: encodage }) });
  return defauts ? planterDefauts(fichiers, seed) : { fichiers, plantes: [] };
}

async function writeAll({ out, force = false }: GenerateOptions, files: readonly FileInput[]): Promise<void> {
  const present = files.map(({ name }) => join(out, name)).filter((path) => existsSync(path));
  if (present.length > 0 && !force) throw alreadyThere(present);
  const { makeOutFolder } = await import("../out-folder.ts");
  await makeOutFolder(out);
  for (const { name, bytes } of files) await writeFile(join(out, name), bytes, { flag: force ? "w" : "wx" });
}

function alreadyThere(paths: readonly string[]): Refus {
  const some = paths.length > 1 ? "existent déjà" : "existe déjà";
  return new Refus({
    code: "fichier.existe",
    message: `${paths.map((path) => `« ${path} »`).join(" et ")} ${some} : rien n’a été écrit.`,
    remedy: "Choisissez un autre dossier, ou ajoutez --force pour les remplacer.",
  });
}

function toText(terminal: Terminal, { uai, nom, annee, counts, files, defauts }: GenerateJson): string {
  const { strong, faint } = styleFor(terminal);
  const columns = columnsOf(terminal);
  const rows = files.map(({ file, bytes }) => [file, taille(bytes)]);
  return [
    `${strong(nom)} (${uai}), année ${anneeScolaire(annee)} : ${comptes({ ...counts })}. Tout y est inventé.`,
    "",
    table([{ title: "Fichier écrit" }, { title: "Taille", isNumber: true }], rows, {
      columns,
      margin: "  ",
      head: faint,
    }),
    ...(defauts.length > 0 ? ["", defautsText(terminal, defauts)] : []),
    "",
    `Pour les vérifier : navette check ${files
      .filter(({ file }) => !file.endsWith(".json"))
      .map(({ file }) => file)
      .join(" ")}`,
  ].join("\n");
}

function defautsText(terminal: Terminal, defauts: readonly DefautPlante[]): string {
  const { strong, faint } = styleFor(terminal);
  const rows = defauts.map(({ fichier, ligne, quoi, diagnostic }) => [
    fichier.replace(/^(?:.*-)?(.*?)(?:AvecAdresses|_\d.*)?\.(?:csv|xml)$/, "$1"),
    String(ligne),
    quoi,
    diagnostic ?? "lu sans rien dire",
  ]);
  const titles = [
    { title: "Fichier" },
    { title: "Ligne", isNumber: true },
    { title: "Défaut planté" },
    { title: "Attendu" },
  ];
  return [
    strong(`${nombre(defauts.length)} défauts plantés`),
    table(titles, rows, { columns: columnsOf(terminal), margin: "  ", head: faint }),
  ].join("\n");
}
