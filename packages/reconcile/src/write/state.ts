import type { Identifiant } from "../memoire.ts";
import { type BaseFiche, type Champs, referencesOf } from "../registre/fiche.ts";
import type { BaseClasse, BaseEleve, BaseSnapshot } from "../snapshot.ts";
import type { ClasseAjoutee, EleveAjoute, Operation, OperationOf } from "./operation.ts";

/** A snapshot that operations can run on, one by one. */
export interface State {
  readonly annee: number;
  readonly classes: Map<string, BaseClasse>;
  readonly eleves: Map<string, BaseEleve>;
  readonly fiches: Map<string, BaseFiche>;
  /** How many fiches refer to each object. */
  readonly references: Map<string, number>;
  /** By pupil and signature. */
  readonly distinctions: Map<string, BaseSnapshot["distinctions"][number]>;
}

export function stateOf(base: BaseSnapshot): State {
  return {
    annee: base.annee,
    classes: new Map(base.classes.map((classe) => [classe.id, classe])),
    eleves: new Map(base.eleves.map((eleve) => [eleve.id, eleve])),
    fiches: new Map(base.fiches.map((fiche) => [fiche.id, fiche])),
    references: countReferences(base.fiches),
    distinctions: new Map(base.distinctions.map((each) => [distinctionKey(each), each])),
  };
}

function snapshotOf({ annee, classes, eleves, fiches, distinctions }: State): BaseSnapshot {
  return {
    annee,
    classes: [...classes.values()],
    eleves: [...eleves.values()],
    fiches: [...fiches.values()],
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
    case "fiche.ajouter":
      setFiche(state, operation.ficheId, newFiche(operation));
      return;
    case "fiche.oter":
      setFiche(state, operation.ficheId, undefined);
      return;
    case "fiche.modifier": {
      const held = state.fiches.get(operation.ficheId);
      if (!held) throw new Error(`no object ${operation.ficheId} to change`);
      setFiche(state, held.id, { ...held, champs: { ...held.champs, ...valuesOf(operation) } as Champs });
      return;
    }
    case "fiche.retirer":
    case "fiche.retablir":
      change(state.fiches, operation.ficheId, { actif: operation.kind === "fiche.retablir" });
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

function setFiche({ fiches, references }: State, id: string, fiche: BaseFiche | undefined): void {
  const held = fiches.get(id);
  for (const reference of held ? referencesOf(held.champs) : []) {
    references.set(reference, (references.get(reference) ?? 0) - 1);
  }
  if (!fiche) fiches.delete(id);
  else fiches.set(id, fiche);
  for (const reference of fiche ? referencesOf(fiche.champs) : []) {
    references.set(reference, (references.get(reference) ?? 0) + 1);
  }
}

function countReferences(fiches: readonly BaseFiche[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const reference of fiches.flatMap(({ champs }) => referencesOf(champs))) {
    counts.set(reference, (counts.get(reference) ?? 0) + 1);
  }
  return counts;
}

export function newFiche({ genre, ficheId: id, fiche }: OperationOf<"fiche.ajouter" | "fiche.oter">): BaseFiche {
  return { id, genre, ...fiche, actif: true, origine: "import", verrous: [] };
}

function valuesOf({
  champs,
}: OperationOf<"classe.modifier" | "eleve.modifier" | "fiche.modifier">): Record<string, unknown> {
  return Object.fromEntries(champs.map(({ champ, apres }) => [champ, apres]));
}

function change<T>(objects: Map<string, T>, id: string, values: Partial<T> | Record<string, unknown>): void {
  const object = objects.get(id);
  if (object === undefined) throw new Error(`no object ${id} to change`);
  objects.set(id, { ...object, ...values });
}

function runIdentifiant(state: State, operation: Donne): void {
  const objects = identifiedBy(state, operation.objet);
  const held = objects.get(operation.id)?.identifiants ?? [];
  const rewrite = operation.kind === "identifiant.ajouter" ? withIdentifiant : withoutIdentifiant;
  const values = { identifiants: rewrite(held, operation) };
  change<Identified>(objects, operation.id, values);
}

type Identified = BaseClasse | BaseEleve | BaseFiche;

/** Where the objects of a kind that has identifiers are kept. */
export function identifiedBy({ classes, eleves, fiches }: State, objet: Donne["objet"]): Map<string, Identified> {
  const kept = { classe: classes, eleve: eleves, personnel: fiches, responsable: fiches }[objet];
  return kept as Map<string, Identified>;
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
