import type { Content } from "@navette/formats";
import type { Annuaire } from "./annuaire.ts";
import type { FicheEntrante } from "./fiche.ts";
import type { GENRES, Genre } from "./genres.ts";
import { lireFoyers, lireResponsabilites, lireResponsables } from "./lire-familles.ts";
import { lirePersonnels, lireProfesseursPrincipaux, lireSuppleances } from "./lire-personnels.ts";
import {
  lireCalendrier,
  lireGroupes,
  lireInscriptions,
  lireMatieres,
  lireMefs,
  lireProgrammes,
  lireServices,
} from "./lire-structures.ts";

/** What a file describes of one genre; `undefined` when it says nothing of it. */
export type Lire = (content: Content, annuaire: Annuaire) => readonly FicheEntrante[] | undefined;

/** By genre: what each reads may be named by those that come after it. */
export const LIRE: Readonly<Record<Genre, Lire>> = {
  calendrier: lireCalendrier,
  matiere: lireMatieres,
  mef: lireMefs,
  programme: lireProgrammes,
  personnel: lirePersonnels,
  foyer: lireFoyers,
  responsable: lireResponsables,
  groupe: lireGroupes,
  professeurPrincipal: lireProfesseursPrincipaux,
  service: lireServices,
  suppleance: lireSuppleances,
  responsabilite: lireResponsabilites,
  inscription: lireInscriptions,
} satisfies Record<(typeof GENRES)[number], Lire>;
