export { anneeSuivante } from "./annee-suivante.ts";
export { type DefautPlante, planterDefauts } from "./defauts/planter.ts";
export { type Demande, inventEcole } from "./ecole.ts";
export { ecoleInventee, TAILLES } from "./ecoles-types.ts";
export { fichiersOnde, type OptionsOnde } from "./fichiers-onde.ts";
export type { Classe, Ecole, Eleve, Enseignant, Famille, Fiche, Responsable } from "./modele.ts";
