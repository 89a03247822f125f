import { mustBeFile } from "./kernel/arguments.ts";
import type { Diagnostic } from "./kernel/diagnostic.ts";
import type { FileSource, Format, ReadResult, Summary } from "./kernel/format.ts";
import { decodeText } from "./kernel/text.ts";
import { prologOf } from "./kernel/xml-encoding.ts";
import { lsu1d } from "./lsu/1d/index.ts";
import { ondeEleves } from "./onde/eleves/index.ts";
import { recogniseListe, recogniseLookalike } from "./onde/lookalikes.ts";
import { ondeResponsables } from "./onde/responsables/index.ts";
import { siecleCommuns } from "./siecle/communs/index.ts";
import { siecleEleves } from "./siecle/eleves/index.ts";
import { siecleEtablissements } from "./siecle/etablissements/index.ts";
import { siecleGeographique } from "./siecle/geographique/index.ts";
import { siecleNomenclature } from "./siecle/nomenclature/index.ts";
import { siecleResponsables } from "./siecle/responsables/index.ts";
import { siecleStructures } from "./siecle/structures/index.ts";
import { empSts } from "./sts/emp-sts/index.ts";
import { stsEmp } from "./sts/sts-emp/index.ts";
import {
  ASSOCIER,
  type Association,
  cleEntetes,
  entetesOf,
  type Liste,
  readAssocie,
  readListe,
  TABLEURS,
  tableurOf,
} from "./tableur/index.ts";
import { unknownFile } from "./unknown-file.ts";

/** Every format Navette reads. A new format is one line here. */
export const FORMATS: readonly Format[] = [
  ondeEleves,
  ondeResponsables,
  siecleEleves,
  siecleResponsables,
  siecleStructures,
  siecleNomenclature,
  siecleCommuns,
  siecleEtablissements,
  siecleGeographique,
  lsu1d,
  stsEmp,
  empSts,
  ...TABLEURS,
];

/** The format of a file, told from its content alone. */
export function detect(input: FileSource): Format | undefined {
  mustBeFile(input);
  return FORMATS.find((format) => format.detect(input));
}

/** All there is to say of one file. */
export interface Examined {
  /** Absent for a file that no format detects. */
  readonly format?: Format;
  /** What was read, of the format's own type; absent when the file is refused as a whole. */
  readonly data?: unknown;
  readonly summary?: Summary;
  /** A list nobody named: it is read once an association says what its columns are. */
  readonly liste?: Liste;
  /** What its columns were taken for. */
  readonly association?: Association;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Detects, reads and checks a file: every diagnostic at once. `associations` say what the columns of lists are, each
 * for its own headers.
 */
export function examine(input: FileSource, associations: readonly Association[] = []): Examined {
  const format = detect(input);
  if (format) return examined(format, input, format.read(input));
  return refused(input) ?? examineListe(input, associations) ?? { diagnostics: [unknownFile(input)] };
}

function examined(format: Format, input: FileSource, { data, diagnostics }: ReadResult<unknown>): Examined {
  if (data === undefined) return { format, diagnostics };
  const summary = withEncoding(format.summarize(data), input);
  return { format, data, summary, diagnostics: [...diagnostics, ...format.check(data, input)] };
}

/** An XML file tells its encoding before its layout is known: no format has to. */
export function withEncoding(summary: Summary, { bytes }: FileSource): Summary {
  const { encoding } = prologOf(bytes);
  return summary.encodage === undefined && encoding ? { ...summary, encodage: encoding } : summary;
}

/** Why a file that no format detects cannot even be a list: it is no text, or what it is and what to export instead. */
function refused(input: FileSource): Examined | undefined {
  const unreadable = decodeText(input).diagnostics.find(({ level }) => level === "rejet");
  const refusal = unreadable ?? recogniseLookalike(input);
  return refusal && { diagnostics: [refusal] };
}

function examineListe(input: FileSource, associations: readonly Association[]): Examined | undefined {
  const found = readListe(input, TABLEURS);
  if (!found?.data) return found && { diagnostics: found.diagnostics };
  const { data: liste } = found;
  const cle = cleEntetes(liste.entetes);
  const association = associations.find((each) => cleEntetes(entetesOf(each)) === cle);
  const tableur = association && tableurOf(association.format);
  if (!association || !tableur) return unread(input, liste);
  return { ...examined(tableur, input, readAssocie(tableur, input, association)), liste, association };
}

/** What is known by its look is named first: only what has no better source is offered to be told column by column. */
function unread(input: FileSource, liste: Liste): Examined {
  const { refusal = aAssocier(input.name), isAssociable = true } = recogniseListe(input) ?? {};
  return { ...(isAssociable && { liste }), diagnostics: [refusal] };
}

function aAssocier(file: string): Diagnostic {
  return {
    code: "tableur.colonnes-a-associer",
    level: "rejet",
    message: "Ce fichier est une liste dont les en-têtes ne sont pas ceux d’un modèle de Navette.",
    remedy: `Dites ce que contient chaque colonne\u00a0: ${ASSOCIER} Navette s’en souviendra.`,
    where: { file },
  };
}
