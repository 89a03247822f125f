import { checkLsu1d, type Diagnostic, isAccepted, lsuFileName, toBytes, writeLsu1d } from "@navette/formats";
import { libellePeriode } from "@navette/livret";
import { sql } from "drizzle-orm";
import type { EtablissementDb, Trx } from "../db/base.ts";
import { requireAnneeOuverte } from "../etablissement/annee-ouverte.ts";
import { requireEtablissement } from "../etablissement/etablissement.ts";
import type { Acte } from "../journal/auteur.ts";
import type { ClassePeriode } from "../livret/assemble-bilans.ts";
import { periodiciteOf } from "../structures/periodicite.ts";
import { keepEnvoi } from "./keep-envoi.ts";
import { markExported } from "./mark-exported.ts";
import { type DemandeLsu, type FichierPrepare, prepareLsu } from "./prepare-lsu.ts";
import { constatsOf, type Verdict, verdictOf } from "./verdict.ts";

export interface ExportLsu extends DemandeLsu {
  /** The parts to make, by their label; every part when absent. */
  readonly parts?: readonly string[];
}

/** One part of an export: its file, or why there is none. */
export type FichierExporte = {
  readonly libelle: string;
  /** What the collection and our own check of the file say. */
  readonly diagnostics: readonly Diagnostic[];
  /** Those that are to be mended for what was declared complete: what is still being typed is only counted. */
  readonly constats: readonly Diagnostic[];
  readonly verdict: Verdict;
} & (
  | {
      readonly outcome: "ecrit";
      readonly envoiId: string;
      readonly nom: string;
      readonly octets: number;
      readonly sha256: string;
      readonly bilans: number;
      readonly retenus: number;
    }
  | { readonly outcome: "rien-a-envoyer" | "refuse" }
);

/** What says whether LSU would take a file. */
type Controle = typeof checkLsu1d;

/**
 * Writes the files for LSU. Each is checked as a file received from anyone before it is kept: one that our own rules
 * refuse never leaves. What they hold is remembered value by value; a class that is whole in them becomes "exporté".
 */
export async function exportLsu(
  db: EtablissementDb,
  { parts, ...demande }: ExportLsu,
  acte: Acte,
  check: Controle = checkLsu1d,
): Promise<readonly FichierExporte[]> {
  return await db.transaction(async (trx) => {
    await lockPeriodes(trx, demande);
    const preparation = await prepareLsu(trx, demande, acte.now);
    const { ecole, classes, fichiers } = preparation;
    await requireAnneeOuverte(trx, ecole.annee);
    const made: FichierExporte[] = [];
    const written: FichierPrepare[] = [];
    for (const fichier of fichiers) {
      if (parts && !parts.includes(fichier.part.libelle)) continue;
      const exporte = await exportPart(trx, fichier, {
        acte,
        check,
        demande,
        rank: made.length,
        annee: ecole.annee,
        classes,
      });
      made.push(exporte);
      if (exporte.outcome === "ecrit") written.push(fichier);
    }
    await markExported(trx, preparation, written, acte);
    return made;
  });
}

/** One export at a time in a school, and no class reopened while its bilans are being gathered. */
async function lockPeriodes(trx: Trx, { indice }: DemandeLsu): Promise<void> {
  await trx.execute(sql`select pg_advisory_xact_lock(hashtext('envoi ' || current_setting('navette.uai')))`);
  const { annee } = await requireEtablissement(trx);
  await trx.execute(sql`select from periode where annee = ${annee} and indice = ${indice} order by id for update`);
}

interface Context {
  readonly acte: Acte;
  readonly check: Controle;
  readonly demande: DemandeLsu;
  readonly annee: number;
  readonly classes: readonly ClassePeriode[];
  /** Keeps the names of the files of one export apart. */
  readonly rank: number;
}

/** Classes of several periodicities may leave together: their period then only has a rank. */
const nomDePeriode = ({ indice, nombre }: DemandeLsu): string =>
  nombre === undefined ? `Période ${indice}` : libellePeriode(periodiciteOf(nombre), indice);

async function exportPart(trx: Trx, { part, recolte }: FichierPrepare, context: Context): Promise<FichierExporte> {
  const { document, diagnostics } = recolte;
  const { libelle } = part;
  const told = { libelle, constats: constatsOf(recolte), verdict: verdictOf(recolte) };
  if (!document) return { ...told, outcome: "rien-a-envoyer", diagnostics };
  const { acte, check, rank, ...periode } = context;
  const nom = lsuFileName(acte.now.getTime() + rank, nomDePeriode(periode.demande), libelle);
  const contenu = toBytes(writeLsu1d(document));
  const checked = check({ name: nom, bytes: contenu });
  const all = [...diagnostics, ...checked];
  const constats = [...told.constats, ...checked];
  if (!isAccepted(checked)) return { ...told, outcome: "refuse", diagnostics: all, constats };
  const kept = await keepEnvoi(trx, { nom, contenu, document, part, recolte, ...periode }, acte);
  const { exported, skipped } = recolte;
  return {
    ...told,
    outcome: "ecrit",
    diagnostics: all,
    constats,
    nom,
    octets: contenu.byteLength,
    ...kept,
    bilans: exported.length,
    retenus: skipped.length,
  };
}
