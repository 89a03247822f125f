import { type Rule, rule } from "../../kernel/rule.ts";
import type { SiecleEleve } from "../eleves/schema.ts";
import { isParti, structuresDe } from "../eleves/subject.ts";
import { nombre, nomDe, nomDePersonne } from "../sentences.ts";
import { missing, type Use } from "./missing.ts";
import { dans, type EnsembleLu } from "./subject.ts";

type Eleves = NonNullable<EnsembleLu["eleves"]>;

const FORCER =
  "Refaites l’export Structures de SIECLE\u00a0; si la structure y manque encore, transférez les structures de STS-Web vers SIECLE (au besoin en forçant le transfert).";

/** Where the structures of one type are used by pupils. */
function* usesOf(eleves: Eleves, type: "D" | "G"): Iterable<Use> {
  for (const { eleveId, structure } of eleves.structures.values()) {
    for (const each of structure) {
      if (each.typeStructure !== type) continue;
      yield { code: each.codeStructure, where: () => dans(eleves, each, "STRUCTURE", nomDEleve(eleves, eleveId)) };
    }
  }
}

const nomDEleve = ({ parId }: Eleves, eleveId: string): string => {
  const eleve = parId.get(eleveId);
  return eleve ? nomDe(eleve) : `Élève ${eleveId}`;
};

const structureInconnue = (
  type: "D" | "G",
  code: string,
  nom: string,
  of: (e: EnsembleLu) => readonly { codeStructure: string }[],
) =>
  missing({
    code: `siecle.ensemble.${code}`,
    level: "anomalie",
    message: ({ code: used }, count) =>
      `${nom} «\u00a0${used}\u00a0», où ${count === 1 ? "est un élève" : `sont ${count} élèves`}, n’est pas dans le fichier des structures.`,
    remedy: FORCER,
    compare: (ensemble) =>
      ensemble.eleves &&
      ensemble.structures && {
        known: new Set(of(ensemble).map(({ codeStructure }) => codeStructure)),
        uses: usesOf(ensemble.eleves, type),
      },
  });

const mefHorsDivision = rule<EnsembleLu, { eleve: SiecleEleve; division: string }>({
  code: "siecle.ensemble.mef-hors-division",
  level: "anomalie",
  message: ({ eleve, division }) =>
    `La formation de cet élève (${eleve.codeMef}) n’est pas de celles de sa division «\u00a0${division}\u00a0».`,
  remedy: () => "Corrigez la formation de l’élève dans SIECLE, ou celles de la division dans STS-Web.",
  check: function* ({ eleves, structures }) {
    if (!eleves || !structures) return;
    const mefs = new Map(
      (structures.divisions ?? []).map((each) => [
        each.codeStructure,
        each.mefsAppartenance?.map(({ codeMef }) => codeMef) ?? [],
      ]),
    );
    for (const eleve of eleves.eleves) {
      const [division = ""] = structuresDe(eleves, eleve.eleveId, "D");
      const admis = mefs.get(division) ?? [];
      if (eleve.codeMef === undefined || admis.length === 0 || admis.includes(eleve.codeMef)) continue;
      yield { eleve, division, where: dans(eleves, eleve, "CODE_MEF", nomDe(eleve)) };
    }
  },
});

const divisionSansEleve = rule<EnsembleLu, { code: string }>({
  code: "siecle.ensemble.division-sans-eleve",
  level: "information",
  message: ({ code }) => `Aucun élève n’est dans la division «\u00a0${code}\u00a0».`,
  remedy: () => "Si elle existe encore, affectez-y ses élèves dans SIECLE\u00a0; sinon, supprimez-la dans STS-Web.",
  check: function* ({ eleves, structures }) {
    if (!eleves || !structures || eleves.structures.size === 0) return;
    const used = new Set([...usesOf(eleves, "D")].map(({ code }) => code));
    for (const division of structures.divisions ?? []) {
      const code = division.codeStructure;
      if (!used.has(code)) yield { code, where: dans(structures, division, "DIVISION", `Division ${code}`) };
    }
  },
});

const liensInconnus = missing({
  code: "siecle.ensemble.responsable-d-un-inconnu",
  level: "anomalie",
  message: ({ code: eleveId }, count) =>
    `${nombre(count, "Un responsable est rattaché", "responsables sont rattachés")} à l’élève ${eleveId}, absent du fichier des élèves.`,
  remedy: "Refaites ensemble les exports Élèves et Responsables de SIECLE\u00a0: l’un est plus ancien que l’autre.",
  compare: ({ eleves, responsables }) =>
    eleves &&
    responsables && {
      known: new Set(eleves.parId.keys()),
      uses: responsables.liens.map((lien) => ({
        code: lien.eleveId,
        where: () => {
          const personne = responsables.parId.get(lien.personneId);
          return dans(responsables, lien, "RESPONSABLE_ELEVE/ELEVE_ID", personne && nomDePersonne(personne));
        },
      })),
    },
});

/** A rule on each pupil still there. */
const presents = (declaration: {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  readonly fails: (eleve: SiecleEleve, liens: NonNullable<EnsembleLu["responsables"]>) => boolean;
}): Rule<EnsembleLu> =>
  rule<EnsembleLu, object>({
    code: declaration.code,
    level: "anomalie",
    message: () => declaration.message,
    remedy: () => declaration.remedy,
    check: function* ({ eleves, responsables }) {
      if (!eleves || !responsables) return;
      for (const eleve of eleves.eleves) {
        if (isParti(eleves, eleve) || !declaration.fails(eleve, responsables)) continue;
        yield { where: dans(eleves, eleve, "ELEVE", nomDe(eleve)) };
      }
    },
  });

const sansResponsable = presents({
  code: "siecle.ensemble.eleve-sans-responsable",
  message: "Cet élève n’a aucun responsable dans le fichier des responsables.",
  remedy: "Complétez sa fiche dans SIECLE, puis refaites l’export Responsables.",
  fails: ({ eleveId }, { parEleve }) => !parEleve.has(eleveId),
});

const sansToit = presents({
  code: "siecle.ensemble.eleve-sans-adresse",
  message: "Personne n’héberge cet élève et il n’a pas d’adresse à lui\u00a0: son adresse n’est pas connue.",
  remedy: "Dans SIECLE, dites quel responsable l’héberge, ou donnez-lui une adresse.",
  fails: ({ eleveId, adresseId }, { parEleve }) => {
    const liens = parEleve.get(eleveId) ?? [];
    const isSaid = liens.some(({ hebergeEleve }) => hebergeEleve !== undefined);
    return adresseId === undefined && isSaid && !liens.some(({ hebergeEleve }) => hebergeEleve);
  },
});

/** Pupils against structures and responsables. */
export const ELEVE_RULES: readonly Rule<EnsembleLu>[] = [
  structureInconnue("D", "division-inconnue", "La division", ({ structures }) => structures?.divisions ?? []),
  structureInconnue("G", "groupe-inconnu", "Le groupe", ({ structures }) => structures?.groupes ?? []),
  mefHorsDivision,
  divisionSansEleve,
  liensInconnus,
  sansResponsable,
  sansToit,
];
