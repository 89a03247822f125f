import { LONGUEURS_LSU } from "../codes/lsu.ts";
import { longueur, parmi, texte } from "../kernel/layout/simple-types.ts";

/** Types the interfaces of both degrees share (lsu.md §4, §5). */
export const civilite = parmi("M", "MME");
export const nomPrenom = texte(1, LONGUEURS_LSU.nom);
export const millesime = longueur(4);
export const uai = longueur(8);

/** The eight domains of the socle commun. */
export const codeDomaineSocle = parmi(
  "CPD_FRA",
  "CPD_ETR",
  "CPD_SCI",
  "CPD_ART",
  "MET_APP",
  "FRM_CIT",
  "SYS_NAT",
  "REP_MND",
);
