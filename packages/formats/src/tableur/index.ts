import { tableurEleves } from "./eleves/index.ts";
import { tableurGroupes } from "./groupes/index.ts";
import { tableurPersonnels } from "./personnels/index.ts";
import { tableurResponsables } from "./responsables/index.ts";
import type { Tableur } from "./tableur.ts";

export { type Apercu, apercuOf } from "./apercu.ts";
export {
  type Association,
  type ColonneAssociee,
  checkAssociation,
  cleEntetes,
  entetesOf,
  parseAssociations,
} from "./association.ts";
export { type Champ, champsOf } from "./champs.ts";
export { type TableurEleve, tableurEleves } from "./eleves/index.ts";
export { type TableurGroupe, tableurGroupes } from "./groupes/index.ts";
export { readAssocie } from "./lecture.ts";
export { ASSOCIER, type Liste, readListe } from "./liste.ts";
export { NOM_PRENOM } from "./logiciels.ts";
export { type TableurPersonnel, tableurPersonnels } from "./personnels/index.ts";
export { mappingOf, type Proof, type Proposal, type ProposedColumn } from "./propose.ts";
export { associationOf, type ColonneProposee, type Proposition } from "./propositions.ts";
export { type TableurEnfant, type TableurResponsable, tableurResponsables } from "./responsables/index.ts";
export type { Tableur, TableurForm, TableurLu } from "./tableur.ts";

/** The four spreadsheet templates, in the order a school fills them. */
export const TABLEURS: readonly Tableur[] = [tableurPersonnels, tableurEleves, tableurGroupes, tableurResponsables];

/** The template of that name: `tableur-eleves`. */
export function tableurOf(format: string): Tableur | undefined {
  return TABLEURS.find(({ name }) => name === format);
}
