import { CODE_LONG, CODE_TROP_LONG, type LongueurDeCode, RACCOURCIR } from "../../codes/code-structure.ts";
import { each, once } from "../../kernel/each.ts";
import { isRefused } from "../../kernel/refused.ts";
import { runRules } from "../../kernel/rule.ts";
import { REFAIRE } from "../sentences.ts";
import type { SiecleDivision, SiecleGroupe, SiecleStructures } from "./schema.ts";

/** Divisions and groups, and the codes of the divisions. */
interface StructuresLues {
  readonly donnees: SiecleStructures["donnees"];
  readonly divisions: readonly SiecleDivision[];
  readonly groupes: readonly SiecleGroupe[];
  readonly codes: ReadonlySet<string>;
  readonly uaj: string | undefined;
}

function structuresLues({ parametres, donnees }: SiecleStructures): StructuresLues {
  const { divisions = [], groupes = [] } = donnees;
  const codes = new Set(divisions.map(({ codeStructure }) => codeStructure));
  return { donnees, divisions, groupes, codes, uaj: parametres?.uaj };
}

const division = each<StructuresLues, SiecleDivision>(
  ({ divisions }) => divisions,
  ({ codeStructure }) => `Division ${codeStructure}`,
);
const groupe = each<StructuresLues, SiecleGroupe>(
  ({ groupes }) => groupes,
  ({ codeStructure }) => `Groupe ${codeStructure}`,
);
const toute = each<StructuresLues, SiecleDivision | SiecleGroupe>(
  ({ divisions, groupes }) => [...divisions, ...groupes],
  ({ codeStructure }) => codeStructure,
);
const TRANSFERER = "Corrigez-le dans STS-Web, transférez les structures vers SIECLE, puis refaites l’export.";

const aucuneDivision = once<StructuresLues>({
  code: "siecle.structures.aucune-division",
  level: "rejet",
  message: () => "Ce fichier ne contient aucune division lisible.",
  remedy: `Transférez les structures de STS-Web vers SIECLE, puis refaites l’export. ${REFAIRE}`,
  fails: ({ divisions }) => divisions.length === 0,
});

const sansMef = division({
  code: "siecle.structures.division-sans-mef",
  level: "anomalie",
  path: "MEFS_APPARTENANCE",
  message: ({ codeStructure }) => `La division ${codeStructure} n’a aucune formation (MEF).`,
  remedy: TRANSFERER,
  fails: ({ mefsAppartenance = [] }) => mefsAppartenance.length === 0,
});

const codeDe = ({ suffix, level, fits, message }: LongueurDeCode, remedy: string) =>
  toute({
    code: `siecle.structures.${suffix}`,
    level,
    path: "@CODE_STRUCTURE",
    message: ({ codeStructure }) => message(codeStructure),
    remedy,
    fails: ({ codeStructure }) => fits(codeStructure),
  });

const codeLong = codeDe(CODE_LONG, RACCOURCIR);
const codeTropLong = codeDe(CODE_TROP_LONG, TRANSFERER);

const inconnues = ({ divisionsAppartenance = [] }: SiecleGroupe, { codes }: StructuresLues): string[] =>
  divisionsAppartenance.flatMap(({ codeStructure }) => (codes.has(codeStructure) ? [] : [codeStructure]));

const divisionInconnue = groupe({
  code: "siecle.structures.division-inconnue",
  level: "anomalie",
  path: "DIVISIONS_APPARTENANCE",
  message: (item, lues) =>
    `Le groupe ${item.codeStructure} se rattache à des divisions absentes du fichier\u00a0: ${inconnues(item, lues).join(", ")}.`,
  remedy: TRANSFERER,
  fails: (item, lues) =>
    lues.divisions.length > 0 && inconnues(item, lues).length > 0 && !isRefused(lues.donnees, "divisions"),
});

const groupeSansDivision = groupe({
  code: "siecle.structures.groupe-sans-division",
  level: "information",
  path: "DIVISIONS_APPARTENANCE",
  message: ({ codeStructure }) => `Le groupe ${codeStructure} ne se rattache à aucune division.`,
  remedy: TRANSFERER,
  fails: ({ divisionsAppartenance = [] }) => divisionsAppartenance.length === 0,
});

const memeCode = groupe({
  code: "siecle.structures.meme-code",
  level: "information",
  path: "@CODE_STRUCTURE",
  message: ({ codeStructure }) => `Un groupe et une division ont le même code\u00a0: «\u00a0${codeStructure}\u00a0».`,
  remedy: "Navette les distingue\u00a0; d’autres logiciels non. Donnez un autre code au groupe dans STS-Web.",
  fails: ({ codeStructure }, { codes }) => codes.has(codeStructure),
});

const autreEtablissement = toute({
  code: "siecle.structures.autre-etablissement",
  level: "anomalie",
  path: "CODE_RNE",
  message: ({ codeStructure, codeRne }) => `La structure ${codeStructure} est d’un autre établissement (${codeRne}).`,
  remedy: TRANSFERER,
  fails: ({ codeRne }, { uaj }) => codeRne !== undefined && uaj !== undefined && codeRne !== uaj,
});

const RULES = [
  aucuneDivision,
  sansMef,
  codeLong,
  codeTropLong,
  divisionInconnue,
  groupeSansDivision,
  memeCode,
  autreEtablissement,
];

/** What the layout of the structures file cannot say. */
export const checkStructures = (document: SiecleStructures) => runRules(RULES, structuresLues(document));
