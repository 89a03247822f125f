import type { DateIso, Niveau1d, Sexe } from "@navette/formats";
import { adressesDe } from "./famille.ts";
import { ineFictif } from "./identifiants.ts";
import type { EleveSansClasse, Famille } from "./modele.ts";
import { prenomsDe, prenomsOrigine } from "./noms/prenoms.ts";
import type { Prng } from "./prng.ts";

/** What is already decided of a pupil to invent. */
export interface Place {
  readonly cle: number;
  readonly niveau: Niveau1d | null;
  readonly naissance: DateIso;
  readonly prenom?: string;
  readonly sexe?: Sexe;
}

/** A pupil of a family; `connus` holds the "nom prénom" already borne, so that homonyms stay rare. The class comes later. */
export function inventEleve(draw: Prng, famille: Famille, place: Place, connus: Set<string>): EleveSansClasse {
  const sexe = place.sexe ?? draw.pick(["F", "M"]);
  const prenom = place.prenom ?? prenomLibre(draw, famille, place.naissance, sexe, connus);
  connus.add(`${famille.nom} ${prenom}`);
  return {
    cle: place.cle,
    famille: famille.cle,
    nom: famille.nom,
    nomUsage: draw.chance(0.03) ? nomUsageEleve(draw, famille) : null,
    prenom,
    sexe,
    naissance: place.naissance,
    ine: draw.chance(0.02) ? null : ineFictif(place.cle),
    niveau: place.niveau,
    ...adressesDe(famille),
    attestation: draw.chance(0.85),
    associations: draw.chance(0.25),
    photo: draw.chance(0.7),
  };
}

/** A first name of the time and of the family, which nobody bears yet with its family name when that can be helped. */
export function prenomLibre(
  draw: Prng,
  famille: Pick<Famille, "nom" | "origine">,
  naissance: string,
  sexe: Sexe,
  connus: ReadonlySet<string>,
): string {
  const annee = Number(naissance.slice(0, 4));
  const prenoms = draw.chance(0.6) ? prenomsOrigine(famille.origine, annee, sexe) : prenomsDe(annee, sexe);
  const draws = Array.from({ length: 8 }, () => draw.pick(prenoms));
  const libre = draws.find((prenom) => !connus.has(`${famille.nom} ${prenom}`));
  return libre ?? draw.pick(prenomsDe(annee, sexe));
}

function nomUsageEleve(draw: Prng, famille: Famille): string | null {
  const autres = famille.responsables.map((responsable) => responsable.nom).filter((nom) => nom !== famille.nom);
  return autres.length > 0 ? draw.pick(autres) : null;
}
