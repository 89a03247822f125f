import { each, groups, once } from "../../kernel/each.ts";
import { sharing } from "../../kernel/rows.ts";
import { runRules } from "../../kernel/rule.ts";
import { REFAIRE } from "../sentences.ts";
import { SANS_FIN } from "../simple-types.ts";
import type { SiecleMatiere, SiecleMef, SiecleNomenclature } from "./schema.ts";

/** The blocks that call one another, and the codes they may call. */
interface NomenclatureLue {
  readonly document: SiecleNomenclature;
  readonly mefs: readonly SiecleMef[];
  readonly matieres: readonly SiecleMatiere[];
  readonly appels: readonly Appel[];
  readonly codesMef: ReadonlySet<string>;
  readonly codesMatiere: ReadonlySet<string>;
}

type Programme = NonNullable<SiecleNomenclature["donnees"]["programmes"]>[number];
type Appel = Programme | NonNullable<SiecleNomenclature["donnees"]["optionsObligatoires"]>[number];

function nomenclatureLue(document: SiecleNomenclature): NomenclatureLue {
  const { mefs = [], matieres = [], programmes = [], optionsObligatoires = [] } = document.donnees;
  return {
    document,
    mefs,
    matieres,
    appels: [...programmes, ...optionsObligatoires],
    codesMef: new Set(mefs.map(({ codeMef }) => codeMef)),
    codesMatiere: new Set(matieres.flatMap(({ codeMatiere }) => codeMatiere ?? [])),
  };
}

const mef = each<NomenclatureLue, SiecleMef>(
  ({ mefs }) => mefs,
  ({ codeMef, libelleLong }) => libelleLong ?? codeMef,
);
const appel = each<NomenclatureLue, Appel>(
  ({ appels }) => appels,
  ({ codeMef }) => `MEF ${codeMef}`,
);

const PROFILAGE =
  "Vérifiez les nomenclatures de l’établissement (le «\u00a0profilage\u00a0») dans SIECLE, puis refaites l’export.";

const blocVide = (code: string, quoi: string, count: (document: SiecleNomenclature["donnees"]) => number) =>
  once<NomenclatureLue>({
    code: `siecle.nomenclature.${code}`,
    level: "anomalie",
    message: () => `Ce fichier ne contient ${quoi}.`,
    remedy: PROFILAGE,
    fails: ({ document }) => count(document.donnees) === 0,
  });

const aucunMefOuvert = once<NomenclatureLue>({
  code: "siecle.nomenclature.aucun-mef-ouvert",
  level: "anomalie",
  message: () => "Aucune formation (MEF) de ce fichier n’est ouverte aux inscriptions.",
  remedy: PROFILAGE,
  fails: ({ mefs }) => mefs.length > 0 && !mefs.some(({ inscriptionEtab = true }) => inscriptionEtab),
});

const mefFerme = mef({
  code: "siecle.nomenclature.mef-ferme",
  level: "information",
  path: "MEF/DATE_FERMETURE",
  message: ({ codeMef }) => `La formation ${codeMef} est ouverte aux inscriptions alors qu’elle est fermée.`,
  remedy: "Choisissez dans SIECLE la formation qui l’a remplacée.",
  fails: ({ inscriptionEtab, dateFermeture = SANS_FIN }, { document: { parametres } }) =>
    inscriptionEtab === true && dateFermeture < (parametres?.dateExport ?? ""),
});

const mefSansLibelle = mef({
  code: "siecle.nomenclature.mef-sans-libelle",
  level: "information",
  path: "MEF/LIBELLE_LONG",
  message: ({ codeMef }) => `La formation ${codeMef} n’a pas de libellé\u00a0: son code en tient lieu.`,
  remedy: PROFILAGE,
  fails: ({ libelleLong, libelleEdition }) => libelleLong === undefined && libelleEdition === undefined,
});

const mefInconnu = appel({
  code: "siecle.nomenclature.mef-inconnu",
  level: "anomalie",
  path: "PROGRAMME/CODE_MEF",
  message: ({ codeMef }) => `Un programme est celui de la formation ${codeMef}, absente de ce fichier.`,
  remedy: REFAIRE,
  fails: ({ codeMef }, { codesMef }) => !codesMef.has(codeMef),
});

const matiereInconnue = appel({
  code: "siecle.nomenclature.matiere-inconnue",
  level: "anomalie",
  path: "PROGRAMME/CODE_MATIERE",
  message: ({ codeMatiere, codeMef }) =>
    `Le programme de la formation ${codeMef} cite la matière ${codeMatiere}, absente de ce fichier.`,
  remedy: REFAIRE,
  fails: ({ codeMatiere }, { codesMatiere }) => codeMatiere !== undefined && !codesMatiere.has(codeMatiere),
});

const programmeEnDouble = groups<NomenclatureLue, Programme>(
  ({ document }) =>
    sharing(
      document.donnees.programmes ?? [],
      ({ codeMef, codeMatiere, codeModaliteElect }) => `${codeMef} ${codeMatiere} ${codeModaliteElect}`,
    ),
  ({ codeMef }) => `MEF ${codeMef}`,
)({
  code: "siecle.nomenclature.programme-en-double",
  level: "anomalie",
  path: "PROGRAMME",
  message: () => "Le même programme (formation, matière, modalité) figure plusieurs fois.",
  remedy: REFAIRE,
});

const gestionEnDouble = groups<NomenclatureLue, SiecleMatiere>(
  ({ matieres }) => sharing(matieres, ({ codeGestion }) => codeGestion),
  ({ codeGestion }) => `Matière ${codeGestion}`,
)({
  code: "siecle.nomenclature.code-gestion-en-double",
  level: "information",
  path: "MATIERE/CODE_GESTION",
  message: (group) =>
    `Plusieurs matières s’abrègent de la même façon\u00a0: ${group.map(({ codeMatiere }) => codeMatiere).join(", ")}.`,
  remedy: "Navette les distingue par leur code\u00a0; d’autres logiciels les confondraient.",
});

const matiereSansCode = each<NomenclatureLue, SiecleMatiere>(
  ({ matieres }) => matieres,
  ({ libelleLong }) => libelleLong,
)({
  code: "siecle.nomenclature.matiere-sans-code",
  level: "information",
  path: "MATIERE",
  message: ({ libelleLong = "" }) =>
    `La matière «\u00a0${libelleLong}\u00a0» n’a pas de code\u00a0: rien ne peut la désigner.`,
  remedy: REFAIRE,
  fails: ({ codeMatiere }) => codeMatiere === undefined,
});

const RULES = [
  blocVide("aucun-mef", "aucune formation (MEF)", ({ mefs = [] }) => mefs.length),
  blocVide("aucune-matiere", "aucune matière", ({ matieres = [] }) => matieres.length),
  blocVide("aucun-programme", "aucun programme", ({ programmes = [] }) => programmes.length),
  aucunMefOuvert,
  mefFerme,
  mefSansLibelle,
  mefInconnu,
  matiereInconnue,
  programmeEnDouble,
  gestionEnDouble,
  matiereSansCode,
];

/** What the layout of the nomenclature cannot say. */
export const checkNomenclature = (document: SiecleNomenclature) => runRules(RULES, nomenclatureLue(document));
