import { headerCells } from "../kernel/table-header.ts";
import type { Association } from "./association.ts";
import { champOf } from "./champs.ts";
import { NOM_PRENOM } from "./logiciels.ts";
import type { Proof, Proposal, ProposedColumn } from "./propose.ts";
import type { Tableur } from "./tableur.ts";

/** What a column of a file is likely to be, and why. */
export interface ColonneProposee {
  readonly entete: string;
  /** `null`: nothing is likely. */
  readonly champ: string | null;
  readonly preuve?: Proof;
  readonly raison: string;
}

/** What a table is, if it is of this kind. */
export interface Proposition {
  readonly format: string;
  readonly titre: string;
  /** Every column of the file, in order. */
  readonly colonnes: readonly ColonneProposee[];
  /** How many groups of columns that repeat were found. */
  readonly groupes: number;
}

/** The association a proposition comes to when a person accepts all of it. */
export function associationOf({ format, colonnes }: Proposition): Association {
  return { format, colonnes: colonnes.map(({ entete, champ }) => ({ entete, champ })) };
}

/** The likeliest kind first. */
type Propositions = readonly [Proposition, ...Proposition[]];

/** Of headers that say nothing: each kind, no column taken for anything. */
export function sansProposition(headers: readonly string[], tableurs: readonly Tableur[]): Propositions | undefined {
  const [first, ...others] = tableurs
    .map((tableur): Proposition => {
      const colonnes = headers.map((entete) => ({ entete, champ: null, raison: INCONNU }));
      return { format: tableur.name, titre: tableur.title, groupes: 0, colonnes };
    })
    .toSorted((a, b) => rankOf(a) - rankOf(b));
  return first && [first, ...others];
}

const INCONNU = "Cet en-tête ne fait penser à rien de connu.";

/**
 * What headers may be, the likeliest kind first; nothing when they are no list of persons nor groups: two columns must
 * be known, and the person or the group be named, by a known header or by both names.
 */
export function proposerGenres(headers: readonly string[], tableurs: readonly Tableur[]): Propositions | undefined {
  const ranked = tableurs
    .map((tableur) => ({ proposition: proposer(tableur, headers), tableur }))
    .map(({ proposition, tableur }) => ({
      proposition,
      score: scoreOf(proposition, tableur),
      isSure: isListe(proposition, tableur),
    }))
    .sort(
      (a, b) =>
        Number(b.isSure) - Number(a.isSure) || b.score - a.score || rankOf(a.proposition) - rankOf(b.proposition),
    );
  const [first, ...others] = ranked;
  return first?.isSure ? [first.proposition, ...others.map(({ proposition }) => proposition)] : undefined;
}

/** Of two kinds as likely, the one schools list most. */
const ORDRE = ["tableur-eleves", "tableur-responsables", "tableur-personnels", "tableur-groupes"];
const rankOf = ({ format }: Proposition): number => ORDRE.indexOf(format);

function proposer(tableur: Tableur, headers: readonly string[]): Proposition {
  const proposal = tableur.propose(headers);
  const found = foundBy(tableur, proposal);
  return {
    format: tableur.name,
    titre: tableur.title,
    groupes: proposal.groups.length,
    colonnes: headerCells(headers).map(({ header: entete, key, index }): ColonneProposee => {
      const given = found.get(index);
      if (given) return { entete, ...given };
      const raison = key === "" ? "Cette colonne n’a pas d’en-tête." : INCONNU;
      return { entete, champ: null, raison };
    }),
  };
}

type Found = Omit<ColonneProposee, "entete">;

/** By place in the file, what the proposal takes the column for. A whole name takes the place of names that are only likely. */
function foundBy({ layout }: Tableur, { columns, groups, whole }: Proposal): ReadonlyMap<number, Found> {
  const found = new Map<number, Found>();
  const see = (list: readonly ProposedColumn[], groupe?: number) => {
    for (const { key, index, proof, reason } of list) {
      const isCovered = whole && groupe === undefined && (key === "nom" || key === "prenom");
      if (index === undefined || isCovered) continue;
      const champ = champOf(layout, { key, ...(groupe !== undefined && { groupe }) });
      found.set(index, { champ, raison: reason, ...(proof && { preuve: proof }) });
    }
  };
  see(columns);
  for (const [groupe, list] of groups.entries()) see(list, groupe);
  if (whole) found.set(whole.index, { champ: NOM_PRENOM, raison: whole.reason, preuve: "synonyme" });
  return found;
}

const POIDS: Readonly<Record<Proof, number>> = { modele: 3, logiciel: 3, synonyme: 2, ressemblance: 1 };
const MANQUE = 1;

function scoreOf({ format, colonnes }: Proposition, { layout }: Tableur): number {
  const gained = colonnes.reduce((sum, { preuve }) => sum + (preuve ? POIDS[preuve] : 0), 0);
  const given = new Set(colonnes.map(({ champ }) => champ));
  const needed = Object.entries(layout.columns).filter(([, { need }]) => need === "valeur" || need === "colonne");
  const lacking = needed.filter(([key]) => !given.has(key) && !(given.has(NOM_PRENOM) && layout.names.includes(key)));
  return gained - MANQUE * lacking.length + vocation(format, given);
}

/** A trade makes a list of staff, which otherwise has all that one of responsables has. */
function vocation(format: string, given: ReadonlySet<string | null>): number {
  return format === "tableur-personnels" && (given.has("fonction") || given.has("discipline")) ? METIER : 0;
}
const METIER = 3;

function isListe({ colonnes }: Proposition, { layout }: Tableur): boolean {
  const known = colonnes.filter(({ champ }) => champ !== null);
  const names = known.filter(({ champ }) => champ === NOM_PRENOM || layout.names.includes(champ ?? ""));
  return known.length >= 2 && (names.length >= 2 || names.some(({ preuve }) => preuve !== "ressemblance"));
}
