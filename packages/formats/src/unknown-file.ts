import { faultsOfRow } from "./kernel/csv.ts";
import type { Diagnostic } from "./kernel/diagnostic.ts";
import type { FileSource } from "./kernel/format.ts";
import { peekText } from "./kernel/text.ts";
import { peekXml } from "./kernel/xml-encoding.ts";
import { readXml, type XmlHandler } from "./kernel/xml-reader.ts";

/** Why a file that no format knows is refused: what keeps it from being read at all, when there is something. */
export function unknownFile(input: FileSource): Diagnostic {
  return brokenXml(input) ?? tooManyColumns(input) ?? notOurs(input.name);
}

const DEAF: XmlHandler = {
  open: () => undefined,
  text: () => undefined,
  cdata: () => undefined,
  close: () => undefined,
};

/** The fault of what begins like XML and is not, or not to its end. */
function brokenXml(input: FileSource): Diagnostic | undefined {
  if (!peekXml(input.bytes).trimStart().startsWith("<")) return undefined;
  return readXml(input, DEAF).find(({ level }) => level === "rejet");
}

function tooManyColumns({ name, bytes }: FileSource): Diagnostic | undefined {
  return faultsOfRow(peekText(bytes), name).find(({ code }) => code === "csv.trop-de-colonnes");
}

function notOurs(file: string): Diagnostic {
  return {
    code: "fichier.inconnu",
    level: "rejet",
    message: "Ce fichier n’est pas l’un de ceux que Navette sait lire.",
    remedy: "Vérifiez que c’est bien l’extraction de l’application, déposée telle quelle, avec sa ligne d’en-tête.",
    where: { file },
  };
}
