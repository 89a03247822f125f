import {
  type Icon,
  IconFileImport,
  IconNotebook,
  IconRoute,
  IconSend,
  IconSettings,
  IconSitemap,
  IconUsers,
} from "@tabler/icons-react";
import type { Role } from "../api/session.ts";
import { DIRECTION, TOUS } from "../comptes/roles.ts";
import type { Degre } from "./degre.ts";

export interface Entree {
  readonly vers: string;
  readonly libelle: string;
  readonly icone: Icon;
  readonly roles: readonly Role[];
  /** In a collège, when they are not the same: an enseignant reads there what he teaches. */
  readonly rolesCollege?: readonly Role[];
  /** Where it exists so far: the livret of a collège is not there yet. */
  readonly degres?: readonly Degre[];
  /** On a phone the bar holds four of them; the others are under « Plus ». */
  readonly majeure: boolean;
}

const entrees: readonly Entree[] = [
  { vers: "/", libelle: "Accueil", icone: IconRoute, roles: TOUS, majeure: true },
  { vers: "/imports", libelle: "Imports", icone: IconFileImport, roles: DIRECTION, majeure: true },
  { vers: "/personnes", libelle: "Personnes", icone: IconUsers, roles: TOUS, majeure: false },
  {
    vers: "/structures",
    libelle: "Structures",
    icone: IconSitemap,
    roles: DIRECTION,
    rolesCollege: TOUS,
    majeure: false,
  },
  { vers: "/livret", libelle: "Livret", icone: IconNotebook, roles: TOUS, degres: [1], majeure: true },
  { vers: "/echanges", libelle: "Échanges", icone: IconSend, roles: DIRECTION, degres: [1], majeure: true },
  { vers: "/administration", libelle: "Administration", icone: IconSettings, roles: DIRECTION, majeure: false },
];

/** What a role may open. The server decides; the menu only spares a refusal. */
export const entreesDe = (role: Role, degre: Degre = 1): Entree[] =>
  entrees.filter(
    ({ roles, rolesCollege = roles, degres = [1, 2] }) =>
      degres.includes(degre) && (degre === 2 ? rolesCollege : roles).includes(role),
  );
