import { runRules } from "../../kernel/rule.ts";
import { DATE_RULES } from "./rules-dates.ts";
import { IDENTITE_RULES } from "./rules-identite.ts";
import { LIENS_RULES } from "./rules-liens.ts";
import type { SiecleEleves } from "./schema.ts";
import { elevesLus } from "./subject.ts";

const RULES = [...LIENS_RULES, ...IDENTITE_RULES, ...DATE_RULES];

/** What the layout of the élèves file cannot say. */
export const checkEleves = (document: SiecleEleves) => runRules(RULES, elevesLus(document));
