import {
  annulableJusque,
  countRefusees,
  type EtatImport,
  type ImportVu,
  type ImportListe as Listed,
} from "@navette/base";
import {
  attenteOf,
  type Counts,
  compteLus,
  enAttenteInWords,
  equation,
  type FichesCounts,
  type Garde,
  isHeldBack,
  isLevable,
  isRetrait,
  type Plan,
  type Settled,
  settle,
  standing,
} from "@navette/reconcile";
import type { ImportListe } from "./historique-schemas.ts";
import type { LigneDeCompte } from "./plan-schemas.ts";
import { presentClasses } from "./present-classes.ts";
import { presentGardees } from "./present-gardees.ts";
import { presentGroupes } from "./present-groupes.ts";
import { presentReste } from "./restes.ts";
import { type Objet, objetOf, TOUS_LES_OBJETS } from "./rubriques.ts";
import type { Import } from "./schemas.ts";
import { CONSEQUENCES } from "./words.ts";

/** Whether it still waits for decisions. */
export function isOpen(etat: EtatImport): boolean {
  return etat === "analyse" || etat === "echoue";
}

/** One line of the history, at that instant. */
export function presentListe({ depasse, attente, ...listed }: Listed, now: Date): ImportListe {
  return { ...presentCommun(listed, now), attente: isOpen(listed.etat) ? attente : null, depasse };
}

function presentCommun(
  { id, annee, etat, creeLe, creePar, appliqueLe, annuleLe, fichiers, bilan }: Omit<Listed, "depasse" | "attente">,
  now: Date,
): Omit<ImportListe, "depasse" | "attente"> {
  const limite = annulableJusque({ appliqueLe: isOpen(etat) ? now.toISOString() : appliqueLe });
  return {
    id,
    annee,
    etat,
    creeLe,
    creePar,
    appliqueLe,
    annuleLe,
    annulableJusque: annuleLe === null && limite !== null && now.toISOString() <= limite ? limite : null,
    fichiers,
    appliques: bilan?.appliques ?? null,
    elevesLaisses: bilan?.eleves ?? null,
  };
}

/** All that the pages show of an import, its rows apart. */
export function presentImport(found: ImportVu, { now, perime }: { now: Date; perime: boolean }): Import {
  const { plan, decisions, options, familles, bilan, gardees, echec } = found;
  const settled = standing(settle(plan, decisions));
  const compte = presentCompte(plan, bilan?.counts ?? equation(plan, decisions), settled);
  return {
    ...presentCommun(found, now),
    echec,
    options,
    gardes: plan.gardes.map((garde) => presentGarde(garde, plan.annee)),
    compte,
    ...attenteOf(plan, decisions),
    retraitsSuspendus: held(settled).retraitsSuspendus,
    arbitrages: settled.filter(({ change }) => change.kind.endsWith(".arbitrer")).length,
    groupes: presentGroupes(settled, { gardes: plan.gardes, finished: !isOpen(found.etat) }),
    classes: isOpen(found.etat) ? presentClasses(plan, settled) : [],
    lus: presentLus(found, settled),
    enfantsAttendus: enAttenteInWords(plan),
    perime,
    familles,
    bilan: bilan && {
      appliques: bilan.appliques,
      ignores: bilan.ignores,
      enAttente: bilan.enAttente,
      restes: bilan.restes.map(presentReste),
      anciens: bilan.anciens,
    },
    gardees: gardees && presentGardees(gardees, plan),
  };
}

function presentGarde({ code, message, params, retient, levee }: Garde, annee: number): Import["gardes"][number] {
  const isNext = code === "fichier-an-prochain" || (code === "annee-differente" && params.fichier === annee + 1);
  const anneeAOuvrir = isNext ? annee + 1 : null;
  return { code, message, retient, consequence: CONSEQUENCES[retient], anneeAOuvrir, levable: isLevable(code), levee };
}

const LISTES = { eleve: "eleves", responsable: "responsables" } as const;

/** Where each line of the files went, those that could not be read besides. */
function presentLus(found: ImportVu, settled: readonly Settled[]): Import["lus"] {
  return compteLus(found.plan, settled).map((compte) => ({
    ...compte,
    refusees: countRefusees(found, (fichier) => fichier?.counts[LISTES[compte.objet]] !== undefined),
  }));
}

/** One line for each kind of object that the school or the files hold, in the order the plan is read. */
function presentCompte({ changes }: Plan, counts: Counts, settled: readonly Settled[]): LigneDeCompte[] {
  const classesNommees = new Set(
    changes.flatMap((change) =>
      change.kind === "classe.inchange" || change.kind === "classe.modifier" ? [change.classeId] : [],
    ),
  ).size;
  return TOUS_LES_OBJETS.flatMap((objet) => {
    const own = settled.filter(({ change }) => objetOf(change) === objet);
    const figures = figuresOf(objet, counts, classesNommees);
    const isEmpty = figures.presents + own.length === 0 && objet !== "classe" && objet !== "eleve";
    return isEmpty ? [] : [{ objet, ...figures, gardes: gardesOf(figures), ...watched(own) }];
  });
}

type Figures = Omit<LigneDeCompte, "objet" | "gardes" | "suspendus" | "retraitsSuspendus" | "corriges">;

/** What the file does not name stays, unless it is withdrawn. */
const gardesOf = ({ presents, modifies, inchanges, retires }: Figures): number =>
  presents - modifies - inchanges - retires;

function figuresOf(objet: Objet, { classes, eleves, registre }: Counts, classesNommees: number): Figures {
  if (objet === "eleve")
    return figures({ ...eleves, ajouter: eleves.ajouter + eleves.reactiver, retirer: eleves.desactiver });
  if (objet !== "classe")
    return figures({ ...registre[objet], ajouter: registre[objet].ajouter + registre[objet].retablir });
  return {
    presents: classes.presentes,
    ajoutes: classes.ajoutees,
    retires: classes.retirees,
    resultants: classes.resultantes,
    modifies: classes.modifiees,
    inchanges: classesNommees - classes.modifiees,
    aArbitrer: 0,
  };
}

const figures = (of: Omit<FichesCounts, "retablir">): Figures => ({
  presents: of.presents,
  ajoutes: of.ajouter,
  retires: of.retirer,
  resultants: of.resultants,
  modifies: of.modifier,
  inchanges: of.inchange,
  aArbitrer: of.arbitrer,
});

function watched(own: readonly Settled[]): Pick<LigneDeCompte, "suspendus" | "retraitsSuspendus" | "corriges"> {
  return {
    ...held(own),
    corriges: own.filter(({ change, decision }) => change.groupe === "corrige-ici" && !isAccepted(decision)).length,
  };
}

function held(own: readonly Settled[]): Pick<LigneDeCompte, "suspendus" | "retraitsSuspendus"> {
  const back = own.filter(isHeldBack);
  return { suspendus: back.length, retraitsSuspendus: back.filter(({ change }) => isRetrait(change)).length };
}

function isAccepted(decision: Settled["decision"]): boolean {
  return decision?.choix === "accepter";
}
