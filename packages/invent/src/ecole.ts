import type { Niveau1d } from "@navette/formats";
import { composeClasses, type Repartition } from "./classes.ts";
import { inventDirecteur, inventEnseignant } from "./enseignants.ts";
import { type Fratrie, inventFratries } from "./fratries.ts";
import { type Cles, clesDepuis, uaiFictif } from "./identifiants.ts";
import { installer } from "./installation.ts";
import { STYLES_LIBELLE } from "./libelles.ts";
import type { Ecole, EleveSansClasse, Enseignant, Famille, StyleLibelle } from "./modele.ts";
import { effectifs } from "./niveaux.ts";
import { NOMS_ECOLES } from "./noms/lieux.ts";
import { type Prng, prng } from "./prng.ts";

/** What an invented school is made from; the same demand always gives the same school. */
export interface Demande {
  /** Number of pupils, from 1. */
  readonly eleves: number;
  /** Any text. */
  readonly graine: string;
  /** The year the school year begins in. */
  readonly annee: number;
}

/** Invents a whole school: persons, families, classes and what makes real files hard (twins, homonyms, two households, no INE). */
export function inventEcole({ eleves, graine, annee }: Demande): Ecole {
  if (!Number.isInteger(eleves) || eleves < 1) throw new RangeError("A school has at least one pupil");
  const root = prng(graine);
  const style = root.branch("style").pick(STYLES_LIBELLE);
  const cles = clesDepuis(root.branch("cles").int(1, 4_000_000));
  const population = inventPopulation(root.branch("population"), { eleves, annee, cles });
  const repartition = premieresClasses(root.branch("classes"), { population: population.eleves, annee, style });
  return {
    uai: uaiFictif(root.branch("uai")),
    nom: root.branch("nom").pick(NOMS_ECOLES),
    annee,
    directeur: inventDirecteur(root.branch("direction"), annee, repartition.classes),
    style,
    ...repartition,
    familles: population.familles,
    prochaineCle: cles.peek(),
  };
}

interface Population {
  readonly familles: readonly Famille[];
  readonly eleves: readonly EleveSansClasse[];
}

interface Effectif {
  readonly eleves: number;
  readonly annee: number;
  readonly cles: Cles;
}

/** From this size on, a school has a ULIS group and a pair of homonyms now and then. */
const GRANDE_ECOLE = { ulis: 200, homonymes: 100, famillesParHomonyme: 150 } as const;

function inventPopulation(draw: Prng, { eleves, annee, cles }: Effectif): Population {
  const ulis = eleves >= GRANDE_ECOLE.ulis ? draw.int(8, 12) : 0;
  const fratries: readonly (Fratrie<Niveau1d> | null)[] = [
    ...inventFratries(draw.branch("fratries"), effectifs(draw, eleves - ulis)),
    ...Array.from({ length: ulis }, () => null),
  ];
  const connus = new Set<string>();
  const population = { familles: [] as Famille[], eleves: [] as EleveSansClasse[] };
  const withHomonymes = eleves >= GRANDE_ECOLE.homonymes;
  for (const [index, fratrie] of fratries.entries()) {
    const branch = draw.branch(`famille-${index}`);
    const homonyme = withHomonymes && index % GRANDE_ECOLE.famillesParHomonyme === 20;
    const modele = homonyme ? population.eleves.at(-1) : undefined;
    const installed = installer(branch, { fratrie, annee, cles, connus, ...(modele && { modele }) });
    population.familles.push(installed.famille);
    population.eleves.push(...installed.eleves);
  }
  return population;
}

interface PremiereRentree {
  readonly population: readonly EleveSansClasse[];
  readonly annee: number;
  readonly style: StyleLibelle;
}

function premieresClasses(draw: Prng, { population, annee, style }: PremiereRentree): Repartition {
  const identifiants = clesDepuis(draw.int(100_000, 800_000));
  const enseignants: Enseignant[] = [];
  return composeClasses(draw, population, {
    style,
    identifiant: () => String(identifiants.take(draw.int(1, 7))),
    enseignant: () => {
      const enseignant = inventEnseignant(draw, annee, enseignants);
      enseignants.push(enseignant);
      return enseignant;
    },
  });
}
