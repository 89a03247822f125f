import type { AnyFields } from "../../kernel/layout/declare.ts";
import { nomComplet } from "./names.ts";
import type { Lsu1d, Lsu1dBilanCycle, Lsu1dBilanPeriodique } from "./schema.ts";

export type Donnees = Lsu1d["donnees"];
export type Eleve = Donnees["eleves"][number];
export type Periode = NonNullable<Donnees["periodes"]>[number];

/** The tables of a file, by identifier. */
export interface Tables {
  /** Of the school; `undefined` when the file does not say it. It chooses the calendar. */
  readonly uai: string | undefined;
  readonly donnees: Donnees;
  readonly eleves: ReadonlyMap<string, Eleve>;
  readonly periodes: ReadonlyMap<string, Periode>;
  /** "periode classe code" of the parcours described for a whole class. */
  readonly parcoursCommuns: ReadonlySet<string>;
}

/** What the rules of a bilan périodique look at. */
export interface BilanSubject {
  readonly bilan: Lsu1dBilanPeriodique;
  readonly tables: Tables;
  readonly eleve: Eleve | undefined;
  readonly periode: Periode | undefined;
  /** The pupil, as sentences name him. */
  readonly nom: string;
}

/** What the rules of a bilan de cycle look at. */
export interface BilanCycleSubject {
  readonly bilan: Lsu1dBilanCycle;
  readonly nom: string;
}

/** What the rules of the whole file look at, once every bilan was seen. */
export interface FileSubject {
  readonly document: Lsu1d;
  readonly tables: Tables;
  /** Identifiers of the pupils who have a bilan. */
  readonly elevesAvecBilan: ReadonlySet<string>;
  /** For each class, the numbers of periods of the year its bilans refer to. */
  readonly nombresDePeriodes: ReadonlyMap<string, ReadonlySet<number>>;
  readonly bilans: number;
  /** Whether bilans were left out because their layout is wrong. */
  readonly isPartial: boolean;
}

/** How sentences name a pupil. */
export const nomDe = (eleve: Eleve | undefined): string =>
  (eleve && nomComplet(eleve as AnyFields)) ?? "Élève sans nom";

export function tablesOf(donnees: Donnees, uai: string | undefined): Tables {
  const parcours = (donnees.parcoursCommuns ?? []).flatMap(({ periodeRef, classeRef, parcours: each }) =>
    each.map(({ code }) => `${periodeRef} ${classeRef} ${code}`),
  );
  return {
    uai,
    donnees,
    eleves: new Map(donnees.eleves.map((eleve) => [eleve.id, eleve])),
    periodes: new Map(donnees.periodes?.map((periode) => [periode.id, periode])),
    parcoursCommuns: new Set(parcours),
  };
}
