import { mustBeFile, mustBeFormatName } from "../kernel/arguments.ts";
import type { Diagnostic } from "../kernel/diagnostic.ts";
import { checkEnsembleSiecle, type FichierExamine } from "../siecle/ensemble/index.ts";
import { annonceDe } from "./annonces.ts";
import { checkEmploiDuTemps } from "./emploi-du-temps.ts";
import { checkOnde } from "./onde.ts";
import { checkPersonnels } from "./personnels.ts";
import { checkStructures } from "./structures.ts";

export type { FichierExamine } from "../siecle/ensemble/index.ts";

/** What files say of one another, in any order and whichever of them are there: one school, one year, and no name without its object. */
export function checkEnsemble(fichiers: readonly FichierExamine[]): Diagnostic[] {
  for (const { input, format } of fichiers) {
    mustBeFile(input);
    mustBeFormatName(format);
  }
  return [
    ...checkEnsembleSiecle(fichiers, fichiers.flatMap(annonceDe)),
    ...checkPersonnels(fichiers),
    ...checkStructures(fichiers),
    ...checkEmploiDuTemps(fichiers),
    ...checkOnde(fichiers),
  ];
}

/** What STS-Web will refuse of a timetable is its maker's to mend: whoever reads the files may use them all the same. */
const POUR_STS: ReadonlySet<string> = new Set([
  "sts.edt.inconnu-de-sts",
  "sts.edt.groupe-nouveau",
  "sts.edt.code-deja-pris",
]);

/** Whether files may be read together, by what `checkEnsemble` found: they are of one school and of one year. */
export function vontEnsemble(found: readonly Diagnostic[]): boolean {
  return !found.some(({ code, level }) => level === "rejet" && !POUR_STS.has(code));
}
