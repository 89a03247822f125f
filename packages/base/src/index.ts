export { readAccueil } from "./accueil/read-accueil.ts";
export { AppError, type Nature, type Refusal } from "./app-error.ts";
export { type Atelier, SUR_PLACE } from "./atelier/atelier.ts";
export { threadOf } from "./atelier/in-thread.ts";
export { openAtelier } from "./atelier/open-atelier.ts";
export type { Acteur } from "./comptes/acteur.ts";
export { changeMotDePasse, resetMotDePasse } from "./comptes/change-mot-de-passe.ts";
export { auteurOf, type Compte, listComptes } from "./comptes/compte.ts";
export { createCompte } from "./comptes/create-compte.ts";
export { type Action, assertDroit } from "./comptes/droits.ts";
export { type LoggedIn, logIn } from "./comptes/log-in.ts";
export { type OpenSession, resumeSession, revokeSession } from "./comptes/sessions.ts";
export { closeSessions, updateCompte } from "./comptes/update-compte.ts";
export { defaire } from "./correspondances/defaire.ts";
export { ajouteNoms, deposeNoms, retireNoms } from "./correspondances/noms.ts";
export { associe, refuse, separe } from "./correspondances/paires.ts";
export { type Correspondances, readCorrespondances } from "./correspondances/read-correspondances.ts";
export type { NatureGeste } from "./correspondances/tables.ts";
export type { Base, EtablissementDb, Trx } from "./db/base.ts";
export { DatabaseError } from "./db/errors.ts";
export { makeFolder } from "./db/make-folder.ts";
export type { Opening } from "./db/migrations.ts";
export { openBaseAt } from "./db/open.ts";
export { COMPTES_DEMONSTRATION } from "./demonstration/comptes.ts";
export { creerCollege } from "./demonstration/creer-college.ts";
export { creerDemonstration } from "./demonstration/creer-demonstration.ts";
export { listBilansEnvoyes, readBilanEnvoye } from "./echanges/bilans-envoyes.ts";
export { type Envoi, listEnvois, readEnvoi } from "./echanges/envois.ts";
export { etatEnvoi } from "./echanges/etat-envoi.ts";
export { type ExportLsu, exportLsu, type FichierExporte } from "./echanges/export-lsu.ts";
export { declareDepot, downloadEnvoi } from "./echanges/follow-envoi.ts";
export { listPeriodesLsu } from "./echanges/list-periodes.ts";
export { type FichierPrepare, type PreparationLsu, prepareLsu, type Remplacement } from "./echanges/prepare-lsu.ts";
export { rappelsOf, reglagesOf } from "./echanges/rappels.ts";
export { constatsOf, verdictOf } from "./echanges/verdict.ts";
export { listDivisions } from "./enseignements/list-divisions.ts";
export { listGroupes } from "./enseignements/list-groupes.ts";
export { listFormations, listMatieres } from "./enseignements/list-nomenclatures.ts";
export { listServices } from "./enseignements/list-services.ts";
export { readCalendrier } from "./enseignements/read-calendrier.ts";
export { readDivision } from "./enseignements/read-division.ts";
export { readGroupe } from "./enseignements/read-groupe.ts";
export { readScolarite } from "./enseignements/read-scolarite.ts";
export { createGroupe, endGroupe, freeGroupe, renameGroupe } from "./enseignements/update-groupe.ts";
export { putInGroupe, takeOutOfGroupe } from "./enseignements/update-inscriptions.ts";
export { requireInstallable } from "./etablissement/check-installation.ts";
export {
  type Etablissement,
  type EtablissementListe,
  listAccessibles,
  listAnnees,
  listEtablissements,
  requireAccessible,
} from "./etablissement/etablissement.ts";
export { heureLocale, jourLocal } from "./etablissement/heure-locale.ts";
export { installEtablissement } from "./etablissement/install.ts";
export { annulerOuverture, foreseeOuverture, ouvrirAnnee } from "./etablissement/ouvrir-annee.ts";
export { updateAnnee } from "./etablissement/update-annee.ts";
export { readFicheEtablissement, updateEtablissement } from "./etablissement/update-etablissement.ts";
export { createResponsable } from "./familles/create-responsable.ts";
export { listResponsables } from "./familles/list-responsables.ts";
export { readFamilleEleve, readFamilleResponsable } from "./familles/read-famille.ts";
export { createLien, freeLien, updateLiens } from "./familles/update-lien.ts";
export { freeResponsable, updateResponsable } from "./familles/update-responsable.ts";
export { groupBy } from "./group-by.ts";
export { type AnalyseResult, analyseImport, type DemandePlan, previewImport } from "./imports/analyse-import.ts";
export { applyImport, isPerime } from "./imports/apply-import.ts";
export type { ListeAAssocier } from "./imports/associations.ts";
export { decideImport, refreshImport } from "./imports/decide-import.ts";
export {
  annulableJusque,
  type EtatImport,
  type ImportListe,
  type ImportVu,
  instantSu,
  listImports,
  readPlan,
  viewImport,
} from "./imports/importation.ts";
export { countRefusees } from "./imports/lignes-refusees.ts";
export type { BilanImport, Depuis, GardeeExpliquee, Reste, Usage } from "./imports/tables.ts";
export { abandonImport, foreseeUndo, undoImport } from "./imports/undo-import.ts";
export type { Acte, Auteur } from "./journal/auteur.ts";
export { listJournal } from "./journal/read-journal.ts";
export { record } from "./journal/record.ts";
export { listValeurs } from "./livret/cell-history.ts";
export { changeEtat, listPassages } from "./livret/change-etat.ts";
export { addCommentaire, listCommentaires, removeCommentaire, updateCommentaire } from "./livret/commentaires.ts";
export { addElement, listElements, removeElement, renameElement } from "./livret/elements.ts";
export { examineClasse, examineLivret } from "./livret/examine-livret.ts";
export { decideTyping, type PeriodeLivret, passagesOf } from "./livret/periode-livret.ts";
export { readAvancements } from "./livret/read-avancements.ts";
export { type Grille, readGrille } from "./livret/read-grille.ts";
export { saveSaisie, saveSaisies } from "./livret/save-saisies.ts";
export { listEleves } from "./personnes/list-eleves.ts";
export { listPersonnels } from "./personnes/personnel.ts";
export { readEleve } from "./personnes/read-eleve.ts";
export { freeEleve, updateEleve } from "./personnes/update-eleve.ts";
export { createPersonnel, freePersonnel, type Homonyme, updatePersonnel } from "./personnes/update-personnel.ts";
export { searchEcole } from "./recherche/search-ecole.ts";
export { listClasses } from "./structures/list-classes.ts";
export { proposeDecoupage, readPeriodes } from "./structures/read-periodes.ts";
export { readReprise, reprendreCalendrier } from "./structures/reprendre-calendrier.ts";
export { type Decoupage, type ResultatDecoupage, setPeriodes } from "./structures/set-periodes.ts";
export { attachEnseignant, detachEnseignant, freeClasse, renameClasse } from "./structures/update-classe.ts";
