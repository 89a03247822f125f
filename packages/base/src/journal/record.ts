import { sql } from "drizzle-orm";
import type { Trx } from "../db/base.ts";
import type { Acte } from "./auteur.ts";

/** One line of the journal: what was done, on what, and the values before and after. Never a secret. */
export interface Entree {
  /** Object and verb: `eleve.modifier`, `compte.creer`, `import.appliquer`… */
  readonly action: string;
  /** `eleve`, `classe`, `compte`, `periode`… */
  readonly objet: string;
  readonly objetId: string;
  readonly avant?: unknown;
  readonly apres?: unknown;
  readonly importId?: string;
}

/** Writes one or many lines in the journal, in the order given, inside the transaction of what they tell. */
export async function record(trx: Trx, acte: Acte, entrees: Entree | readonly Entree[]): Promise<void> {
  const lines = [entrees].flat().map((entree) => ({
    action: entree.action,
    objet: entree.objet,
    objet_id: entree.objetId,
    avant: entree.avant ?? null,
    apres: entree.apres ?? null,
    import_id: entree.importId ?? null,
  }));
  if (lines.length === 0) return;
  // One parameter whatever the number of lines: an import writes thousands of them.
  await trx.execute(sql`
    insert into journal (le, compte_id, auteur, action, objet, objet_id, avant, apres, import_id)
    select ${acte.now.toISOString()}::timestamptz, ${acte.auteur.compteId}::uuid, ${acte.auteur.nom}::text,
           line.action, line.objet, line.objet_id,
           nullif(line.avant, 'null'::jsonb), nullif(line.apres, 'null'::jsonb), line.import_id
    from rows from (jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
      as (action text, objet text, objet_id text, avant jsonb, apres jsonb, import_id uuid))
      with ordinality as line(action, objet, objet_id, avant, apres, import_id, rank)
    order by line.rank`);
}
