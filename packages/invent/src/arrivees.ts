import { NIVEAUX_1D, type Niveau1d } from "@navette/formats";
import { inventEleve } from "./eleve.ts";
import { inventFratries } from "./fratries.ts";
import type { Cles } from "./identifiants.ts";
import { installer } from "./installation.ts";
import type { Ecole, EleveSansClasse, Famille } from "./modele.ts";
import { inventNaissance, niveauxEnseignes } from "./niveaux.ts";
import type { Prng } from "./prng.ts";

/** What the school is on the eve of a new year: who stays, and the families of those who do. */
export interface Rentree {
  readonly ecole: Ecole;
  readonly restants: readonly EleveSansClasse[];
  readonly familles: readonly Famille[];
  readonly cles: Cles;
}

export interface Arrivees {
  /** All the families of the year, those who stay with their younger children included. */
  readonly familles: readonly Famille[];
  /** The new pupils only. */
  readonly eleves: readonly EleveSansClasse[];
}

/** New pupils, most of them at the youngest level, a third of those being the brother or the sister of a pupil. */
export function arriver(draw: Prng, { ecole, restants, familles, cles }: Rentree): Arrivees {
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
function arriveesUlis(ecole: Ecole, restants: readonly EleveSansClasse[]): readonly null[] {
  const ulis = (eleves: readonly EleveSansClasse[]) => eleves.filter((eleve) => eleve.niveau === null).length;
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

  const eleves: EleveSansClasse[] = [];
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
