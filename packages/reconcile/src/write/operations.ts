import type {
  ClasseChampModifie,
  ClasseChange,
  ClasseRef,
  EleveChampModifie,
  EleveChange,
  EleveEntrant,
  Mise,
} from "../plan/change.ts";
import type { Decisions } from "../plan/decision.ts";
import { FICHE_CHAMPS, SOURCES } from "../plan/fields.ts";
import { chosenSuggestion, decisionFaults, type Settled, settle } from "../plan/settle.ts";
import type { Plan } from "../plan/types.ts";
import type { IdentifiantSource, Scolarite } from "../snapshot.ts";
import type { ClasseValeur, EleveValeur, Operation } from "./operation.ts";

/** What the writes of one plan share: the identifiers given to new objects, and the enrolments as they are being changed. */
interface Run {
  readonly annee: number;
  readonly newId: () => string;
  readonly classes: Map<string, string>;
  readonly scolarites: Map<string, Scolarite | null>;
}

/**
 * The writes of what was decided, in the order to run them; what still waits for a person is not written.
 * `newId` gives the identifier of each new object. Throws on decisions that `decisionFaults` refuses.
 */
export function operations(plan: Plan, decisions: Decisions, newId: () => string): Operation[] {
  const [fault] = decisionFaults(plan, decisions);
  if (fault) throw new Error(`decision refused: ${fault.fault} on change ${fault.changeId}`);
  const run: Run = { annee: plan.annee, newId, classes: new Map(), scolarites: new Map() };
  const settled = settle(plan, decisions);
  return [
    ...settled.flatMap(({ change, decision }) =>
      isClasse(change) && decision?.choix === "accepter" ? classeOperations(change, run) : [],
    ),
    ...settled.flatMap((each) => (isClasse(each.change) ? [] : eleveOperations(each, each.change, run))),
  ];
}

function isClasse(change: Settled["change"]): change is ClasseChange {
  return change.kind.startsWith("classe.");
}

function classeOperations(change: ClasseChange, run: Run): Operation[] {
  const changeId = change.id;
  switch (change.kind) {
    case "classe.ajouter": {
      const classeId = run.newId();
      run.classes.set(changeId, classeId);
      const identifiants = change.classe.identifiants.map((each) => ({ ...each, actuel: true }));
      const { libelle, niveaux } = change.classe;
      return [
        { kind: "classe.ajouter", changeId, classeId, classe: { annee: run.annee, libelle, niveaux, identifiants } },
      ];
    }
    case "classe.rouvrir":
      return [{ kind: "classe.rouvrir", changeId, classeId: change.classeId }, ...classeWrites(change, change.champs)];
    case "classe.modifier":
      return classeWrites(change, change.champs);
    case "classe.archiver":
      return [{ kind: "classe.archiver", changeId, classeId: change.classeId }];
    case "classe.inchange":
      return [];
  }
}

function classeWrites(
  { id: changeId, classeId }: { readonly id: string; readonly classeId: string },
  champs: readonly ClasseChampModifie[],
): Operation[] {
  const plain = champs.flatMap((each): ClasseValeur[] => {
    if (each.champ === "libelle") return [{ champ: each.champ, avant: each.avant, apres: each.apres }];
    return each.champ === "niveaux" ? [{ champ: each.champ, avant: each.avant, apres: each.apres }] : [];
  });
  return [
    ...(plain.length > 0 ? [{ kind: "classe.modifier" as const, changeId, classeId, champs: plain }] : []),
    ...identifiantWrites(champs, { objet: "classe", id: classeId, changeId }),
  ];
}

function identifiantWrites(
  champs: readonly (ClasseChampModifie | EleveChampModifie)[],
  target: { readonly objet: "classe" | "eleve"; readonly id: string; readonly changeId: string },
): Operation[] {
  return champs.flatMap((each) => {
    if (!isIdentifiant(each) || each.apres === null) return [];
    const { champ: source, avant: precedent, apres: valeur, connu = false } = each;
    return [{ kind: "identifiant.ajouter" as const, ...target, source, valeur, precedent, connu }];
  });
}

function isIdentifiant<Champ extends { readonly champ: string }>(
  each: Champ,
): each is Extract<Champ, { readonly champ: IdentifiantSource }> {
  return (SOURCES as readonly string[]).includes(each.champ);
}

