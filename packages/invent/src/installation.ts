import type { DateIso, Niveau1d } from "@navette/formats";
import { inventEleve, type Place } from "./eleve.ts";
import { CLES_PAR_FAMILLE, inventFamille } from "./famille.ts";
import type { Fratrie } from "./fratries.ts";
import type { Cles } from "./identifiants.ts";
import type { EleveSansClasse, Famille } from "./modele.ts";
import { inventJour, inventNaissance } from "./niveaux.ts";
import type { Prng } from "./prng.ts";

/** A family to invent, and where its children stand. */
export interface Installation {
  /** Null for the family of a pupil of the ULIS group. */
  readonly fratrie: Fratrie<Niveau1d> | null;
  readonly annee: number;
  readonly cles: Cles;
  readonly connus: Set<string>;
  /** The pupil whose name the eldest child of this family bears too, of another family. */
  readonly modele?: EleveSansClasse;
}

/** A family and its children in the school. */
export function installer(
  draw: Prng,
  installation: Installation,
): { famille: Famille; eleves: readonly EleveSansClasse[] } {
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
