export { ROLES, type Role } from "@navette/livret";
export { AppError, type Nature, type Refusal } from "./app-error.ts";
export { type ChangementMotDePasse, changeMotDePasse, resetMotDePasse } from "./comptes/change-mot-de-passe.ts";
export { assertClasse, classesOf, type Portee } from "./comptes/classes.ts";
export { auteurOf, type Compte, listComptes } from "./comptes/compte.ts";
export { type CompteRemis, createCompte, insertCompte, type NouveauCompte } from "./comptes/create-compte.ts";
export { type Action, assertDroit, isAllowed } from "./comptes/droits.ts";
export { type Identifiants, type LoggedIn, logIn } from "./comptes/log-in.ts";
export {
  type OpenSession,
  openSession,
  resumeSession,
  revokeSession,
  revokeSessions,
} from "./comptes/sessions.ts";
export { type CompteModifie, updateCompte } from "./comptes/update-compte.ts";
export type { Base, EtablissementDb, Trx } from "./db/base.ts";
export { DatabaseError } from "./db/errors.ts";
export { type BaseAddress, openBaseAt } from "./db/open.ts";
export { type BilanEnvoye, listBilansEnvoyes } from "./echanges/bilans-envoyes.ts";
export { type Envoi, listEnvois, readEnvoi, readFichierEnvoye } from "./echanges/envois.ts";
export { type ExportLsu, exportLsu, type FichierExporte } from "./echanges/export-lsu.ts";
export { listPeriodesLsu, type PeriodeLsu } from "./echanges/list-periodes.ts";
export type { ActeExport } from "./echanges/mark-exported.ts";
export {
  type DemandeLsu,
  type FichierPrepare,
  type PreparationLsu,
  prepareLsu,
  type Remplacement,
} from "./echanges/prepare-lsu.ts";
export { type Reglage, rappelsOf, reglagesOf } from "./echanges/rappels.ts";
export { constatsOf, type Verdict, verdictOf } from "./echanges/verdict.ts";
export { anneeCourante, type DatesAnnee, datesUsuelles } from "./etablissement/calendrier.ts";
export { type Creation, createEtablissement, type NouvelEtablissement } from "./etablissement/create-etablissement.ts";
export {
  type AnneeScolaire,
  type Etablissement,
  type EtablissementListe,
  listAnnees,
  listEtablissements,
  readAnnee,
  readEtablissement,
} from "./etablissement/etablissement.ts";
export { type Installation, installEtablissement, type PremierCompte, requireFirst } from "./etablissement/install.ts";
export { updateAnnee } from "./etablissement/update-annee.ts";
export { type AnalyseResult, analyseImport } from "./imports/analyse-import.ts";
export { type ApplyResult, applyImport, isPerime } from "./imports/apply-import.ts";
export { type Choisir, decideImport, refreshImport } from "./imports/decide-import.ts";
export {
  annulableJusque,
  type EtatImport,
  type Importation,
  type ImportListe,
  type ImportVu,
  listImports,
  readImport,
  readPlan,
  viewImport,
} from "./imports/importation.ts";
export type { BilanImport, FichierLu, Reste } from "./imports/tables.ts";
export { abandonImport, foreseeUndo, type UndoResult, undoImport } from "./imports/undo-import.ts";
export type { Acte, Auteur } from "./journal/auteur.ts";
export {
  type ExtraitJournal,
  type FiltreJournal,
  history,
  type LigneJournal,
  listJournal,
  type PageJournal,
} from "./journal/read-journal.ts";
export { type Entree, record } from "./journal/record.ts";
