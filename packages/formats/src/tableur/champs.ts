import { type Columns, type Layout, label, type Need } from "../kernel/columns.ts";
import { aideOf } from "./aides.ts";
import { NOM_PRENOM } from "./logiciels.ts";

/** What a column of a file may be taken for. */
export interface Champ {
  /** How an association names it: `nom`; `enfants.2.prenom` in a group of columns that repeats. */
  readonly champ: string;
  /** The header of the template, numbered in a group: `Prénom élève 2`. */
  readonly libelle: string;
  readonly need: Need;
  /** What its cells may hold. */
  readonly aide: string;
}

/** Where a champ leads in a layout. */
export interface Place {
  readonly key: string;
  /** Place of the group, from 0; absent out of groups. */
  readonly groupe?: number;
}

/** More children than that in one row is no row of a responsable. */
export const MAX_GROUPES = 9;

/** The champ of a place, as an association writes it. */
export function champOf(layout: Layout, { key, groupe }: Place): string {
  return groupe === undefined ? key : `${layout.group?.key}.${groupe + 1}.${key}`;
}

/** Where a champ leads; nothing when the template has no such champ. */
export function placeOf(layout: Layout, champ: string): Place | undefined {
  if (Object.hasOwn(layout.columns, champ)) return { key: champ };
  const [group, rank = "", key = ""] = champ.split(".");
  const { group: own } = layout;
  if (!own || group !== own.key || !/^[1-9]$/.test(rank) || !Object.hasOwn(own.columns, key)) return undefined;
  return { key, groupe: Number(rank) - 1 };
}

/** Whether one cell may hold both names: persons only. */
export function hasNomPrenom({ columns }: Layout): boolean {
  return "nom" in columns && "prenom" in columns;
}

/** All that a column may be taken for, in the order of the template, with as many groups as asked. */
export function champsOf(layout: Layout, groupes: number): Champ[] {
  const list = (columns: Columns, groupe?: number): Champ[] =>
    Object.entries(columns).map(([key, column]) => ({
      champ: champOf(layout, { key, ...(groupe !== undefined && { groupe }) }),
      libelle: groupe === undefined ? label(column) : `${label(column)} ${groupe + 1}`,
      need: column.need,
      aide: aideOf(label(column), column.codec),
    }));
  const { columns = {} } = layout.group ?? {};
  const repeated = Array.from({ length: Math.min(groupes, MAX_GROUPES) }, (_, rank) => list(columns, rank));
  return [...list(layout.columns), ...(hasNomPrenom(layout) ? [ENTIER] : []), ...repeated.flat()];
}

const ENTIER: Champ = {
  champ: NOM_PRENOM,
  libelle: "Nom et prénom ensemble",
  need: "facultative",
  aide: "Le nom en capitales puis le prénom\u00a0: MARTIN Louise\u00a0; ou séparés par une virgule.",
};
