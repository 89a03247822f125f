import type { Diagnostic } from "./kernel/diagnostic.ts";
import type { FileInput, Format, Summary } from "./kernel/format.ts";
import { decodeText } from "./kernel/text.ts";
import { lsu1d } from "./lsu/1d/index.ts";
import { ondeEleves } from "./onde/eleves/index.ts";
import { recogniseLookalike } from "./onde/lookalikes.ts";
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
import { TABLEURS } from "./tableur/index.ts";

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
export function detect(input: FileInput): Format | undefined {
  return FORMATS.find((format) => format.detect(input));
}

/** Why a file that no format detects is refused: what it is, and what to export instead. */
export function identify(input: FileInput): Diagnostic {
  const unreadable = decodeText(input).diagnostics.find(({ level }) => level === "rejet");
  return unreadable ?? recogniseLookalike(input) ?? unknownFile(input.name);
}

function unknownFile(file: string): Diagnostic {
  return {
    code: "fichier.inconnu",
    level: "rejet",
    message: "Ce fichier n’est pas l’un de ceux que Navette sait lire.",
    remedy: "Vérifiez que c’est bien l’extraction de l’application, déposée telle quelle, avec sa ligne d’en-tête.",
    where: { file },
  };
}

/** All there is to say of one file. */
export interface Examined {
  /** Absent for a file that no format detects. */
  readonly format?: Format;
  /** What was read, of the format's own type; absent when the file is refused as a whole. */
  readonly data?: unknown;
  readonly summary?: Summary;
  readonly diagnostics: readonly Diagnostic[];
}

/** Detects, reads and checks a file: every diagnostic at once. */
export function examine(input: FileInput): Examined {
  const format = detect(input);
  if (!format) return { diagnostics: [identify(input)] };
  const { data, diagnostics } = format.read(input);
  if (data === undefined) return { format, diagnostics };
  return { format, data, summary: format.summarize(data), diagnostics: [...diagnostics, ...format.check(data, input)] };
}
