import { SOURCES, type SourceScolaire } from "../memoire.ts";
import type {
  ClasseChampModifie,
  ClasseChange,
  ClasseRef,
  EleveChampModifie,
  EleveChange,
  EleveEntrant,
  Mise,
} from "../plan/change.ts";
import { chosenSuggestion } from "../plan/chosen.ts";
import type { Decisions } from "../plan/decision.ts";
import { isEffective } from "../plan/effet.ts";
import { FICHE_CHAMPS, SCOLARITE_CHAMPS, SCOLARITE_VIDE } from "../plan/fields.ts";
import { decisionFaults, settle } from "../plan/settle.ts";
import type { Settled } from "../plan/settled.ts";
import type { Plan } from "../plan/types.ts";
import type { FicheChange } from "../registre/change.ts";
import type { Scolarite } from "../snapshot.ts";
import { type Faits, ficheOperations } from "./fiche-operations.ts";
import type { ClasseValeur, EleveValeur, Operation } from "./operation.ts";

/** What the writes of one plan share, and the enrolments as they are being changed. */
interface Run extends Faits {
  readonly annee: number;
  readonly scolarites: Map<string, Scolarite | null>;
}

/**
 * The writes of what was decided, in the order to run them; what still waits for a person is not written, nor what hangs on
 * something that is not.
 * `newId` gives the identifier of each new object. Throws on decisions that `decisionFaults` refuses.
 */
export function operations(plan: Plan, decisions: Decisions, newId: () => string): Operation[] {
  const [fault] = decisionFaults(plan, decisions);
  if (fault) throw new Error(`decision refused: ${fault.fault} on change ${fault.changeId}`);
  const run: Run = { annee: plan.annee, newId, ids: new Map(), scolarites: new Map() };
  const written = settle(plan, decisions).filter(isEffective);
  return [
    ...written.flatMap(({ change }) => (isClasse(change) ? classeOperations(change, run) : [])),
    ...written.flatMap((each) => (isEleve(each.change) ? eleveOperations(each, each.change, run) : [])),
    ...written.flatMap(({ change, decision }) => (isFiche(change) ? ficheOperations(change, decision, run) : [])),
  ];
}

function isClasse(change: Settled["change"]): change is ClasseChange {
  return change.kind.startsWith("classe.");
}

function isFiche(change: Settled["change"]): change is FicheChange {
  return "genre" in change;
}

function isEleve(change: Settled["change"]): change is EleveChange {
  return change.kind.startsWith("eleve.");
}

