import type { Prng } from "../prng.ts";
import type { Annonces } from "./changements.ts";
import { nombreDivisions, TAILLE_DIVISION } from "./divisions.ts";
import { type Inscrit, inventInscrit, inventNaissance2d } from "./eleves.ts";
import { inventFoyer } from "./foyers.ts";
import type { Habitants } from "./inscriptions.ts";
import { type College, type Filiere, type Foyer2d, NIVEAUX, type Niveau2d } from "./modele.ts";
import { nomDe } from "./passages.ts";
import type { Numeros } from "./population.ts";

interface Arrivees {
  readonly college: College;
  readonly restants: readonly Inscrit[];
  readonly foyers: readonly Foyer2d[];
  readonly numeros: Numeros;
  readonly annonces: Annonces;
}

/** The new pupils and their families: a whole 6e from CM2, a third of it brothers and sisters, and some at other levels. */
export function arriver2d(
  draw: Prng,
  arrivees: Arrivees,
): { foyers: readonly Foyer2d[]; inscrits: readonly Inscrit[] } {
  const { college, restants, numeros, annonces } = arrivees;
  const habitants = habitantsDe(college, restants);
  const accueillants = draw.shuffle(foyersAines(arrivees));
  const foyers: Foyer2d[] = [];
  const inscrits = placesLibres(draw, college, restants).map(({ niveau, filiere }, rang): Inscrit => {
    const branch = draw.branch(String(rang));
    const isCadet = niveau === "6E" && branch.chance(0.3);
    const connu = isCadet ? accueillants.pop() : undefined;
    const { annee } = habitants;
    const foyer = connu ?? inventFoyer(branch, { annee, cles: numeros.cles, genre: "ordinaire" });
    if (connu === undefined) foyers.push(foyer);
    const naissance = inventNaissance2d(branch, annee, niveau);
    const venue = niveau === "6E" ? "ecole" : "mutation";
    const [cle, elenoet] = [numeros.cles.take(1), numeros.elenoets.take(1)];
    const inscrit = inventInscrit(branch, foyer, { cle, elenoet, niveau, filiere, naissance, venue }, habitants);
    const genre = niveau === "6E" ? "arrivee-6e" : "arrivee";
    annonces.annoncer(genre, inscrit.eleveId, `${nomDe(inscrit)} arrive en ${niveau.toLowerCase()}.`);
    return inscrit;
  });
  return { foyers, inscrits };
}

function habitantsDe(college: College, restants: readonly Inscrit[]): Habitants {
  const { etablissement, usages, origines, annee } = college;
  const eleves = college.eleves.filter(({ place, sortie }) => place !== null && sortie === null).length;
  return {
    annee: annee + 1,
    origines,
    college: { etablissement, style: usages.style, eleves },
    connus: new Set(restants.map(({ nom, prenom }) => `${nom} ${prenom}`)),
  };
}

/** The families whose youngest pupil is old enough to have a brother or a sister in 6e. */
function foyersAines({ foyers, restants }: Arrivees): Foyer2d[] {
  const jeunes = new Set(restants.filter(({ niveau }) => niveau === "6E" || niveau === "5E").map(({ foyer }) => foyer));
  const presents = new Set(restants.filter(({ niveau }) => niveau !== null).map(({ foyer }) => foyer));
  return foyers.filter(({ cle, personnes }) => {
    const isHosted = personnes.some(({ lien }) => lien.heberge && ["10", "20"].includes(lien.parente));
    return presents.has(cle) && !jeunes.has(cle) && isHosted;
  });
}

interface PlaceLibre {
  readonly niveau: Niveau2d;
  readonly filiere: Filiere;
}

/** As many as keep each level at its size of last year or so, and its divisions between the bounds. */
function placesLibres(draw: Prng, college: College, restants: readonly Inscrit[]): readonly PlaceLibre[] {
  return NIVEAUX.flatMap((niveau) => {
    const avant = (filieres: readonly Filiere[]) =>
      college.eleves.filter(({ place, sortie }) => isOf(place, niveau, filieres) && sortie === null).length;
    const reste = (filieres: readonly Filiere[]) =>
      restants.filter((eleve) => eleve.sortie === null && isOf(eleve, niveau, filieres)).length;
    const missing = (filieres: readonly Filiere[]) => avant(filieres) - reste(filieres);
    const rares = (["segpa", "ulis", "sportive"] as const).flatMap((filiere) =>
      niveau === "6E" ? places(niveau, filiere, missing([filiere])) : [],
    );
    const dejaLa = reste(ORDINAIRES) + rares.filter(({ filiere }) => filiere !== "segpa").length;
    const voulus = niveau === "6E" ? avant(ORDINAIRES) : dejaLa + Math.round(dejaLa * 0.02) + draw.int(0, 1);
    const plancher = avant(ORDINAIRES) < TAILLE_DIVISION.min ? 0 : TAILLE_DIVISION.min;
    return [...rares, ...places(niveau, "ordinaire", tenable(Math.max(voulus, dejaLa, plancher)) - dejaLa)];
  });
}

const ORDINAIRES: readonly Filiere[] = ["ordinaire", "sportive", "ulis"];

const isOf = (
  place: { readonly niveau: Niveau2d | null; readonly filiere: Filiere } | null,
  niveau: Niveau2d,
  filieres: readonly Filiere[],
): boolean => place !== null && place.niveau === niveau && filieres.includes(place.filiere);

const places = (niveau: Niveau2d, filiere: Filiere, count: number): readonly PlaceLibre[] =>
  Array.from({ length: Math.max(0, count) }, () => ({ niveau, filiere }));

/** The next number of pupils that can be cut into divisions of the usual size; small schools do as they can. */
function tenable(eleves: number): number {
  if (eleves < TAILLE_DIVISION.min) return eleves;
  let next = eleves;
  while (nombreDivisions(next) === undefined) next++;
  return next;
}
