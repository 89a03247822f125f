import { type CalendrierScolaire, checkPeriodes, PERIODICITES } from "@navette/livret";
import type { Decoupage, PeriodeDatee, PeriodiciteChoisie } from "@navette/server/api";
import { pluriel } from "../ui/mots.ts";
import { decoupeEnMots } from "./words.ts";

/** One period as it is being typed: a date may still be missing. */
export interface PeriodeSaisie {
  readonly indice: number;
  readonly debut: string | undefined;
  readonly fin: string | undefined;
}

/** What the form holds. */
export interface Choix {
  readonly periodicite: PeriodiciteChoisie;
  /** Ids; `toutes` for the whole school. */
  readonly classes: "toutes" | readonly string[];
  /** As many as the periodicity asks; those proposed until one is typed. */
  readonly periodes: readonly PeriodeSaisie[];
}

/** Sentences about one period of the form, in place; those of none in particular come under `undefined`. */
export type Fautes = ReadonlyMap<string | undefined, readonly string[]>;

/** What LSU would refuse in the dates typed so far. A date that is missing is only said when `entier` asks. */
export function fautesDe({ periodicite, periodes }: Choix, calendrier: CalendrierScolaire, entier: boolean): Fautes {
  const fautes = new Map<string | undefined, string[]>();
  const typed = periodes.map(({ indice, debut = "", fin = "" }) => ({ indice, debut, fin }));
  for (const { code, message, remedy, where } of checkPeriodes(periodicite, typed, calendrier)) {
    if (code === "livret.periode.date" && !entier) continue;
    if (code === "livret.periode.chevauchement" && typed.some(({ debut, fin }) => debut === "" || fin === "")) continue;
    fautes.set(where.record, [...(fautes.get(where.record) ?? []), `${message} ${remedy}`]);
  }
  return fautes;
}

/** The rows of the form for a proposal of the server. */
export const lignesDe = (proposees: readonly PeriodeDatee[]): PeriodeSaisie[] =>
  proposees.map((periode) => ({ ...periode }));

/** What is sent; `undefined` as long as a date is missing or no class is chosen. */
export function decoupageDe({ periodicite, classes, periodes }: Choix): Decoupage | undefined {
  if (classes !== "toutes" && classes.length === 0) return undefined;
  const dated = periodes.flatMap(({ indice, debut, fin }) =>
    debut === undefined || fin === undefined ? [] : [{ indice, debut, fin }],
  );
  if (dated.length !== PERIODICITES[periodicite].nombre) return undefined;
  return { periodicite, classes: classes === "toutes" ? classes : [...classes], periodes: dated };
}

/** « 3 trimestres pour 9 classes ». */
export function effetDe({ periodicite, classes }: Pick<Choix, "periodicite" | "classes">, total: number): string {
  const count = classes === "toutes" ? total : classes.length;
  return `${decoupeEnMots(periodicite)} pour ${pluriel(count, "classe")}`;
}
