import { describe, expect, it } from "vitest";
import { ENGINES, useEngine } from "../testing/bases.ts";
import type { Engine } from "./connection.ts";
import { migrateBase } from "./migrations.ts";

const ask = async (engine: Engine, statement: string, params: readonly unknown[] = []) =>
  (await engine.transaction((connection) => connection.query(statement, params, "array"))).rows;

/** The schema as PostgreSQL describes it: columns, keys, policies, rights, migrations passed. */
const DESCRIBE = `
  select array_agg(line order by line) from (
    select concat_ws(' ', c.relname, c.relrowsecurity, c.relforcerowsecurity, c.relacl, a.attname, a.atttypid, a.attnotnull) as line
      from pg_class c join pg_attribute a on a.attrelid = c.oid where c.relnamespace = 'public'::regnamespace
    union all select concat_ws(' ', conname, pg_get_constraintdef(oid)) from pg_constraint where connamespace = 'public'::regnamespace
    union all select concat_ws(' ', tablename, policyname, qual, with_check) from pg_policies
    union all select concat_ws(' ', id, hash) from drizzle.__drizzle_migrations) as lines`;

describe.each(ENGINES)("le moteur (%s)", (name) => {
  const engine = useEngine(name);

  it("ne change rien quand les migrations passent une seconde fois", async () => {
    await migrateBase(engine);
    const before = await ask(engine, DESCRIBE);
    await migrateBase(engine);
    expect(await ask(engine, DESCRIBE)).toEqual(before);
  });

  it("referme une table que quelqu’un a ouverte à la main", async () => {
    await migrateBase(engine);
    const before = await ask(engine, DESCRIBE);
    await ask(engine, "alter table eleve no force row level security");
    await ask(engine, "drop policy etablissement_seul on classe");
    await migrateBase(engine);
    expect(await ask(engine, DESCRIBE)).toEqual(before);
  });

  it("refuse une base migrée par une version plus récente, sans y toucher", async () => {
    const add = "insert into drizzle.__drizzle_migrations (hash, created_at) values ('x', 9000000000000)";
    await ask(engine, add);
    const before = await ask(engine, DESCRIBE);
    await expect(migrateBase(engine)).rejects.toMatchObject({ code: "base.plus-recente" });
    expect(await ask(engine, DESCRIBE)).toEqual(before);
    await ask(engine, "delete from drizzle.__drizzle_migrations where hash = 'x'");
  });

  it("rejette ce que le pilote ne peut pas transmettre, et continue", async () => {
    await expect(ask(engine, "select $1::int", [() => 1])).rejects.toThrow();
    expect(await ask(engine, "select 1")).toEqual([[1]]);
  });
});

describe("le moteur embarqué", () => {
  const engine = useEngine("pglite");

  it("fait passer les transactions l’une après l’autre", async () => {
    const log: string[] = [];
    const work = (name: string) =>
      engine.transaction(async (connection) => {
        log.push(`${name} commence`);
        await connection.query("select 1", [], "array");
        await connection.query("select 2", [], "array");
        log.push(`${name} finit`);
      });
    await Promise.all([work("a"), work("b"), work("c")]);
    expect(log).toEqual(["a commence", "a finit", "b commence", "b finit", "c commence", "c finit"]);
  });

  it("tient les statistiques du planificateur à jour, faute d’autovacuum", async () => {
    await ask(engine, "create table mesure (n int)");
    const known = async () => await ask(engine, "select reltuples::int from pg_class where relname = 'mesure'");
    await ask(engine, "insert into mesure select generate_series(1, 100)");
    expect(await known()).toEqual([[-1]]);
    await ask(engine, "insert into mesure select generate_series(1, 900)");
    expect(await known()).toEqual([[1000]]);
    await ask(engine, "drop table mesure");
  });

  it("laisse la boucle d’événements tourner pendant une longue requête", async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    await ask(engine, "select count(*) from generate_series(1, 2000000)");
    clearInterval(timer);
    expect(turns).toBeGreaterThan(20);
  });
});

describe("le moteur PostgreSQL", () => {
  const engine = useEngine("postgresql");

  it("survit à une connexion que le serveur coupe", async () => {
    const pid = (await ask(engine, "select pg_backend_pid()"))[0];
    const cut = engine.transaction(async (connection) => {
      await ask(
        engine,
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
      );
      await connection.query("select 1", [], "array");
    });
    await expect(cut).rejects.toMatchObject({ name: "DatabaseError", code: expect.stringMatching(/^(57P01|08006)$/) });
    expect((await ask(engine, "select pg_backend_pid()"))[0]).not.toEqual(pid);
  });
});
