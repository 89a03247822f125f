import { anneeSuivante, ecoleInventee, fichiersOnde } from "@navette/invent";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Acteur } from "../comptes/acteur.ts";
import { auteurOf, listComptes } from "../comptes/compte.ts";
import type { EtablissementDb } from "../db/base.ts";
import { creerDemonstration } from "../demonstration/creer-demonstration.ts";
import { ouvrirAnnee } from "../etablissement/ouvrir-annee.ts";
import { analyseImport } from "../imports/analyse-import.ts";
import { applyImport } from "../imports/apply-import.ts";
import { eleve } from "../personnes/tables.ts";
import { listClasses } from "../structures/list-classes.ts";
import { enseignantClasse } from "../structures/tables-enseignants.ts";
import { ENGINES, useBase } from "../testing/bases.ts";
import { type DemandeAvancements, readAvancements } from "./read-avancements.ts";
import { type Grille, readGrille } from "./read-grille.ts";
import { saveSaisies } from "./save-saisies.ts";

const AUTOMNE = new Date("2026-10-15T08:00:00Z");
const RENTREE = new Date("2027-09-10T08:00:00Z");

describe.each(ENGINES)("une année close (%s)", (engine) => {
  const base = useBase(engine);
  let db: EtablissementDb;
  let direction: Acteur;
  let enseignant: Acteur;
  beforeEach(async () => {
    const { etablissement } = await creerDemonstration(base, AUTOMNE);
    db = base.etablissement(etablissement.uai);
    const comptes = await db.transaction(listComptes);
    const acteur = (role: string): Acteur => {
      const compte = comptes.find((each) => each.role === role);
      if (compte === undefined) throw new Error(`the invented school has no ${role}`);
      return { compte, acte: { auteur: auteurOf(compte), now: RENTREE } };
    };
    [direction, enseignant] = [acteur("administrateur"), acteur("enseignant")];
  });

  const avancements = (acteur: Acteur, demande?: DemandeAvancements) =>
    db.transaction((trx) => readAvancements(trx, acteur, demande));
  const grille = (acteur: Acteur, periodeId: string) => db.transaction((trx) => readGrille(trx, acteur, periodeId));
  const clore = () => ouvrirAnnee(db, { confirme: true }, direction.acte);

  test("ses classes se lisent, par l’année ou par la classe ; l’année nouvelle n’en a pas encore", async () => {
    const { classes: avant } = await avancements(direction);
    await clore();
    expect(await avancements(direction)).toEqual({ annee: 2027, close: false, classes: [] });
    const close = await avancements(direction, { annee: 2026 });
    expect(close).toMatchObject({ annee: 2026, close: true });
    expect(close.classes.map(({ libelle }) => libelle)).toEqual(avant.map(({ libelle }) => libelle));
    const [premiere] = avant;
    const seule = await avancements(direction, { classe: premiere?.id });
    expect([seule.annee, seule.classes.map(({ id }) => id)]).toEqual([2026, [premiere?.id]]);
  });

  test("ses grilles se lisent avec tous leurs élèves, même partis depuis, et ne s’écrivent plus", async () => {
    const { classes } = await avancements(enseignant);
    const periodeId = classes[0]?.periodes[0]?.periodeId ?? "";
    const avant = await grille(direction, periodeId);
    await clore();
    const retire = { actif: false, retireLe: "2027-09-05T09:00:00Z" };
    await db.transaction((trx) => trx.update(eleve).set(retire));
    const { eleves, periode } = await grille(direction, periodeId);
    expect(periode.anneeClose).toBe(true);
    expect(eleves).toEqual(avant.eleves);
    const cellule = {
      cible: eleves[0]?.id ?? "",
      rubrique: "BILAN",
      objet: "appreciation-generale",
      version: 0,
    } as const;
    await expect(saveSaisies(db, direction, periodeId, [{ ...cellule, valeur: "Trop tard." }])).rejects.toMatchObject({
      code: "livret.annee-close",
    });
  });

  test("close dès novembre, elle garde ses effectifs quand les fichiers de l’année suivante retirent et font monter", async () => {
    const le = (jour: string): Acteur => ({
      ...direction,
      acte: { ...direction.acte, now: new Date(`2026-11-${jour}T09:00:00Z`) },
    });
    const [avantClore, clos, ensuite] = [le("20"), le("22"), le("23")];
    const periodes = (await avancements(avantClore)).classes.flatMap((classe) => classe.periodes);
    const partie = (await grille(avantClore, periodes.at(-1)?.periodeId ?? "")).eleves[0]?.id ?? "";
    const depart = { actif: false, retireLe: avantClore.acte.now.toISOString() };
    await db.transaction((trx) => trx.update(eleve).set(depart).where(eq(eleve.id, partie)));
    // A name that the new file spells better is shown as it is now.
    const places = ({ eleves }: Grille) =>
      new Map(
        eleves.map(({ id, niveau, sortie, present, avancement }) => [id, { niveau, sortie, present, avancement }]),
      );
    const lire = async () => ({
      classes: (await db.transaction((trx) => listClasses(trx, ensuite, { annee: 2026 }))).classes.map(
        ({ libelle, eleves }) => ({ libelle, eleves }),
      ),
      avancements: (await avancements(ensuite, { annee: 2026 })).classes.map(({ eleves, periodes: etapes }) => ({
        eleves,
        faits: etapes.map(({ avancement }) => avancement),
      })),
      grilles: await Promise.all(periodes.map(async ({ periodeId }) => places(await grille(ensuite, periodeId)))),
    });
    const avant = await lire();
    await ouvrirAnnee(db, { confirme: true }, clos.acte);
    const fichiers = fichiersOnde(anneeSuivante(ecoleInventee("bourg", 2026), "suite"));
    const analyse = await analyseImport(db, fichiers, ensuite.acte, { leverGardes: ["classes-renommees"] });
    if (analyse.outcome !== "analyse") expect.fail(analyse.outcome);
    expect(analyse.plan.counts.eleves.desactiver).toBeGreaterThan(10);
    expect((await applyImport(db, analyse.importId, ensuite.acte)).outcome).toBe("applique");
    const apres = await lire();
    expect(apres.classes).toEqual(avant.classes);
    expect(apres).toEqual(avant);
  });

  test("un enseignant lit les classes qui étaient les siennes, et elles seules", async () => {
    const [sienne] = (await avancements(enseignant)).classes;
    const autre = (await avancements(direction)).classes.find(({ id }) => id !== sienne?.id);
    const [sonTrimestre, unAutre] = [sienne, autre].map((classe) => classe?.periodes[0]?.periodeId ?? "");
    await db.transaction((trx) =>
      trx
        .update(enseignantClasse)
        .set({ fin: "2027-07-03" })
        .where(eq(enseignantClasse.classeId, sienne?.id ?? "")),
    );
    await expect(grille(enseignant, sonTrimestre ?? "")).rejects.toMatchObject({ code: "droit.classe" });
    await clore();
    expect((await grille(enseignant, sonTrimestre ?? "")).periode.classe.id).toBe(sienne?.id);
    expect((await avancements(enseignant, { annee: 2026 })).classes).toHaveLength(1);
    await expect(grille(enseignant, unAutre ?? "")).rejects.toMatchObject({ code: "droit.classe" });
  });
});
