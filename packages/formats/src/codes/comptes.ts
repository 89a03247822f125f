/** What the counts of a file are called: one, and several. In the order they are told. */
export const MOTS_DES_COMPTES: Readonly<Record<string, readonly [un: string, plusieurs: string]>> = {
  eleves: ["élève", "élèves"],
  sortis: ["élève sorti", "élèves sortis"],
  classes: ["classe", "classes"],
  responsables: ["responsable", "responsables"],
  liens: ["lien avec un élève", "liens avec des élèves"],
  organismes: ["organisme d’accueil", "organismes d’accueil"],
  divisions: ["division", "divisions"],
  groupes: ["groupe", "groupes"],
  boursiers: ["boursier", "boursiers"],
  adresses: ["adresse", "adresses"],
  personnels: ["personnel", "personnels"],
  suppleants: ["suppléant", "suppléants"],
  services: ["service", "services"],
  cours: ["cours", "cours"],
  matieres: ["matière", "matières"],
  mefs: ["formation", "formations"],
  programmes: ["programme", "programmes"],
  enseignants: ["enseignant", "enseignants"],
  periodes: ["période", "périodes"],
  fermetures: ["fermeture", "fermetures"],
  etablissements: ["établissement", "établissements"],
  pays: ["pays", "pays"],
  departements: ["département", "départements"],
  communes: ["commune", "communes"],
  bilansPeriodiques: ["bilan périodique", "bilans périodiques"],
  bilansCycle: ["bilan de fin de cycle", "bilans de fin de cycle"],
};

/** What files read together count: several may count the same pupils or the same divisions, and the one that names most is heard. */
export function comptesEnsemble(
  fichiers: readonly { readonly counts: Readonly<Record<string, number>> }[],
): Readonly<Record<string, number>> {
  const entries = fichiers.flatMap(({ counts }) => Object.entries(counts));
  const all: Record<string, number> = {};
  for (const [key, count] of entries) all[key] = Math.max(all[key] ?? 0, count);
  return all;
}
