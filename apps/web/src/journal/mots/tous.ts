import { ADMINISTRATION } from "./administration.ts";
import { LIVRET } from "./livret.ts";
import type { Mots } from "./mots.ts";
import { PERSONNES } from "./personnes.ts";
import { STRUCTURES } from "./structures.ts";

const RUBRIQUES = [PERSONNES, STRUCTURES, LIVRET, ADMINISTRATION];

const together = (part: keyof Mots): Mots["champs"] => Object.assign({}, ...RUBRIQUES.map((mots) => mots[part]));

/** Every word of the journal. */
export const MOTS: Mots = { actions: together("actions"), objets: together("objets"), champs: together("champs") };

/** Fields that say nothing to a person: the imprint of a file, the key an address is recognised by, codes of statistics. */
export const CACHES: ReadonlySet<string> = new Set(["sha256", "cle", "mefstat11"]);
