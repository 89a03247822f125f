import { fold } from "@navette/reconcile";
import type { Acteur } from "../comptes/acteur.ts";
import { isAllowed } from "../comptes/droits.ts";
import type { Trx } from "../db/base.ts";
import { readCollege } from "../enseignements/college.ts";
import { type Groupe, groupesVus } from "../enseignements/list-groupes.ts";
import { matieresVues } from "../enseignements/list-nomenclatures.ts";
import { servicesVus } from "../enseignements/list-services.ts";
import type { Nomme } from "../enseignements/noms.ts";
import { requireEtablissement } from "../etablissement/etablissement.ts";
import { jourLocal } from "../etablissement/heure-locale.ts";
import { listResponsables, type ResponsableListe } from "../familles/list-responsables.ts";
import { groupBy } from "../group-by.ts";
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
  readonly matieres: readonly MatiereTrouvee[];
}

/** A matière and how many services of it the account reaches: an enseignant finds those he teaches. */
interface MatiereTrouvee extends Nomme {
  readonly services: number;
}

const HORS_COLLEGE = { groupes: [], matieres: [] } as const;
const RIEN: Trouvailles = {
  eleves: [],
  totalEleves: 0,
  classes: [],
  personnels: [],
  responsables: [],
  ...HORS_COLLEGE,
};

/**
 * Finds pupils (name, INE, class), classes (name, level), groups (code, name, matière), matières (name, code), staff and
 * responsables (name) by words, without case, accents nor hyphens. Staff and responsables are for who manages the persons.
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
    ...(await searchCollege(trx, acteur, recherche)),
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

/** What an école has none of. */
async function searchCollege(
  trx: Trx,
  acteur: Acteur,
  recherche: string,
): Promise<Pick<Trouvailles, "groupes" | "matieres">> {
  const { degre } = await requireEtablissement(trx);
  if (degre === 1) return HORS_COLLEGE;
  const college = await readCollege(trx, acteur);
  const services = groupBy(servicesVus(college, acteur), ({ matiere }) => matiere.code);
  const isEnseignant = acteur.compte.role === "enseignant";
  const groupes = groupesVus(college).filter(({ actif, code, libelle, matieres }) => {
    return actif && holdsWords([code, libelle, ...matieres.map((each) => each.libelle)], recherche);
  });
  const matieres = matieresVues(college)
    .filter(({ code }) => !isEnseignant || services.has(code))
    .filter(({ code, codeGestion, libelle }) => holdsWords([code, codeGestion, libelle], recherche))
    .map(({ code, libelle }) => ({ code, libelle, services: services.get(code)?.length ?? 0 }));
  return { groupes: groupes.slice(0, LIMITE), matieres: matieres.slice(0, LIMITE) };
}
