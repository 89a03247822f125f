import type { DateIso, Niveau1d } from "@navette/formats";
import { composeClasses, type Repartition } from "./classes.ts";
import { type Fratrie, inventFratries } from "./fratries.ts";
import { type Cles, clesDepuis, uaiFictif } from "./identifiants.ts";
import { STYLES_LIBELLE, type StyleLibelle } from "./libelles.ts";
import type { Ecole, Eleve, Enseignant, Famille } from "./modele.ts";
import { effectifs, inventJour, inventNaissance } from "./niveaux.ts";
import { NOMS_ECOLES } from "./noms/lieux.ts";
import { CLES_PAR_FAMILLE, inventEleve, inventEnseignant, inventFamille, type Place } from "./personnes.ts";
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
  const enseignants = repartition.classes.map((classe) => classe.enseignant);
  return {
    uai: uaiFictif(root.branch("uai")),
    nom: root.branch("nom").pick(NOMS_ECOLES),
    annee,
    directeur: inventDirecteur(root.branch("direction"), annee, enseignants),
    style,
    ...repartition,
    familles: population.familles,
    prochaineCle: cles.peek(),
  };
}

interface Population {
  readonly familles: readonly Famille[];
  readonly eleves: readonly Eleve[];
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
  const fratries: readonly (Fratrie | null)[] = [
    ...inventFratries(draw.branch("fratries"), effectifs(draw, eleves - ulis)),
    ...Array.from({ length: ulis }, () => null),
  ];
  const connus = new Set<string>();
  const population = { familles: [] as Famille[], eleves: [] as Eleve[] };
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

interface Installation {
  /** Null for the family of a pupil of the ULIS group. */
  readonly fratrie: Fratrie | null;
  readonly annee: number;
  readonly cles: Cles;
  readonly connus: Set<string>;
  /** The pupil whose name the eldest child of this family bears too, of another family. */
  readonly modele?: Eleve;
}

/** A family and its children in the school. */
export function installer(draw: Prng, installation: Installation): { famille: Famille; eleves: readonly Eleve[] } {
  const { fratrie, annee, cles, connus, modele } = installation;
  const niveaux: readonly (Niveau1d | null)[] = fratrie ?? [null];
  const premiere = cles.take(niveaux.length);
  const enfants = niveaux.map((_, index) => premiere + index);
  const foyer = { cle: cles.take(CLES_PAR_FAMILLE), enfants, annee, ...(modele && { nom: modele.nom }) };
  const famille = inventFamille(draw, foyer);
  const eleves = inventNaissances(draw, annee, niveaux).map((naissance, index) => {
    const place: Place = { cle: premiere + index, niveau: niveaux[index] ?? null, naissance };
    const nomme = modele && index === 0 ? { ...place, prenom: modele.prenom, sexe: modele.sexe } : place;
    return inventEleve(draw, famille, nomme, connus);
  });
  return { famille, eleves };
}

/** Births by level; an only child may be a year late or early, twins are born the same day. */
function inventNaissances(draw: Prng, annee: number, niveaux: readonly (Niveau1d | null)[]): readonly DateIso[] {
  const retard =
    niveaux.length > 1
      ? 0
      : draw.weighted([
          [0, 970],
          [1, 25],
          [-1, 5],
        ] as const);
  const jours = niveaux.map((niveau) =>
    niveau === null ? inventJour(draw, annee - draw.int(7, 11)) : inventNaissance(draw, annee, niveau, retard),
  );
  return jours.map((jour, index) => (index > 0 && niveaux[index] === niveaux[index - 1] ? (jours[0] ?? jour) : jour));
}

interface PremiereRentree {
  readonly population: readonly Eleve[];
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

/** In a small school the head teaches, often the eldest pupils; in a large one someone does nothing else. */
function inventDirecteur(draw: Prng, annee: number, enseignants: readonly Enseignant[]): Enseignant {
  const teaching = enseignants.at(-1);
  return teaching !== undefined && enseignants.length < 12 ? teaching : inventEnseignant(draw, annee, enseignants);
}
