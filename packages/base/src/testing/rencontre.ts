import { sql } from "drizzle-orm";
import { expect } from "vitest";
import type { EtablissementDb } from "../db/base.ts";

/** Something one waits for until somebody opens it. */
export function gate(): { readonly opened: Promise<void>; open: () => void } {
  let open: () => void = () => expect.fail();
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

/** Resolves once a transaction waits for a lock that another holds; fails when nobody ever does. PostgreSQL only. */
export async function somebodyWaits(db: EtablissementDb): Promise<void> {
  for (let asked = 0; asked < 1_000; asked++) {
    const waiting = await db.transaction((trx) =>
      trx.execute(sql`
      select from pg_locks join pg_database d on d.oid = database or database is null
      where not granted and d.datname = current_database()`),
    );
    if (waiting.length > 0) return;
  }
  expect.fail("nobody waits: the two would have crossed");
}
