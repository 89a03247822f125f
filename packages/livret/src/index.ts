export { BANQUE_COMMENTAIRES, BANQUE_ELEMENTS, type CommentaireBanque, type ElementBanque } from "./banque/banque.ts";
export { depersonnalise, personnalise, type UsageCommentaire } from "./banque/commentaires.ts";
export * from "./bilans.ts";
export { type Collage, planCollage } from "./collage.ts";
export { type Avancement, avancementOf, estFini, resteOf, totalOf } from "./completude/avancement.ts";
export type { Constat, Effet, Qui } from "./completude/constat.ts";
export { prepareEcole } from "./completude/ecole.ts";
export {
  type Examen,
  type ExamenClasse,
  type ExamenEleve,
  examine,
  STATUTS_EXAMEN,
  type StatutExamen,
} from "./completude/examine.ts";
export type { Relance } from "./completude/relances.ts";
export * from "./echelles.ts";
export * from "./etats.ts";
export { IDENTIFIANT_REGLE, isIdentifiant, normalizeIdentifiant } from "./identifiant.ts";
export * from "./limites.ts";
export { faiblesse, MOT_DE_PASSE_MIN, MOT_DE_PASSE_REMEDY } from "./mot-de-passe.ts";
export * from "./pages.ts";
export * from "./periodes.ts";
export { collect, type DemandeRecolte, type Recolte } from "./recolte-lsu/collect.ts";
export { type Decoupe, type Part, split } from "./recolte-lsu/parts.ts";
export {
  CLE_RESPONSABLES,
  type Difference,
  diffSince,
  type ValeursEnvoyees,
} from "./recolte-lsu/valeurs.ts";
export * from "./saisies.ts";
