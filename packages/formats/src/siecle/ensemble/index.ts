import type { Diagnostic } from "../../kernel/diagnostic.ts";
import { withLines } from "../../kernel/offset.ts";
import { runRules } from "../../kernel/rule.ts";
import { ANNONCE_RULES } from "./rules-annonces.ts";
import { ELEVE_RULES } from "./rules-eleves.ts";
import { FICHIER_RULES } from "./rules-fichiers.ts";
import { NOMENCLATURE_RULES } from "./rules-nomenclature.ts";
import { type Annonce, ensembleLu, type FichierExamine } from "./subject.ts";

export { type Annonce, type FichierExamine, meilleursExports } from "./subject.ts";

const RULES = [...FICHIER_RULES, ...ANNONCE_RULES, ...ELEVE_RULES, ...NOMENCLATURE_RULES];

/**
 * What the exports of SIECLE say of one another, in any order and whichever of them are there.
 * `autres`: what the files of the other applications say of their school and of their year.
 */
export function checkEnsembleSiecle(
  fichiers: readonly FichierExamine[],
  autres: readonly Annonce[] = [],
): Diagnostic[] {
  const diagnostics = runRules(RULES, ensembleLu(fichiers, autres));
  const located = fichiers.flatMap(({ input }) => {
    const own = diagnostics.filter(({ where }) => where.file === input.name);
    return withLines(own, input).map((each, rank): [Diagnostic | undefined, Diagnostic] => [own[rank], each]);
  });
  const lines = new Map(located);
  return diagnostics.map((diagnostic) => lines.get(diagnostic) ?? diagnostic);
}
