import { type Decisions, decisionFaults, empreinte, isFerme, type Plan } from "@navette/reconcile";
import { AppError } from "../app-error.ts";

type Fault = ReturnType<typeof decisionFaults>[number]["fault"];

const FAUTES: Readonly<Record<Fault, string>> = {
  inconnu: "aucun changement de ce plan ne porte cet identifiant.",
  "choix-interdit": "ce choix n’est pas proposé pour ce changement.",
  "plan-ferme": "rien n’est pris d’un fichier d’une autre année.",
  "eleve-non-propose": "cette personne n’est pas proposée pour ce changement.",
  "eleve-choisi-deux-fois": "une même personne est choisie pour plusieurs changements.",
};

/** Refuses decisions that do not suit the plan (`import.decision`), all at once: `champs` says of each change what is wrong. */
export function requireDecisions(plan: Plan, decisions: Decisions): void {
  const faults = decisionFaults(plan, decisions);
  if (faults.length === 0) return;
  const champs = Object.fromEntries(
    faults.map(({ changeId, fault }) => [changeId, `${changeId}\u00a0: ${FAUTES[fault]}`]),
  );
  throw new AppError({
    nature: "saisie",
    code: "import.decision",
    ...(isFerme(plan.gardes) ? AUTRE_ANNEE : DEPASSEE),
    champs,
  });
}

const DEPASSEE = {
  message: "Des décisions ne conviennent pas au plan.",
  remedy: "Relisez le plan d’aujourd’hui, puis choisissez de nouveau.",
};

const AUTRE_ANNEE = {
  message: "Ces fichiers sont d’une autre année scolaire\u00a0: rien n’en est accepté.",
  remedy: "Ouvrez d’abord cette année, ou déposez les fichiers de l’année en cours.",
};

/** Refuses a plan that is not the one that was read (`import.autre-plan`): the school, the files or the options are not the same. */
export function requireSeen(plan: Plan, vu: string | undefined): void {
  if (vu === undefined || vu === empreinte(plan)) return;
  throw new AppError({
    nature: "etat",
    code: "import.autre-plan",
    message:
      "Ce plan n’est plus celui que vous avez lu\u00a0: l’établissement, les fichiers ou les options ont changé.",
    remedy: "Relisez le plan, puis appliquez celui-là. Rien n’a été changé.",
  });
}
