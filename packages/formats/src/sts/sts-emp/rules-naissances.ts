import { type DateIso, dateFrancaise } from "../../codes/dates.ts";
import { placeOf } from "../../kernel/offset.ts";
import { type Rule, rule } from "../../kernel/rule.ts";
import type { StsIndividu } from "./schema.ts";
import { CORRIGEZ } from "./sentences.ts";
import { nomDe, type Subject } from "./subject.ts";

/** Of somebody who works in a school, with a large margin. */
const AGES = { min: 16, max: 90 };

const naissanceImpossible = rule<Subject, { readonly individu: StsIndividu; readonly naissance: string }>({
  code: "sts.emp.naissance-impossible",
  level: "anomalie",
  message: ({ individu, naissance }) =>
    `${nomDe(individu)} serait né le ${dateFrancaise(naissance as DateIso)}\u00a0: c’est impossible pour un personnel.`,
  remedy: () => CORRIGEZ,
  check: function* ({ individus, annee }) {
    if (annee === undefined) return;
    for (const individu of individus) {
      const { dateNaissance: naissance } = individu;
      const age = naissance === undefined ? AGES.min : annee - Number(naissance.slice(0, 4));
      const where = placeOf(individu, { path: "INDIVIDU/DATE_NAISSANCE", record: nomDe(individu) });
      if (naissance !== undefined && (age < AGES.min || age > AGES.max)) yield { individu, naissance, where };
    }
  },
});

export const NAISSANCES_RULES: readonly Rule<Subject>[] = [naissanceImpossible];
