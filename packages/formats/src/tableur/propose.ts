import { type Columns, type Layout, label, type Need, spellings } from "../kernel/columns.ts";
import { bindGroups, type ColumnMapping, type HeaderCell, headerCells } from "../kernel/table-header.ts";
import { type Connu, NOM_PRENOM } from "./logiciels.ts";
import { ressemblance, wordsOf } from "./ressemblance.ts";

/** A column of the template, and the header of the file that most likely stands for it. */
export interface ProposedColumn {
  readonly key: string;
  /** Its header in the template. */
  readonly label: string;
  readonly need: Need;
  /** Place of the header in the file, from 0; absent when none is likely. */
  readonly index?: number;
  readonly header?: string;
  /**
   * `modele`: the very header of the template. `synonyme`: a known other name. `logiciel`: that of a known software.
   * `ressemblance`: to be confirmed by a person.
   */
  readonly proof?: Proof;
  /** One French sentence that says why. */
  readonly reason: string;
}

export type Proof = "modele" | "synonyme" | "logiciel" | "ressemblance";

/** A header known to hold both names of a person. */
export interface ProposedWhole {
  readonly index: number;
  readonly header: string;
  readonly reason: string;
}

export interface Proposal {
  readonly columns: readonly ProposedColumn[];
  /** One per repeated group found in the headers: the children of a responsable. */
  readonly groups: readonly (readonly ProposedColumn[])[];
  /** Only when no other header holds the first name. */
  readonly whole?: ProposedWhole;
  /** Headers that stand for nothing the template knows. */
  readonly unused: readonly string[];
}

interface Candidate {
  readonly key: string;
  readonly isRepeated: boolean;
  readonly cell: HeaderCell;
  readonly proof: Proof;
  readonly score: number;
  readonly logiciel?: string;
}

type Connus = ReadonlyMap<string, Connu>;

const SCORES = { modele: 3, synonyme: 2, logiciel: 2 } as const;

/** For each column of a template, the likely header among those of a file. No header serves twice. */
export function propose(layout: Layout, headers: readonly string[], connus: Connus = new Map()): Proposal {
  const named = headerCells(headers).filter(({ key }) => key !== "");
  const whole = named.find(({ key }) => connus.get(key)?.champ === NOM_PRENOM);
  const cells = named.filter((cell) => cell !== whole);
  const repeated: Columns = layout.group?.columns ?? {};
  const candidates = cells
    .flatMap((cell) => candidatesOf(layout, cell, connus))
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
    ...(whole && !isCertain(fixed.get("prenom")) && { whole: wholeOf(whole) }),
    unused: cells.filter(({ index }) => !proofs.has(index)).map(({ header }) => header),
  };
}

const isCertain = (found: Candidate | undefined): boolean => found !== undefined && found.proof !== "ressemblance";

const wholeOf = ({ index, header }: HeaderCell): ProposedWhole => ({
  index,
  header,
  reason: `«\u00a0${header}\u00a0» tient d’ordinaire le nom et le prénom ensemble.`,
});

/** The mapping a proposal comes to, when the person at the screen accepts all of it. */
export function mappingOf({ columns, groups }: Proposal): ColumnMapping {
  const places = (list: readonly ProposedColumn[]) =>
    Object.fromEntries(list.flatMap(({ key, index }) => (index === undefined ? [] : [[key, index]])));
  return { columns: places(columns), groups: groups.map(places) };
}

/** What a header may stand for: when a template knows it, nothing else is looked for. */
function candidatesOf(layout: Layout, cell: HeaderCell, connus: Connus): Candidate[] {
  const { columns, group } = layout;
  const all = [...likenesses(columns, false), ...likenesses(group?.columns ?? {}, true)];
  const known = all.flatMap(({ key, isRepeated, spellings: written }): Candidate[] => {
    const rank = written.indexOf(cell.key);
    if (rank < 0) return [];
    const proof = rank === 0 ? "modele" : "synonyme";
    return [{ key, isRepeated, cell, proof, score: SCORES[proof] }];
  });
  if (known.length > 0) return known;
  const connu = connus.get(cell.key);
  if (connu && connu.champ in columns) {
    const { champ: key, logiciel } = connu;
    const proof = logiciel === undefined ? "synonyme" : "logiciel";
    return [{ key, isRepeated: false, cell, proof, score: SCORES[proof], ...(logiciel !== undefined && { logiciel }) }];
  }
  const words = wordsOf(cell.header);
  return all.flatMap(({ key, isRepeated, names }): Candidate[] => {
    const score = Math.max(...names.map((name) => ressemblance(name, words)));
    return score > 0 ? [{ key, isRepeated, cell, proof: "ressemblance", score }] : [];
  });
}

interface Likeness {
  readonly key: string;
  readonly isRepeated: boolean;
  /** Every reduced spelling, the best first. */
  readonly spellings: readonly string[];
  /** The words of each of its names. */
  readonly names: readonly (readonly string[])[];
}

const seen = new WeakMap<Columns, readonly Likeness[]>();

/** What headers are compared with: the same for every file, so made once. */
function likenesses(columns: Columns, isRepeated: boolean): readonly Likeness[] {
  const known = seen.get(columns);
  if (known) return known;
  const made = Object.entries(columns).map(([key, column]) => ({
    key,
    isRepeated,
    spellings: spellings(column),
    names: [label(column), ...column.aliases].map(wordsOf),
  }));
  seen.set(columns, made);
  return made;
}

function proposed(columns: Columns, found: (key: string) => Candidate | undefined): ProposedColumn[] {
  return Object.entries(columns).map(([key, column]) => {
    const candidate = found(key);
    const base = { key, label: label(column), need: column.need };
    if (!candidate) return { ...base, reason: `Aucun en-tête ne fait penser à «\u00a0${base.label}\u00a0».` };
    const { cell, proof } = candidate;
    return { ...base, index: cell.index, header: cell.header, proof, reason: REASONS[proof](candidate, base.label) };
  });
}

const REASONS: Readonly<Record<Proof, (found: Candidate, label: string) => string>> = {
  modele: () => "C’est l’en-tête du modèle.",
  synonyme: ({ cell }, modele) => `«\u00a0${cell.header}\u00a0» est un autre nom de «\u00a0${modele}\u00a0».`,
  logiciel: ({ cell, logiciel }, modele) =>
    `${logiciel} appelle «\u00a0${cell.header}\u00a0» ce que le modèle appelle «\u00a0${modele}\u00a0».`,
  ressemblance: ({ cell }, modele) =>
    `«\u00a0${cell.header}\u00a0» ressemble à «\u00a0${modele}\u00a0»\u00a0: à confirmer.`,
};
