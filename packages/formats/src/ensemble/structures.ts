import type { Diagnostic, Level } from "../kernel/diagnostic.ts";
import { placeOf, withLines } from "../kernel/offset.ts";
import { type Rule, rule, runRules } from "../kernel/rule.ts";
import type { FichierExamine } from "../siecle/ensemble/index.ts";
import type { SiecleStructures } from "../siecle/structures/index.ts";
import type { StsEmp } from "../sts/sts-emp/index.ts";

/** A division or a group, as both applications know it. */
interface Structure {
  readonly code: string;
  readonly read: object;
}

/** The divisions or the groups of the two applications. */
interface Comparaison {
  readonly sts: readonly Structure[];
  readonly siecle: readonly Structure[];
}

interface Absence {
  readonly code: string;
  readonly level: Level;
  readonly path: string;
  readonly message: (code: string) => string;
  readonly remedy: string;
  /** Which side has what the other lacks. */
  readonly here: keyof Comparaison;
  readonly there: keyof Comparaison;
}

const absence = ({ code, level, path, message, remedy, here, there }: Absence): Rule<Comparaison> =>
  rule<Comparaison, Structure>({
    code: `sts.ensemble.${code}`,
    level,
    message: (structure) => message(structure.code),
    remedy: () => remedy,
    check: function* (comparaison) {
      const known = new Set(comparaison[there].map((each) => each.code));
      for (const each of comparaison[here]) {
        if (!known.has(each.code)) yield { ...each, where: placeOf(each.read, { path }) };
      }
    },
  });

const TRANSFERER =
  "Dans STS-Web, transférez les structures vers SIECLE («\u00a0Exports › Structure\u00a0»), puis refaites l’export Structures de SIECLE.";

const divisionAbsenteDeSiecle = absence({
  code: "division-absente-de-siecle",
  level: "anomalie",
  path: "DIVISIONS/DIVISION",
  message: (code) => `La division «\u00a0${code}\u00a0» de STS-Web n’est pas dans l’export Structures de SIECLE.`,
  remedy: TRANSFERER,
  here: "sts",
  there: "siecle",
});

const groupeAbsentDeSiecle = absence({
  code: "groupe-absent-de-siecle",
  level: "information",
  path: "GROUPES/GROUPE",
  message: (code) => `Le groupe «\u00a0${code}\u00a0» de STS-Web n’est pas dans l’export Structures de SIECLE.`,
  remedy: TRANSFERER,
  here: "sts",
  there: "siecle",
});

const divisionAbsenteDeSts = absence({
  code: "division-absente-de-sts",
  level: "anomalie",
  path: "DIVISIONS/DIVISION",
  message: (code) => `La division «\u00a0${code}\u00a0» de SIECLE n’est pas dans l’export de STS-Web.`,
  remedy:
    "Refaites l’export Emploi du temps de STS-Web le même jour que ceux de SIECLE\u00a0; si elle y manque encore, créez-la dans STS-Web ou supprimez-la de SIECLE.",
  here: "siecle",
  there: "sts",
});

/** The divisions and the groups of STS-Web, where they are made, against those SIECLE received (siecle.md §4, sts-web.md §6). */
export function checkStructures(fichiers: readonly FichierExamine[]): Diagnostic[] {
  const sts = fichiers.find(({ format }) => format === "sts-emp");
  const siecle = fichiers.find(({ format }) => format === "siecle-structures");
  if (!sts || !siecle) return [];
  const { divisions: classes = [], groupes: groups = [] } = (sts.data as StsEmp).donnees?.structure ?? {};
  const { divisions = [], groupes = [] } = (siecle.data as SiecleStructures).donnees;
  const lesDivisions = { sts: classes.map(deSts), siecle: divisions.map(deSiecle) };
  const lesGroupes = { sts: groups.map(deSts), siecle: groupes.map(deSiecle) };
  const ofSts = [...runRules([divisionAbsenteDeSiecle], lesDivisions), ...runRules([groupeAbsentDeSiecle], lesGroupes)];
  const ofSiecle = runRules([divisionAbsenteDeSts], lesDivisions);
  return [...withLines(ofSts, sts.input), ...withLines(ofSiecle, siecle.input)];
}

const deSts = (read: { readonly code: string }): Structure => ({ code: read.code, read });
const deSiecle = (read: { readonly codeStructure: string }): Structure => ({ code: read.codeStructure, read });
