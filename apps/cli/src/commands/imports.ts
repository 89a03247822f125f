import { annulableJusque, type EtatImport, type ImportListe, listImports } from "@navette/base";
import { comptesEnsemble } from "@navette/formats/codes/comptes";
import { type EcoleOptions, readingEcole } from "../base-access.ts";
import type { Sortie } from "../exit-codes.ts";
import { styleFor } from "../output/style.ts";
import { table } from "../output/table.ts";
import { printable } from "../output/text.ts";
import { comptes, instant } from "../output/words.ts";
import { columnsOf, print, printJson, type Terminal } from "../terminal.ts";

export interface ImportsOptions extends EcoleOptions {
  readonly json?: boolean;
}

/** The answer of `imports --json`, newest first. Instants are ISO. */
export interface ImportsJson {
  readonly imports: readonly {
    readonly importId: string;
    readonly etat: EtatImport;
    readonly creeLe: string;
    readonly creePar: string;
    readonly appliqueLe: string | null;
    readonly annulableJusque: string | null;
    readonly files: readonly {
      readonly file: string;
      readonly format: string | null;
      /** Of its bytes: what was deposited is told from what looks like it. */
      readonly sha256: string;
    }[];
  }[];
}

/** `navette imports`: the history, so that an import can be named to `undo`. */
export async function imports(terminal: Terminal, options: ImportsOptions): Promise<Sortie> {
  const found = await readingEcole(terminal, options, (base, { uai }) =>
    base.etablissement(uai).transaction(listImports),
  );
  if (options.json) printJson(terminal, toJson(found));
  else print(terminal, found.length === 0 ? "Aucun import pour l’instant." : toText(terminal, found));
  return "fini";
}

function toJson(found: readonly ImportListe[]): ImportsJson {
  return { imports: found.map(importListeJson) };
}

type Liste = Pick<ImportListe, "id" | "etat" | "creeLe" | "creePar" | "appliqueLe" | "fichiers">;

export function importListeJson(found: Liste): ImportsJson["imports"][number] {
  const { id, etat, creeLe, creePar, appliqueLe, fichiers } = found;
  return {
    importId: id,
    etat,
    creeLe,
    creePar,
    appliqueLe,
    annulableJusque: etat === "applique" ? annulableJusque({ appliqueLe }) : null,
    files: fichiers.map(({ nom, format = null, sha256 }) => ({ file: nom, format, sha256 })),
  };
}

const ETATS: Readonly<Record<EtatImport, string>> = {
  analyse: "à décider",
  applique: "appliqué",
  "a-jour": "à jour",
  annule: "annulé",
  abandonne: "abandonné",
  echoue: "en échec",
};

const COLUMNS = ["Import", "Date", "État", "Contenu", "Par"].map((title) => ({ title }));

function toText(terminal: Terminal, found: readonly ImportListe[]): string {
  const rows = found.map(({ id, creeLe, etat, creePar, fichiers }) => [
    id,
    instant(creeLe),
    ETATS[etat],
    contentOf(fichiers),
    printable(creePar),
  ]);
  return table(COLUMNS, rows, { columns: columnsOf(terminal), head: styleFor(terminal).faint });
}

/** Enough to tell two imports apart. */
function contentOf(fichiers: ImportListe["fichiers"]): string {
  const counts = comptesEnsemble(fichiers);
  const told = ["eleves", "classes", "divisions", "responsables"].filter((key) => (counts[key] ?? 0) > 0);
  return comptes(Object.fromEntries(told.map((key) => [key, counts[key] ?? 0])));
}
