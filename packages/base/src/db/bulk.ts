import { getTableColumns, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Trx } from "./base.ts";

/**
 * Inserts any number of rows in one statement with one parameter: an import writes thousands of them, past what a list
 * of values may hold. A key left out of every row takes the column's default; left out of some rows only, it is null there.
 * A row that breaks a unique key is refused with all the others, or left as it is in the table.
 */
export async function insertRows<T extends PgTable>(
  trx: Trx,
  table: T,
  rows: readonly T["$inferInsert"][],
  conflict: "refuse" | "keep" = "refuse",
): Promise<void> {
  if (rows.length === 0) return;
  const columns = getTableColumns(table);
  const keys = new Set(rows.flatMap((row) => Object.keys(row)));
  const written = [...keys].flatMap((key) => {
    const column = columns[key];
    return column ? [{ key, name: column.name }] : [];
  });
  const records = rows.map((row) => Object.fromEntries(written.map(({ key, name }) => [name, row[key as never]])));
  const names = sql.join(
    written.map(({ name }) => sql.identifier(name)),
    sql`, `,
  );
  await trx.execute(sql`insert into ${table} (${names})
    select ${names} from jsonb_populate_recordset(null::${table}, ${JSON.stringify(records)}::jsonb)
    ${conflict === "keep" ? sql`on conflict do nothing` : sql``}`);
}
