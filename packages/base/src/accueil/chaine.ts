import { type EtatEnvoi, leastGone } from "../echanges/etat-envoi.ts";
import type { FaitsAccueil, ImportConnu } from "./faits.ts";
import { isAncien } from "./next-step.ts";
import { enEtat, type PeriodeEcole, periodesEcole } from "./periodes-ecole.ts";

/** How a link of the chain stands (mockups §6: À jour, Périmé, Bloqué, À faire). */
export type EtatMaillon = "a-jour" | "perime" | "bloque" | "a-faire";

/** ONDE to Navette. */
export interface MaillonOnde {
  readonly etat: EtatMaillon;
  readonly raison: "jamais" | "en-attente" | "echoue" | "ancien" | "frais";
  /** The import it is about. */
  readonly import: ImportConnu | null;
}

/** What is typed, and what left, for one period. */
export interface MaillonPeriode {
  readonly libelle: string;
  readonly indice: number;
  readonly fin: string;
  readonly total: number;
  readonly livret: { readonly etat: EtatMaillon; readonly pretes: number };
  readonly lsu: {
    readonly etat: EtatMaillon;
    readonly raison: "attend-livret" | "a-preparer" | "rouvert" | "a-telecharger" | "a-deposer" | "depose";
    /** Classes every bilan of which is in a file. */
    readonly preparees: number;
    /** Instant of the last file. */
    readonly le: string | null;
  };
}

export interface Chaine {
  readonly onde: MaillonOnde;
  /** The periods that have begun, newest first; empty when there is none yet. */
  readonly periodes: readonly MaillonPeriode[];
  /** Why there is no period to show. */
  readonly sansPeriode: "sans-classe" | "sans-bilan" | "a-decouper" | "a-venir" | null;
}

/** Each link of the chain with its state and why. */
export function chaineOf(faits: FaitsAccueil): Chaine {
  const all = periodesEcole(faits);
  const open = all.filter(({ debut }) => debut <= faits.today).toReversed();
  return {
    onde: ondeOf(faits),
    periodes: open.map((periode) => maillonOf(periode, faits)),
    sansPeriode: why(faits, all, open),
  };
}

/** An enseignant is told what was imported: the decisions to take about it are not his, nor his to see. */
function ondeOf({ lecteur, applique, enAttente, echoue, today }: FaitsAccueil): MaillonOnde {
  const [waiting] = enAttente;
  if (lecteur === "enseignant" && applique) return { etat: "a-jour", raison: "frais", import: applique };
  if (lecteur === "enseignant") return { etat: "a-faire", raison: "jamais", import: null };
  if (echoue) return { etat: "bloque", raison: "echoue", import: echoue };
  if (waiting) return { etat: "a-faire", raison: "en-attente", import: waiting };
  if (applique === null) return { etat: "a-faire", raison: "jamais", import: null };
  if (isAncien(applique.le, today)) return { etat: "perime", raison: "ancien", import: applique };
  return { etat: "a-jour", raison: "frais", import: applique };
}

function maillonOf(periode: PeriodeEcole, { envois, etatsEnvoi }: FaitsAccueil): MaillonPeriode {
  const { libelle, indice, fin, parClasse } = periode;
  const total = parClasse.length;
  const pretes = enEtat(periode, "complet", "exporte").length;
  const exportees = enEtat(periode, "exporte");
  const preparees = exportees.length;
  const ids = new Set(parClasse.map(({ classe }) => classe.id));
  const sent = envois.filter((envoi) => envoi.indice === indice && envoi.classes.some((id) => ids.has(id)));
  const le = sent.map((envoi) => envoi.le).reduce<string | null>((a, b) => (a === null || b > a ? b : a), null);
  return {
    libelle,
    indice,
    fin,
    total,
    livret: { etat: pretes === total ? "a-jour" : "a-faire", pretes },
    lsu: {
      ...lsuOf({
        total,
        pretes,
        preparees,
        gone: leastGone(exportees, etatsEnvoi),
        reopened: isReopened(periode, sent),
      }),
      preparees,
      le,
    },
  };
}

/** A class whose file was made and which was opened again since: the file no longer holds what the school does. */
function isReopened(periode: PeriodeEcole, sent: FaitsAccueil["envois"]): boolean {
  const gone = new Set(sent.flatMap(({ classes }) => classes));
  return periode.parClasse.some(({ etat, classe }) => etat !== "exporte" && gone.has(classe.id));
}

interface Compte {
  readonly total: number;
  readonly pretes: number;
  readonly preparees: number;
  readonly gone: EtatEnvoi;
  readonly reopened: boolean;
}

const PREPARE: Readonly<Record<EtatEnvoi, Pick<MaillonPeriode["lsu"], "etat" | "raison">>> = {
  prepare: { etat: "a-faire", raison: "a-telecharger" },
  telecharge: { etat: "a-faire", raison: "a-deposer" },
  depose: { etat: "a-jour", raison: "depose" },
};

function lsuOf({ total, pretes, preparees, gone, reopened }: Compte): Pick<MaillonPeriode["lsu"], "etat" | "raison"> {
  if (preparees === total) return PREPARE[gone];
  if (reopened) return { etat: "perime", raison: "rouvert" };
  if (pretes > preparees) return { etat: "a-faire", raison: "a-preparer" };
  return { etat: "bloque", raison: "attend-livret" };
}

function why(
  { classes }: FaitsAccueil,
  all: readonly PeriodeEcole[],
  open: readonly PeriodeEcole[],
): Chaine["sansPeriode"] {
  if (open.length > 0) return null;
  if (classes.length === 0) return "sans-classe";
  if (!classes.some(({ concernee }) => concernee)) return "sans-bilan";
  return all.length === 0 ? "a-decouper" : "a-venir";
}
