import { createHash } from "node:crypto";
import {
  type Association,
  type Content,
  type Diagnostic,
  examine,
  type FileInput,
  type Liste,
  openFiles,
  vontEnsemble,
} from "@navette/formats";
import { checkApports, type Destination } from "./check-apports.ts";
import { type Lu, readTogether } from "./read-together.ts";
import { sansCopies } from "./sans-copies.ts";
import type { FichierLu } from "./tables.ts";

/** What was received, read together: archives opened, kinds recognised, files compared with one another. */
export interface Lecture {
  readonly fichiers: readonly FichierLu[];
  readonly diagnostics: readonly Diagnostic[];
  /** One for each file that brings something; none when the files do not go together. */
  readonly contenus: readonly Content[];
  /** Lists whose columns nobody has named yet. */
  readonly listes: readonly { readonly nom: string; readonly liste: Liste }[];
}

/**
 * Reads the files of an import into this school, in any order; `associations` say what the columns of lists are. Nothing
 * is written.
 */
export async function readFiles(
  received: readonly FileInput[],
  destination: Destination,
  associations: readonly Association[] = [],
): Promise<Lecture> {
  const { files, diagnostics } = await openFiles(received);
  const { distincts, diagnostics: copies } = sansCopies(files);
  const lus = distincts.map((input) => readFile(input, associations));
  const { retenus, diagnostics: ensemble } = readTogether(lus, destination.uai);
  const apports = retenus.flatMap(({ input, contenu }) => (contenu ? [{ nom: input.name, contenu }] : []));
  const refus = checkApports(apports, destination);
  const contenus = apports.map(({ contenu }) => contenu);
  const tooMany = isTooLarge(contenus) ? [tooLarge(contenus)] : [];
  const others = refus.length > 0 ? refus : [...ensemble, ...tooMany];
  return {
    fichiers: lus.map(fichierOf),
    diagnostics: [...diagnostics, ...copies, ...retenus.flatMap((lu) => lu.diagnostics), ...others],
    contenus: vontEnsemble(others) ? contenus : [],
    listes: lus.flatMap(({ input, liste, association }) => (liste && !association ? [{ nom: input.name, liste }] : [])),
  };
}

/** Four times the largest school there is: a plan is held whole in memory, and beyond this the file is not one school's. */
const MAX_ELEVES = 10_000;
const MAX_RESPONSABLES = 40_000;

const countOf = (contenus: readonly Content[], list: "eleves" | "responsables") =>
  contenus.reduce((total, contenu) => total + (contenu[list]?.length ?? 0), 0);

const isTooLarge = (contenus: readonly Content[]) =>
  countOf(contenus, "eleves") > MAX_ELEVES || countOf(contenus, "responsables") > MAX_RESPONSABLES;

function tooLarge(contenus: readonly Content[]): Diagnostic {
  return {
    code: "import.trop-de-personnes",
    level: "rejet",
    message: `Ces fichiers comptent ${countOf(contenus, "eleves")} élèves et ${countOf(contenus, "responsables")} responsables\u00a0: c’est plus qu’un établissement.`,
    remedy: `Déposez l’extraction d’un seul établissement (${MAX_ELEVES} élèves et ${MAX_RESPONSABLES} responsables au plus).`,
    where: {},
  };
}

function readFile(input: FileInput, associations: readonly Association[]): Lu {
  const examined = examine(input, associations);
  const { format, data, diagnostics } = examined;
  if (!format || data === undefined) return { ...examined, input };
  const contenu = format.toContent?.(data, input);
  if (contenu) return { ...examined, input, contenu };
  const isCompanion = format.name.startsWith("siecle-");
  return isCompanion
    ? { ...examined, input }
    : { ...examined, input, diagnostics: [...diagnostics, notForImport(input.name, format.title)] };
}

function fichierOf({ input, format, summary, contenu, association }: Lu): FichierLu {
  return {
    nom: input.name,
    octets: input.bytes.byteLength,
    sha256: createHash("sha256").update(input.bytes).digest("hex"),
    ...(format && { format: format.name, titre: format.title }),
    ...(summary?.version !== undefined && { version: summary.version }),
    ...(summary?.encodage !== undefined && { encodage: summary.encodage }),
    ...(association && { association }),
    ...(contenu && { source: contenu.source }),
    ...(summary?.date !== undefined && { date: summary.date }),
    counts: summary?.counts ?? {},
  };
}

function notForImport(file: string, title: string): Diagnostic {
  return {
    code: "import.fichier-sans-contenu",
    level: "anomalie",
    message: `«\u00a0${title}\u00a0» ne s’importe pas\u00a0: ce fichier n’apporte ni classe ni élève.`,
    remedy: "Déposez les extractions d’ONDE, ou les exports de SIECLE et de STS-Web.",
    where: { file },
  };
}
