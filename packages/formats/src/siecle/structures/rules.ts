import { runRules } from "../../kernel/rule.ts";
import { each, once } from "../each.ts";
import { CORRIGER, REFAIRE } from "../sentences.ts";
import type { SiecleDivision, SiecleGroupe, SiecleStructures } from "./schema.ts";

/** The specification's own limit, that SIECLE no longer keeps but LSU does (siecle.md §4). */
const MAX_CODE = 8;

const divisionsDe = ({ donnees: { divisions = [] } }: SiecleStructures) => divisions;
const groupesDe = ({ donnees: { groupes = [] } }: SiecleStructures) => groupes;

const division = each<SiecleStructures, SiecleDivision>(
  divisionsDe,
  ({ codeStructure }) => `Division ${codeStructure}`,
);
const groupe = each<SiecleStructures, SiecleGroupe>(groupesDe, ({ codeStructure }) => `Groupe ${codeStructure}`);
const TRANSFERER = "Corrigez-le dans STS-Web, transférez les structures vers SIECLE, puis refaites l’export.";

const aucuneDivision = once<SiecleStructures>({
  code: "siecle.structures.aucune-division",
  level: "rejet",
  message: () => "Ce fichier ne contient aucune division lisible.",
  remedy: `Transférez les structures de STS-Web vers SIECLE, puis refaites l’export. ${REFAIRE}`,
  fails: (document) => divisionsDe(document).length === 0,
});

const sansMef = division({
  code: "siecle.structures.division-sans-mef",
  level: "anomalie",
  path: "MEFS_APPARTENANCE",
  message: ({ codeStructure }) => `La division ${codeStructure} n’a aucune formation (MEF).`,
  remedy: TRANSFERER,
  fails: ({ mefsAppartenance = [] }) => mefsAppartenance.length === 0,
});

const codeLong = division({
  code: "siecle.structures.code-long",
  level: "information",
  path: "@CODE_STRUCTURE",
  message: ({ codeStructure }) =>
    `Le code de la division «\u00a0${codeStructure}\u00a0» a plus de ${MAX_CODE} caractères.`,
  remedy: "Raccourcissez-le dans STS-Web\u00a0: LSU n’en admet pas davantage.",
  fails: ({ codeStructure }) => codeStructure.length > MAX_CODE,
});

const divisionInconnue = groupe({
  code: "siecle.structures.division-inconnue",
  level: "anomalie",
  path: "DIVISIONS_APPARTENANCE",
  message: ({ codeStructure, divisionsAppartenance = [] }, document) => {
    const known = codesDe(document);
    const inconnues = divisionsAppartenance.filter((each) => !known.has(each.codeStructure));
    return `Le groupe ${codeStructure} se rattache à des divisions absentes du fichier\u00a0: ${inconnues.map((each) => each.codeStructure).join(", ")}.`;
  },
  remedy: TRANSFERER,
  fails: ({ divisionsAppartenance = [] }, document) => {
    const known = codesDe(document);
    return known.size > 0 && divisionsAppartenance.some((each) => !known.has(each.codeStructure));
  },
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
  fails: ({ codeStructure }, document) => codesDe(document).has(codeStructure),
});

const autreEtablissement = each<SiecleStructures, SiecleDivision | SiecleGroupe>(
  (document) => [...divisionsDe(document), ...groupesDe(document)],
  ({ codeStructure }) => codeStructure,
)({
  code: "siecle.structures.autre-etablissement",
  level: "anomalie",
  path: "CODE_RNE",
  message: ({ codeStructure, codeRne }) => `La structure ${codeStructure} est d’un autre établissement (${codeRne}).`,
  remedy: CORRIGER,
  fails: ({ codeRne }, { parametres }) =>
    codeRne !== undefined && parametres?.uaj !== undefined && codeRne !== parametres.uaj,
});

const codes = new WeakMap<SiecleStructures, ReadonlySet<string>>();

/** The codes of the divisions, gathered once per document. */
function codesDe(document: SiecleStructures): ReadonlySet<string> {
  const known = codes.get(document) ?? new Set(divisionsDe(document).map(({ codeStructure }) => codeStructure));
  codes.set(document, known);
  return known;
}

const RULES = [aucuneDivision, sansMef, codeLong, divisionInconnue, groupeSansDivision, memeCode, autreEtablissement];

/** What the layout of the structures file cannot say. */
export const checkStructures = (document: SiecleStructures) => runRules(RULES, document);
