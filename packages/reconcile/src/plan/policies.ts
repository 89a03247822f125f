import type { Content } from "@navette/formats";
import { groupBy } from "../match/group.ts";
import { type ClassePaire, classeKey } from "../match/match-classes.ts";
import type { Matching } from "../match/match-eleves.ts";
import { GENRES } from "../registre/genres.ts";
import { GENRE_WORDS } from "../registre/words.ts";
import type { BaseEleve, BaseSnapshot } from "../snapshot.ts";
import { peuDEnCommun } from "./autre-etablissement.ts";
import type { Change, EleveChange } from "./change.ts";
import { IGNORER } from "./decision.ts";
import { isRetrait } from "./ecriture.ts";
import type { Garde, GardeCode } from "./garde.ts";
import { isLevable } from "./levable.ts";
import { levelRank } from "./niveaux.ts";
import { GARDE_WORDS } from "./words.ts";

/** All a guard may look at. */
export interface Vue {
  readonly content: Content;
  readonly base: BaseSnapshot;
  readonly matching: Matching;
  readonly classes: readonly ClassePaire[];
  readonly changes: readonly Change[];
  /** Rows of the file that could not be read. */
  readonly lignesRefusees: number;
}

type Policy = {
  readonly code: GardeCode;
  readonly retient: Garde["retient"];
  /** What it saw, or nothing when all is plausible. */
  readonly look: (vue: Vue) => Garde["params"] | null;
};

const MAX_WITHDRAWN_SHARE = 0.2;

/** Among fewer, a share says nothing. */
const FEW = 5;

const POLICIES: readonly Policy[] = [
  {
    code: "annee-differente",
    retient: "tout",
    look: ({ content: { annee }, base }) =>
      annee === undefined || annee === base.annee ? null : { fichier: annee, base: base.annee },
  },
  { code: "autre-etablissement", retient: "tout", look: peuDEnCommun },
  { code: "fichier-an-dernier", retient: "tout", look: (vue) => mostShifted(vue, (shift) => shift < 0) },
  { code: "fichier-an-prochain", retient: "tout", look: (vue) => mostShifted(vue, (shift) => shift > 0) },
  {
    code: "liste-de-tableur",
    retient: "retraits",
    look: (vue) => (isListe(vue) && vue.changes.some(isUnnamed) ? {} : null),
  },
  {
    code: "lignes-refusees",
    retient: "retraits",
    look: ({ lignesRefusees: nombre }) => (nombre > 0 ? { nombre } : null),
  },
  { code: "une-seule-classe", retient: "retraits", look: singleClass },
  { code: "classes-absentes", retient: "retraits", look: missingClasses },
  { code: "retraits-nombreux", retient: "retraits", look: manyWithdrawals },
  { code: "classes-renommees", retient: "retraits", look: manyRenamed },
  { code: "fiches-retirees", retient: "fiches", look: manyFiches },
];

/** A list of a spreadsheet adds and completes; only the school knows whether it is complete. */
const isListe = ({ content }: Vue): boolean => content.source === "tableur";

/** Whether it takes away what a file merely does not name. */
function isUnnamed(change: Change): boolean {
  if (change.kind === "eleve.desactiver") return change.sortie === undefined;
  return change.kind === "classe.archiver" || change.kind === "fiche.retirer";
}

/** Withdrawals no list of a spreadsheet can mean are not even proposed, until it is said to be complete. */
export function withoutUnnamed(changes: readonly Change[], gardes: readonly Garde[]): readonly Change[] {
  const isPartial = gardes.some(({ code, levee }) => code === "liste-de-tableur" && !levee);
  return isPartial ? changes.filter((change) => !isUnnamed(change)) : changes;
}

