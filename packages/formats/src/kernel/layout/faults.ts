import { Capped, MAX_PER_KIND } from "../capped.ts";
import type { Diagnostic, Level } from "../diagnostic.ts";
import { othersLike } from "../diagnostic-list.ts";
import { OFFSET } from "../offset.ts";
import type { AnyFields, Element, Find, Role, TextFault } from "./declare.ts";

/** What a fault is about: the person or object, known for sure only when the whole file was read. */
export interface Owner {
  readonly record: NonNullable<Element["record"]>;
  readonly fields: AnyFields;
}

interface Fault extends TextFault {
  readonly level: Level;
  readonly offset: number;
  readonly path: string;
  readonly owner: Owner | undefined;
  /** How many times it was met, when only the first is told. */
  times: number;
}

const REMAKE =
  "Refaites l’export ; si l’anomalie revient, signalez-la à l’éditeur du logiciel qui a produit le fichier.";

/** The faults of the layout of one file, as they are found. */
export class Faults {
  private readonly found = new Capped<Fault>();
  private readonly counted = new Map<string, Fault>();
  private readonly codes: string;

  constructor(codes: string) {
    this.codes = codes;
  }

  add(fault: TextFault, level: Level, offset: number, path: string, owner: Owner | undefined): void {
    this.found.add({ ...fault, level, offset, path, owner, times: 1 });
  }

  /** What is passed over, told once per path with a count. */
  count(fault: TextFault, offset: number, path: string): void {
    const key = `${fault.code} ${path}`;
    const known = this.counted.get(key);
    if (known) known.times++;
    else if (this.counted.size < MAX_PER_KIND) {
      this.counted.set(key, { ...fault, level: "information", offset, path, owner: undefined, times: 1 });
    }
  }

  /** The diagnostics, in the order of the file, still to be given lines (`withLines`); then one for each kind that went over. */
  diagnostics(find: Find): Diagnostic[] {
    const found = [...this.found.kept, ...this.counted.values()].sort((a, b) => a.offset - b.offset);
    const others = this.found.overflows().map((each) => othersLike(this.diagnostic(each.last, undefined), each.others));
    return [...found.map((fault) => this.diagnostic(fault, fault.owner?.record(fault.owner.fields, find))), ...others];
  }

  private diagnostic(fault: Fault, record: string | undefined): Diagnostic {
    const { code, level, remedy, offset, path, times } = fault;
    const says = times > 1 ? `${fault.says} (${times} fois)` : fault.says;
    return {
      code: `${this.codes}.${code}`,
      level,
      message: `${says.charAt(0).toUpperCase()}${says.slice(1)}.`,
      remedy,
      where: { path, ...(record !== undefined && { record }), ...{ [OFFSET]: offset } },
    };
  }
}

const COMPLETE = "Complétez la saisie dans le logiciel qui a produit le fichier, puis refaites l’export.";

/** Keys are made by the software that writes the file: nobody types them. */
const remedyOfMissing = (name: string, role?: Role): string =>
  role || /(?:^|[_-])id$/i.test(name) ? REMAKE : COMPLETE;

const NOTHING_TO_DO =
  "Rien à faire : le reste du fichier est lu. L’application d’où il vient a sans doute changé depuis cette version de Navette.";

const element = (name: string): string => `l’élément « ${name} »`;
const attribute = (name: string, of: string): string => `l’attribut « ${name} » de « ${of} »`;

/** The sentences of the layout itself; those of the values belong to their types. */
export const LAYOUT = {
  racine: (expected: string, found: string): TextFault => ({
    code: "racine",
    says: `ce fichier devait commencer par « ${expected} », il commence par « ${found} »`,
    remedy: "Vérifiez que vous avez déposé le bon fichier.",
  }),
  elementInconnu: (name: string, parent: string): TextFault => ({
    code: "element-inconnu",
    says: `${element(name)} n’a pas sa place dans « ${parent} »`,
    remedy: REMAKE,
  }),
  elementMalPlace: (name: string, parent: string): TextFault => ({
    code: "element-mal-place",
    says: `${element(name)} vient trop tard dans « ${parent} »`,
    remedy: REMAKE,
  }),
  elementsEnTrop: (name: string, parent: string, max: number): TextFault => ({
    code: "element-en-trop",
    says: `${element(name)} figure plus ${max === 1 ? "d’une" : `de ${max}`} fois dans « ${parent} »`,
    remedy: REMAKE,
  }),
  elementManquant: (name: string, parent: string, min: number, count: number): TextFault => ({
    code: "element-manquant",
    says:
      min > 1
        ? `« ${parent} » compte ${count} « ${name} » au lieu de ${min}`
        : `${element(name)} manque dans « ${parent} »`,
    remedy: remedyOfMissing(name),
  }),
  attributInconnu: (name: string, of: string): TextFault => ({
    code: "attribut-inconnu",
    says: `${attribute(name, of)} n’existe pas dans cette version`,
    remedy: REMAKE,
  }),
  attributManquant: (name: string, of: string, role?: Role): TextFault => ({
    code: "attribut-manquant",
    says: `${attribute(name, of)} manque`,
    remedy: remedyOfMissing(name, role),
  }),
  elementIgnore: (name: string, parent: string): TextFault => ({
    code: "element-inconnu",
    says: `${element(name)} de « ${parent} » n’est pas connu de Navette et n’est pas lu`,
    remedy: NOTHING_TO_DO,
  }),
  attributIgnore: (name: string, of: string): TextFault => ({
    code: "attribut-inconnu",
    says: `${attribute(name, of)} n’est pas connu de Navette et n’est pas lu`,
    remedy: NOTHING_TO_DO,
  }),
  texteIgnore: (name: string): TextFault => ({
    code: "texte-imprevu",
    says: `${element(name)} contient un texte hors de toute donnée, qui n’est pas lu`,
    remedy: REMAKE,
  }),
  texteImprevu: (name: string): TextFault => ({
    code: "texte-imprevu",
    says: `${element(name)} contient un texte alors qu’il n’en accepte pas`,
    remedy: REMAKE,
  }),
  valeur: (name: string, of: string | undefined, { code, says, remedy }: TextFault): TextFault => ({
    code,
    says: `${of === undefined ? element(name) : attribute(name, of)} ${says}`,
    remedy,
  }),
  enDouble: (name: string, keys: readonly string[]): TextFault => ({
    code: "en-double",
    says: `un autre « ${name} » a déjà ${keys.length > 1 ? "les mêmes" : "le même"} ${keys.map((key) => `« ${key} »`).join(", ")}`,
    remedy: "Supprimez le doublon dans le logiciel qui a produit le fichier, puis refaites l’export.",
  }),
  identifiantEnDouble: (id: string): TextFault => ({
    code: "identifiant-en-double",
    says: `l’identifiant « ${id} » est déjà celui d’un autre élément`,
    remedy: REMAKE,
  }),
  referenceSansCible: (name: string, of: string, id: string): TextFault => ({
    code: "reference-sans-cible",
    says: `${attribute(name, of)} désigne « ${id} », qui n’existe pas dans le fichier`,
    remedy: REMAKE,
  }),
  referenceMauvaiseCible: (name: string, of: string, id: string, found: string, expected: string): TextFault => ({
    code: "reference-mauvaise-cible",
    says: `${attribute(name, of)} désigne « ${id} », qui est un « ${found} » et non un « ${expected} »`,
    remedy: REMAKE,
  }),
} as const;
