import { fold } from "@navette/reconcile";
import type { Acteur } from "../comptes/acteur.ts";
import { isAllowed } from "../comptes/droits.ts";
import type { Trx } from "../db/base.ts";
import { type Groupe, listGroupes } from "../enseignements/list-groupes.ts";
import { requireEtablissement } from "../etablissement/etablissement.ts";
import { jourLocal } from "../etablissement/heure-locale.ts";
import { listResponsables, type ResponsableListe } from "../familles/list-responsables.ts";
import { holdsWords } from "../personnes/holds-words.ts";
import { type EleveListe, listEleves } from "../personnes/list-eleves.ts";
import { listPersonnels, type Personnel } from "../personnes/personnel.ts";
import { type Classe, listClasses } from "../structures/list-classes.ts";

/** How many of each kind are given: beyond, one more word finds sooner than a longer list. */
const LIMITE = 8;

/** What a search finds, within the reach of the account: an enseignant finds his classes and their pupils only. */
export interface Trouvailles {
  readonly eleves: readonly EleveListe[];
  /** How many pupils answer, those beyond the limit included. */
  readonly totalEleves: number;
  readonly classes: readonly Classe[];
  readonly personnels: readonly Personnel[];
  readonly responsables: readonly ResponsableListe[];
  /** Those of a collège, over ones left out. */
  readonly groupes: readonly Groupe[];
}

const RIEN: Trouvailles = { eleves: [], totalEleves: 0, classes: [], personnels: [], responsables: [], groupes: [] };

/**
 * Finds pupils (name, INE, class), classes (name, level), groups (code, name, matière), staff and responsables (name) by
 * words, without case, accents nor hyphens. Staff and responsables are for who manages the persons.
 */
export async function searchEcole(trx: Trx, acteur: Acteur, recherche: string): Promise<Trouvailles> {
  if (fold(recherche) === "") return RIEN;
  const { eleves, total } = await listEleves(trx, acteur, { recherche, filtre: "actifs", depuis: 0, limite: LIMITE });
  const { classes } = await listClasses(trx, acteur);
  const found = classes.filter((each) => !each.archivee && holdsWords([each.libelle, ...each.niveaux], recherche));
  const isOpen = isAllowed(acteur.compte.role, "gerer-personnes");
  const personnels = isOpen ? await listPersonnels(trx, jourLocal(acteur.acte.now)) : [];
  return {
    eleves,
    totalEleves: total,
    classes: found.slice(0, LIMITE),
    personnels: personnels
      .filter(({ actif, nom, prenom }) => actif && holdsWords([nom, prenom], recherche))
      .slice(0, LIMITE),
    responsables: isOpen ? await responsablesNommes(trx, acteur, recherche) : [],
    groupes: (await groupesDe(trx, acteur))
      .filter(({ actif, code, libelle, matieres }) => {
        return actif && holdsWords([code, libelle, ...matieres.map((each) => each.libelle)], recherche);
      })
      .slice(0, LIMITE),
  };
}

/** By their own name: a child, who is found himself, leads to them. */
async function responsablesNommes(trx: Trx, acteur: Acteur, recherche: string): Promise<readonly ResponsableListe[]> {
  const tous = { recherche, filtre: "actifs", depuis: 0, limite: Number.MAX_SAFE_INTEGER } as const;
  const { responsables } = await listResponsables(trx, acteur, tous);
  return responsables
    .filter(({ nom, nomUsage, prenom }) => holdsWords([nom, nomUsage, prenom], recherche))
    .slice(0, LIMITE);
}

/** A primary school has none. */
async function groupesDe(trx: Trx, acteur: Acteur): Promise<readonly Groupe[]> {
  const { degre } = await requireEtablissement(trx);
  return degre === 2 ? await listGroupes(trx, acteur) : [];
}
