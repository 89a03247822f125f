import { DOMAINES_MINIMUM } from "../../codes/lsu.ts";
import { type Cycle, cyclesOf, isDomaine, parentOf } from "../../codes/lsu-domaines.ts";
import { each } from "../../kernel/each.ts";
import { placeOf } from "../../kernel/offset.ts";
import { rule } from "../../kernel/rule.ts";
import type { Lsu1dAcquis, Lsu1dBilanPeriodique } from "./schema.ts";
import type { BilanSubject } from "./subject.ts";

type SousDomaine = NonNullable<Lsu1dAcquis["sousDomaines"]>[number];
/** A line of the bilan: a domain or a sous-domaine. */
type Rubrique = Lsu1dAcquis | SousDomaine;

interface Found {
  readonly nom: string;
  readonly code: string;
}

function* rubriques({ listeAcquis }: Lsu1dBilanPeriodique): Iterable<Rubrique> {
  for (const acquis of listeAcquis) {
    yield acquis;
    if (acquis.sousDomaines) yield* acquis.sousDomaines;
  }
}

const hasElements = ({ elementProgrammeRefs }: Rubrique): boolean => elementProgrammeRefs !== undefined;
const isEvaluated = (rubrique: Rubrique): boolean => rubrique.positionnement !== undefined && hasElements(rubrique);
const hasComment = (rubrique: Rubrique): boolean =>
  "appreciation" in rubrique && rubrique.appreciation !== undefined && rubrique.appreciation.trim() !== "";

/** As LSU counts (lsu.md §12.2): a comment, or a positionnement with an élément de programme, here or in a sous-domaine. */
const isFilled = (acquis: Lsu1dAcquis): boolean =>
  hasComment(acquis) || isEvaluated(acquis) || (acquis.sousDomaines?.some(isEvaluated) ?? false);

const tropPeuDeDomaines = rule<BilanSubject, { nom: string; count: number }>({
  code: "lsu.1d.moins-de-trois-domaines",
  level: "rejet",
  message: ({ nom, count }) =>
    count === 0
      ? `${nom} : aucun domaine n’est renseigné, LSU en demande trois.`
      : `${nom} : ${count} ${count > 1 ? "domaines renseignés" : "domaine renseigné"}, LSU en demande trois.`,
  remedy: () =>
    "Renseignez trois domaines différents au moins : une appréciation, ou un positionnement avec un élément travaillé.",
  check: function* ({ bilan, nom }) {
    const count = bilan.listeAcquis.filter(isFilled).length;
    if (count < DOMAINES_MINIMUM)
      yield { nom, count, where: placeOf(bilan, { path: "bilan-periodique/liste-acquis", record: nom }) };
  },
});

const dansLeBilan = each<BilanSubject, Rubrique>(
  ({ bilan }) => rubriques(bilan),
  (_, { nom }) => nom,
);

/** A rule that says something of each line of the bilan that fails a test. */
const rubriqueRule = (declaration: {
  readonly code: string;
  readonly says: (code: string) => string;
  readonly remedy: string;
  readonly fails: (rubrique: Rubrique) => boolean;
}) =>
  dansLeBilan({
    ...declaration,
    level: "anomalie",
    path: ({ codeDomaine }) => codeDomaine,
    message: ({ codeDomaine }, { nom }) => `${nom}\u00a0: ${declaration.says(codeDomaine)}.`,
  });

const positionnementSeul = rubriqueRule({
  code: "lsu.1d.positionnement-sans-element",
  says: (code) => `${code} a un positionnement sans élément de programme travaillé, LSU ne le retiendra pas`,
  remedy: "Choisissez au moins un élément travaillé pour cette rubrique, ou retirez le positionnement.",
  fails: (rubrique) => rubrique.positionnement !== undefined && !hasElements(rubrique),
});

const elementSeul = rubriqueRule({
  code: "lsu.1d.element-sans-positionnement",
  says: (code) => `${code} a un élément travaillé mais ni positionnement, ni la mention « non évalué »`,
  remedy: "Positionnez l’élève pour cette rubrique, ou indiquez qu’elle n’est pas évaluée.",
  fails: (rubrique) => hasElements(rubrique) && rubrique.positionnement === undefined && rubrique.nonEvalue !== true,
});

