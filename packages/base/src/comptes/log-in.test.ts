import { eq, isNull } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { ENGINES, useBase } from "../testing/bases.ts";
import { createEcole, type Ecole, MOT_DE_PASSE, NOW, uaiOf } from "../testing/ecole.ts";
import { gate, somebodyWaits } from "../testing/rencontre.ts";
import { lockCompte } from "./compte.ts";
import { logIn } from "./log-in.ts";
import { revokeSessions } from "./sessions.ts";
import { compte, session, tentative } from "./tables.ts";

const after = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

describe.each(ENGINES)("la connexion (%s)", (engine) => {
  const base = useBase(engine);
  let ecole: Ecole;
  beforeEach(async () => {
    ecole = await createEcole(base);
  });

  const attempt = (identifiant: string, motDePasse: string, at = NOW) =>
    logIn(ecole.db, { identifiant, motDePasse }, at).then(
      () => "ouverte",
      (error: { code: string }) => error.code,
    );
  const fail = async (identifiant: string, times: number) => {
    for (let i = 0; i < times; i++) expect(await attempt(identifiant, "pas le bon")).toBe("session.refusee");
  };

  test("le refus est le même, mot pour mot, que l’identifiant existe ou non", async () => {
    const refusal = (identifiant: string) =>
      logIn(ecole.db, { identifiant, motDePasse: "pas le bon" }, NOW).catch((error: Error) => ({
        ...error,
        text: error.message,
      }));
    expect(await refusal("claire")).toEqual(await refusal("personne"));
  });

  test.each(["claire", "personne"])(
    "après cinq échecs de « %s », l’attente double à chaque échec",
    async (identifiant) => {
      await fail(identifiant, 5);
      expect(await attempt(identifiant, MOT_DE_PASSE, after(1.9))).toBe("session.attente");
      expect(await attempt(identifiant, "pas le bon", after(2))).toBe("session.refusee");
      expect(await attempt(identifiant, "pas le bon", after(5.9))).toBe("session.attente");
      expect(await attempt(identifiant, "pas le bon", after(6))).toBe("session.refusee");
    },
  );

  test("l’attente ne dépasse pas un quart d’heure, et un jour calme efface tout", async () => {
    await ecole.db.transaction((trx) =>
      trx.insert(tentative).values({ identifiant: "claire", echecs: 60, dernierLe: NOW.toISOString() }),
    );
    expect(await attempt("claire", MOT_DE_PASSE, after(15 * 60 - 1))).toBe("session.attente");
    expect(await attempt("claire", "pas le bon", after(15 * 60))).toBe("session.refusee");
    expect(await attempt("claire", "pas le bon", after(25 * 3600 + 15 * 60))).toBe("session.refusee");
    const [left] = await ecole.db.transaction((trx) => trx.select().from(tentative));
    expect(left?.echecs).toBe(1);
  });

  test("une connexion réussie remet le compteur à zéro", async () => {
    await fail("claire", 4);
    expect(await attempt("claire", MOT_DE_PASSE)).toBe("ouverte");
    expect(await ecole.db.transaction((trx) => trx.select().from(tentative))).toEqual([]);
  });

  test("des essais simultanés comptent tous", async () => {
    await Promise.all(Array.from({ length: 8 }, () => attempt("claire", "pas le bon")));
    expect(await attempt("claire", MOT_DE_PASSE)).toBe("session.attente");
  });

  test("les essais d’un identifiant ne retardent pas les autres", async () => {
    await fail("personne", 5);
    expect(await attempt("claire", MOT_DE_PASSE)).toBe("ouverte");
  });

  test("un essai dans une école qui n’existe pas est refusé pareil, et ne laisse rien dans la base", async () => {
    const nowhere = base.etablissement(uaiOf("0990009"));
    await expect(logIn(nowhere, { identifiant: "claire", motDePasse: MOT_DE_PASSE }, NOW)).rejects.toMatchObject({
      code: "session.refusee",
    });
    expect(await nowhere.transaction((trx) => trx.select().from(tentative))).toEqual([]);
  });

  // PGlite has one connection: nothing happens meanwhile.
  if (engine === "postgresql") {
    test("un mot de passe renouvelé pendant la connexion n’ouvre plus rien", async () => {
      const changing = gate();
      const finish = gate();
      const resetting = ecole.db.transaction(async (trx) => {
        await lockCompte(trx, ecole.compte.id);
        changing.open();
        await finish.opened;
        await trx.update(compte).set({ motDePasse: "un autre" }).where(eq(compte.id, ecole.compte.id));
        await revokeSessions(trx, ecole.compte.id, NOW);
      });
      await changing.opened;
      const trying = attempt("claire", MOT_DE_PASSE);
      await somebodyWaits(ecole.db);
      finish.open();
      await resetting;
      expect(await trying).toBe("session.refusee");
      const open = await ecole.db.transaction((trx) => trx.select().from(session).where(isNull(session.revoqueLe)));
      expect(open).toEqual([]);
    });
  }

  test("la base ne garde pas le secret de la session", async () => {
    const { secret } = await logIn(ecole.db, { identifiant: "claire", motDePasse: MOT_DE_PASSE }, NOW);
    const rows = await ecole.db.transaction((trx) => trx.select().from(session));
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toContain(secret);
  });
});
