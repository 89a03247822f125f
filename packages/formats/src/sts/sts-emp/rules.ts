import type { Rule } from "../../kernel/rule.ts";
import { FICHIER_RULES } from "./rules-fichier.ts";
import { NAISSANCES_RULES } from "./rules-naissances.ts";
import { PERSONNES_RULES } from "./rules-personnes.ts";
import { REFERENCES_RULES } from "./rules-references.ts";
import { STRUCTURES_RULES } from "./rules-structures.ts";
import type { Subject } from "./subject.ts";

/** What the layout cannot say of a file of STS-Web (sts-web.md §6). */
export const stsEmpRules: readonly Rule<Subject>[] = [
  ...FICHIER_RULES,
  ...PERSONNES_RULES,
  ...NAISSANCES_RULES,
  ...STRUCTURES_RULES,
  ...REFERENCES_RULES,
];