const nonEvaluePositionne = rubriqueRule({
  code: "lsu.1d.non-evalue-positionne",
  says: (code) => `${code} est à la fois positionné et « non évalué »`,
  remedy: "Gardez l’un des deux.",
  fails: (rubrique) => rubrique.nonEvalue === true && rubrique.positionnement !== undefined,
});

const acquisVide = rubriqueRule({
  code: "lsu.1d.rubrique-vide",
  says: (code) => `${code} est présent mais ne contient rien`,
  remedy: "Renseignez cette rubrique, ou retirez-la du bilan.",
  fails: (rubrique) =>
    !hasComment(rubrique) &&
    !hasElements(rubrique) &&
    rubrique.positionnement === undefined &&
    rubrique.nonEvalue !== true &&
    !("sousDomaines" in rubrique),
});

const domaineInconnu = rule<BilanSubject, Found>({
  code: "lsu.1d.domaine-inconnu",
  level: "anomalie",
  message: ({ nom, code }) => `${nom} : « ${code} » n’est pas le code d’un domaine connu.`,
  remedy: () =>
    "Corrigez la correspondance des domaines dans le logiciel qui a produit le fichier (codes de la forme FRA-RAC).",
  check: function* ({ bilan, nom }) {
    for (const acquis of bilan.listeAcquis) {
      if (!isDomaine(acquis.codeDomaine)) yield unknown(acquis, nom);
      for (const each of acquis.sousDomaines ?? [])
        if (parentOf(each.codeDomaine) === undefined) yield unknown(each, nom);
    }
  },
});

const unknown = (rubrique: Rubrique, nom: string) => ({
  nom,
  code: rubrique.codeDomaine,
  where: placeOf(rubrique, { path: "@code-domaine", record: nom }),
});

const sousDomaineDeplace = rule<BilanSubject, Found & { parent: string; expected: string }>({
  code: "lsu.1d.sous-domaine-deplace",
  level: "anomalie",
  message: ({ nom, code, parent, expected }) =>
    `${nom} : le sous-domaine ${code} est rangé sous ${parent} au lieu de ${expected}.`,
  remedy: () => "Corrigez la correspondance des domaines dans le logiciel qui a produit le fichier.",
  check: function* ({ bilan, nom }) {
    for (const { codeDomaine: parent, sousDomaines = [] } of bilan.listeAcquis) {
      for (const each of sousDomaines) {
        const expected = parentOf(each.codeDomaine);
        if (expected !== undefined && expected !== parent) yield { ...unknown(each, nom), parent, expected };
      }
    }
  },
});

const cyclesMelanges = rule<BilanSubject, { nom: string; codes: string }>({
  code: "lsu.1d.cycles-melanges",
  level: "anomalie",
  message: ({ nom, codes }) => `${nom} : le bilan mêle des domaines du cycle 2 et du cycle 3 (${codes}).`,
  remedy: () => "Vérifiez le niveau de l’élève : un bilan suit un seul cycle.",
  check: function* ({ bilan, nom }) {
    const only: Record<Cycle, string[]> = { 2: [], 3: [] };
    for (const { codeDomaine } of rubriques(bilan)) {
      const cycles = cyclesOf(codeDomaine);
      if (cycles?.length === 1 && cycles[0]) only[cycles[0]].push(codeDomaine);
    }
    if (only[2].length > 0 && only[3].length > 0) {
      yield {
        nom,
        codes: [...only[2], ...only[3]].join(", "),
        where: placeOf(bilan, { path: "bilan-periodique/liste-acquis", record: nom }),
      };
    }
  },
});

/** Rules of the acquis of one bilan périodique. */
export const ACQUIS_RULES = [
  tropPeuDeDomaines,
  positionnementSeul,
  elementSeul,
  nonEvaluePositionne,
  acquisVide,
  domaineInconnu,
  sousDomaineDeplace,
  cyclesMelanges,
];
