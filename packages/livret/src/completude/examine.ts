import { type EcoleBilans, nomEleve } from "../bilans.ts";
import type { Etat } from "../etats.ts";
import { type Avancement, estFini, totalOf } from "./avancement.ts";
import type { BilanPrepare } from "./bilan.ts";
import type { Constat } from "./constat.ts";
import { type ClassePreparee, isBloquant, prepareEcole } from "./ecole.ts";
import { type Relance, relancesOf } from "./relances.ts";

/** What LSU would do with a bilan as it stands, whatever its state. `sans-objet`: the level has no bilan périodique. */
export const STATUTS_EXAMEN = {
  complet: "Complet",
  exportable: "Exportable, avec des manques",
  partiel: "Exportable en partie",
  impossible: "Non exportable",
  "sans-objet": "Sans bilan",
} as const;

export type StatutExamen = keyof typeof STATUTS_EXAMEN;

export interface ExamenEleve {
  readonly eleve: string;
  readonly nom: string;
  readonly etat: Etat;
  readonly statut: StatutExamen;
  readonly avancement: Avancement;
  /** The gravest first. */
  readonly constats: readonly Constat[];
}

export interface ExamenClasse {
  readonly classe: string;
  readonly libelle: string;
  readonly avancement: Avancement;
  readonly statuts: Readonly<Record<StatutExamen, number>>;
  /** Whether something withholds the whole class. */
  readonly bloquee: boolean;
  readonly constats: readonly Constat[];
  readonly eleves: readonly ExamenEleve[];
}

export interface Examen {
  readonly avancement: Avancement;
  readonly statuts: Readonly<Record<StatutExamen, number>>;
  readonly bloquee: boolean;
  /** About the whole school. */
  readonly constats: readonly Constat[];
  readonly classes: readonly ExamenClasse[];
  /** Whom to remind, the most awaited first. */
  readonly relances: readonly Relance[];
}

/** What is missing before LSU, by class, by pupil and by person, with the rules of the export itself. */
export function examine(ecole: EcoleBilans): Examen {
  const preparee = prepareEcole(ecole);
  const classes = preparee.classes.map(examineClasse);
  const constats = [
    ...preparee.constats,
    ...preparee.classes.flatMap((classe) => [...classe.constats, ...classe.bilans.flatMap((bilan) => bilan.constats)]),
  ];
  return {
    avancement: totalOf(classes.map((each) => each.avancement)),
    statuts: compteStatuts(classes.flatMap((each) => each.eleves)),
    bloquee: preparee.constats.some(isBloquant),
    constats: preparee.constats,
    classes,
    relances: relancesOf(constats),
  };
}

function examineClasse({ classe, constats, bilans }: ClassePreparee): ExamenClasse {
  const eleves = bilans.map(examineEleve);
  return {
    classe: classe.id,
    libelle: classe.libelle,
    avancement: totalOf(eleves.map((eleve) => eleve.avancement)),
    statuts: compteStatuts(eleves),
    bloquee: constats.some(isBloquant),
    constats,
    eleves,
  };
}

const GRAVITE: Readonly<Record<Constat["effet"], number>> = {
  bloquant: 0,
  manquant: 1,
  ignore: 2,
  repare: 3,
  signale: 4,
};

function examineEleve(prepare: BilanPrepare): ExamenEleve {
  const { bilan, avancement, constats } = prepare;
  return {
    eleve: bilan.eleve.id,
    nom: nomEleve(bilan.eleve),
    etat: bilan.etat,
    statut: statutOf(prepare),
    avancement,
    constats: constats.toSorted((a, b) => GRAVITE[a.effet] - GRAVITE[b.effet]),
  };
}

function statutOf({ bilan, page, avancement, constats }: BilanPrepare): StatutExamen {
  if (page === undefined && bilan.eleve.niveau) return "sans-objet";
  const has = (effet: Constat["effet"]) => constats.some((constat) => constat.effet === effet);
  if (has("manquant")) return "impossible";
  if (has("ignore")) return "partiel";
  return estFini(avancement) ? "complet" : "exportable";
}

function compteStatuts(eleves: readonly ExamenEleve[]): Readonly<Record<StatutExamen, number>> {
  const comptes = { complet: 0, exportable: 0, partiel: 0, impossible: 0, "sans-objet": 0 };
  for (const { statut } of eleves) comptes[statut] += 1;
  return comptes;
}
