import type { Gardee, Operation } from "@navette/reconcile";
import { sql } from "drizzle-orm";
import type { Trx } from "../db/base.ts";
import type { Importation } from "./importation.ts";
import { entreeOf } from "./journal-of.ts";
import type { Depuis, GardeeExpliquee, Usage } from "./tables.ts";

/** Something that hangs on an object: what it is and, when it is known, who put it there. */
export interface Utilise {
  readonly usage: Usage;
  readonly par: string | null;
  readonly le: string | null;
}

/** What something else hangs on, by identifier: it is never taken away. Of several, what weighs most, then the latest. */
export async function findUsed(trx: Trx): Promise<ReadonlyMap<string, Utilise>> {
  const rows = await trx.execute<{ id: string; usage: Usage; par: string | null; le: string | null }>(sql`
    select distinct on (id) id, usage, par, le from (
      select cible_id as id, 1 as rang, 'saisie' as usage, auteur as par, le from saisie where valeur is not null
      union all select b.eleve_id, 2, 'bilan-envoye', e.cree_par, e.cree_le
        from bilan_envoye b join envoi e on e.uai = b.uai and e.id = b.envoi_id
      union all select objet_id, 3, 'correction', auteur, le from verrou
      union all select personnel_id, 4, 'compte', null, null from compte where personnel_id is not null
      union all select classe_id, 5, 'rattachement', null, null from enseignant_classe
      union all select personnel_id, 5, 'rattachement', null, null from enseignant_classe
      union all select classe_id, 6, 'periode', null, null from periode
    ) used order by id, rang, le desc nulls last`);
  return new Map(rows.map(({ id, ...utilise }) => [id, utilise]));
}

/** What undoing keeps, with who changed it since or what hangs on it. */
export async function explainGardees(
  trx: Trx,
  gardees: readonly Gardee[],
  { id, appliqueLe }: Pick<Importation, "id" | "appliqueLe">,
  used: ReadonlyMap<string, Utilise>,
): Promise<readonly GardeeExpliquee[]> {
  const lines = await readLines(trx, { id, appliqueLe }, gardees.map(objetOf));
  return gardees.map((gardee) => {
    const objet = objetOf(gardee);
    const utilise = gardee.raison === "utilise-depuis" ? used.get(objet) : undefined;
    const depuis = whoUses(utilise) ?? lastOf(lines.get(objet) ?? [], champsOf(gardee));
    return { ...gardee, ...(utilise && { usage: utilise.usage }), ...(depuis && { depuis }) };
  });
}

const objetOf = ({ operation }: { readonly operation: Operation }): string => entreeOf(operation, "").objetId;

function champsOf({ operation, champs = [] }: Gardee): readonly string[] {
  return "source" in operation ? [operation.source] : champs;
}

function whoUses(utilise: Utilise | undefined): Depuis | undefined {
  const { par = null, le = null } = utilise ?? {};
  return par === null || le === null ? undefined : { par, le, importLe: null };
}

interface Line extends Depuis {
  readonly champs: readonly string[];
}

/** The last to have changed these fields; failing that, the last to have touched the object. */
function lastOf(lines: readonly Line[], champs: readonly string[]): Depuis | undefined {
  const found = lines.find((line) => line.champs.some((champ) => champs.includes(champ))) ?? lines[0];
  return found && { par: found.par, le: found.le, importLe: found.importLe };
}

/** What was done on these objects since the import, by anything else than it, newest first. */
async function readLines(
  trx: Trx,
  { id, appliqueLe }: Pick<Importation, "id" | "appliqueLe">,
  objets: readonly string[],
): Promise<ReadonlyMap<string, readonly Line[]>> {
  if (objets.length === 0) return new Map();
  const rows = await trx.execute<{
    objet: string;
    par: string;
    le: string;
    importLe: string | null;
    champs: string;
  }>(sql`
    select j.objet_id as objet, j.auteur as par, j.le, i.applique_le as "importLe",
      (select coalesce(json_agg(key), '[]') from jsonb_object_keys(
        case jsonb_typeof(j.apres) when 'object' then j.apres else '{}'::jsonb end) key)::text as champs
    from journal j left join importation i on i.uai = j.uai and i.id = j.import_id
    where j.le >= ${appliqueLe}::timestamptz and j.import_id is distinct from ${id}::uuid
      and j.objet_id in (select value from jsonb_array_elements_text(${JSON.stringify([...new Set(objets)])}::jsonb))
    order by j.numero desc`);
  const lines = new Map<string, Line[]>();
  for (const { objet, champs, ...depuis } of rows) {
    const line = { ...depuis, champs: JSON.parse(champs) as string[] };
    lines.set(objet, [...(lines.get(objet) ?? []), line]);
  }
  return lines;
}
