import { annulableJusque, type EtatImport, type ImportVu, type ImportListe as Listed } from "@navette/base";
import { type Counts, equation, operations, type Plan, type Settled, settle } from "@navette/reconcile";
import { presentGardees } from "./present-gardees.ts";
import { presentGroupes } from "./present-groupes.ts";
import type { Import, ImportListe, LigneDeCompte } from "./schemas.ts";
import { isSuspended, standing } from "./standing.ts";
import { CONSEQUENCES, type Objet, objetOf } from "./words.ts";

/** Whether it still waits for decisions. */
export function isOpen(etat: EtatImport): boolean {
  return etat === "analyse" || etat === "echoue";
}

/** One line of the history, at that instant. */
export function presentListe({ depasse, ...listed }: Listed, now: Date): ImportListe {
  return { ...presentCommun(listed, now), depasse };
}

function presentCommun(
  { id, annee, etat, creeLe, creePar, appliqueLe, annuleLe, fichiers, bilan }: Omit<Listed, "depasse">,
  now: Date,
): Omit<ImportListe, "depasse"> {
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
  };
}

/** All that the pages show of an import, its rows apart. */
export function presentImport(found: ImportVu, { now, perime }: { now: Date; perime: boolean }): Import {
  const { plan, decisions, familles, bilan, gardees, echec } = found;
  const settled = standing(settle(plan, decisions));
  const compte = presentCompte(plan, bilan?.counts ?? equation(plan, decisions), settled);
  return {
    ...presentCommun(found, now),
    echec,
    gardes: plan.gardes.map(({ code, message, retient, levee }) => {
      return { code, message, retient, consequence: CONSEQUENCES[retient], levee };
    }),
    compte,
    aAppliquer: new Set(operations(plan, decisions, () => "").map(({ changeId }) => changeId)).size,
    aArbitrer: settled.filter(({ decision }) => decision === null).length,
    suspendus: compte.reduce((total, { suspendus }) => total + suspendus, 0),
    arbitrages: settled.filter(({ change }) => change.kind === "eleve.arbitrer").length,
    groupes: presentGroupes(settled, plan),
    perime,
    familles,
    bilan: bilan && {
      appliques: bilan.appliques,
      ignores: bilan.ignores,
      enAttente: bilan.enAttente,
      restes: bilan.restes,
    },
    gardees: gardees && presentGardees(gardees, plan),
  };
}

function presentCompte({ changes }: Plan, { classes, eleves }: Counts, settled: readonly Settled[]): LigneDeCompte[] {
  const watch = (objet: Objet) => {
    const own = settled.filter(({ change }) => objetOf(change) === objet);
    return {
      suspendus: own.filter(({ change, decision }) => isSuspended(change) && !isAccepted(decision)).length,
      corriges: own.filter(({ change, decision }) => change.groupe === "corrige-ici" && !isAccepted(decision)).length,
    };
  };
  return [
    {
      objet: "classe",
      presents: classes.presentes,
      ajoutes: classes.ajoutees,
      retires: classes.retirees,
      resultants: classes.resultantes,
      modifies: classes.modifiees,
      inchanges: changes.filter(({ kind }) => kind === "classe.inchange").length,
      aArbitrer: 0,
      ...watch("classe"),
    },
    {
      objet: "eleve",
      presents: eleves.presents,
      ajoutes: eleves.ajouter + eleves.reactiver,
      retires: eleves.desactiver,
      resultants: eleves.resultants,
      modifies: eleves.modifier,
      inchanges: eleves.inchange,
      aArbitrer: eleves.arbitrer,
      ...watch("eleve"),
    },
  ];
}

function isAccepted(decision: Settled["decision"]): boolean {
  return decision?.choix === "accepter";
}
