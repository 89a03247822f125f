import { fold } from "@navette/reconcile";
import type { Acteur } from "../comptes/acteur.ts";
import { isAllowed } from "../comptes/droits.ts";
import type { Trx } from "../db/base.ts";
import { jourLocal } from "../etablissement/heure-locale.ts";
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
}

const RIEN: Trouvailles = { eleves: [], totalEleves: 0, classes: [], personnels: [] };

/** Finds pupils (name, INE, class), classes (name, level) and staff (name) by words, without case, accents nor hyphens. */
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
  };
}
