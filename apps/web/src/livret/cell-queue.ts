import type { Cellule, ResultatSaisie, SaisieEcrite, ValeurCellule } from "@navette/server/api";
import { cleDe, memeValeur } from "./cellules.ts";

/** What was typed and is not surely kept by the server yet. */
export interface Entree {
  readonly cellule: Cellule;
  readonly valeur: ValeurCellule;
  /** The version of the cell this value was typed over; 0 for a cell that had no saisie. */
  readonly version: number;
  readonly phase: Phase;
}

export type Phase =
  | { readonly nom: "modifiee" }
  /** `envoyee` may differ from the value shown: one goes on typing while it travels. */
  | { readonly nom: "envoi"; readonly envoyee: ValeurCellule }
  | { readonly nom: "attend"; readonly depuis: string }
  | { readonly nom: "refusee"; readonly refus: Refus }
  | { readonly nom: "conflit"; readonly autre: SaisieEcrite };

export interface Refus {
  readonly message: string;
  readonly remedy: string;
}

/** Everything the page knows of its cells, by `cleDe`. */
export interface File {
  readonly connues: ReadonlyMap<string, SaisieEcrite>;
  readonly entrees: ReadonlyMap<string, Entree>;
}

export const FILE_VIDE: File = { connues: new Map(), entrees: new Map() };

/** What a cell shows: the value typed here if any, else the one the server keeps. */
export function valeurDe({ connues, entrees }: File, cellule: Cellule): ValeurCellule {
  const cle = cleDe(cellule);
  const entree = entrees.get(cle);
  return entree === undefined ? (connues.get(cle)?.valeur ?? null) : entree.valeur;
}

/** Takes in what the server says; an older version than the one known is an answer that came late. */
export function charge(file: File, saisies: readonly SaisieEcrite[]): File {
  const nouvelles = saisies.filter((saisie) => saisie.version > (file.connues.get(cleDe(saisie))?.version ?? 0));
  if (nouvelles.length === 0) return file;
  return { ...file, connues: new Map([...file.connues, ...nouvelles.map((each) => [cleDe(each), each] as const)]) };
}

export function tape(file: File, cellule: Cellule, valeur: ValeurCellule): File {
  const cle = cleDe(cellule);
  const connue = file.connues.get(cle);
  const entree = file.entrees.get(cle);
  const enVol = entree?.phase.nom === "envoi" || entree?.phase.nom === "conflit";
  if (!enVol && memeValeur(valeur, connue?.valeur ?? null)) return sans(file, cle);
  const phase: Phase = entree === undefined || entree.phase.nom === "refusee" ? { nom: "modifiee" } : entree.phase;
  return avec(file, { cellule, valeur, version: entree?.version ?? connue?.version ?? 0, phase });
}

/** Gives a cell back the last value the server is known to keep. */
export function restaure(file: File, cellule: Cellule): File {
  const entree = file.entrees.get(cleDe(cellule));
  // A conflict is settled by choosing, never by leaving.
  if (entree === undefined || entree.phase.nom === "conflit") return file;
  return tape(file, cellule, file.connues.get(cleDe(cellule))?.valeur ?? null);
}

/** The entries that may leave now. */
export function aEnvoyer({ entrees }: File): readonly Entree[] {
  return [...entrees.values()].filter(({ phase }) => phase.nom === "modifiee" || phase.nom === "attend");
}

/** What is lost if the tab is closed now. */
export const enSuspens = ({ entrees }: File): readonly Entree[] => [...entrees.values()];

export function envoie(file: File, partants: readonly Entree[]): File {
  return partants.reduce(
    (suite, entree) => avec(suite, { ...entree, phase: { nom: "envoi", envoyee: entree.valeur } }),
    file,
  );
}

/** The server did not answer: what was leaving waits, with all that was typed since. */
export function attend(file: File, partants: readonly Entree[], depuis: string): File {
  return change(file, partants, { nom: "attend", depuis });
}

export function refuse(file: File, partants: readonly Entree[], refus: Refus): File {
  return change(file, partants, { nom: "refusee", refus });
}

/** What the server made of one entry. */
export function recoit(file: File, partant: Entree, resultat: ResultatSaisie): File {
  const cle = cleDe(partant.cellule);
  const entree = file.entrees.get(cle);
  if (resultat.outcome === "refusee") {
    // What was typed since is another value: it leaves in its turn.
    if (entree && !memeValeur(entree.valeur, partant.valeur)) return change(file, [partant], { nom: "modifiee" });
    return refuse(file, [partant], refusDe(resultat.diagnostics));
  }
  const { saisie } = resultat;
  if (resultat.outcome === "conflit") {
    const connue = charge(file, [saisie]);
    return entree === undefined ? connue : avec(connue, { ...entree, phase: { nom: "conflit", autre: saisie } });
  }
  // The text stays as its author sees it: what the server normalised in it shows at the next reading.
  const connue = charge(file, [typeof saisie.valeur === "string" ? { ...saisie, valeur: partant.valeur } : saisie]);
  if (entree === undefined) return connue;
  if (memeValeur(entree.valeur, partant.valeur)) return sans(connue, cle);
  return avec(connue, { ...entree, version: saisie.version, phase: { nom: "modifiee" } });
}

/** Ends a conflict with a value chosen in full knowledge of the other one. */
export function tranche(file: File, cellule: Cellule, valeur: ValeurCellule): File {
  const entree = file.entrees.get(cleDe(cellule));
  if (entree?.phase.nom !== "conflit") return file;
  const { autre } = entree.phase;
  if (memeValeur(valeur, autre.valeur)) return sans(file, cleDe(cellule));
  return avec(file, { ...entree, valeur, version: autre.version, phase: { nom: "modifiee" } });
}

/** Puts back what a reload found in the tab: it was typed over the version written with it. */
export function reprend(file: File, entrees: readonly Entree[]): File {
  return entrees.reduce((suite, entree) => avec(suite, { ...entree, phase: { nom: "modifiee" } }), file);
}

function refusDe(diagnostics: readonly { readonly message: string; readonly remedy: string }[]): Refus {
  const [first] = diagnostics;
  return first ?? { message: "Cette saisie n’est pas prise.", remedy: "Corrigez-la, ou effacez-la." };
}

function change(file: File, partants: readonly Entree[], phase: Phase): File {
  return partants.reduce((suite, { cellule }) => {
    const entree = suite.entrees.get(cleDe(cellule));
    return entree === undefined ? suite : avec(suite, { ...entree, phase });
  }, file);
}

function avec(file: File, entree: Entree): File {
  return { ...file, entrees: new Map(file.entrees).set(cleDe(entree.cellule), entree) };
}

function sans(file: File, cle: string): File {
  if (!file.entrees.has(cle)) return file;
  const entrees = new Map(file.entrees);
  entrees.delete(cle);
  return { ...file, entrees };
}
