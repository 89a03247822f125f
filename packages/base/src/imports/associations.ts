import { createHash } from "node:crypto";
import { type Association, cleEntetes, type Diagnostic, dateFrancaise, entetesOf, type Liste } from "@navette/formats";
import { desc, eq } from "drizzle-orm";
import type { Trx } from "../db/base.ts";
import { requireEtablissement } from "../etablissement/etablissement.ts";
import { jourLocal } from "../etablissement/heure-locale.ts";
import type { Acte } from "../journal/auteur.ts";
import { record } from "../journal/record.ts";
import { associationColonnes, type FichierLu } from "./tables.ts";

/** What the school last said of a list of headers. */
export interface AssociationRetenue {
  readonly association: Association;
  /** Instant, ISO. */
  readonly le: string;
  readonly par: string;
}

/** A list that waits to be told what its columns are. */
export interface ListeAAssocier {
  /** The file. */
  readonly nom: string;
  readonly liste: Liste;
  /** What was said of the same headers before; `null` when nothing was. */
  readonly retenue: AssociationRetenue | null;
}

/** Everything the school said of lists of headers, the newest first. */
export async function readAssociations(trx: Trx): Promise<readonly AssociationRetenue[]> {
  return await trx
    .select({ association: associationColonnes.association, le: associationColonnes.le, par: associationColonnes.par })
    .from(associationColonnes)
    .orderBy(desc(associationColonnes.le));
}

/** What was said before of the headers of a list. */
export function retenueFor(retenues: readonly AssociationRetenue[], { entetes }: Liste): AssociationRetenue | null {
  const cle = cleEntetes(entetes);
  return retenues.find(({ association }) => cleEntetes(entetesOf(association)) === cle) ?? null;
}

/** Files that were read by what was said before, without anybody being asked: each says it. */
export function retenuesSuivies(
  fichiers: readonly FichierLu[],
  { retenues, dites }: { readonly retenues: readonly AssociationRetenue[]; readonly dites: readonly Association[] },
): Diagnostic[] {
  const cleOf = (association: Association) => cleEntetes(entetesOf(association));
  const now = new Set(dites.map(cleOf));
  return fichiers.flatMap(({ nom, association }): Diagnostic[] => {
    if (!association || now.has(cleOf(association))) return [];
    const retenue = retenues.find((each) => cleOf(each.association) === cleOf(association));
    if (!retenue) return [];
    const jour = dateFrancaise(jourLocal(new Date(retenue.le)));
    return [
      {
        code: "import.colonnes-retenues",
        level: "information",
        message: `Les colonnes de ce fichier sont lues comme le ${jour}, par ${retenue.par}.`,
        remedy: "Pour les lire autrement, dites de nouveau ce qu’elles contiennent.",
        where: { file: nom },
      },
    ];
  });
}

/** Remembers associations for the same headers. One that says nothing new keeps its day and its author. */
export async function rememberAssociations(trx: Trx, associations: readonly Association[], acte: Acte): Promise<void> {
  for (const association of associations) {
    const cle = createHash("sha256")
      .update(cleEntetes(entetesOf(association)))
      .digest("hex");
    const [avant] = await trx
      .select({ association: associationColonnes.association })
      .from(associationColonnes)
      .where(eq(associationColonnes.cle, cle));
    if (avant && saysOf(avant.association) === saysOf(association)) continue;
    const said = { association, le: acte.now.toISOString(), par: acte.auteur.nom };
    await trx
      .insert(associationColonnes)
      .values({ cle, ...said })
      .onConflictDoUpdate({ target: [associationColonnes.uai, associationColonnes.cle], set: said });
    const { uai } = await requireEtablissement(trx);
    await record(trx, acte, {
      action: "import.associer",
      objet: "etablissement",
      objetId: uai,
      avant: avant?.association,
      apres: association,
    });
  }
}

/** What an association says, whatever the spelling of its headers. */
const saysOf = ({ format, colonnes }: Association): string =>
  JSON.stringify([format, colonnes.map(({ champ }) => champ)]);
