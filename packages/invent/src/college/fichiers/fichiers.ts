import {
  type FileInput,
  stsEmpFileName,
  writeSiecleCommuns,
  writeSiecleEleves,
  writeSiecleEtablissements,
  writeSiecleGeographique,
  writeSiecleNomenclature,
  writeSiecleResponsables,
  writeSiecleStructures,
  writeStsEmp,
} from "@navette/formats";
import type { College } from "../modele.ts";
import { documentEleves } from "./eleves.ts";
import { documentCommuns, documentEtablissements, documentGeographique } from "./etablissement.ts";
import { documentNomenclature } from "./nomenclature.ts";
import { documentResponsables } from "./responsables.ts";
import { documentStructures } from "./structures.ts";
import { documentSts } from "./sts.ts";

/** Names SIECLE gives its exports (siecle.md §1.1). */
export const FICHIERS_SIECLE = {
  eleves: "ElevesAvecAdresses.xml",
  responsables: "ResponsablesAvecAdresses.xml",
  structures: "Structures.xml",
  nomenclature: "Nomenclature.xml",
  communs: "Communs.xml",
  etablissements: "EtablissementsEleves.xml",
  geographique: "Geographique.xml",
} as const;

/** The seven exports of SIECLE, then that of STS-Web, all of the same evening. */
export function fichiersCollege(college: College): readonly FileInput[] {
  const { etablissement, annee } = college;
  return [
    { name: FICHIERS_SIECLE.eleves, bytes: writeSiecleEleves(documentEleves(college)) },
    { name: FICHIERS_SIECLE.responsables, bytes: writeSiecleResponsables(documentResponsables(college)) },
    { name: FICHIERS_SIECLE.structures, bytes: writeSiecleStructures(documentStructures(college)) },
    { name: FICHIERS_SIECLE.nomenclature, bytes: writeSiecleNomenclature(documentNomenclature(college)) },
    { name: FICHIERS_SIECLE.communs, bytes: writeSiecleCommuns(documentCommuns(college)) },
    { name: FICHIERS_SIECLE.etablissements, bytes: writeSiecleEtablissements(documentEtablissements(college)) },
    { name: FICHIERS_SIECLE.geographique, bytes: writeSiecleGeographique(documentGeographique(college)) },
    { name: stsEmpFileName({ uai: etablissement.uai, annee }), bytes: writeStsEmp(documentSts(college)) },
  ];
}
