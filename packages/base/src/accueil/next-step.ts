import { type Avancement, estFini, resteOf } from "@navette/livret";
import type { EtatEnvoi } from "../echanges/etat-envoi.ts";
import type { ClasseAccueil, FaitsAccueil } from "./faits.ts";
import {
  avancementDe,
  enEtat,
  type PeriodeDeClasse,
  type PeriodeEcole,
  periodesEcole,
  periodesOuvertes,
} from "./periodes-ecole.ts";

/** How old the last import may be before ONDE is worth reading again. */
const JOURS_FRAIS = 30;

interface Classes {
  /** How many classes it is about, out of how many that have a livret, in a school of how many. */
  readonly classes: number;
  readonly total: number;
  readonly ecole: number;
  /** Names of the first ones. */
  readonly exemples: readonly string[];
  /** The first one: where to go. */
  readonly classeId: string;
}

interface Periode extends Classes {
  readonly periode: string;
  readonly indice: number;
}

/** The one thing to do now. */
export type Suite =
  | { readonly code: "importer" }
  | { readonly code: "sans-classe" | "attendre-periodes" | "fini" }
  | { readonly code: "decider-import" | "reprendre-import"; readonly importId: string; readonly le: string }
  | ({ readonly code: "rattacher" | "decouper" } & Classes)
  | ({ readonly code: "donner" | "en-relecture" | "exporter" | "telecharger" | "deposer" } & Periode)
  /** Of these classes alone: a bilan may be given to be read before it is finished. */
  | ({ readonly code: "relire"; readonly avancement: Avancement } & Periode)
  | ({ readonly code: "saisir"; readonly pourcent: number; readonly fin: string } & Periode)
  | { readonly code: "reimporter"; readonly le: string }
  | { readonly code: "attendre"; readonly periode: string; readonly debut: string };

/** The one next thing to do, from where the chain stands: first what blocks the rest, then the oldest period. */
export function nextStep(faits: FaitsAccueil): Suite {
  return faits.lecteur === "enseignant" ? nextForEnseignant(faits) : nextForDirection(faits);
}

function nextForDirection(faits: FaitsAccueil): Suite {
  const { applique, echoue, enAttente, today } = faits;
  const [waiting] = enAttente;
  if (waiting) return { code: "decider-import", importId: waiting.id, le: waiting.le };
  if (echoue) return { code: "reprendre-import", importId: echoue.id, le: echoue.le };
  if (faits.classes.length === 0) return { code: "importer" };
  const concernees = faits.classes.filter(({ concernee }) => concernee);
  const seules = concernees.filter(({ enseignants }) => enseignants.length === 0);
  if (isFilled(seules)) return { code: "rattacher", ...about(seules, concernees.length, faits) };
  const entieres = concernees.filter(({ periodicite }) => periodicite === null);
  if (isFilled(entieres)) return { code: "decouper", ...about(entieres, concernees.length, faits) };
  for (const periode of periodesOuvertes(faits)) {
    const step = nextOfPeriode(periode, faits);
    if (step) return step;
  }
  if (applique && isAncien(applique.le, today)) return { code: "reimporter", le: applique.le };
  return waitFor(faits);
}

function nextForEnseignant(faits: FaitsAccueil): Suite {
  if (faits.classes.length === 0) return { code: "sans-classe" };
  if (periodesEcole(faits).length === 0) return { code: "attendre-periodes" };
  for (const periode of periodesOuvertes(faits)) {
    const step = saisir(periode, faits) ?? donner(periode, faits);
    if (step) return step;
  }
  for (const periode of periodesOuvertes(faits)) {
    const relues = enEtat(periode, "a-relire");
    if (isFilled(relues)) return { code: "en-relecture", ...inPeriode(periode, relues, faits) };
  }
  return waitFor(faits);
}

function nextOfPeriode(periode: PeriodeEcole, faits: FaitsAccueil): Suite | undefined {
  const { etatsEnvoi } = faits;
  const [relire, completes] = [enEtat(periode, "a-relire"), enEtat(periode, "complet")];
  if (isFilled(relire)) {
    return { code: "relire", avancement: avancementDe(relire), ...inPeriode(periode, relire, faits) };
  }
  if (isFilled(completes)) return { code: "exporter", ...inPeriode(periode, completes, faits) };
  const prepared = (etat: EtatEnvoi) =>
    enEtat(periode, "exporte").filter(({ periodeId }) => (etatsEnvoi.get(periodeId) ?? "prepare") === etat);
  const [telecharger, deposer] = [prepared("prepare"), prepared("telecharge")];
  if (isFilled(telecharger)) return { code: "telecharger", ...inPeriode(periode, telecharger, faits) };
  if (isFilled(deposer)) return { code: "deposer", ...inPeriode(periode, deposer, faits) };
  return saisir(periode, faits) ?? donner(periode, faits);
}

/** Leads to the class that is the furthest behind. */
function saisir(periode: PeriodeEcole, faits: FaitsAccueil): Suite | undefined {
  const behind = enEtat(periode, "en-saisie")
    .filter(({ avancement }) => resteOf(avancement) > 0)
    .toSorted((a, b) => a.avancement.pourcent - b.avancement.pourcent);
  if (!isFilled(behind)) return undefined;
  const { pourcent } = avancementDe(periode.parClasse);
  return { code: "saisir", ...inPeriode(periode, behind, faits), pourcent, fin: periode.fin };
}

/** All is typed there, and nobody has said so yet. */
function donner(periode: PeriodeEcole, faits: FaitsAccueil): Suite | undefined {
  const finies = enEtat(periode, "en-saisie").filter(({ avancement }) => estFini(avancement));
  return isFilled(finies) ? { code: "donner", ...inPeriode(periode, finies, faits) } : undefined;
}

function waitFor(faits: FaitsAccueil): Suite {
  const coming = periodesEcole(faits).find(({ debut }) => debut > faits.today);
  return coming ? { code: "attendre", periode: coming.libelle, debut: coming.debut } : { code: "fini" };
}

type Filled<T> = readonly [T, ...T[]];

function isFilled<T>(list: readonly T[]): list is Filled<T> {
  return list.length > 0;
}

const MAX_EXEMPLES = 3;

function about(
  classes: Filled<Pick<ClasseAccueil, "id" | "libelle">>,
  total: number,
  ecole: Pick<FaitsAccueil, "classes">,
): Classes {
  const exemples = classes.slice(0, MAX_EXEMPLES).map(({ libelle }) => libelle);
  return { classes: classes.length, total, ecole: ecole.classes.length, exemples, classeId: classes[0].id };
}

function inPeriode(periode: PeriodeEcole, rows: Filled<PeriodeDeClasse>, faits: FaitsAccueil): Periode {
  const [first, ...others] = rows;
  const classes: Filled<ClasseAccueil> = [first.classe, ...others.map(({ classe }) => classe)];
  return { ...about(classes, periode.parClasse.length, faits), periode: periode.libelle, indice: periode.indice };
}

/** Whether an instant is more than `JOURS_FRAIS` days before a day. */
export function isAncien(le: string, today: string): boolean {
  return Date.parse(`${today}T00:00:00Z`) - Date.parse(le) > JOURS_FRAIS * 86_400_000;
}
