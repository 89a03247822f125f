import { createHash } from "node:crypto";
import { type Content, type Diagnostic, examine, type FileInput, openFiles } from "@navette/formats";
import { joinApports } from "./join-apports.ts";
import type { FichierLu } from "./tables.ts";

/** What was received, read together: archives opened, kinds recognised, contents joined. */
export interface Lecture {
  readonly fichiers: readonly FichierLu[];
  readonly diagnostics: readonly Diagnostic[];
  /** Absent when no file holds anything the base can take. */
  readonly contenu?: Content;
}

/** Reads the files of an import into this school, in any order. Nothing is written. */
export async function readFiles(received: readonly FileInput[], uai: string): Promise<Lecture> {
  const { files, diagnostics } = await openFiles(received);
  const lus = files.map(readFile);
  const apports = lus.flatMap(({ fichier: { nom }, contenu }) => (contenu ? [{ nom, contenu }] : []));
  const { contenu, diagnostics: refus } = joinApports(apports, uai);
  const lecture = {
    fichiers: lus.map(({ fichier }) => fichier),
    diagnostics: [...diagnostics, ...lus.flatMap((lu) => lu.diagnostics), ...refus],
  };
  if (contenu && isTooLarge(contenu)) return { ...lecture, diagnostics: [...lecture.diagnostics, tooLarge(contenu)] };
  return { ...lecture, ...(contenu && { contenu }) };
}

/** Four times the largest school there is: a plan is held whole in memory, and beyond this the file is not one school's. */
const MAX_ELEVES = 10_000;
const MAX_RESPONSABLES = 40_000;

const isTooLarge = ({ eleves = [], responsables = [] }: Content) =>
  eleves.length > MAX_ELEVES || responsables.length > MAX_RESPONSABLES;

function tooLarge({ eleves = [], responsables = [] }: Content): Diagnostic {
  return {
    code: "import.trop-de-personnes",
    level: "rejet",
    message: `Ces fichiers comptent ${eleves.length} élèves et ${responsables.length} responsables : c’est plus qu’une école.`,
    remedy: `Déposez l’extraction d’une seule école (${MAX_ELEVES} élèves et ${MAX_RESPONSABLES} responsables au plus).`,
    where: {},
  };
}

interface Lu {
  readonly fichier: FichierLu;
  readonly diagnostics: readonly Diagnostic[];
  readonly contenu?: Content;
}

function readFile(input: FileInput): Lu {
  const { format, data, summary, diagnostics } = examine(input);
  const fichier: FichierLu = {
    nom: input.name,
    octets: input.bytes.byteLength,
    sha256: createHash("sha256").update(input.bytes).digest("hex"),
    ...(format && { format: format.name, titre: format.title }),
    ...(summary?.version !== undefined && { version: summary.version }),
    ...(summary?.encodage !== undefined && { encodage: summary.encodage }),
    counts: summary?.counts ?? {},
  };
  if (!format || data === undefined) return { fichier, diagnostics };
  const contenu = format.toContent?.(data);
  if (!contenu) return { fichier, diagnostics: [...diagnostics, notForImport(input.name, format.title)] };
  return { fichier, diagnostics, contenu };
}

function notForImport(file: string, title: string): Diagnostic {
  return {
    code: "import.fichier-sans-contenu",
    level: "anomalie",
    message: `« ${title} » ne s’importe pas : ce fichier n’apporte ni classe ni élève.`,
    remedy: "Déposez les extractions « Élèves » et « Responsables » d’ONDE.",
    where: { file },
  };
}
