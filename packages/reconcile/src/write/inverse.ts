import { canonical, isSame } from "../canonical.ts";
import { currentOf } from "../plan/diff-eleve.ts";
import type { BaseFiche } from "../registre/fiche.ts";
import type { BaseSnapshot } from "../snapshot.ts";
import { liensDeclares, undeclared } from "./liens-declares.ts";
import type { ClasseValeur, EleveValeur, FicheValeur, Gardee, Operation, OperationOf, Undo } from "./operation.ts";
import { distinctionKey, identifiedBy, newClasse, newEleve, newFiche, run, type State, stateOf } from "./state.ts";

/** The operations that undo these, in the order to run them. */
export function inverse(operations: readonly Operation[]): Operation[] {
  return operations.toReversed().map(inverseOf);
}

const OPPOSITES = {
  "classe.ajouter": "classe.oter",
  "classe.oter": "classe.ajouter",
  "classe.archiver": "classe.rouvrir",
  "classe.rouvrir": "classe.archiver",
  "eleve.ajouter": "eleve.oter",
  "eleve.oter": "eleve.ajouter",
  "eleve.desactiver": "eleve.reactiver",
  "eleve.reactiver": "eleve.desactiver",
  "identifiant.ajouter": "identifiant.oter",
  "identifiant.oter": "identifiant.ajouter",
  "fiche.ajouter": "fiche.oter",
  "fiche.oter": "fiche.ajouter",
  "fiche.retirer": "fiche.retablir",
  "fiche.retablir": "fiche.retirer",
  "distinction.ajouter": "distinction.oter",
  "distinction.oter": "distinction.ajouter",
} as const;

function inverseOf(operation: Operation): Operation {
  switch (operation.kind) {
    case "classe.modifier":
      return { ...operation, champs: operation.champs.map((each) => swapped(each) as ClasseValeur) };
    case "eleve.modifier":
      return { ...operation, champs: operation.champs.map((each) => swapped(each) as EleveValeur) };
    case "fiche.modifier":
      return { ...operation, champs: operation.champs.map(swapped) };
    case "scolarite.definir":
      return swapped(operation);
    default:
      return { ...operation, kind: OPPOSITES[operation.kind] } as Operation;
  }
}

function swapped<T extends { readonly avant: unknown; readonly apres: unknown }>(each: T): T {
  return { ...each, avant: each.apres, apres: each.avant };
}

/**
 * What of an inverse can run on the base as it is now; what somebody changed since the import is kept, and listed.
 * `utilises` are the pupils and classes something else hangs on (a bilan…): they are never taken away. What was declared of
 * a link the import brought says nothing without its pupil: it goes with him, and alone keeps nobody.
 */
export function inverseKeeping(
  inverse: readonly Operation[],
  baseNow: BaseSnapshot,
  utilises: ReadonlySet<string> = new Set(),
): Undo {
  const declares = liensDeclares(inverse, baseNow);
  if (declares.size === 0) return siftAll(inverse, baseNow, utilises);
  const sans = (liens: ReadonlySet<string>) =>
    siftAll(inverse, undeclared(baseNow, liens), new Set([...utilises].filter((id) => !liens.has(id))));
  const { operations } = sans(new Set(declares.keys()));
  const partants = new Set(operations.flatMap((each) => (each.kind === "eleve.oter" ? [each.eleveId] : [])));
  return sans(new Set([...declares].flatMap(([lien, eleve]) => (partants.has(eleve) ? [lien] : []))));
}

function siftAll(inverse: readonly Operation[], baseNow: BaseSnapshot, utilises: ReadonlySet<string>): Undo {
  const state = stateOf(baseNow);
  const operations: Operation[] = [];
  const gardees: Gardee[] = [];
  for (const operation of inverse) {
    const { possible, gardee } = sift(operation, state, utilises);
    if (gardee) gardees.push(gardee);
    if (!possible) continue;
    operations.push(possible);
    run(state, possible);
  }
  return { operations, gardees };
}

interface Sifted {
  readonly possible?: Operation;
  readonly gardee?: Gardee;
}

function sift(operation: Operation, state: State, utilises: ReadonlySet<string>): Sifted {
  if (operation.kind === "eleve.modifier") {
    return siftChamps(operation, state.eleves.get(operation.eleveId), (champs) => ({ ...operation, champs }));
  }
  if (operation.kind === "classe.modifier") {
    return siftChamps(operation, state.classes.get(operation.classeId), (champs) => ({ ...operation, champs }));
  }
  if (operation.kind === "fiche.modifier") {
    return siftChamps(operation, state.fiches.get(operation.ficheId)?.champs, (champs) => ({ ...operation, champs }));
  }
  const raison = obstacle(operation, state, utilises);
  return raison ? { gardee: { operation, raison } } : { possible: operation };
}