/** The guards that fire. None does on an empty base: there is nothing to compare with, and nothing to lose. */
export function findGardes(vue: Vue, lifted: readonly GardeCode[]): Garde[] {
  const { eleves, classes, fiches } = vue.base;
  if (eleves.length + classes.length + fiches.length === 0) return [];
  const isPartial = isListe(vue) && !lifted.includes("liste-de-tableur");
  const found = POLICIES.flatMap(({ code, retient, look }): Garde[] => {
    if (isPartial && retient !== "tout" && code !== "liste-de-tableur") return [];
    const params = look(vue);
    return params
      ? [{ code, params, message: GARDE_WORDS[code](params), retient, levee: isLevable(code) && lifted.includes(code) }]
      : [];
  });
  // What is certain explains the rest: another year's file lacks those who left since, and is not incomplete.
  const certaine = found.find(({ code }) => !isLevable(code));
  return certaine ? [certaine] : found;
}

/** A year adds one level to nearly everyone: when most pupils are one level off, the file is of another year. */
function mostShifted({ matching, base }: Vue, isOff: (shift: number) => boolean): Garde["params"] | null {
  const shifts = matching.paires.flatMap(({ entrant, connu: { eleve } }) => {
    const [before, after] = [levelRank(eleve.scolarite?.niveau), levelRank(entrant.row.niveau)];
    if (!eleve.actif || !eleve.scolarite || before < 0 || after < 0) return [];
    return [after - before - (base.annee - eleve.scolarite.annee)];
  });
  const nombre = shifts.filter(isOff).length;
  return shifts.length >= FEW && nombre * 2 > shifts.length ? { nombre, sur: shifts.length } : null;
}

function singleClass({ content, base }: Vue): Garde["params"] | null {
  const named = (content.eleves ?? []).flatMap(({ classe }) =>
    classe ? [[classeKey(classe), classe.libelle] as const] : [],
  );
  const [only, ...others] = new Map(named).values();
  const attended = new Set(importedIn(base).map(({ classeId }) => classeId));
  return only !== undefined && others.length === 0 && attended.size > 1 ? { classe: only, sur: attended.size } : null;
}

/** A class none of whose pupils is in the file, and which the file does not name: those who were to leave do not count. */
function missingClasses(vue: Vue): Garde["params"] | null {
  if (!vue.content.eleves?.length || singleClass(vue)) return null;
  const named = new Set(vue.classes.map(({ connue }) => connue.id));
  const gone = withdrawals(vue.changes);
  const expected = new Set(gone.filter(({ attendu }) => attendu).map(({ eleveId }) => eleveId));
  const absent = new Set(vue.matching.absents.map(({ eleve }) => eleve.id));
  const attended = groupBy(
    importedIn(vue.base).filter(({ eleveId }) => !expected.has(eleveId)),
    ({ classeId }) => [classeId],
  );
  const missing = vue.base.classes.filter(({ id }) => {
    const pupils = attended.get(id) ?? [];
    return !named.has(id) && pupils.length > 0 && pupils.every(({ eleveId }) => absent.has(eleveId));
  });
  const libelles = missing.map(({ libelle }) => libelle).sort();
  return missing.length > 0 ? { nombre: missing.length, classes: libelles.join(", ") } : null;
}

function activeIn(eleves: readonly BaseEleve[]): { eleveId: string; classeId: string }[] {
  return eleves.flatMap(({ id, actif, scolarite }) =>
    actif && scolarite?.classeId ? [{ eleveId: id, classeId: scolarite.classeId }] : [],
  );
}

/** Those a file is expected to name: a pupil typed by hand may be unknown to it. */
function importedIn({ eleves }: BaseSnapshot): ReturnType<typeof activeIn> {
  return activeIn(eleves.filter(({ origine }) => origine === "import"));
}

/** Of those who were not to leave, more than one in five. */
function manyWithdrawals({ base, changes }: Vue): Garde["params"] | null {
  const gone = withdrawals(changes);
  const leavers = gone.filter(({ attendu }) => attendu).length;
  const nombre = gone.length - leavers;
  const sur = base.eleves.filter(({ actif }) => actif).length - leavers;
  return sur >= FEW && nombre > sur * MAX_WITHDRAWN_SHARE
    ? { nombre, sur, part: Math.round((100 * nombre) / sur) }
    : null;
}

function withdrawals(changes: readonly Change[]): Extract<EleveChange, { kind: "eleve.desactiver" }>[] {
  return changes.filter((change) => change.kind === "eleve.desactiver");
}