function eleveOperations({ decision }: Settled, change: EleveChange, run: Run): Operation[] {
  const changeId = change.id;
  if (change.kind === "eleve.arbitrer") {
    const suggestion = chosenSuggestion(change, decision);
    if (suggestion)
      return comeBack(
        suggestion,
        suggestion.champs.filter(({ verrou }) => !verrou),
        changeId,
        run,
      );
    if (decision?.choix !== "nouveau") return [];
    const { signature } = change.eleve;
    return [
      added(change.eleve, changeId, run),
      ...change.suggestions.map(({ eleveId }) => ({
        kind: "distinction.ajouter" as const,
        changeId,
        eleveId,
        signature,
      })),
    ];
  }
  if (decision?.choix !== "accepter") return [];
  switch (change.kind) {
    case "eleve.ajouter":
      return [added(change.eleve, changeId, run)];
    case "eleve.modifier":
      return writes(change, change.champs, changeId, run);
    case "eleve.reactiver":
      return comeBack(change, change.champs, changeId, run);
    case "eleve.desactiver":
      return [{ kind: "eleve.desactiver", changeId, eleveId: change.eleveId }];
    case "eleve.inchange":
      return [];
  }
}

function added({ fiche, identifiants, scolarite }: EleveEntrant, changeId: string, run: Run): Operation {
  const { annee, niveau, cycle } = scolarite;
  return {
    kind: "eleve.ajouter",
    changeId,
    eleveId: run.newId(),
    eleve: {
      fiche,
      identifiants: identifiants.map((each) => ({ ...each, actuel: true })),
      scolarite: { annee, classeId: classeIdOf(scolarite.classe, run) ?? null, niveau, cycle },
    },
  };
}

/** `undefined` when the class was not added after all. */
function classeIdOf(classe: ClasseRef | null, run: Run): string | null | undefined {
  if (classe === null) return null;
  return classe.kind === "base" ? classe.classeId : run.classes.get(classe.changeId);
}

function comeBack(mise: Mise, champs: readonly EleveChampModifie[], changeId: string, run: Run): Operation[] {
  const back = mise.ancien ? [{ kind: "eleve.reactiver" as const, changeId, eleveId: mise.eleveId }] : [];
  return [...back, ...writes(mise, champs, changeId, run)];
}

function writes(mise: Mise, champs: readonly EleveChampModifie[], changeId: string, run: Run): Operation[] {
  const { eleveId } = mise;
  const plain = champs.filter(isFiche).map(({ champ, avant, apres }) => ({ champ, avant, apres }) as EleveValeur);
  return [
    ...(plain.length > 0 ? [{ kind: "eleve.modifier" as const, changeId, eleveId, champs: plain }] : []),
    ...identifiantWrites(champs, { objet: "eleve", id: eleveId, changeId }),
    ...scolariteWrites(mise, champs, changeId, run),
  ];
}

function isFiche(
  each: EleveChampModifie,
): each is Extract<EleveChampModifie, { champ: (typeof FICHE_CHAMPS)[number] }> {
  return (FICHE_CHAMPS as readonly string[]).includes(each.champ);
}

/** Several changes may touch one enrolment, each decided apart: each starts from where the former left it. */
function scolariteWrites(
  { eleveId, scolarite }: Mise,
  champs: readonly EleveChampModifie[],
  changeId: string,
  run: Run,
): Operation[] {
  const held = run.scolarites.get(eleveId);
  const avant = held === undefined ? scolarite : held;
  const opens = champs.some(({ champ }) => champ === "annee");
  const start = opens || !avant ? { annee: run.annee, classeId: null, niveau: null, cycle: null } : avant;
  const apres = champs.reduce<Scolarite>((done, each) => withChamp(done, each, run), start);
  const isTouched = champs.some(({ champ }) => champ === "classe" || champ === "niveau" || champ === "cycle");
  if (!isTouched && !opens) return [];
  run.scolarites.set(eleveId, apres);
  return [{ kind: "scolarite.definir", changeId, eleveId, avant, apres }];
}

function withChamp(scolarite: Scolarite, each: EleveChampModifie, run: Run): Scolarite {
  switch (each.champ) {
    case "classe": {
      const classeId = classeIdOf(each.apres, run);
      return classeId === undefined ? scolarite : { ...scolarite, classeId };
    }
    case "niveau":
      return { ...scolarite, niveau: each.apres };
    case "cycle":
      return { ...scolarite, cycle: each.apres };
    default:
      return scolarite;
  }
}
