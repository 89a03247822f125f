import { tableurEleves } from "./eleves/index.ts";
import { tableurGroupes } from "./groupes/index.ts";
import { tableurPersonnels } from "./personnels/index.ts";
import { tableurResponsables } from "./responsables/index.ts";
import type { Tableur } from "./tableur.ts";

export { type TableurEleve, tableurEleves } from "./eleves/index.ts";
export { type TableurGroupe, tableurGroupes } from "./groupes/index.ts";
export { type TableurPersonnel, tableurPersonnels } from "./personnels/index.ts";
export { mappingOf, type Proof, type Proposal, type ProposedColumn } from "./propose.ts";
export { type TableurEnfant, type TableurResponsable, tableurResponsables } from "./responsables/index.ts";
export type { Tableur, TableurForm, TableurLu } from "./tableur.ts";

/** The four spreadsheet templates, in the order a school fills them. */
export const TABLEURS: readonly Tableur[] = [tableurPersonnels, tableurEleves, tableurGroupes, tableurResponsables];
