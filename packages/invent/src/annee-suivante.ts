import { NIVEAUX_1D, type Niveau1d } from "@navette/formats";
import { inventAdresse } from "./adresses.ts";
import { composeClasses, type Moyens } from "./classes.ts";
import { corriger } from "./corrections.ts";
import { installer } from "./ecole.ts";
import { inventFratries } from "./fratries.ts";
import { type Cles, clesDepuis, ineFictif } from "./identifiants.ts";
import type { Ecole, Eleve, Enseignant, Famille, Responsable } from "./modele.ts";
import { inventNaissance, niveauSuivant, niveauxEnseignes } from "./niveaux.ts";
import { adressesDe, inventEleve, inventEnseignant } from "./personnes.ts";
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
  const enseignants = repartition.classes.map((classe) => classe.enseignant);
  return {
    ...ecole,
    ...repartition,
    annee: ecole.annee + 1,
    directeur: directeurSuivant(ecole, enseignants),
    familles: arrivees.familles,
    prochaineCle: cles.peek(),
  };
}

/** Who stays, at the next level. Siblings leave together when the family moves away. */
function promouvoir(draw: Prng, ecole: Ecole): readonly Eleve[] {
  const partis = new Set(ecole.familles.filter(() => draw.chance(0.05)).map((famille) => famille.cle));
  return ecole.eleves
    .filter((eleve) => !partis.has(eleve.famille))
    .flatMap((eleve) => {
      const ine = eleve.ine ?? (draw.chance(0.9) ? ineFictif(eleve.cle) : null);
      const monte = monter(draw, eleve, ecole.annee + 1);
      if (monte === undefined) return [];
      const suivant: Eleve = { ...eleve, niveau: monte, ine };
      return [draw.chance(0.015) ? corriger(draw, suivant) : suivant];
    });
}

/** The level of the next year; `undefined` for those who leave for the collège. */
function monter(draw: Prng, eleve: Eleve, annee: number): Niveau1d | null | undefined {
  if (eleve.niveau === null) return annee - Number(eleve.naissance.slice(0, 4)) > 11 ? undefined : null;
  return draw.chance(0.01) ? eleve.niveau : niveauSuivant(eleve.niveau);
}

/** The families that still have a child in the school, each record with those children only. */
function famillesDe(familles: readonly Famille[], eleves: readonly Eleve[]): readonly Famille[] {
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

function loger(eleve: Eleve, familles: ReadonlyMap<number, Famille>): Eleve {
  const famille = familles.get(eleve.famille);
  return famille === undefined ? eleve : { ...eleve, ...adressesDe(famille) };
}

interface Rentree {
  readonly ecole: Ecole;
  readonly restants: readonly Eleve[];
  readonly familles: readonly Famille[];
  readonly cles: Cles;
}

/** New pupils, most of them at the youngest level, a third of those being the brother or the sister of a pupil. */
function arriver(draw: Prng, { ecole, restants, familles, cles }: Rentree): Pick<Ecole, "familles" | "eleves"> {
  const annee = ecole.annee + 1;
  const connus = new Set(restants.map((eleve) => `${eleve.nom} ${eleve.prenom}`));
  const places = placesLibres(draw, ecole, restants.length);
  const entree = [...places].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
  const cadets = inviterCadets(draw, { ecole, restants, familles, cles }, { entree, places, connus });

  const fratries = [...inventFratries(draw.branch("fratries"), places), ...arriveesUlis(ecole, restants)];
  const installations = fratries.map((fratrie, index) =>
    installer(draw.branch(`famille-${index}`), { fratrie, annee, cles, connus }),
  );
  return {
    familles: [...cadets.familles, ...installations.map((each) => each.famille)],
    eleves: [...cadets.eleves, ...installations.flatMap((each) => each.eleves)],
  };
}

/** The ULIS group of a school that has one is filled up to eight again. */
function arriveesUlis(ecole: Ecole, restants: readonly Eleve[]): readonly null[] {
  const ulis = (eleves: readonly Eleve[]) => eleves.filter((eleve) => eleve.niveau === null).length;
  return ulis(ecole.eleves) === 0 ? [] : Array.from({ length: Math.max(0, 8 - ulis(restants)) }, () => null);
}

/** How many pupils to welcome at each level so that the school keeps about its size. */
function placesLibres(draw: Prng, ecole: Ecole, restants: number): Map<Niveau1d, number> {
  const niveaux = niveauxEnseignes(ecole.eleves.length);
  const weights = niveaux.map((niveau) => [niveau, poidsArrivee(niveau, niveaux)] as const);
  const wanted = Math.max(1, Math.round((ecole.eleves.length * draw.int(97, 103)) / 100) - restants);
  const places = new Map<Niveau1d, number>(niveaux.map((niveau) => [niveau, 0]));
  for (let left = wanted; left > 0; left--) {
    const niveau = draw.weighted(weights);
    places.set(niveau, (places.get(niveau) ?? 0) + 1);
  }
  return places;
}

function poidsArrivee(niveau: Niveau1d, niveaux: readonly Niveau1d[]): number {
  if (niveau === "TPS") return 3;
  return niveau === "PS" || niveau === niveaux[0] ? 10 : 0.5;
}

interface Entree {
  readonly entree: Niveau1d;
  /** Places taken by the younger siblings are removed from it. */
  readonly places: Map<Niveau1d, number>;
  readonly connus: Set<string>;
}

function inviterCadets(draw: Prng, { ecole, restants, familles, cles }: Rentree, { entree, places, connus }: Entree) {
  const annee = ecole.annee + 1;
  const wanted = Math.floor((places.get(entree) ?? 0) / 3);
  const benjamins = new Map<number, number>();
  for (const { famille, niveau } of restants) {
    const rang = niveau === null ? 0 : NIVEAUX_1D.indexOf(niveau);
    benjamins.set(famille, Math.min(rang, benjamins.get(famille) ?? rang));
  }
  const eligible = (famille: Famille) => (benjamins.get(famille.cle) ?? 0) >= NIVEAUX_1D.indexOf(entree) + 2;
  const chosen = new Set(draw.shuffle(familles.filter(eligible)).slice(0, wanted));
  places.set(entree, (places.get(entree) ?? 0) - chosen.size);

  const eleves: Eleve[] = [];
  const agrandies = familles.map((famille) => {
    if (!chosen.has(famille)) return famille;
    const cle = cles.take(1);
    const naissance = inventNaissance(draw, annee, entree);
    eleves.push(inventEleve(draw, famille, { cle, niveau: entree, naissance }, connus));
    return agrandir(famille, cle);
  });
  return { familles: agrandies, eleves };
}

/** The younger child is added to the first record of each responsable. */
function agrandir(famille: Famille, cle: number): Famille {
  const responsables = famille.responsables.map((responsable) => ({
    ...responsable,
    fiches: responsable.fiches.map((fiche, rang) =>
      rang === 0 ? { ...fiche, enfants: [...fiche.enfants, cle] } : fiche,
    ),
  }));
  return { ...famille, responsables };
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

/** The head stays, unless he taught a class and left it. */
function directeurSuivant(ecole: Ecole, enseignants: readonly Enseignant[]): Enseignant {
  const enseignait = ecole.classes.some((classe) => classe.enseignant === ecole.directeur);
  const reste = !enseignait || enseignants.includes(ecole.directeur);
  return reste ? ecole.directeur : (enseignants.at(-1) ?? ecole.directeur);
}
