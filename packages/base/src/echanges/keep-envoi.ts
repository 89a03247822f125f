import { createHash, randomUUID } from "node:crypto";
import { type Lsu1d, lsu1d } from "@navette/formats";
import type { Part, Recolte } from "@navette/livret";
import type { Trx } from "../db/base.ts";
import { insertRows } from "../db/bulk.ts";
import type { Acte } from "../journal/auteur.ts";
import { record } from "../journal/record.ts";
import type { ClassePeriode } from "../livret/assemble-bilans.ts";
import type { DemandeLsu } from "./prepare-lsu.ts";
import { bilanEnvoye, envoi } from "./tables.ts";
import { verdictOf } from "./verdict.ts";

/** A file that passed our own rules, and what it was made from. */
interface Fichier {
  readonly nom: string;
  readonly contenu: Uint8Array;
  readonly document: Lsu1d;
  readonly part: Part;
  readonly recolte: Recolte;
  readonly demande: DemandeLsu;
  readonly annee: number;
  /** The periods of the classes of the school. */
  readonly classes: readonly ClassePeriode[];
}

/** Keeps a file with the exact values it holds, and tells the journal. */
export async function keepEnvoi(
  trx: Trx,
  fichier: Fichier,
  acte: Acte,
): Promise<{ readonly envoiId: string; readonly sha256: string }> {
  const envoiId = randomUUID();
  const sha256 = createHash("sha256").update(fichier.contenu).digest("hex");
  await insertEnvoi(trx, fichier, { envoiId, sha256 }, acte);
  await rememberBilans(trx, envoiId, fichier);
  await record(trx, acte, {
    action: "envoi.lsu",
    objet: "envoi",
    objetId: envoiId,
    apres: { nom: fichier.nom, sha256, bilans: fichier.recolte.exported.length },
  });
  return { envoiId, sha256 };
}

async function insertEnvoi(
  trx: Trx,
  { nom, contenu, document, part, recolte, demande, annee }: Fichier,
  { envoiId, sha256 }: { readonly envoiId: string; readonly sha256: string },
  { auteur, now }: Acte,
): Promise<void> {
  const { format, version = "1.0", counts } = lsu1d.summarize(document);
  const { alertes, retenus, enSaisie } = verdictOf(recolte);
  await trx.insert(envoi).values({
    id: envoiId,
    annee,
    format,
    version,
    nom,
    octets: contenu.byteLength,
    sha256,
    perimetre: { ...demande, ...part },
    resume: { counts, alertes, retenus: retenus + enSaisie },
    contenu,
    creePar: auteur.nom,
    creeLe: now.toISOString(),
  });
}

async function rememberBilans(trx: Trx, envoiId: string, { recolte, classes }: Fichier): Promise<void> {
  const periodeIds = new Map(classes.map(({ periodeId, classeId }) => [classeId, periodeId]));
  const rows = recolte.exported.flatMap(({ classe, eleve, valeurs }) => {
    const periodeId = periodeIds.get(classe);
    return periodeId ? [{ envoiId, eleveId: eleve, periodeId, valeurs }] : [];
  });
  await insertRows(trx, bilanEnvoye, rows);
}
