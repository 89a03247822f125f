import { clesDepuis } from "../identifiants.ts";
import { type Prng, prng } from "../prng.ts";
import { STYLES_DIVISION } from "./codes.ts";
import { composer } from "./composer.ts";
import { inventCollegeMeme, inventOrigines } from "./etablissements.ts";
import type { College, Usages } from "./modele.ts";
import { equiper } from "./personnels.ts";
import { inventPopulation, type Numeros } from "./population.ts";

/** What an invented collège is made from; the same demand always gives the same collège. */
export interface DemandeCollege {
  /** Number of pupils present, from 30 to 3,000: who left comes on top. */
  readonly eleves: number;
  /** Any text. */
  readonly graine: string;
  /** The year the school year begins in. */
  readonly annee: number;
}

export const EFFECTIFS_COLLEGE = { min: 30, max: 3000 } as const;

/** Invents a whole collège: families, pupils of the year and those who left, divisions, groups, staff and services. */
export function inventCollege({ eleves, graine, annee }: DemandeCollege): College {
  const { min, max } = EFFECTIFS_COLLEGE;
  if (!Number.isInteger(eleves) || eleves < min || eleves > max) {
    throw new RangeError(`A collège has ${min} to ${max} pupils`);
  }
  const root = prng(graine);
  const etablissement = inventCollegeMeme(root.branch("etablissement"));
  const origines = inventOrigines(root.branch("origines"), etablissement);
  const usages: Usages = {
    style: root.branch("style").pick(STYLES_DIVISION),
    renommees: new Map(),
    scindes: new Map(),
  };
  const numeros = premiersNumeros(root.branch("numeros"));
  const habitants = {
    annee,
    origines,
    connus: new Set<string>(),
    college: { etablissement, style: usages.style, eleves },
  };
  const { foyers, inscrits } = inventPopulation(root.branch("population"), { habitants, numeros });
  const composition = composer(root.branch("composition"), inscrits, usages);
  const { prochainNumero, ...equipage } = equiper(root.branch("equipe"), {
    annee,
    composition,
    restants: [],
    prochainNumero: root.branch("sts").int(10_000, 60_000),
  });
  const prochains = { cle: numeros.cles.peek(), elenoet: numeros.elenoets.peek(), sts: prochainNumero };
  return { etablissement, annee, origines, usages, ...composition, foyers, ...equipage, prochains };
}

const premiersNumeros = (draw: Prng): Numeros => ({
  cles: clesDepuis(draw.int(100_000, 4_000_000)),
  elenoets: clesDepuis(draw.int(101, 20_000)),
});