/** Each field for itself: the one that still has the value the import gave goes back, the others are kept. */
function siftChamps<Valeur extends ClasseValeur | EleveValeur | FicheValeur>(
  operation: Operation & { readonly champs: readonly Valeur[] },
  now: object | undefined,
  make: (champs: readonly Valeur[]) => Operation,
): Sifted {
  if (!now) return { gardee: { operation, raison: "disparu" } };
  const values = new Map(Object.entries(now));
  const isUntouched = ({ champ, avant }: Valeur) => isSame(values.get(champ), avant);
  const back = operation.champs.filter(isUntouched);
  const kept = operation.champs.filter((each) => !isUntouched(each)).map(({ champ }) => champ);
  return {
    ...(back.length > 0 ? { possible: make(back) } : {}),
    ...(kept.length > 0 ? { gardee: { operation, raison: "modifie-depuis", champs: kept } } : {}),
  };
}

type Whole = Exclude<Operation, OperationOf<"eleve.modifier" | "classe.modifier" | "fiche.modifier">>;

function obstacle(operation: Whole, state: State, utilises: ReadonlySet<string>): Gardee["raison"] | null {
  if (operation.kind === "distinction.ajouter" || operation.kind === "distinction.oter") {
    const isThere = state.distinctions.has(distinctionKey(operation));
    return isThere === (operation.kind === "distinction.oter") ? null : "modifie-depuis";
  }
  if (operation.kind === "classe.ajouter" || operation.kind === "eleve.ajouter" || operation.kind === "fiche.ajouter") {
    return null;
  }
  const now = targetOf(operation, state);
  if (!now) return "disparu";
  if (operation.kind === "classe.oter" && isInhabited(operation.classeId, state)) return "utilise-depuis";
  const takesAway = operation.kind.endsWith(".oter") && operation.kind !== "identifiant.oter";
  if (takesAway && (utilises.has(now.id) || (state.references.get(now.id) ?? 0) > 0)) return "utilise-depuis";
  return isAsLeft(operation, now) ? null : "modifie-depuis";
}

type Aimed = Exclude<
  Whole,
  OperationOf<"distinction.ajouter" | "distinction.oter" | "classe.ajouter" | "eleve.ajouter" | "fiche.ajouter">
>;
type Target = BaseSnapshot["classes"][number] | BaseSnapshot["eleves"][number] | BaseFiche;

function targetOf(operation: Aimed, state: State): Target | undefined {
  const { classes, eleves, fiches } = state;
  if ("objet" in operation) return identifiedBy(state, operation.objet).get(operation.id);
  if ("ficheId" in operation) return fiches.get(operation.ficheId);
  return "classeId" in operation ? classes.get(operation.classeId) : eleves.get(operation.eleveId);
}

function isInhabited(classeId: string, { eleves }: State): boolean {
  return [...eleves.values()].some(({ scolarite }) => scolarite?.classeId === classeId);
}

/** Whether the object is still as the import left it, for what the operation is about. */
function isAsLeft(operation: Aimed, now: Target): boolean {
  switch (operation.kind) {
    case "classe.oter":
      return isSameObject(now, newClasse(operation.classeId, operation.classe));
    case "eleve.oter":
      return isSameObject(now, newEleve(operation.eleveId, operation.eleve));
    case "fiche.oter":
      return "genre" in now && isSameObject(filledOf(now), filledOf(newFiche(operation)));
    case "fiche.retirer":
    case "fiche.retablir":
      return "actif" in now && now.actif === (operation.kind === "fiche.retirer");
    case "classe.archiver":
    case "classe.rouvrir":
      return "archivee" in now && now.archivee === (operation.kind === "classe.rouvrir");
    case "eleve.desactiver":
    case "eleve.reactiver":
      return "actif" in now && now.actif === (operation.kind === "eleve.desactiver");
    case "scolarite.definir":
      return "scolarite" in now && isSame(now.scolarite, operation.avant);
    case "identifiant.oter":
      return currentOf(now.identifiants, operation.source) === operation.valeur;
    case "identifiant.ajouter":
      return currentOf(now.identifiants, operation.source) === operation.precedent;
  }
}

/** The base keeps as empty the fields that no file gave. */
function filledOf(fiche: BaseFiche): BaseFiche {
  const filled = Object.entries(fiche.champs).filter(([, valeur]) => valeur !== null);
  return { ...fiche, champs: Object.fromEntries(filled) };
}

/** The history of identifiers has no order. */
function isSameObject(a: Target, b: Target): boolean {
  const [left, right] = [a, b].map((each) => ({ ...each, identifiants: each.identifiants.map(canonical).sort() }));
  return isSame(left, right);
}