function classeOperations(change: ClasseChange, run: Run): Operation[] {
  const changeId = change.id;
  switch (change.kind) {
    case "classe.ajouter": {
      const classeId = run.newId();
      run.ids.set(changeId, classeId);
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
): each is Extract<Champ, { readonly champ: SourceScolaire }> {
  return (SOURCES as readonly string[]).includes(each.champ);
}

function eleveOperations({ decision }: Settled, change: EleveChange, run: Run): Operation[] {
  const changeId = change.id;
  if (change.kind === "eleve.arbitrer") {
    const suggestion = chosenSuggestion(change, decision);
    if (suggestion) {
      run.ids.set(changeId, suggestion.eleveId);
      return comeBack(
        suggestion,
        suggestion.champs.filter(({ verrou }) => !verrou),
        changeId,
        run,
      );
    }
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
  switch (change.kind) {
    case "eleve.ajouter":
      return [added(change.eleve, changeId, run)];
    case "eleve.modifier":
      return writes(change, change.champs, changeId, run);
    case "eleve.reactiver":
      return comeBack(change, change.champs, changeId, run);
    case "eleve.desactiver":
      return [...departWrites(change, run), { kind: "eleve.desactiver", changeId, eleveId: change.eleveId }];
    case "eleve.inchange":
      return [];
  }
}

function added({ fiche, identifiants, scolarite }: EleveEntrant, changeId: string, run: Run): Operation {
  const { classe, ...rest } = scolarite;
  const eleveId = run.newId();
  run.ids.set(changeId, eleveId);
  return {
    kind: "eleve.ajouter",
    changeId,
    eleveId,
    eleve: {
      fiche,
      identifiants: identifiants.map((each) => ({ ...each, actuel: true })),
      scolarite: { ...rest, classeId: classeIdOf(classe, run) ?? null },
    },
  };
}

/** The last day and its reason are kept with the enrolment that ends. */
function departWrites(change: Extract<EleveChange, { kind: "eleve.desactiver" }>, run: Run): Operation[] {
  const { sortie, eleveId } = change;
  if (!sortie) return [];
  return scolariteWrites({ eleveId, scolarite: sortie.scolarite }, sortie.champs, change.id, run);
}

/** `undefined` when the class was not added after all: a pupil recognised by hand keeps his own. */
function classeIdOf(classe: ClasseRef | null, run: Run): string | null | undefined {
  if (classe === null) return null;
  return classe.kind === "base" ? classe.classeId : run.ids.get(classe.changeId);
}

function comeBack(mise: Mise, champs: readonly EleveChampModifie[], changeId: string, run: Run): Operation[] {
  const back = mise.ancien ? [{ kind: "eleve.reactiver" as const, changeId, eleveId: mise.eleveId }] : [];
  return [...back, ...writes(mise, champs, changeId, run)];
}

function writes(mise: Mise, champs: readonly EleveChampModifie[], changeId: string, run: Run): Operation[] {
  const { eleveId } = mise;
  const plain = champs.filter(isFicheEleve).map(({ champ, avant, apres }) => ({ champ, avant, apres }) as EleveValeur);
  return [
    ...(plain.length > 0 ? [{ kind: "eleve.modifier" as const, changeId, eleveId, champs: plain }] : []),
    ...identifiantWrites(champs, { objet: "eleve", id: eleveId, changeId }),
    ...scolariteWrites(mise, champs, changeId, run),
  ];
}

function isFicheEleve(
  each: EleveChampModifie,
): each is Extract<EleveChampModifie, { champ: (typeof FICHE_CHAMPS)[number] }> {
  return (FICHE_CHAMPS as readonly string[]).includes(each.champ);
}

/** Several changes may touch one enrolment, each decided apart: each starts from where the former left it. */
function scolariteWrites(
  { eleveId, scolarite }: Pick<Mise, "eleveId" | "scolarite">,
  champs: readonly EleveChampModifie[],
  changeId: string,
  run: Run,
): Operation[] {
  const held = run.scolarites.get(eleveId);
  const avant = held === undefined ? scolarite : held;
  const opens = champs.some(({ champ }) => champ === "annee");
  const start = opens || !avant ? { ...SCOLARITE_VIDE, annee: run.annee, classeId: null } : avant;
  const apres = champs.reduce<Scolarite>((done, each) => withChamp(done, each, run), start);
  const isTouched = champs.some((each) => each.champ === "classe" || isScolarite(each));
  if (!isTouched && !opens) return [];
  run.scolarites.set(eleveId, apres);
  return [{ kind: "scolarite.definir", changeId, eleveId, avant, apres }];
}

function withChamp(scolarite: Scolarite, each: EleveChampModifie, run: Run): Scolarite {
  if (each.champ === "classe") {
    const classeId = classeIdOf(each.apres, run);
    return classeId === undefined ? scolarite : { ...scolarite, classeId };
  }
  return isScolarite(each) ? { ...scolarite, [each.champ]: each.apres } : scolarite;
}

function isScolarite(
  each: EleveChampModifie,
): each is Extract<EleveChampModifie, { champ: (typeof SCOLARITE_CHAMPS)[number] }> {
  return (SCOLARITE_CHAMPS as readonly string[]).includes(each.champ);
}
