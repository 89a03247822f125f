import { randomUUID } from "node:crypto";
import {
  GENRES_PERSONNES,
  type Identifiant,
  type Operation,
  type OperationKind,
  type OperationOf,
  type Scolarite,
} from "@navette/reconcile";
import { and, eq, inArray } from "drizzle-orm";
import type { Trx } from "../db/base.ts";
import { insertRows } from "../db/bulk.ts";
import { eleve, identifiant, type OBJETS_IDENTIFIES, scolarite } from "../personnes/tables.ts";
import { classe } from "../structures/tables.ts";
import { deleteFiches, endFiches, insertFiches, updateFiches, valuesOf } from "./registre-appliers.ts";
import { distinction } from "./tables.ts";

type ObjetIdentifie = (typeof OBJETS_IDENTIFIES)[number];

type Appliers = {
  readonly [Kind in OperationKind]: (trx: Trx, operations: readonly OperationOf<Kind>[], now: string) => Promise<void>;
};

/**
 * One writer per kind of operation, in the order they run: an object comes before what refers to it, and leaves after.
 * Operations of different kinds bear on different objects or different fields, so running them kind by kind is the
 * same as running them one by one, in a few statements.
 */
const APPLIERS: Appliers = {
  "classe.ajouter": async (trx, operations, now) => {
    await insertRows(
      trx,
      classe,
      operations.map(({ classeId, classe: { annee, libelle, niveaux } }) => ({
        id: classeId,
        annee,
        libelle,
        niveaux,
        origine: "import" as const,
      })),
    );
    await insertIdentifiants(
      trx,
      "classe",
      operations.map(({ classeId, classe: { identifiants } }) => ({ id: classeId, identifiants })),
      now,
    );
  },
  "classe.rouvrir": (trx, operations) => archive(trx, operations, false),
  "classe.modifier": async (trx, operations) => {
    for (const { classeId, champs } of operations) {
      await trx.update(classe).set(valuesOf(champs)).where(eq(classe.id, classeId));
    }
  },
  "eleve.ajouter": async (trx, operations, now) => {
    await insertRows(
      trx,
      eleve,
      operations.map(({ eleveId, eleve: { fiche } }) => ({ id: eleveId, ...fiche, origine: "import" as const })),
    );
    await insertIdentifiants(
      trx,
      "eleve",
      operations.map(({ eleveId, eleve: { identifiants } }) => ({ id: eleveId, identifiants })),
      now,
    );
    await insertScolarites(
      trx,
      operations.flatMap(({ eleveId, eleve: { scolarite: first } }) => (first ? [{ eleveId, ...first }] : [])),
    );
  },
  "fiche.ajouter": async (trx, operations, now) => {
    await insertFiches(trx, operations);
    for (const objet of GENRES_PERSONNES) {
      const own = operations.filter(({ genre }) => genre === objet);
      await insertIdentifiants(
        trx,
        objet,
        own.map(({ ficheId, fiche: { identifiants } }) => ({ id: ficheId, identifiants })),
        now,
      );
    }
  },
  "fiche.retablir": (trx, operations) => endFiches(trx, operations, null),
  "fiche.modifier": updateFiches,
  "eleve.reactiver": (trx, operations) => activate(trx, operations, { actif: true, retireLe: null }),
  "eleve.modifier": async (trx, operations, now) => {
    for (const { eleveId, champs } of operations) {
      await trx
        .update(eleve)
        .set({ ...valuesOf(champs), modifieLe: now })
        .where(eq(eleve.id, eleveId));
    }
  },
  "identifiant.ajouter": async (trx, operations, now) => {
    for (const { objet, id, source, valeur } of operations) {
      await trx
        .update(identifiant)
        .set({ actuel: false })
        .where(ofObject(objet, id, source));
      await trx
        .insert(identifiant)
        .values({ objet, objetId: id, source, valeur, vuDepuis: now, vuJusque: now })
        .onConflictDoUpdate({
          target: [identifiant.uai, identifiant.objet, identifiant.objetId, identifiant.source, identifiant.valeur],
          set: { actuel: true, vuJusque: now },
        });
    }
  },
  "identifiant.oter": async (trx, operations) => {
    for (const { objet, id, source, valeur, precedent, connu } of operations) {
      const own = and(ofObject(objet, id, source), eq(identifiant.valeur, valeur));
      if (connu) await trx.update(identifiant).set({ actuel: false }).where(own);
      else await trx.delete(identifiant).where(own);
      if (precedent === null) continue;
      const former = and(ofObject(objet, id, source), eq(identifiant.valeur, precedent));
      await trx.update(identifiant).set({ actuel: true }).where(former);
    }
  },
  "scolarite.definir": defineScolarites,
  "distinction.ajouter": (trx, operations) =>
    insertRows(
      trx,
      distinction,
      operations.map(({ eleveId, signature }) => ({ eleveId, signature })),
    ),
  "distinction.oter": async (trx, operations) => {
    for (const { eleveId, signature } of operations) {
      await trx.delete(distinction).where(and(eq(distinction.eleveId, eleveId), eq(distinction.signature, signature)));
    }
  },
  "fiche.retirer": (trx, operations, now) => endFiches(trx, operations, now),
  "fiche.oter": deleteFiches,
  "eleve.desactiver": (trx, operations, now) => activate(trx, operations, { actif: false, retireLe: now }),
  "eleve.oter": async (trx, operations) => {
    const ids = operations.map(({ eleveId }) => eleveId);
    await trx.delete(scolarite).where(inArray(scolarite.eleveId, ids));
    await trx.delete(distinction).where(inArray(distinction.eleveId, ids));
    await trx.delete(identifiant).where(and(eq(identifiant.objet, "eleve"), inArray(identifiant.objetId, ids)));
    await trx.delete(eleve).where(inArray(eleve.id, ids));
  },
  "classe.archiver": (trx, operations) => archive(trx, operations, true),
  "classe.oter": async (trx, operations) => {
    const ids = operations.map(({ classeId }) => classeId);
    await trx.delete(identifiant).where(and(eq(identifiant.objet, "classe"), inArray(identifiant.objetId, ids)));
    await trx.delete(classe).where(inArray(classe.id, ids));
  },
};

