export { ROLES, type Role } from "@navette/livret";
export { type Accueil, readAccueil } from "./accueil/read-accueil.ts";
export { AppError, type Nature, type Refusal } from "./app-error.ts";
export { type Atelier, SUR_PLACE } from "./atelier/atelier.ts";
export { threadOf } from "./atelier/in-thread.ts";
export { openAtelier } from "./atelier/open-atelier.ts";
export type { Acteur } from "./comptes/acteur.ts";
export { type ChangementMotDePasse, changeMotDePasse, resetMotDePasse } from "./comptes/change-mot-de-passe.ts";
export { classesOf, type Portee } from "./comptes/classes.ts";
export { auteurOf, type Compte, listComptes } from "./comptes/compte.ts";
export { type CompteRemis, createCompte, type NouveauCompte } from "./comptes/create-compte.ts";
export { type Action, assertDroit } from "./comptes/droits.ts";
export { type Identifiants, type LoggedIn, logIn } from "./comptes/log-in.ts";
export { type OpenSession, resumeSession, revokeSession } from "./comptes/sessions.ts";
export { type CompteModifie, closeSessions, updateCompte } from "./comptes/update-compte.ts";
export { defaire } from "./correspondances/defaire.ts";
export { ajouteNoms, type DepotNoms, deposeNoms, retireNoms } from "./correspondances/noms.ts";
export { associe, refuse, separe } from "./correspondances/paires.ts";
export { type Correspondances, readCorrespondances } from "./correspondances/read-correspondances.ts";
export type { NatureGeste } from "./correspondances/tables.ts";
export type { Base, EtablissementDb, Trx } from "./db/base.ts";
export { DatabaseError } from "./db/errors.ts";
export { makeFolder } from "./db/make-folder.ts";
export type { Opening } from "./db/migrations.ts";
export { type BaseAddress, openBaseAt } from "./db/open.ts";
export { COMPTES_DEMONSTRATION } from "./demonstration/comptes.ts";
export { creerCollege } from "./demonstration/creer-college.ts";
export { creerDemonstration } from "./demonstration/creer-demonstration.ts";
export { type BilanEnvoye, listBilansEnvoyes, readBilanEnvoye } from "./echanges/bilans-envoyes.ts";
export { type Envoi, listEnvois, readEnvoi } from "./echanges/envois.ts";
export { type EtatEnvoi, etatEnvoi } from "./echanges/etat-envoi.ts";
export { type ExportLsu, exportLsu, type FichierExporte } from "./echanges/export-lsu.ts";
export { type DepotDeclare, declareDepot, downloadEnvoi } from "./echanges/follow-envoi.ts";
export { listPeriodesLsu, type PeriodeLsu } from "./echanges/list-periodes.ts";
export {
  type DemandeLsu,
  type FichierPrepare,
  type PreparationLsu,
  prepareLsu,
  type Remplacement,
} from "./echanges/prepare-lsu.ts";
export { type Reglage, rappelsOf, reglagesOf } from "./echanges/rappels.ts";
export { constatsOf, type Verdict, verdictOf } from "./echanges/verdict.ts";
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
export { anneeCourante } from "./etablissement/calendrier.ts";
export { type PremierCompte, requireInstallable } from "./etablissement/check-installation.ts";
export {
  type AnneeScolaire,
  type Etablissement,
  type EtablissementListe,
  listAccessibles,
  listAnnees,
  listEtablissements,
  requireAccessible,
} from "./etablissement/etablissement.ts";
export { jourLocal } from "./etablissement/heure-locale.ts";
export { type Installation, installEtablissement } from "./etablissement/install.ts";
export { annulerOuverture, foreseeOuverture, ouvrirAnnee } from "./etablissement/ouvrir-annee.ts";
export { updateAnnee } from "./etablissement/update-annee.ts";
export {
  type EtablissementModifie,
  type FicheEtablissement,
  readFicheEtablissement,
  updateEtablissement,
} from "./etablissement/update-etablissement.ts";
export { createResponsable, type NouveauResponsable } from "./familles/create-responsable.ts";
export type { Famille } from "./familles/famille.ts";
export {
  type DemandeResponsables,
  listResponsables,
  type PageResponsables,
} from "./familles/list-responsables.ts";
export { readFamilleEleve, readFamilleResponsable } from "./familles/read-famille.ts";
export { createLien, freeLien, type LienModifie, type NouveauLien, updateLiens } from "./familles/update-lien.ts";
export { freeResponsable, type ResponsableModifie, updateResponsable } from "./familles/update-responsable.ts";
export { type AnalyseResult, analyseImport, type DemandePlan, previewImport } from "./imports/analyse-import.ts";
export { type ApplyResult, applyImport, isPerime } from "./imports/apply-import.ts";
export { type AssociationRetenue, type ListeAAssocier, readAssociations } from "./imports/associations.ts";
export { type Choisir, decideImport, refreshImport } from "./imports/decide-import.ts";
export {
  annulableJusque,
  type EtatImport,
  type Importation,
  type ImportListe,
  type ImportVu,
  instantSu,
  listImports,
  readImport,
  readPlan,
  viewImport,
} from "./imports/importation.ts";
export { countRefusees } from "./imports/lignes-refusees.ts";
export type { BilanImport, Depuis, FichierLu, GardeeExpliquee, OptionsImport, Reste, Usage } from "./imports/tables.ts";
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
export { listValeurs, type ValeurPassee } from "./livret/cell-history.ts";
export type { Cellule } from "./livret/cellule.ts";
export { changeEtat, type DemandeEtat, listPassages, type PassageFait } from "./livret/change-etat.ts";
export {
  addCommentaire,
  type Commentaire,
  type CommentaireModifie,
  listCommentaires,
  removeCommentaire,
  updateCommentaire,
} from "./livret/commentaires.ts";
export { addElement, type Element, listElements, removeElement, renameElement } from "./livret/elements.ts";
export {
  type ClasseExaminee,
  type DemandeExamen,
  type ExamenLivret,
  examineClasse,
  examineLivret,
} from "./livret/examine-livret.ts";
export { decideTyping, type PeriodeLivret, passagesOf } from "./livret/periode-livret.ts";
export { type AvancementClasse, type Etape, readAvancements } from "./livret/read-avancements.ts";
export { type EleveGrille, type Grille, readGrille } from "./livret/read-grille.ts";
export { type DemandeSaisie, type ResultatSaisie, saveSaisie, saveSaisies } from "./livret/save-saisies.ts";
export type { SaisieDatee } from "./livret/store.ts";
export {
  type DemandeEleves,
  type EleveListe,
  type FiltreEleves,
  listEleves,
  type PageEleves,
} from "./personnes/list-eleves.ts";
export { type IdentitePersonnel, listPersonnels, type Personnel } from "./personnes/personnel.ts";
export { type FicheEleve, readEleve, type ScolariteAnnee } from "./personnes/read-eleve.ts";
export { type EleveModifie, freeEleve, updateEleve } from "./personnes/update-eleve.ts";
export {
  createPersonnel,
  freePersonnel,
  type Homonyme,
  type NouveauPersonnel,
  type PersonnelModifie,
  type ResultatPersonnel,
  updatePersonnel,
} from "./personnes/update-personnel.ts";
export { searchEcole, type Trouvailles } from "./recherche/search-ecole.ts";
export { type Classe, listClasses, type Rattachement } from "./structures/list-classes.ts";
export { type PeriodesClasse, proposeDecoupage, readPeriodes } from "./structures/read-periodes.ts";
export { type Reprise, readReprise, reprendreCalendrier } from "./structures/reprendre-calendrier.ts";
export { type Decoupage, type PeriodeTouchee, type ResultatDecoupage, setPeriodes } from "./structures/set-periodes.ts";
export {
  attachEnseignant,
  type DatesRattachement,
  detachEnseignant,
  freeClasse,
  renameClasse,
} from "./structures/update-classe.ts";
