export { type Accorde, accorde } from "./codes/accord.ts";
export { isAnneeCivile } from "./codes/annee-scolaire.ts";
export { type DateIso, date, dateFrancaise, dateIso } from "./codes/dates.ts";
export { LIBELLES_FONCTION } from "./codes/fonctions.ts";
export { cleRnie, type Ine, ine, isIneDouteux } from "./codes/ine.ts";
export { LIENS_PARENTE } from "./codes/liens-parente.ts";
export { MODALITES_ELECTION } from "./codes/modalites-election.ts";
export { MOTIFS_SORTIE } from "./codes/motifs-sortie.ts";
export { libelleNiveau } from "./codes/niveaux-responsabilite.ts";
export { REGIMES } from "./codes/regimes.ts";
export { lettreUai, type Uai, uai } from "./codes/uai.ts";
export * from "./content/content.ts";
export * from "./content/identite.ts";
export * from "./content/personnels.ts";
export * from "./content/responsables.ts";
export * from "./content/structures.ts";
export { checkEnsemble, type FichierExamine, vontEnsemble } from "./ensemble/index.ts";
export { Invalid } from "./kernel/codec.ts";
export { writeCsv } from "./kernel/csv-writer.ts";
export * from "./kernel/diagnostic.ts";
export * from "./kernel/format.ts";
export { type Intake, openFiles } from "./kernel/intake.ts";
export * from "./kernel/rule.ts";
export { toBytes } from "./kernel/xml-writer.ts";
export * from "./lsu/1d/index.ts";
export { lsuFileName } from "./lsu/file-name.ts";
export {
  type OndeEleve,
  type OndeEleves,
  ondeEleves,
  type VarianteEleves,
  writeOndeEleves,
} from "./onde/eleves/index.ts";
export type { OndeWriteOptions } from "./onde/forme.ts";
export {
  type OndeEnfant,
  type OndeResponsable,
  type OndeResponsables,
  ondeResponsables,
  type VarianteResponsables,
  writeOndeResponsables,
} from "./onde/responsables/index.ts";
export { detect, type Examined, examine, FORMATS } from "./registry.ts";
export * from "./siecle/communs/index.ts";
export * from "./siecle/eleves/index.ts";
export { meilleursExports } from "./siecle/ensemble/index.ts";
export * from "./siecle/etablissements/index.ts";
export * from "./siecle/geographique/index.ts";
export * from "./siecle/nomenclature/index.ts";
export * from "./siecle/responsables/index.ts";
export * from "./siecle/structures/index.ts";
export { checkEmpStsAgainst, type EmpSts, empSts } from "./sts/emp-sts/index.ts";
export { stsEmpFileName } from "./sts/file-name.ts";
export { type StsEmp, stsEmp, writeStsEmp } from "./sts/sts-emp/index.ts";
export * from "./tableur/index.ts";
export { verify } from "./verify.ts";