/** Runs the operations of an import, or of its undoing. */
export async function runOperations(trx: Trx, operations: readonly Operation[], now: string): Promise<void> {
  for (const kind of Object.keys(APPLIERS) as OperationKind[]) await runKind(trx, kind, operations, now);
}

async function runKind<Kind extends OperationKind>(
  trx: Trx,
  kind: Kind,
  operations: readonly Operation[],
  now: string,
): Promise<void> {
  const own = operations.filter((operation): operation is OperationOf<Kind> => operation.kind === kind);
  if (own.length > 0) await APPLIERS[kind](trx, own, now);
}

function ofObject(objet: ObjetIdentifie, id: string, source: Identifiant["source"]) {
  return and(eq(identifiant.objet, objet), eq(identifiant.objetId, id), eq(identifiant.source, source));
}

async function archive(trx: Trx, operations: readonly { readonly classeId: string }[], archivee: boolean) {
  const ids = operations.map(({ classeId }) => classeId);
  await trx.update(classe).set({ archivee }).where(inArray(classe.id, ids));
}

async function activate(
  trx: Trx,
  operations: readonly { readonly eleveId: string }[],
  state: { readonly actif: boolean; readonly retireLe: string | null },
) {
  const ids = operations.map(({ eleveId }) => eleveId);
  await trx.update(eleve).set(state).where(inArray(eleve.id, ids));
}

async function insertIdentifiants(
  trx: Trx,
  objet: ObjetIdentifie,
  objets: readonly { readonly id: string; readonly identifiants: readonly Identifiant[] }[],
  now: string,
): Promise<void> {
  const rows = objets.flatMap(({ id, identifiants }) =>
    identifiants.map((each) => ({ objet, objetId: id, ...each, vuDepuis: now, vuJusque: now })),
  );
  await insertRows(trx, identifiant, rows);
}

async function insertScolarites(
  trx: Trx,
  scolarites: readonly (Scolarite & { readonly eleveId: string })[],
): Promise<void> {
  await insertRows(
    trx,
    scolarite,
    scolarites.map((each) => ({ id: randomUUID(), ...each })),
  );
}

/** See `scolarite.definir`: the same year changes its row, a later year adds one, an earlier year takes the last away. */
async function defineScolarites(trx: Trx, operations: readonly OperationOf<"scolarite.definir">[]): Promise<void> {
  const added: (Scolarite & { eleveId: string })[] = [];
  for (const { eleveId, avant, apres } of operations) {
    const pending = added.findIndex((each) => each.eleveId === eleveId && each.annee === apres?.annee);
    if (apres && pending >= 0) added[pending] = { eleveId, ...apres };
    else if (apres && (!avant || apres.annee > avant.annee)) added.push({ eleveId, ...apres });
    else if (apres && apres.annee === avant?.annee) await update(trx, eleveId, apres);
    else if (avant) await remove(trx, eleveId, avant.annee);
  }
  await insertScolarites(trx, added);
}

async function update(trx: Trx, eleveId: string, { annee, ...values }: Scolarite): Promise<void> {
  await trx
    .update(scolarite)
    .set(values)
    .where(and(eq(scolarite.eleveId, eleveId), eq(scolarite.annee, annee)));
}

async function remove(trx: Trx, eleveId: string, annee: number): Promise<void> {
  await trx.delete(scolarite).where(and(eq(scolarite.eleveId, eleveId), eq(scolarite.annee, annee)));
}
