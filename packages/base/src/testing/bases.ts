import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { type Base, openBase } from "../db/base.ts";
import type { Engine } from "../db/connection.ts";
import { expectJournalNomme } from "./mots-du-journal.ts";
import { freshPglite } from "./pglite.ts";
import { freshPostgresql } from "./postgresql.ts";

export { createCollege, fillCollege, MATIN_COLLEGE } from "./college.ts";
export { fillEcole } from "./ecole-complete.ts";
export { ACTIONS_DU_JOURNAL, CHAMPS_DU_JOURNAL } from "./mots-du-journal.ts";
export { emptyPostgresql } from "./postgresql.ts";

/** Both engines: `describe.each(ENGINES)("… (%s)", (engine) => { const base = useBase(engine); … })`. */
export const ENGINES = ["pglite", "postgresql"] as const satisfies readonly Engine["name"][];

const FRESH = { pglite: freshPglite, postgresql: freshPostgresql };

/**
 * A base for the tests of the enclosing block, migrated and closed as in production.
 * It is emptied before each test, unless `keep` says that the tests of the block follow one another. What each test
 * wrote in the journal is told by words the pages have.
 */
export function useBase(engine: Engine["name"], options: { readonly keep?: boolean } = {}): Base {
  const owner = useEngine(engine);
  let opened: Base;
  beforeAll(async () => {
    opened = await openBase(owner);
  });
  afterEach(() => expectJournalNomme(owner));
  if (!options.keep) beforeEach(() => empty(owner));
  return {
    engine,
    etablissement: (uai) => opened.etablissement(uai),
    installation: (work) => opened.installation(work),
    close: () => opened.close(),
  };
}

/** The same database as its owner sees it, past every wall: for the tests of the walls themselves. */
export function useEngine(name: Engine["name"]): Engine {
  let engine: Engine | undefined;
  const opened = () => engine ?? expect.fail("the engine is opened before the first test, not earlier");
  beforeAll(async () => {
    engine = await FRESH[name]();
  });
  afterAll(() => engine?.close());
  return { name, transaction: (work) => opened().transaction(work), close: () => opened().close() };
}

/** Plain deletes, ten times faster here than TRUNCATE; `replica` keeps foreign keys and triggers out of the way. */
const EMPTY = `do $$ declare t record; begin
  set local session_replication_role = replica;
  for t in select tablename as name from pg_tables where schemaname = 'public' loop
    execute format('delete from %I', t.name);
  end loop;
end $$`;

async function empty(owner: Engine): Promise<void> {
  await owner.transaction((connection) => connection.query(EMPTY, [], "array"));
}
