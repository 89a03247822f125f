export { BANQUE_COMMENTAIRES, BANQUE_ELEMENTS, type ElementBanque } from "./banque/banque.ts";
export { depersonnalise, personnalise, type UsageCommentaire } from "./banque/commentaires.ts";
export {
  type Bilan,
  type ClasseBilans,
  type EcoleBilans,
  nomEleve,
  nomPersonne,
  type Personne,
  type ResponsableBilan,
} from "./bilans.ts";
export { planCollage } from "./collage.ts";
export { type Avancement, avancementOf, estFini, resteOf, totalOf } from "./completude/avancement.ts";
export type { Constat } from "./completude/constat.ts";
export { prepareEcole } from "./completude/ecole.ts";
export { type Examen, type ExamenClasse, examine, STATUTS_EXAMEN, type StatutExamen } from "./completude/examine.ts";
export type { Relance } from "./completude/relances.ts";
export {
  ECHELLES,
  isNiveau,
  isStatut,
  libellePositionnement,
  type NiveauObjectif,
  STATUTS,
  type StatutPositionnement,
} from "./echelles.ts";
export {
  type Decision,
  decidePassage,
  decideSaisie,
  ETATS,
  type Etat,
  LIBELLES_ETATS,
  type Passage,
  passagesFrom,
  ROLES,
  type Role,
} from "./etats.ts";
export { IDENTIFIANT_REGLE, isIdentifiant, normalizeIdentifiant } from "./identifiant.ts";
export { compte, LIMITES } from "./limites.ts";
export { faiblesse, MOT_DE_PASSE_MIN, MOT_DE_PASSE_REMEDY } from "./mot-de-passe.ts";
export {
  aDesBilans,
  aDesPeriodes,
  type Domaine,
  MODALITE_A_COMPLEMENT,
  MODALITES,
  type Objet,
  PAGES,
  PARCOURS,
  type Page,
  pageByRef,
  pageForNiveau,
  pourquoiSansPage,
  RUBRIQUE_BILAN,
  rubriqueOf,
} from "./pages.ts";
export {
  type CalendrierScolaire,
  checkPeriodes,
  libellePeriode,
  PERIODICITES,
  type PeriodeDatee,
  type Periodicite,
  periodeEnMots,
  proposePeriodes,
} from "./periodes.ts";
export { collect, type Recolte } from "./recolte-lsu/collect.ts";
export { type Decoupe, type Part, split } from "./recolte-lsu/parts.ts";
export {
  CLE_RESPONSABLES,
  type Difference,
  diffSince,
  type ValeursEnvoyees,
} from "./recolte-lsu/valeurs.ts";
export {
  CLE_APPRECIATION_GENERALE,
  type CleSaisie,
  cleTexte,
  readSaisie,
  type Saisie,
  type ValeurSaisie,
  type Valeurs,
} from "./saisies.ts";
