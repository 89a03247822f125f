import type { Cellule, ResultatSaisie, SaisieEcrite, ValeurCellule } from "@navette/server/api";
import { AppError } from "../api/app-error.ts";
import * as queue from "./cell-queue.ts";
import { cleDe } from "./cellules.ts";
import { annule, type Historique, note, type Retour, retablit, SANS_HISTOIRE } from "./historique.ts";
import type { Garde } from "./tab-memory.ts";

/** Silence after which what was typed leaves. */
export const DELAI_MS = 800;

/** A server that does not answer is asked again, less and less often. */
const REPRISES_MS = [2000, 4000, 8000, 15_000, 30_000] as const;

interface Dependances {
  /** Answers one result a cell, in order. Throws an `AppError`. */
  readonly envoyer: (saisies: readonly queue.Entree[]) => Promise<readonly ResultatSaisie[]>;
  readonly garde: Garde;
  readonly now: () => Date;
  /** The session is over: the page leads to the login, and comes back. */
  readonly onSessionTerminee: () => void;
}

/** The cells of one class at one period: what is known, what was typed, and the sending of it. */
export interface CellStore {
  readonly subscribe: (listener: () => void) => () => void;
  readonly file: () => queue.File;
  /** When the last value was kept by the server; `undefined` before the first. */
  readonly dernierEnregistrement: () => string | undefined;
  readonly charge: (saisies: readonly SaisieEcrite[]) => void;
  readonly tape: (cellule: Cellule, valeur: ValeurCellule) => void;
  /** Many cells at once, sent together: a paste, a fill-down. */
  readonly tapeTout: (cellules: readonly { readonly cellule: Cellule; readonly valeur: ValeurCellule }[]) => void;
  /** Shows the last value kept by the server again; Ctrl+Z gives back the one that was typed. */
  readonly restaure: (cellule: Cellule) => void;
  readonly annule: (cellule: Cellule) => void;
  readonly retablit: (cellule: Cellule) => void;
  readonly tranche: (cellule: Cellule, valeur: ValeurCellule) => void;
  /** Sends now what waits: on leaving a cell, when the network is back. Resolves once nothing is under way. */
  readonly flush: () => Promise<void>;
}

export function createCellStore({ envoyer, garde, now, onSessionTerminee }: Dependances): CellStore {
  const listeners = new Set<() => void>();
  const histoires = new Map<string, Historique>();
  let file = queue.reprend(queue.FILE_VIDE, garde.lire());
  let dernier: string | undefined;
  let rafale: string | undefined;
  let minuterie: ReturnType<typeof setTimeout> | undefined;
  let echecs = 0;
  let envol: Promise<void> | undefined;

  function pose(suite: queue.File): void {
    if (suite === file) return;
    file = suite;
    garde.ecrire(queue.enSuspens(file));
    for (const listener of listeners) listener();
  }

  function plusTard(ms: number): void {
    clearTimeout(minuterie);
    minuterie = setTimeout(() => void flush(), ms);
  }

  function ecris(cellule: Cellule, valeur: ValeurCellule): void {
    pose(queue.tape(file, cellule, valeur));
    if (echecs === 0) plusTard(DELAI_MS);
  }

  function noteAvant(cellule: Cellule): void {
    const cle = cleDe(cellule);
    const histoire = histoires.get(cle) ?? SANS_HISTOIRE;
    histoires.set(cle, note(histoire, queue.valeurDe(file, cellule), { suite: rafale === cle }));
  }

  function tape(cellule: Cellule, valeur: ValeurCellule): void {
    noteAvant(cellule);
    rafale = typeof valeur === "string" ? cleDe(cellule) : undefined;
    ecris(cellule, valeur);
  }

  /** What is left is noted first: what was typed during a cut of the network was saved nowhere else. */
  function restaure(cellule: Cellule): void {
    const suite = queue.restaure(file, cellule);
    if (suite === file) return;
    rafale = undefined;
    noteAvant(cellule);
    pose(suite);
  }

  function remonte(cellule: Cellule, pas: typeof annule): void {
    const cle = cleDe(cellule);
    const retour: Retour | undefined = pas(histoires.get(cle) ?? SANS_HISTOIRE, queue.valeurDe(file, cellule));
    if (retour === undefined) return;
    rafale = undefined;
    histoires.set(cle, retour.histoire);
    ecris(cellule, retour.valeur);
  }

  function flush(): Promise<void> {
    clearTimeout(minuterie);
    rafale = undefined;
    envol ??= vide().finally(() => {
      envol = undefined;
    });
    return envol;
  }

  /** One request at a time, so that two values of one cell never cross. */
  async function vide(): Promise<void> {
    for (let partants = prochains(file); partants.length > 0; partants = prochains(file)) {
      pose(queue.envoie(file, partants));
      try {
        const resultats = await envoyer(partants);
        echecs = 0;
        dernier = now().toISOString();
        pose(
          resultats.reduce((suite, resultat, rang) => {
            const partant = partants[rang];
            return partant === undefined ? suite : queue.recoit(suite, partant, resultat);
          }, file),
        );
      } catch (error) {
        if (echoue(partants, error)) return;
      }
    }
  }

  /** Whether the sending stops here, to be tried again later. */
  function echoue(partants: readonly queue.Entree[], error: unknown): boolean {
    const fault = error instanceof AppError ? error : undefined;
    if (fault === undefined || !passager(fault)) {
      pose(queue.refuse(file, partants, refusDe(fault)));
      return false;
    }
    pose(queue.attend(file, partants, now().toISOString()));
    if (fault.status === 401) onSessionTerminee();
    plusTard(REPRISES_MS[Math.min(echecs, REPRISES_MS.length - 1)] ?? DELAI_MS);
    echecs += 1;
    return true;
  }

  if (file !== queue.FILE_VIDE) plusTard(0);
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    file: () => file,
    dernierEnregistrement: () => dernier,
    charge: (saisies) => pose(queue.charge(file, saisies)),
    tape,
    tapeTout: (cellules) => {
      for (const { cellule, valeur } of cellules) tape(cellule, valeur);
      void flush();
    },
    restaure,
    annule: (cellule) => remonte(cellule, annule),
    retablit: (cellule) => remonte(cellule, retablit),
    tranche: (cellule, valeur) => {
      pose(queue.tranche(file, cellule, valeur));
      void flush();
    },
    flush,
  };
}

const LOT_MAX = 400;

const prochains = (file: queue.File): readonly queue.Entree[] => queue.aEnvoyer(file).slice(0, LOT_MAX);

/** No answer, an answer of a proxy, a session to open again: the same values may leave later. */
const passager = ({ status }: AppError): boolean => [0, 401, 429, 502, 503, 504].includes(status);

function refusDe(fault: AppError | undefined): queue.Refus {
  return {
    message: fault?.message ?? "Cette saisie n’a pas été enregistrée.",
    remedy: fault?.remedy ?? "Retapez-la. Si cela recommence, prévenez l’administrateur.",
  };
}
