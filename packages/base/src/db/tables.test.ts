import { expect, it } from "vitest";
import { useEngine } from "../testing/bases.ts";

/** Identifiers that name one of several tables, or an author who may be nobody here. */
const LIBRES = ["objet_id", "cible_id", "import_id", "compte_id"];

const owner = useEngine("pglite");

it("aucune fiche n’en nomme une qui n’est pas là, ni celle d’une autre école : la base elle-même le refuse", async () => {
  const { rows } = await owner.transaction((connection) =>
    connection.query(
      `select c.relname || '.' || a.attname
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
         and a.attname like '%\\_id' and a.attname <> all ($1)
         and not exists (select from pg_constraint f
           where f.conrelid = c.oid and f.contype = 'f' and a.attnum = any (f.conkey)
             and (select attnum from pg_attribute u where u.attrelid = c.oid and u.attname = 'uai') = any (f.conkey))`,
      [LIBRES],
      "array",
    ),
  );
  expect(rows).toEqual([]);
});