/** Renamed, given another identifier, or gone: a class that receives its first identifier is none of these. */
function manyRenamed({ base, changes }: Vue): Garde["params"] | null {
  const touched = changes.flatMap((change) => {
    if (change.kind === "classe.archiver") return [change.classeId];
    if (change.kind !== "classe.modifier") return [];
    const isOther = change.champs.some(({ champ, avant }) => champ !== "niveaux" && avant !== null);
    return isOther ? [change.classeId] : [];
  });
  const nombre = new Set(touched).size;
  const sur = base.classes.filter(({ annee, archivee }) => annee === base.annee && !archivee).length;
  return nombre * 2 > sur ? { nombre, sur } : null;
}

/** Of one genre at least, more than one in five is no longer in the file. */
function manyFiches({ base, changes }: Vue): Garde["params"] | null {
  const held = groupBy(base.fiches, ({ actif, genre }) => (actif ? [genre] : []));
  const gone = groupBy(changes, (change) => (change.kind === "fiche.retirer" ? [change.genre] : []));
  const genres = GENRES.filter((genre) => {
    const nombre = gone.get(genre)?.length ?? 0;
    return nombre >= FEW && nombre > (held.get(genre)?.length ?? 0) * MAX_WITHDRAWN_SHARE;
  });
  if (genres.length === 0) return null;
  return { genres: genres.map((genre) => GENRE_WORDS[genre].toLocaleLowerCase("fr")).join(", ") };
}

/** What the guards hold back is still proposed, and no longer accepted by default. */
export function hold(changes: readonly Change[], gardes: readonly Garde[]): Change[] {
  return gardes
    .filter(({ levee }) => !levee)
    .reduce<Change[]>((held, garde) => held.map((change) => holdOne(change, garde)), [...changes]);
}

const HELD: Readonly<Record<Garde["retient"], (change: Change) => boolean>> = {
  tout: ({ permis, groupe }) => permis.includes("accepter") && groupe !== "inchange",
  retraits: (change) => isRetrait(change) || losesNiveaux(change),
  fiches: ({ kind }) => kind === "fiche.retirer",
};

/** A file that leaves pupils out leaves out their levels: CP-CE1 is not CP for all that. */
function losesNiveaux(change: Change): boolean {
  if (change.kind !== "classe.modifier") return false;
  return change.champs.some(
    (each) => each.champ === "niveaux" && each.avant.some((niveau) => !each.apres.includes(niveau)),
  );
}

function holdOne(change: Change, { code, retient }: Garde): Change {
  const isHeld = HELD[retient](change);
  if (!isHeld || change.defaut?.choix !== "accepter") return change;
  return { ...change, defaut: IGNORER, retenue: { kind: "garde", code } };
}

/** Every guard that holds a change back: lifting the one it names would leave it to the others. */
export function gardesDe(change: Change, gardes: readonly Garde[]): readonly Garde[] {
  if (change.retenue?.kind !== "garde") return [];
  return gardes.filter(({ levee, retient }) => !levee && HELD[retient](change));
}

/** A class where active pupils would remain is not archived by default. Runs after `hold`, which decides who remains. */
export function keepInhabited(changes: readonly Change[], base: BaseSnapshot): Change[] {
  const leaving = new Set(changes.flatMap(leavingClass));
  const remaining = activeIn(base.eleves).filter(({ eleveId }) => !leaving.has(eleveId));
  return changes.map((change) => {
    if (change.kind !== "classe.archiver" || change.defaut?.choix !== "accepter") return change;
    const nombre = remaining.filter(({ classeId }) => classeId === change.classeId).length;
    if (nombre === 0) return change;
    return { ...change, defaut: IGNORER, retenue: { kind: "encore-des-eleves", nombre } };
  });
}

function leavingClass(change: Change): string[] {
  if (change.defaut?.choix !== "accepter") return [];
  if (change.kind === "eleve.desactiver") return [change.eleveId];
  const moves = change.kind === "eleve.modifier" && change.champs.some(({ champ }) => champ === "classe");
  return moves ? [change.eleveId] : [];
}
