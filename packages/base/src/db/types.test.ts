import { sql } from "drizzle-orm";
import { bigint, date, jsonb, pgTable } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ENGINES, useBase } from "../testing/bases.ts";
import type { Trx } from "./base.ts";
import { instant } from "./columns.ts";

const ZONES = ["Europe/Paris", "Pacific/Noumea"] as const;
const CASES = ZONES.flatMap((zone) => ENGINES.map((engine) => ({ zone, engine })));

const essai = pgTable("essai", {
  jour: date("jour", { mode: "string" }),
  instant: instant("instant"),
  entier: bigint("entier", { mode: "number" }),
  valeur: jsonb("valeur"),
});

/** One row written and read through drizzle, as every table is. */
async function thereAndBack(trx: Trx, row: typeof essai.$inferInsert) {
  await trx.execute(
    sql`create temp table essai (jour date, instant timestamptz, entier int8, valeur jsonb) on commit drop`,
  );
  await trx.insert(essai).values(row);
  return (await trx.select().from(essai))[0];
}

describe.each(CASES)("les valeurs à $zone ($engine)", ({ zone, engine }) => {
  const before = process.env.TZ;
  beforeAll(() => {
    process.env.TZ = zone;
  });
  afterAll(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });
  const base = useBase(engine);
  const ecole = () => base.etablissement("0010001A");

  it("se lisent sous le fuseau demandé", () => {
    expect(new Date("2026-01-01T12:00:00Z").getHours()).toBe(zone === "Europe/Paris" ? 13 : 23);
  });

  it("gardent les dates telles qu’écrites, et les instants en UTC", async () => {
    const [row] = await ecole().transaction((trx) =>
      trx.execute(sql`select date '2012-01-01' as jour, date '2012-07-14' as ete, 9007199254740991::int8 as entier, count(*) as compte,
        timestamptz '2026-03-29 02:30:00+01' as instant, timestamptz '2026-11-22T10:00:00.123456Z' as precis,
        now()::timestamptz(0)::text as texte from generate_series(1, 3)`),
    );
    expect(row).toEqual({
      jour: "2012-01-01",
      ete: "2012-07-14",
      entier: 9007199254740991,
      compte: 3,
      instant: "2026-03-29T01:30:00.000Z",
      precis: "2026-11-22T10:00:00.123Z",
      texte: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\+00$/),
    });
  });

  it("font l’aller et retour par une table", async () => {
    const row = { jour: "2026-09-01", instant: "2026-09-01T06:30:00.000Z", entier: 2 ** 53 - 1 };
    expect(await ecole().transaction((trx) => thereAndBack(trx, row))).toMatchObject(row);
  });

  it("reconnaissent les octets d’un fichier", async () => {
    const contenu = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const [read] = await ecole().transaction((trx) => trx.execute(sql`select ${contenu}::bytea as contenu`));
    expect(read?.contenu).toEqual(contenu);
  });

  it.each(["2026", "null", "true", '{"a":1}', "", "d'«\"»", 3, 0, false, [1, "1"], { a: null }])(
    "rendent %j comme il fut saisi",
    async (valeur) => {
      expect(await ecole().transaction((trx) => thereAndBack(trx, { valeur }))).toMatchObject({ valeur });
    },
  );

  it("passent en tableau par un seul paramètre, les absents compris", async () => {
    const noms = ["L’Hôte", null, 'Nu"l,{}', ""];
    const jours = ["2012-01-01", null, "2012-07-14", "2013-12-31"];
    const rows = await ecole().transaction((trx) =>
      trx.execute(sql`select * from unnest(${sql.param(noms)}::text[], ${sql.param(jours)}::date[]) as t(nom, jour)`),
    );
    expect(rows).toEqual(noms.map((nom, rank) => ({ nom, jour: jours[rank] })));
  });
});
