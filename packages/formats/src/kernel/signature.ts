import type { Diagnostic } from "./diagnostic.ts";
import type { Bytes } from "./format.ts";

interface Signature {
  readonly code: string;
  /** What the file is, after "Ce fichier est". */
  readonly nature: string;
  readonly remedy: string;
  readonly recognises: (head: Uint8Array) => boolean;
}

const TABLEUR =
  "Déposez le fichier CSV tel que l’application l’a produit, sans l’ouvrir\u00a0; un tableur s’enregistre au besoin par «\u00a0Enregistrer sous › CSV\u00a0».";

const startsWith =
  (...bytes: readonly number[]) =>
  (head: Uint8Array) =>
    bytes.every((byte, index) => head[index] === byte);

/** Whether an ASCII text stands in the first kilobytes. */
function holds(head: Uint8Array, text: string): boolean {
  return Buffer.from(head.buffer, head.byteOffset, head.byteLength).includes(text, 0, "latin1");
}

const isZip = startsWith(0x50, 0x4b, 0x03, 0x04);
const isOffice = (head: Uint8Array) => isZip(head) && (holds(head, "xl/") || holds(head, "[Content_Types].xml"));
const isRedige = (head: Uint8Array) =>
  isZip(head) && ["word/", "ppt/", "opendocument.text", "opendocument.presentation"].some((name) => holds(head, name));
const isEmptyZip = startsWith(0x50, 0x4b, 0x05, 0x06);

/** Files that are no text, the most precise first: told from their first bytes, whatever their name. */
const SIGNATURES: readonly Signature[] = [
  {
    code: "fichier.classeur-excel",
    nature: "un classeur Excel (.xlsx)",
    remedy: TABLEUR,
    recognises: (head) => isOffice(head) && !isRedige(head),
  },
  {
    code: "fichier.document-redige",
    nature: "un document rédigé (.docx, .odt, .pptx)",
    remedy: "Déposez le fichier CSV ou XML que l’application a extrait\u00a0: un texte mis en page ne se lit pas.",
    recognises: (head) => isRedige(head),
  },
  {
    code: "fichier.classeur-libreoffice",
    nature: "un classeur LibreOffice (.ods)",
    remedy: TABLEUR,
    recognises: (head) => isZip(head) && holds(head, "opendocument.spreadsheet"),
  },
  {
    code: "fichier.archive-zip",
    nature: "une archive ZIP",
    remedy: "Décompressez l’archive et déposez les fichiers qu’elle contient.",
    recognises: (head) => isZip(head) || isEmptyZip(head),
  },
  {
    code: "fichier.classeur-excel-ancien",
    nature: "un classeur Excel (.xls)",
    remedy: TABLEUR,
    recognises: startsWith(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
  },
  {
    code: "fichier.pdf",
    nature: "un document PDF",
    remedy: "Dans l’application, choisissez l’extraction en CSV ou en XML plutôt que l’impression.",
    recognises: startsWith(0x25, 0x50, 0x44, 0x46),
  },
  {
    code: "fichier.archive",
    nature: "une archive compressée d’un format non pris en charge",
    remedy: "Décompressez l’archive et déposez les fichiers qu’elle contient.",
    recognises: (head) =>
      [startsWith(0x1f, 0x8b), startsWith(0x52, 0x61, 0x72, 0x21), startsWith(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c)].some(
        (matches) => matches(head),
      ),
  },
  {
    code: "fichier.image",
    nature: "une image",
    remedy: "Déposez le fichier extrait de l’application, pas sa copie d’écran.",
    recognises: (head) =>
      [startsWith(0x89, 0x50, 0x4e, 0x47), startsWith(0xff, 0xd8, 0xff), startsWith(0x47, 0x49, 0x46, 0x38)].some(
        (matches) => matches(head),
      ),
  },
];

const HEAD_BYTES = 4096;

/** Whether the bytes are a zip archive, spreadsheets in a zip left aside. */
export function isZipArchive(bytes: Bytes): boolean {
  return recognise(bytes)?.code === "fichier.archive-zip";
}

function recognise(bytes: Bytes): Signature | undefined {
  const head = bytes.subarray(0, HEAD_BYTES);
  return SIGNATURES.find(({ recognises }) => recognises(head));
}

/** The refusal, by name, of a file that is no text; nothing when it may be one. */
export function refuseBinary(bytes: Bytes, file: string): Diagnostic | undefined {
  const signature = recognise(bytes);
  if (!signature) return undefined;
  const { code, nature, remedy } = signature;
  return {
    code,
    level: "rejet",
    message: `Ce fichier est ${nature}\u00a0: il ne peut pas être lu.`,
    remedy,
    where: { file },
  };
}
