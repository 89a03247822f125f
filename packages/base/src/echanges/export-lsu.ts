import { createHash, randomUUID } from "node:crypto";
import {
  checkLsu1d,
  type Diagnostic,
  isAccepted,
  type Lsu1d,
  lsu1d,
  lsuFileName,
  toBytes,
  writeLsu1d,
} from "@navette/formats";
import { decidePassage, type Role } from "@navette/livret";
import { and, eq, inArray } from "drizzle-orm";
import type { EtablissementDb, Trx } from "../db/base.ts";
import { insertRows } from "../db/bulk.ts";
import { requireEtablissement } from "../etablissement/etablissement.ts";
import type { Acte } from "../journal/auteur.ts";
import { record } from "../journal/record.ts";
import { periode } from "../structures/tables.ts";
import { type DemandeLsu, type FichierPrepare, prepareLsu } from "./prepare-lsu.ts";
import { bilanEnvoye, envoi } from "./tables.ts";

export interface ExportLsu extends DemandeLsu {
  /** The parts to make, by their label; every part that has something to send when absent. */
  readonly parts?: readonly string[];
}

/** One part of an export: its file, or why there is none. */
export type FichierExporte = {
  readonly libelle: string;
  readonly diagnostics: readonly Diagnostic[];
} & (
  | {
      readonly outcome: "ecrit";
      readonly envoiId: string;
      readonly nom: string;
      readonly bilans: number;
      readonly retenus: number;
    }
  | { readonly outcome: "rien-a-envoyer" | "refuse" }
);

/**
 * Writes the files for LSU. Each is checked as a file received from anyone before it is kept: one that our own rules
 * refuse never leaves. What left is remembered value by value; a class that left whole becomes "exporté".
 */
export async function exportLsu(
  db: EtablissementDb,
  { parts, ...demande }: ExportLsu,
  context: Acte & { readonly role: Role; readonly today: string },
): Promise<readonly FichierExporte[]> {
  return await db.transaction(async (trx) => {
    const prepared = await prepareLsu(trx, demande, context.today);
    const chosen = prepared.filter(({ part }) => parts === undefined || parts.includes(part.libelle));
    const made: FichierExporte[] = [];
    for (const [rank, fichier] of chosen.entries()) {
      made.push(await exportPart(trx, fichier, { ...context, demande, rank }));
    }
    return made;
  });
}

interface Context extends Acte {
  readonly role: Role;
  readonly demande: DemandeLsu;
  /** Keeps the names of the files of one export apart. */
  readonly rank: number;
}

async function exportPart(trx: Trx, { part, recolte }: FichierPrepare, context: Context): Promise<FichierExporte> {
  const { document, diagnostics } = recolte;
  const { libelle } = part;
  if (!document) return { outcome: "rien-a-envoyer", libelle, diagnostics };
  const nom = lsuFileName(context.now.getTime() + context.rank);
  const bytes = toBytes(writeLsu1d(document));
  const checked = checkLsu1d({ name: nom, bytes });
  const all = [...diagnostics, ...checked];
  if (!isAccepted(checked)) return { outcome: "refuse", libelle, diagnostics: all };
  const envoiId = await keep(trx, { nom, bytes, document, diagnostics: all }, { part, recolte }, context);
  return {
    outcome: "ecrit",
    libelle,
    diagnostics: all,
    envoiId,
    nom,
    bilans: recolte.exported.length,
    retenus: recolte.skipped.length,
  };
}

interface Fichier {
  readonly nom: string;
  readonly bytes: Uint8Array;
  readonly document: Lsu1d;
  readonly diagnostics: readonly Diagnostic[];
}

async function keep(
  trx: Trx,
  { nom, bytes, document, diagnostics }: Fichier,
  { part, recolte }: Pick<FichierPrepare, "part" | "recolte">,
  { demande, now, ...context }: Context,
): Promise<string> {
  const { annee } = await requireEtablissement(trx);
  const summary = lsu1d.summarize(document);
  const envoiId = randomUUID();
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await trx.insert(envoi).values({
    id: envoiId,
    annee,
    format: summary.format,
    version: summary.version ?? "1.0",
    nom,
    octets: bytes.byteLength,
    sha256,
    perimetre: { ...demande, libelle: part.libelle, classes: part.classes },
    resume: {
      counts: summary.counts,
      retenus: recolte.skipped.length,
      anomalies: diagnostics.filter(({ level }) => level === "anomalie").length,
    },
    contenu: bytes,
    creePar: context.auteur.nom,
    creeLe: now.toISOString(),
  });
  const periodes = await periodesOf(trx, part.classes, demande.indice);
  await rememberBilans(trx, envoiId, recolte, periodes);
  await record(
    trx,
    { ...context, now },
    {
      action: "envoi.lsu",
      objet: "envoi",
      objetId: envoiId,
      apres: { nom, sha256, bilans: recolte.exported.length },
    },
  );
  await markExported(trx, recolte, periodes, { ...context, now });
  return envoiId;
}

interface PeriodeDeClasse {
  readonly id: string;
  readonly classeId: string;
  readonly etat: (typeof periode.$inferSelect)["etat"];
}

async function periodesOf(trx: Trx, classes: readonly string[], indice: number): Promise<readonly PeriodeDeClasse[]> {
  return await trx
    .select({ id: periode.id, classeId: periode.classeId, etat: periode.etat })
    .from(periode)
    .where(and(inArray(periode.classeId, [...classes]), eq(periode.indice, indice)));
}

async function rememberBilans(
  trx: Trx,
  envoiId: string,
  { exported }: FichierPrepare["recolte"],
  periodes: readonly PeriodeDeClasse[],
): Promise<void> {
  const periodeIds = new Map(periodes.map(({ id, classeId }) => [classeId, id]));
  const rows = exported.flatMap(({ classe, eleve, valeurs }) => {
    const periodeId = periodeIds.get(classe);
    return periodeId ? [{ envoiId, eleveId: eleve, periodeId, valeurs }] : [];
  });
  await insertRows(trx, bilanEnvoye, rows);
}

/** A class of which a pupil was kept back stays "complet": it has to leave again. */
async function markExported(
  trx: Trx,
  { exported, skipped }: FichierPrepare["recolte"],
  periodes: readonly PeriodeDeClasse[],
  { role, ...acte }: Acte & { readonly role: Role },
): Promise<void> {
  const left = new Set(exported.map(({ classe }) => classe));
  const held = new Set(skipped.map(({ classe }) => classe));
  for (const { id, classeId, etat } of periodes) {
    const isWhole = left.has(classeId) && !held.has(classeId);
    if (!isWhole || !decidePassage({ de: etat, vers: "exporte", role }).permis) continue;
    await trx
      .update(periode)
      .set({ etat: "exporte", etatLe: acte.now.toISOString(), etatPar: acte.auteur.nom })
      .where(eq(periode.id, id));
    await record(trx, acte, {
      action: "periode.etat",
      objet: "periode",
      objetId: id,
      avant: { etat },
      apres: { etat: "exporte" },
    });
  }
}
