import { beforeEach, describe, expect, it } from "vitest";
import { etablissement } from "../etablissement/tables.ts";
import { ENGINES, useBase, useEngine } from "../testing/bases.ts";
import type { Connection } from "./connection.ts";
import { DatabaseError } from "./errors.ts";
import { APPLICATION_ROLE } from "./security.ts";

const NOTRE = "0010001A";
const AUTRE = "0020002B";
const REFUSE = "42501";

/** A value of each type the schema uses, to fill any table with. */
const VALUES: Readonly<Record<string, string>> = {
  bigint: "1",
  boolean: "true",
  bytea: "'\\x00'",
  date: "'2026-09-01'",
  integer: "1",
  jsonb: "'{}'",
  text: "'x'",
  "text[]": "'{}'",
  "timestamp with time zone": "now()",
  uuid: "'00000000-0000-4000-8000-000000000001'",
};

interface Table {
  readonly nom: string;
  /** What an insert must give: compulsory, without a default; `uai` left out. */
  readonly colonnes: readonly { readonly nom: string; readonly type: string }[];
}

async function readTables(owner: Connection): Promise<readonly Table[]> {
  const { rows } = await owner.query(
    `select c.relname as nom, coalesce(jsonb_agg(jsonb_build_object('nom', a.attname, 'type', format_type(a.atttypid, a.atttypmod)))
              filter (where a.attnotnull and not a.atthasdef and a.attidentity = '' and a.attname <> 'uai'), '[]') as colonnes
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') group by c.relname order by c.relname`,
    [],
    "object",
  );
  return (rows as { nom: string; colonnes: string }[]).map(({ nom, colonnes }) => ({
    nom,
    colonnes: JSON.parse(colonnes),
  }));
}

/** An insert of one row that belongs to `uai`. */
function insertion({ nom, colonnes }: Table, uai: string): string {
  const values = colonnes.map(({ type }) => VALUES[type] ?? expect.fail(`no value for the type ${type} of ${nom}`));
  const names = colonnes.map((colonne) => `"${colonne.nom}"`);
  return `insert into "${nom}" (${["uai", ...names].join(", ")}) values (${[`'${uai}'`, ...values].join(", ")})`;
}

describe.each(ENGINES)("les murs entre établissements (%s)", (name) => {
  const owner = useEngine(name);
  let tables: readonly Table[];

  beforeEach(async () => {
    await owner.transaction(async (connection) => {
      tables = await readTables(connection);
      await connection.query("set local session_replication_role = replica", [], "array");
      for (const table of tables) {
        await connection.query(`delete from "${table.nom}"`, [], "array");
        for (const uai of [NOTRE, AUTRE]) await connection.query(insertion(table, uai), [], "array");
      }
    });
  });

  /** What the application gets for one statement on each table: rows read or written, or the SQLSTATE of the refusal. */
  async function tryEach(uai: string | undefined, statement: (table: Table) => string) {
    const outcomes: Record<string, number | string> = {};
    for (const table of tables) {
      outcomes[table.nom] = await owner
        .transaction(async (connection) => {
          if (uai) await connection.query("select set_config('navette.uai', $1, true)", [uai], "array");
          await connection.query(`set local role ${APPLICATION_ROLE}`, [], "array");
          const { rows, affected } = await connection.query(statement(table), [], "array");
          return rows.length || affected;
        })
        .catch((error: unknown) => (error instanceof DatabaseError ? error.code : String(error)));
    }
    return outcomes;
  }

  const everywhere = (outcome: number | string) => Object.fromEntries(tables.map((table) => [table.nom, outcome]));
  const refusedIn = (nom: string, outcomes: Record<string, number | string>) => ({ ...outcomes, [nom]: REFUSE });

  it("donne à chaque table l’établissement comme première colonne de chaque clé", async () => {
    const { rows } = await owner.transaction((connection) =>
      connection.query(
        `select c.relname, i.relname from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
         where c.relnamespace = 'public'::regnamespace and x.indisunique
           and (select attname from pg_attribute where attrelid = c.oid and attnum = x.indkey[0]) <> 'uai'
         union all
         select c.relname, k.conname from pg_constraint k join pg_class c on c.oid = k.conrelid
         where c.relnamespace = 'public'::regnamespace and k.contype = 'f'
           and (select attname from pg_attribute where attrelid = c.oid and attnum = k.conkey[1]) <> 'uai'
         union all
         select c.relname, 'aucune clé' from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
           and not exists (select from pg_index where indrelid = c.oid and indisprimary)`,
        [],
        "array",
      ),
    );
    expect(rows).toEqual([]);
    expect(tables.length).toBeGreaterThan(15);
  });

  it("ne montre rien à une requête sans établissement", async () => {
    expect(await tryEach(undefined, ({ nom }) => `select * from "${nom}"`)).toEqual(everywhere(0));
  });

  it("ne montre à une école que ses lignes, même demandées par leur UAI", async () => {
    expect(await tryEach(NOTRE, ({ nom }) => `select * from "${nom}"`)).toEqual(everywhere(1));
    expect(await tryEach(NOTRE, ({ nom }) => `select * from "${nom}" where uai = '${AUTRE}'`)).toEqual(everywhere(0));
  });

  it("refuse d’écrire une ligne au nom d’une autre école", async () => {
    expect(await tryEach(NOTRE, (table) => insertion(table, AUTRE))).toEqual(everywhere(REFUSE));
    expect(await tryEach(NOTRE, ({ nom }) => `update "${nom}" set uai = '${AUTRE}'`)).toEqual(everywhere(REFUSE));
  });

  it("ne laisse ni changer ni supprimer les lignes d’une autre école", async () => {
    const where = `where uai = '${AUTRE}'`;
    const none = refusedIn("journal", everywhere(0));
    expect(await tryEach(NOTRE, ({ nom }) => `update "${nom}" set uai = uai ${where}`)).toEqual(none);
    expect(await tryEach(NOTRE, ({ nom }) => `delete from "${nom}" ${where}`)).toEqual(none);
  });

  it("ne laisse ni changer, ni supprimer, ni vider le journal, même à son école", async () => {
    for (const statement of ["update journal set auteur = 'x'", "delete from journal", "truncate journal"]) {
      expect((await tryEach(NOTRE, () => statement)).journal).toBe(REFUSE);
    }
  });
});

describe.each(ENGINES)("la liste des écoles (%s)", (name) => {
  const base = useBase(name);

  it("est la seule chose que voit une transaction d’installation, et elle ne peut pas l’écrire", async () => {
    const ecole = { nom: "École du Lavoir", degre: 1, annee: 2026 };
    for (const uai of [NOTRE, AUTRE]) {
      await base.etablissement(uai).transaction((trx) => trx.insert(etablissement).values(ecole));
    }
    const uais = await base.installation((trx) => trx.select({ uai: etablissement.uai }).from(etablissement));
    expect(uais.map((each) => each.uai).sort()).toEqual([NOTRE, AUTRE]);
    const forged = base.installation((trx) => trx.insert(etablissement).values({ ...ecole, uai: NOTRE }));
    await expect(forged).rejects.toMatchObject({ code: REFUSE });
    await base.installation((trx) => trx.update(etablissement).set({ nom: "Pirate" }));
    await base.installation((trx) => trx.delete(etablissement));
    const noms = await base.installation((trx) => trx.select({ nom: etablissement.nom }).from(etablissement));
    expect(noms).toEqual([{ nom: ecole.nom }, { nom: ecole.nom }]);
  });
});
