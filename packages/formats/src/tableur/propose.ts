import { type Columns, type Layout, label, type Need, spellings } from "../kernel/columns.ts";
import { bindGroups, type ColumnMapping, type HeaderCell, headerCells } from "../kernel/table-header.ts";
import { ressemblance } from "./ressemblance.ts";

/** A column of the template, and the header of the file that most likely stands for it. */
export interface ProposedColumn {
  readonly key: string;
  /** Its header in the template. */
  readonly label: string;
  readonly need: Need;
  /** Place of the header in the file, from 0; absent when none is likely. */
  readonly index?: number;
  readonly header?: string;
  /** `modele`: the very header of the template. `synonyme`: a known other name. `ressemblance`: to be confirmed by a person. */
  readonly proof?: Proof;
  /** One French sentence that says why. */
  readonly reason: string;
}

export type Proof = "modele" | "synonyme" | "ressemblance";

export interface Proposal {
  readonly columns: readonly ProposedColumn[];
  /** One per repeated group found in the headers: the children of a responsable. */
  readonly groups: readonly (readonly ProposedColumn[])[];
  /** Headers that stand for nothing the template knows. */
  readonly unused: readonly string[];
}

interface Candidate {
  readonly key: string;
  readonly isRepeated: boolean;
  readonly cell: HeaderCell;
  readonly proof: Proof;
  readonly score: number;
}

const SCORES = { modele: 3, synonyme: 2 } as const;

/** For each column of a template, the likely header among those of a file. No header serves twice. */
export function propose(layout: Layout, headers: readonly string[]): Proposal {
  const cells = headerCells(headers).filter(({ key }) => key !== "");
  const repeated: Columns = layout.group?.columns ?? {};
  const candidates = cells
    .flatMap((cell) => [...candidatesOf(layout.columns, cell, false), ...candidatesOf(repeated, cell, true)])
    .sort((a, b) => b.score - a.score || a.cell.index - b.cell.index);
  const fixed = new Map<string, Candidate>();
  const keys = new Map<string, string>();
  const proofs = new Map<number, Candidate>();
  for (const candidate of candidates) {
    const { key, isRepeated, cell } = candidate;
    const isTaken = proofs.has(cell.index) || (!isRepeated && fixed.has(key));
    if (isTaken || (isRepeated && (keys.get(cell.key) ?? key) !== key)) continue;
    proofs.set(cell.index, candidate);
    if (isRepeated) keys.set(cell.key, key);
    else fixed.set(key, candidate);
  }
  const inGroups = cells.filter(({ index }) => proofs.get(index)?.isRepeated);
  return {
    columns: proposed(layout.columns, (key) => fixed.get(key)),
    groups: bindGroups(repeated, inGroups, keys).groups.map((group) =>
      proposed(repeated, (key) => proofs.get(group.find((each) => each.key === key)?.index ?? -1)),
    ),
    unused: cells.filter(({ index }) => !proofs.has(index)).map(({ header }) => header),
  };
}

/** The mapping a proposal comes to, when the person at the screen accepts all of it. */
export function mappingOf({ columns, groups }: Proposal): ColumnMapping {
  const places = (list: readonly ProposedColumn[]) =>
    Object.fromEntries(list.flatMap(({ key, index }) => (index === undefined ? [] : [[key, index]])));
  return { columns: places(columns), groups: groups.map(places) };
}

function candidatesOf(columns: Columns, cell: HeaderCell, isRepeated: boolean): Candidate[] {
  return Object.entries(columns).flatMap(([key, column]): Candidate[] => {
    const known = spellings(column);
    const rank = known.indexOf(cell.key);
    if (rank >= 0) {
      const proof = rank === 0 ? "modele" : "synonyme";
      return [{ key, isRepeated, cell, proof, score: SCORES[proof] }];
    }
    const names = [label(column), ...column.aliases];
    const score = Math.max(...names.map((name) => ressemblance(name, cell.header)));
    return score > 0 ? [{ key, isRepeated, cell, proof: "ressemblance", score }] : [];
  });
}

function proposed(columns: Columns, found: (key: string) => Candidate | undefined): ProposedColumn[] {
  return Object.entries(columns).map(([key, column]) => {
    const candidate = found(key);
    const base = { key, label: label(column), need: column.need };
    if (!candidate) return { ...base, reason: `Aucun en-tête ne fait penser à «\u00a0${base.label}\u00a0».` };
    const { cell, proof } = candidate;
    return { ...base, index: cell.index, header: cell.header, proof, reason: REASONS[proof](cell.header, base.label) };
  });
}

const REASONS: Readonly<Record<Proof, (header: string, label: string) => string>> = {
  modele: () => "C’est l’en-tête du modèle.",
  synonyme: (header, modele) => `«\u00a0${header}\u00a0» est un autre nom de «\u00a0${modele}\u00a0».`,
  ressemblance: (header, modele) => `«\u00a0${header}\u00a0» ressemble à «\u00a0${modele}\u00a0»\u00a0: à confirmer.`,
};
