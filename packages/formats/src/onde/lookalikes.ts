import type { Diagnostic } from "../kernel/diagnostic.ts";
import type { FileSource } from "../kernel/format.ts";
import { peekText } from "../kernel/text.ts";
import { type HeaderKeys, headerKeysOf, ondeKind } from "./kind.ts";

interface Lookalike {
  readonly code: string;
  /** After "Ce fichier est". */
  readonly nature: string;
  readonly remedy: string;
  readonly recognises: (file: Apparence) => boolean;
}

interface Apparence {
  readonly keys: HeaderKeys;
  /** The headers when the cells are taken to be separated by bars. */
  readonly bars: HeaderKeys;
  readonly root: string;
}

const MENU =
  "Dans ONDE, «\u00a0Listes & documents\u00a0» › «\u00a0Extractions\u00a0» › «\u00a0Élèves de l’école ou leurs responsables\u00a0», tous les filtres vides, puis l’extraction CSV.";

const has =
  (...wanted: readonly string[]) =>
  ({ keys }: { readonly keys: HeaderKeys }) =>
    wanted.every((key) => keys.has(key));

const root =
  (pattern: RegExp) =>
  ({ root }: { readonly root: string }) =>
    pattern.test(root);

/**
 * Files of schools that are taken for those of ONDE, the surest first (onde.md §6, §7.3): what they are, and what to
 * export instead. Lists of other software (Factos, hand-made) are no mistake: a person says what their columns are.
 */
const LOOKALIKES: readonly Lookalike[] = [
  {
    code: "semblable.page-web",
    nature: "une page web\u00a0: la session d’ONDE a sans doute expiré pendant le téléchargement",
    remedy: `Reconnectez-vous et refaites l’extraction. ${MENU}`,
    recognises: root(/^(!doctype|html|head|body)$/i),
  },
  {
    code: "semblable.siecle",
    nature: "un export de SIECLE que Navette ne sait pas lire",
    remedy:
      "Dans SIECLE, «\u00a0Exportations\u00a0» › «\u00a0En XML\u00a0»\u00a0: Navette lit Élèves, Responsables, Structures, Nomenclature, Communs, Établissements et Géographique.",
    recognises: root(/^BEE_/),
  },
  {
    code: "semblable.siecle-import-prive",
    nature: "un fichier destiné à SIECLE par un établissement privé",
    remedy: `Pour une école, les élèves viennent d’ONDE. ${MENU}`,
    recognises: root(/^IMPORT_ELEVES$/),
  },
  {
    code: "semblable.lsu",
    nature: "un fichier destiné à l’application LSU, que Navette ne sait pas vérifier",
    remedy: `Navette vérifie les imports LSU du premier degré (1D). Pour importer des élèves\u00a0: ${MENU}`,
    recognises: root(/^lsun?([-_]|$)/i),
  },
  {
    code: "semblable.separateur",
    nature: "une extraction d’ONDE dont les cases sont séparées par «\u00a0|\u00a0» au lieu de «\u00a0;\u00a0»",
    remedy: `Un autre logiciel l’a sans doute réenregistrée\u00a0: déposez l’extraction d’origine. ${MENU}`,
    recognises: ({ bars }) => ondeKind(bars) !== undefined,
  },
  {
    code: "semblable.assiduite",
    nature: "un relevé d’absences",
    remedy: `Il n’a pas les classes des élèves. ${MENU}`,
    recognises: ({ keys }) => keys.has("numeronational") && (keys.has("nomeleve") || keys.has("prenomeleve")),
  },
  {
    code: "semblable.constat-rentree",
    nature: "un fichier du constat de rentrée, qui entre dans ONDE et n’en sort pas",
    remedy: MENU,
    recognises: ({ keys }) =>
      ["id_eleve", "id_responsable", "id_classe", "date_observation"].some((key) => keys.has(key)),
  },
  {
    code: "semblable.regroupement",
    nature: "l’extraction d’ONDE «\u00a0par groupe d’élèves\u00a0», sans la classe ni son identifiant",
    remedy: MENU,
    recognises: ({ keys }) => has("nomeleve", "prenomeleve")({ keys }) && !keys.has("classe") && !keys.has("division"),
  },
];

/** The refusal, by name, of a file that is often given for one of ONDE's; nothing when it is none of these. */
export function recogniseLookalike(input: FileSource): Diagnostic | undefined {
  const file = { keys: headerKeysOf(input), bars: headerKeysOf(input, "|"), root: rootOf(input) };
  const found = LOOKALIKES.find(({ recognises }) => recognises(file));
  if (!found) return undefined;
  const { code, nature, remedy } = found;
  return { code, level: "rejet", message: `Ce fichier est ${nature}.`, remedy, where: { file: input.name } };
}

/** The first tag of a text that begins like XML or HTML, without its namespace prefix; empty for any other text. */
function rootOf({ bytes }: FileSource): string {
  const text = peekText(bytes).trimStart();
  if (!text.startsWith("<")) return "";
  // Only a web page bears its DOCTYPE: any other one is a fault of the XML.
  const afterProlog = text.replace(/<\?[^>]*>|<!--[\s\S]*?-->|<!doctype(?!\s+html)[^>[]*(?:\[[^\]]*\]\s*)?>/gi, "");
  return /<(?:[\w.-]+:)?(!?[\w.-]+)/.exec(afterProlog)?.[1] ?? "";
}
