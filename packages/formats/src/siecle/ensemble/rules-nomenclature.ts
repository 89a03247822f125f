import type { Rule } from "../../kernel/rule.ts";
import { isParti } from "../eleves/subject.ts";
import { nombre, nomDe } from "../sentences.ts";
import { missing, type Use } from "./missing.ts";
import { dans, type EnsembleLu } from "./subject.ts";

const REFAIRE = "Refaites l’export Nomenclature de SIECLE le même soir que les autres.";

/** The MEF of the pupils still there, then those of the divisions and of the groups. */
function* mefs({ eleves, structures }: EnsembleLu): Iterable<Use> {
  for (const eleve of eleves?.eleves ?? []) {
    const { codeMef } = eleve;
    if (!eleves || codeMef === undefined || isParti(eleves, eleve)) continue;
    yield { code: codeMef, where: () => dans(eleves, eleve, "CODE_MEF", nomDe(eleve)) };
  }
  for (const structure of [...(structures?.divisions ?? []), ...(structures?.groupes ?? [])]) {
    for (const { codeMef } of structure.mefsAppartenance ?? []) {
      if (structures)
        yield { code: codeMef, where: () => dans(structures, structure, "MEF_APPARTENANCE", structure.codeStructure) };
    }
  }
}

const presentOptions = ({ eleves }: EnsembleLu) =>
  [...(eleves?.options.values() ?? [])].flatMap((options) => {
    const eleve = eleves?.parId.get(options.eleveId);
    if (!eleves || !eleve || isParti(eleves, eleve)) return [];
    return options.optionsEleve.map((option) => ({
      option,
      eleve,
      where: () => dans(eleves, option, "OPTION/OPTIONS_ELEVE", nomDe(eleve)),
    }));
  });

const deEleves = (count: number) => (count === 1 ? "d’un élève" : `de ${nombre(count, "un élève", "élèves")}`);

const mefInconnu = missing({
  code: "siecle.ensemble.mef-inconnu",
  level: "anomalie",
  message: ({ code }, count) =>
    `La formation (MEF) ${code}, citée ${nombre(count, "une fois", "fois")}, n’est pas dans la nomenclature.`,
  remedy: REFAIRE,
  compare: (ensemble) =>
    ensemble.nomenclature && {
      known: new Set(ensemble.nomenclature.mefs?.map(({ codeMef }) => codeMef)),
      uses: mefs(ensemble),
    },
});

const matiereInconnue = missing({
  code: "siecle.ensemble.matiere-inconnue",
  level: "anomalie",
  message: ({ code }, count) => `La matière ${code}, option ${deEleves(count)}, n’est pas dans la nomenclature.`,
  remedy: REFAIRE,
  compare: (ensemble) =>
    ensemble.nomenclature && {
      known: new Set(ensemble.nomenclature.matieres?.flatMap(({ codeMatiere }) => codeMatiere ?? [])),
      uses: presentOptions(ensemble).map(({ option, where }) => ({ code: option.codeMatiere, where })),
    },
});

interface OptionSuivie extends Use {
  readonly mef: string;
  readonly matiere: string;
  readonly modalite: string;
}

const cleProgramme = (...codes: readonly string[]): string => codes.join(" ");

/** The options of the pupils, without those of which the MEF or the modalité is not known: nothing can be said of them. */
const optionsSuivies = (ensemble: EnsembleLu): OptionSuivie[] =>
  presentOptions(ensemble).flatMap(
    ({ option: { codeMatiere: matiere, codeModaliteElect: modalite }, eleve, where }) => {
      const { codeMef: mef } = eleve;
      if (mef === undefined || modalite === undefined) return [];
      return [{ code: cleProgramme(mef, matiere, modalite), mef, matiere, modalite, where }];
    },
  );

const optionHorsProgramme = missing<OptionSuivie>({
  code: "siecle.ensemble.option-hors-programme",
  level: "information",
  message: ({ mef, matiere, modalite }, count) =>
    `L’option ${matiere} (modalité ${modalite}), suivie par ${nombre(count, "un élève", "élèves")} de la formation ${mef}, n’est pas à son programme.`,
  remedy: "Vérifiez l’option de ces élèves, ou les programmes de l’établissement, dans SIECLE.",
  compare: (ensemble) =>
    ensemble.nomenclature && {
      known: new Set(
        ensemble.nomenclature.programmes?.map(({ codeMef, codeMatiere = "", codeModaliteElect = "" }) =>
          cleProgramme(codeMef, codeMatiere, codeModaliteElect),
        ),
      ),
      uses: optionsSuivies(ensemble),
    },
});

const regimeInconnu = missing({
  code: "siecle.ensemble.regime-inconnu",
  level: "information",
  message: ({ code }, count) =>
    `Le régime «\u00a0${code}\u00a0», celui ${deEleves(count)}, n’est pas dans la nomenclature.`,
  remedy: REFAIRE,
  compare: ({ eleves, nomenclature }) =>
    eleves &&
    nomenclature?.regimes && {
      known: new Set(nomenclature.regimes.map(({ codeRegime }) => codeRegime)),
      uses: eleves.eleves.flatMap((eleve) =>
        eleve.codeRegime === undefined
          ? []
          : [{ code: eleve.codeRegime, where: () => dans(eleves, eleve, "CODE_REGIME", nomDe(eleve)) }],
      ),
    },
});

const communeInconnue = missing({
  code: "siecle.ensemble.commune-inconnue",
  level: "information",
  message: ({ code }, count) =>
    `La commune de naissance ${code}, celle ${deEleves(count)}, n’est pas dans le fichier géographique.`,
  remedy: "Rien à faire\u00a0: son nom manquera seulement. Refaites au besoin l’export Géographique de SIECLE.",
  compare: ({ eleves, geographique }) =>
    eleves &&
    geographique && {
      known: new Set(geographique.communes?.map(({ codeCommuneInsee }) => codeCommuneInsee)),
      uses: eleves.eleves.flatMap((eleve) =>
        eleve.codeCommuneInseeNaiss === undefined
          ? []
          : [
              {
                code: eleve.codeCommuneInseeNaiss,
                where: () => dans(eleves, eleve, "CODE_COMMUNE_INSEE_NAISS", nomDe(eleve)),
              },
            ],
      ),
    },
});

const etablissementInconnu = missing({
  code: "siecle.ensemble.etablissement-inconnu",
  level: "information",
  message: ({ code }, count) =>
    `L’établissement ${code}, d’où ${count === 1 ? "vient un élève" : `viennent ${count} élèves`}, n’est pas dans le fichier des établissements.`,
  remedy: "Rien à faire\u00a0: son nom est aussi dans le fichier des élèves.",
  compare: ({ eleves, etablissements }) =>
    eleves &&
    etablissements && {
      known: new Set(etablissements.etablissements?.map(({ codeRne }) => codeRne)),
      uses: eleves.eleves.flatMap((eleve) => {
        const code = eleve.scolariteAnDernier?.codeRne;
        return code === undefined
          ? []
          : [{ code, where: () => dans(eleves, eleve, "SCOLARITE_AN_DERNIER/CODE_RNE", nomDe(eleve)) }];
      }),
    },
});

/** Codes against the lists that define them. */
export const NOMENCLATURE_RULES: readonly Rule<EnsembleLu>[] = [
  mefInconnu,
  matiereInconnue,
  optionHorsProgramme,
  regimeInconnu,
  communeInconnue,
  etablissementInconnu,
];
