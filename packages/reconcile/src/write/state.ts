import type { BaseClasse, BaseEleve, BaseSnapshot, Identifiant } from "../snapshot.ts";
import type { ClasseAjoutee, EleveAjoute, Operation, OperationOf } from "./operation.ts";

/** A snapshot that operations can run on, one by one. */
export interface State {
  readonly annee: number;
  readonly classes: Map<string, BaseClasse>;
  readonly eleves: Map<string, BaseEleve>;
  /** By pupil and signature. */
  readonly distinctions: Map<string, BaseSnapshot["distinctions"][number]>;
}

export function stateOf(base: BaseSnapshot): State {
  return {
    annee: base.annee,
    classes: new Map(base.classes.map((classe) => [classe.id, classe])),
    eleves: new Map(base.eleves.map((eleve) => [eleve.id, eleve])),
    distinctions: new Map(base.distinctions.map((each) => [distinctionKey(each), each])),
  };
}

function snapshotOf({ annee, classes, eleves, distinctions }: State): BaseSnapshot {
  return {
    annee,
    classes: [...classes.values()],
    eleves: [...eleves.values()],
    distinctions: [...distinctions.values()],
  };
}

/** What the base would be once these operations had run: the same meaning as the real writes, without a database. */
export function applyTo(base: BaseSnapshot, operations: readonly Operation[]): BaseSnapshot {
  const state = stateOf(base);
  for (const operation of operations) run(state, operation);
  return snapshotOf(state);
}

export function distinctionKey({
  eleveId,
  signature,
}: {
  readonly eleveId: string;
  readonly signature: string;
}): string {
  return `${eleveId} ${signature}`;
}

export function run(state: State, operation: Operation): void {
  switch (operation.kind) {
    case "classe.ajouter":
      state.classes.set(operation.classeId, newClasse(operation.classeId, operation.classe));
      return;
    case "classe.oter":
      state.classes.delete(operation.classeId);
      return;
    case "classe.modifier":
      change(state.classes, operation.classeId, valuesOf(operation));
      return;
    case "classe.archiver":
    case "classe.rouvrir":
      change(state.classes, operation.classeId, { archivee: operation.kind === "classe.archiver" });
      return;
    case "eleve.ajouter":
      state.eleves.set(operation.eleveId, newEleve(operation.eleveId, operation.eleve));
      return;
    case "eleve.oter":
      state.eleves.delete(operation.eleveId);
      return;
    case "eleve.modifier":
      change(state.eleves, operation.eleveId, valuesOf(operation));
      return;
    case "eleve.desactiver":
    case "eleve.reactiver":
      change(state.eleves, operation.eleveId, { actif: operation.kind === "eleve.reactiver" });
      return;
    case "scolarite.definir":
      change(state.eleves, operation.eleveId, { scolarite: operation.apres });
      return;
    case "identifiant.ajouter":
    case "identifiant.oter":
      runIdentifiant(state, operation);
      return;
    case "distinction.ajouter":
    case "distinction.oter":
      runDistinction(state, operation);
      return;
  }
}

export function newClasse(id: string, classe: ClasseAjoutee): BaseClasse {
  return { id, ...classe, origine: "import", archivee: false, verrous: [] };
}

export function newEleve(id: string, { fiche, identifiants, scolarite }: EleveAjoute): BaseEleve {
  return { id, ...fiche, actif: true, origine: "import", identifiants, scolarite, verrous: [] };
}

function valuesOf({ champs }: OperationOf<"classe.modifier" | "eleve.modifier">): Record<string, unknown> {
  return Object.fromEntries(champs.map(({ champ, apres }) => [champ, apres]));
}

function change<T>(objects: Map<string, T>, id: string, values: Partial<T> | Record<string, unknown>): void {
  const object = objects.get(id);
  if (object === undefined) throw new Error(`no object ${id} to change`);
  objects.set(id, { ...object, ...values });
}

function runIdentifiant(state: State, operation: Donne): void {
  const held = (operation.objet === "classe" ? state.classes : state.eleves).get(operation.id)?.identifiants ?? [];
  const rewrite = operation.kind === "identifiant.ajouter" ? withIdentifiant : withoutIdentifiant;
  const values = { identifiants: rewrite(held, operation) };
  if (operation.objet === "classe") change(state.classes, operation.id, values);
  else change(state.eleves, operation.id, values);
}

type Donne = OperationOf<"identifiant.ajouter" | "identifiant.oter">;

function withIdentifiant(held: readonly Identifiant[], { source, valeur, connu }: Donne): Identifiant[] {
  const all = connu ? held : [...held, { source, valeur, actuel: true }];
  return all.map((each) => (each.source === source ? { ...each, actuel: each.valeur === valeur } : each));
}

function withoutIdentifiant(held: readonly Identifiant[], { source, valeur, precedent, connu }: Donne): Identifiant[] {
  return held
    .filter((each) => connu || each.source !== source || each.valeur !== valeur)
    .map((each) => (each.source === source ? { ...each, actuel: each.valeur === precedent } : each));
}

function runDistinction(state: State, operation: OperationOf<"distinction.ajouter" | "distinction.oter">): void {
  const { eleveId, signature } = operation;
  if (operation.kind === "distinction.ajouter")
    state.distinctions.set(distinctionKey(operation), { eleveId, signature });
  else state.distinctions.delete(distinctionKey(operation));
}
