import { and, eq, isNotNull } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Acteur } from "../comptes/acteur.ts";
import type { EtablissementDb, Trx } from "../db/base.ts";
import { creerDemonstration } from "../demonstration/creer-demonstration.ts";
import { ouvrirAnnee } from "../etablissement/ouvrir-annee.ts";
import { anneeScolaire } from "../etablissement/tables.ts";
import { type Decoupage, setPeriodes } from "../structures/set-periodes.ts";
import { periode } from "../structures/tables.ts";
import { useBase } from "../testing/bases.ts";
import { gate, somebodyWaits } from "../testing/rencontre.ts";
import { changeEtat } from "./change-etat.ts";
import { openPeriode } from "./periode-livret.ts";
import { readAvancements } from "./read-avancements.ts";
import { readGrille } from "./read-grille.ts";
import { saveSaisies } from "./save-saisies.ts";
import { writeCellules } from "./store.ts";
import { saisie } from "./tables.ts";

const NOW = new Date("2026-10-15T08:00:00Z");
const ACTE = { auteur: { compteId: null, nom: "Claire Lenoir" }, now: NOW };

/** What the direction's own transactions do to the rows that a saisie stands on. */
const CLOSE = {
  periode: (trx: Trx, id: string) => trx.update(periode).set({ active: false }).where(eq(periode.id, id)),
  annee: (trx: Trx) => trx.update(anneeScolaire).set({ close: true }),
};

/** Two transactions at once: the embedded engine has one connection, and never meets this. */
describe("une saisie qui croise la direction (postgresql)", () => {
  const base = useBase("postgresql");
  let db: EtablissementDb;
  let acteur: Acteur;
  let classeId: string;
  let periodeId: string;
  let cible: string;

  /** The last trimestre of a class: nothing is typed in it yet. */
  beforeEach(async () => {
    const { compte, etablissement } = await creerDemonstration(base, NOW);
    db = base.etablissement(etablissement.uai);
    acteur = { compte, acte: ACTE };
    const { classes } = await db.transaction((trx) => readAvancements(trx, acteur));
    const ouverte = classes.find(({ periodes }) => periodes[0]?.etat === "en-saisie");
    classeId = ouverte?.id ?? expect.fail();
    periodeId = ouverte?.periodes[2]?.periodeId ?? expect.fail();
    const { eleves } = await db.transaction((trx) => readGrille(trx, acteur, periodeId));
    cible = eleves.find(({ page }) => page !== null)?.id ?? expect.fail();
  });

  const cellule = () => ({ cible, rubrique: "BILAN", objet: "appreciation-generale" as const, version: 0 });
  const semestres = (): Decoupage => ({
    classes: [classeId],
    periodicite: "semestre",
    periodes: [
      { indice: 1, debut: "2026-09-01", fin: "2027-01-31" },
      { indice: 2, debut: "2027-02-01", fin: "2027-07-03" },
    ],
    confirme: false,
  });
  const gardees = () =>
    db.transaction((trx) =>
      trx
        .select()
        .from(saisie)
        .where(and(eq(saisie.periodeId, periodeId), isNotNull(saisie.valeur))),
    );

  /** Types a value, and holds its transaction until the other act waits for it. */
  async function whileTyping<T>(autre: () => Promise<T>): Promise<T> {
    const [typed, finish] = [gate(), gate()];
    const typing = db.transaction(async (trx) => {
      await openPeriode(trx, acteur, periodeId, "share");
      await writeCellules(trx, { periodeId, acte: ACTE, cellules: [{ ...cellule(), valeur: "Sérieux." }] });
      typed.open();
      await finish.opened;
    });
    await typed.opened;
    const asked = autre();
    await somebodyWaits(db);
    finish.open();
    await typing;
    return await asked;
  }

  test("un nouveau découpage attend la saisie en cours, puis demande ce qu’elle devient", async () => {
    const resultat = await whileTyping(() => setPeriodes(db, semestres(), ACTE));
    expect(resultat).toMatchObject({ outcome: "a-confirmer" });
    expect(resultat).toMatchObject({ touchees: expect.arrayContaining([expect.objectContaining({ apres: null })]) });
    expect(await gardees()).toHaveLength(1);
  });

  test("l’année ne se ferme qu’après la saisie en cours", async () => {
    await whileTyping(() => ouvrirAnnee(db, { confirme: true }, ACTE));
    expect(await gardees()).toHaveLength(1);
  });

  test("la fermeture des bilans attend la saisie en cours", async () => {
    const ferme = await whileTyping(() => changeEtat(db, acteur, periodeId, { de: "en-saisie", vers: "complet" }));
    expect(ferme.etat).toBe("complet");
    expect(await gardees()).toHaveLength(1);
  });

  /** Holds the transaction of the direction open until somebody who types waits for it. */
  async function whileHolding(lock: "periode" | "annee"): Promise<unknown> {
    const [held, finish] = [gate(), gate()];
    const direction = db.transaction(async (trx) => {
      await CLOSE[lock](trx, periodeId);
      held.open();
      await finish.opened;
    });
    await held.opened;
    const typing = saveSaisies(db, acteur, periodeId, [{ ...cellule(), valeur: "Trop tard." }]).catch(
      (error: unknown) => error,
    );
    await somebodyWaits(db);
    finish.open();
    await direction;
    return await typing;
  }

  test.each([
    ["periode", "periode.inconnue"],
    ["annee", "livret.annee-close"],
  ] as const)("une saisie qui arrive pendant que la direction ferme est refusée : %s", async (lock, code) => {
    expect(await whileHolding(lock)).toMatchObject({ code });
    expect(await gardees()).toEqual([]);
  });
});
