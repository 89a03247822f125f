import type { Niveau1d } from "@navette/formats";
import { inventAdresse } from "./adresses.ts";
import { arriver } from "./arrivees.ts";
import { composeClasses, type Moyens } from "./classes.ts";
import { corriger } from "./corrections.ts";
import { directeurSuivant, inventEnseignant } from "./enseignants.ts";
import { adressesDe } from "./famille.ts";
import { clesDepuis, ineFictif } from "./identifiants.ts";
import type { Ecole, EleveSansClasse, Famille, Responsable } from "./modele.ts";
import { niveauSuivant } from "./niveaux.ts";
import { type Prng, prng } from "./prng.ts";

/**
 * The same school one year later: pupils go up, CM2 leave, some families leave or move, others arrive, a younger sibling
 * enters, an INE comes late, a spelling is mended, classes are renamed. Whoever stays keeps his `cle`.
 */
export function anneeSuivante(ecole: Ecole, graine: string): Ecole {
  const draw = prng(`${graine}/${ecole.annee + 1}`);
  const cles = clesDepuis(ecole.prochaineCle);
  const restants = promouvoir(draw.branch("promotions"), ecole);
  const familles = demenager(draw.branch("demenagements"), famillesDe(ecole.familles, restants));
  const arrivees = arriver(draw.branch("arrivees"), { ecole, restants, familles, cles });

  const parCle = new Map(arrivees.familles.map((famille) => [famille.cle, famille]));
  const eleves = [...restants, ...arrivees.eleves].map((eleve) => loger(eleve, parCle));
  const moyens = moyensSuivants(draw.branch("moyens"), ecole);
  const repartition = composeClasses(draw.branch("classes"), eleves, moyens);
  return {
    ...ecole,
    ...repartition,
    annee: ecole.annee + 1,
    directeur: directeurSuivant(draw.branch("direction"), ecole, repartition.classes),
    familles: arrivees.familles,
    prochaineCle: cles.peek(),
  };
}

/** Who stays, at the next level. Siblings leave together when the family moves away. */
function promouvoir(draw: Prng, ecole: Ecole): readonly EleveSansClasse[] {
  const partis = new Set(ecole.familles.filter(() => draw.chance(0.05)).map((famille) => famille.cle));
  return ecole.eleves
    .filter((eleve) => !partis.has(eleve.famille))
    .flatMap((eleve) => {
      const ine = eleve.ine ?? (draw.chance(0.9) ? ineFictif(eleve.cle) : null);
      const monte = monter(draw, eleve, ecole.annee + 1);
      if (monte === undefined) return [];
      const suivant: EleveSansClasse = { ...eleve, niveau: monte, ine };
      return [draw.chance(0.015) ? corriger(draw, suivant) : suivant];
    });
}

/** The level of the next year; `undefined` for those who leave for the collège. */
function monter(draw: Prng, eleve: EleveSansClasse, annee: number): Niveau1d | null | undefined {
  if (eleve.niveau === null) return annee - Number(eleve.naissance.slice(0, 4)) > 11 ? undefined : null;
  return draw.chance(0.01) ? eleve.niveau : niveauSuivant(eleve.niveau);
}

/** The families that still have a child in the school, each record with those children only. */
function famillesDe(familles: readonly Famille[], eleves: readonly EleveSansClasse[]): readonly Famille[] {
  const presents = new Set(eleves.map((eleve) => eleve.cle));
  const garder = (responsable: Responsable): Responsable => ({
    ...responsable,
    fiches: responsable.fiches
      .map((fiche) => ({ ...fiche, enfants: fiche.enfants.filter((enfant) => presents.has(enfant)) }))
      .filter((fiche) => fiche.enfants.length > 0),
  });
  return familles
    .map((famille) => ({ ...famille, responsables: famille.responsables.map(garder) }))
    .map((famille) => ({ ...famille, responsables: famille.responsables.filter(({ fiches }) => fiches.length > 0) }))
    .filter((famille) => famille.responsables.length > 0);
}

/** Some families move: the whole roof, or only who lived at the first address when the parents live apart. */
function demenager(draw: Prng, familles: readonly Famille[]): readonly Famille[] {
  return familles.map((famille) => {
    const ancienne = famille.responsables[0]?.fiches[0]?.adresse;
    if (!draw.chance(0.04)) return famille;
    const nouvelle = inventAdresse(draw);
    const responsables = famille.responsables.map((responsable) => ({
      ...responsable,
      fiches: responsable.fiches.map((fiche) =>
        famille.ensemble || fiche.adresse === ancienne ? { ...fiche, adresse: nouvelle } : fiche,
      ),
    }));
    return { ...famille, responsables };
  });
}

function loger(eleve: EleveSansClasse, familles: ReadonlyMap<number, Famille>): EleveSansClasse {
  const famille = familles.get(eleve.famille);
  return famille === undefined ? eleve : { ...eleve, ...adressesDe(famille) };
}

/** Half the classes keep their identifier; most teachers keep their level. */
function moyensSuivants(draw: Prng, ecole: Ecole): Moyens {
  const identifiants = clesDepuis(Math.max(...ecole.classes.map((classe) => Number(classe.identifiant))) + 1);
  const enseignants = ecole.classes.map((classe) => classe.enseignant);
  return {
    style: ecole.style,
    identifiant(rang) {
      const nouveau = String(identifiants.take(draw.int(1, 7)));
      const ancienne = ecole.classes[rang - 1];
      return ancienne !== undefined && draw.chance(0.5) ? ancienne.identifiant : nouveau;
    },
    enseignant(rang) {
      const ancien = ecole.classes[rang - 1]?.enseignant;
      if (ancien !== undefined && draw.chance(0.85)) return ancien;
      const nouveau = inventEnseignant(draw, ecole.annee + 1, enseignants);
      enseignants.push(nouveau);
      return nouveau;
    },
  };
}
