import { AUTRES_DEFAUTS } from "./defauts-autres.ts";
import { ELEVES_DEFAUTS } from "./defauts-eleves.ts";
import { ELEVES_REGLES_DEFAUTS } from "./defauts-eleves-regles.ts";
import { RESPONSABLES_DEFAUTS } from "./defauts-responsables.ts";

/** The exports of SIECLE wrong in one way each. */
export const SIECLE_DEFAUTS = [...ELEVES_DEFAUTS, ...ELEVES_REGLES_DEFAUTS, ...RESPONSABLES_DEFAUTS, ...AUTRES_DEFAUTS];
