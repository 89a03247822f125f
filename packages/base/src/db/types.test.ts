import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { envoi } from "../echanges/tables.ts";
import { anneeScolaire } from "../etablissement/tables.ts";
import { saisie } from "../livret/tables.ts";
import { ENGINES, useBase } from "../testing/bases.ts";

const ID = "00000000-0000-4000-8000-000000000001";
const ZONES = ["Europe/Paris", "Pacific/Noumea"] as const;
const CASES = ZONES.flatMap((zone) => ENGINES.map((engine) => ({ zone, engine })));

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
    const annee = { annee: 2026, debut: "2026-09-01", fin: "2027-07-03" };
    const [read] = await ecole().transaction(async (trx) => {
      await trx.insert(anneeScolaire).values(annee);
      return trx.select().from(anneeScolaire);
    });
    expect(read).toMatchObject(annee);
  });

  it("reconnaissent les octets d’un fichier", async () => {
    const contenu = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const row = {
      id: ID,
      annee: 2026,
      format: "lsu-1d",
      version: "1",
      nom: "a.xml",
      octets: 256,
      sha256: "",
      creePar: "x",
    };
    const [read] = await ecole().transaction(async (trx) => {
      await trx.insert(envoi).values({ ...row, perimetre: {}, resume: {}, contenu });
      return trx.select({ contenu: envoi.contenu }).from(envoi);
    });
    expect(read?.contenu).toEqual(contenu);
  });

  it.each(["2026", "null", "true", '{"a":1}', "", "d'«\"»", 3, 0, false, [1, "1"], { a: null }])(
    "rendent %j comme il fut saisi",
    async (valeur) => {
      const key = { periodeId: ID, cibleId: ID, rubrique: "r", objet: "", auteur: "x" };
      const [read] = await ecole().transaction(async (trx) => {
        await trx.insert(saisie).values({ ...key, valeur });
        return trx.select({ valeur: saisie.valeur }).from(saisie);
      });
      expect(read?.valeur).toEqual(valeur);
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
