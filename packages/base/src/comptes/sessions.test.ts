import { beforeEach, describe, expect, test } from "vitest";
import { ENGINES, useBase } from "../testing/bases.ts";
import { createEcole, type Ecole, MOT_DE_PASSE, NOW } from "../testing/ecole.ts";
import { logIn } from "./log-in.ts";
import { resumeSession, revokeSession, revokeSessions } from "./sessions.ts";
import { session } from "./tables.ts";

const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000);

describe.each(ENGINES)("une session (%s)", (engine) => {
  const base = useBase(engine);
  let ecole: Ecole;
  beforeEach(async () => {
    ecole = await createEcole(base);
  });

  const isOpen = async (at: Date, secret = ecole.secret) => (await resumeSession(ecole.db, secret, at)) !== undefined;
  const logInAgain = async (at = NOW) =>
    (await logIn(ecole.db, { identifiant: "claire", motDePasse: MOT_DE_PASSE }, at)).secret;

  test("s’ouvre sur son compte et son école", async () => {
    const open = await resumeSession(ecole.db, ecole.secret, NOW);
    expect(open).toMatchObject({ compte: { identifiant: "claire" }, etablissement: { uai: ecole.uai, annee: 2026 } });
    expect(open?.compte).not.toHaveProperty("motDePasse");
  });

  test("finit après huit heures sans rien faire", async () => {
    expect(await isOpen(hours(7.9))).toBe(true);
    const other = await createEcole(base, "0330002");
    expect(await resumeSession(other.db, other.secret, hours(8))).toBeUndefined();
  });

  test("chaque demande la prolonge, mais jamais au-delà de douze heures", async () => {
    expect(await isOpen(hours(6))).toBe(true);
    expect(await isOpen(hours(11.9))).toBe(true);
    expect(await isOpen(hours(12))).toBe(false);
  });

  test("se ferme seule, ou avec toutes celles du compte, ou toutes sauf une", async () => {
    const [second, third] = [await logInAgain(), await logInAgain()];
    await ecole.db.transaction((trx) => revokeSession(trx, second, NOW));
    expect([await isOpen(NOW), await isOpen(NOW, second), await isOpen(NOW, third)]).toEqual([true, false, true]);
    await ecole.db.transaction((trx) => revokeSessions(trx, ecole.compte.id, NOW, third));
    expect([await isOpen(NOW), await isOpen(NOW, third)]).toEqual([false, true]);
    await ecole.db.transaction((trx) => revokeSessions(trx, ecole.compte.id, NOW));
    expect(await isOpen(NOW, third)).toBe(false);
  });

  test("celles qui ont fini quittent la base à l’ouverture d’une autre", async () => {
    await logInAgain(hours(13));
    expect(await ecole.db.transaction((trx) => trx.select().from(session))).toHaveLength(1);
  });

  test("le secret d’une école n’ouvre rien dans une autre", async () => {
    const other = await createEcole(base, "0330002");
    expect(await resumeSession(other.db, ecole.secret, NOW)).toBeUndefined();
  });
});
