import type { Diagnostic } from "../kernel/diagnostic.ts";
import type { FileSource } from "../kernel/format.ts";
import { peekText } from "../kernel/text.ts";
import { ASSOCIER } from "../tableur/liste.ts";
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

const CHEMIN =
  "dans ONDE, «\u00a0Listes & documents\u00a0» › «\u00a0Extractions\u00a0» › «\u00a0Élèves de l’école ou leurs responsables\u00a0», tous les filtres vides, puis l’extraction CSV.";
const MENU = `D${CHEMIN.slice(1)}`;

/** Beside it, for a file both degrees have. */
const COLLEGE = "Dans un collège, les exports XML de SIECLE.";

const has =
  (...wanted: readonly string[]) =>
  ({ keys }: { readonly keys: HeaderKeys }) =>
    wanted.every((key) => keys.has(key));

const root =
  (pattern: RegExp) =>
  ({ root }: { readonly root: string }) =>
    pattern.test(root);

/** Files of schools that are taken for those of ONDE, the surest first (onde.md §6, §7.3): what they are, and what to export instead. */
const LOOKALIKES: readonly Lookalike[] = [
  {
    code: "semblable.page-web",
    nature: "une page web\u00a0: votre session a sans doute expiré pendant le téléchargement",
    remedy: "Reconnectez-vous à l’application d’où vient le fichier, et refaites l’extraction.",
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
    remedy: `Navette vérifie les imports LSU du premier degré (1D). Pour importer des élèves\u00a0: ${CHEMIN} ${COLLEGE}`,
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
    remedy: `Il n’a pas les classes des élèves. ${MENU} ${COLLEGE}`,
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

interface KnownList extends Lookalike {
  /** Where ONDE is not, the list is all there is: somebody may say what its columns are. */
  readonly isAssociable: boolean;
}

/** Lists often given for those of ONDE (onde.md §6). They are read only for who says what each of their columns is. */
const LISTES: readonly KnownList[] = [
  {
    code: "semblable.factos",
    nature: "une liste de Factos (écoles françaises de l’étranger)",
    remedy: `Si l’école est dans ONDE, déposez plutôt son extraction. ${MENU} Sinon, dites ce que contient chaque colonne\u00a0: ${ASSOCIER}`,
    recognises: has("identifiantgep"),
    isAssociable: true,
  },
  {
    code: "semblable.enseignants",
    nature: "une liste d’enseignants, faite sur le modèle d’un ENT",
    remedy: `ONDE n’extrait pas les enseignants\u00a0: donnez-leur un compte dans Navette, ou remplissez son modèle «\u00a0Personnels\u00a0». Pour les élèves\u00a0: ${CHEMIN}`,
    recognises: (file) => has("civilite", "directeur")(file) || has("mailacademique")(file),
    isAssociable: false,
  },
  {
    code: "semblable.modele-ent",
    nature: "une liste de parents, faite sur le modèle d’un ENT",
    remedy: `Déposez l’extraction «\u00a0Responsables\u00a0» d’ONDE elle-même. ${MENU}`,
    recognises: has("nomdeleleve", "classesdeleleve"),
    isAssociable: false,
  },
];

/** The refusal, by name, of a file that is often given for one of ONDE's; nothing when it is none of these. */
export function recogniseLookalike(input: FileSource): Diagnostic | undefined {
  const found = recognised(LOOKALIKES, input);
  return found && refusalOf(found, input);
}

/** The same of a list nobody has said the columns of. */
export function recogniseListe(input: FileSource): { refusal: Diagnostic; isAssociable: boolean } | undefined {
  const found = recognised(LISTES, input);
  return found && { refusal: refusalOf(found, input), isAssociable: found.isAssociable };
}

function recognised<L extends Lookalike>(among: readonly L[], input: FileSource): L | undefined {
  const file = { keys: headerKeysOf(input), bars: headerKeysOf(input, "|"), root: rootOf(input) };
  return among.find(({ recognises }) => recognises(file));
}

function refusalOf({ code, nature, remedy }: Lookalike, { name: file }: FileSource): Diagnostic {
  return { code, level: "rejet", message: `Ce fichier est ${nature}.`, remedy, where: { file } };
}

/** The first tag of a text that begins like XML or HTML, without its namespace prefix; empty for any other text. */
function rootOf({ bytes }: FileSource): string {
  const text = peekText(bytes).trimStart();
  if (!text.startsWith("<")) return "";
  // Only a web page bears its DOCTYPE: any other one is a fault of the XML.
  const afterProlog = text.replace(/<\?[^>]*>|<!--[\s\S]*?-->|<!doctype(?!\s+html)[^>[]*(?:\[[^\]]*\]\s*)?>/gi, "");
  return /<(?:[\w.-]+:)?(!?[\w.-]+)/.exec(afterProlog)?.[1] ?? "";
}
