import { fichiersOnde, inventEcole } from "@navette/invent";
import type { EcoleBilans } from "@navette/livret";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Acteur } from "../comptes/acteur.ts";
import type { EtablissementDb } from "../db/base.ts";
import { creerDemonstration } from "../demonstration/creer-demonstration.ts";
import { analyseImport } from "../imports/analyse-import.ts";
import { applyImport } from "../imports/apply-import.ts";
import { eleve } from "../personnes/tables.ts";
import { updateEleve } from "../personnes/update-eleve.ts";
import { listClasses } from "../structures/list-classes.ts";
import { attachEnseignant } from "../structures/update-classe.ts";
import { ENGINES, useBase } from "../testing/bases.ts";
import { assembleBilans } from "./assemble-bilans.ts";
import { readAvancements } from "./read-avancements.ts";
import { readGrille } from "./read-grille.ts";
import { saveSaisies } from "./save-saisies.ts";

const NOW = new Date("2026-10-15T08:00:00Z");
const ACTE = { auteur: { compteId: null, nom: "Claire Lenoir" }, now: NOW };

describe.each(ENGINES)("les bilans rassemblés (%s)", (engine) => {
  const base = useBase(engine);
  let db: EtablissementDb;
  let acteur: Acteur;
  beforeEach(async () => {
    const { compte, etablissement } = await creerDemonstration(base, NOW);
    db = base.etablissement(etablissement.uai);
    acteur = { compte, acte: ACTE };
  });

  const assemble = () => db.transaction((trx) => assembleBilans(trx, { indice: 1 }));
  const classesOf = ({ classes }: EcoleBilans, eleveId: string) =>
    classes.filter(({ bilans }) => bilans.some((bilan) => bilan.eleve.id === eleveId)).map(({ id }) => id);
  const grilleOf = async (classeId: string) => {
    const { classes } = await db.transaction((trx) => readAvancements(trx, acteur));
    const periodeId = classes.find(({ id }) => id === classeId)?.periodes[0]?.periodeId ?? "";
    return await db.transaction((trx) => readGrille(trx, acteur, periodeId));
  };

  test("disent tout de l’école : rentrée, directrice, enseignants, identifiants du dernier import, heure de fermeture", async () => {
    const ecole = await assemble();
    const { classes: connues } = await db.transaction((trx) => listClasses(trx, acteur));
    expect(ecole).toMatchObject({
      uai: db.uai,
      annee: 2026,
      rentree: "2026-09-01",
      directeur: { id: expect.any(String) },
    });
    expect([...(ecole.dernierImport?.classes ?? [])].sort()).toEqual(
      connues.map((each) => each.identifiantOnde).sort(),
    );
    expect(
      ecole.classes.every(({ enseignants, periodicite }) => enseignants.length === 1 && periodicite === "trimestre"),
    ).toBe(true);
    const fermee = ecole.classes.find(({ bilans: [first] }) => first?.etat === "complet");
    expect(fermee?.bilans[0]?.completLe).toBe("2026-10-15T10:00:00");
  });

  test("le bilan d’un élève qui a changé de classe reste là où il est écrit ; s’il l’est aux deux endroits, les deux le disent", async () => {
    const [depart, arrivee] = (await assemble()).classes.filter(({ bilans: [first] }) => first?.etat === "en-saisie");
    const partant = depart?.bilans.find(({ saisies }) => saisies.length > 0)?.eleve;
    if (!depart || !arrivee || !partant) throw new Error("the invented school has no pupil to move");
    await updateEleve(db, partant.id, { classeId: arrivee.id }, ACTE);
    expect(classesOf(await assemble(), partant.id)).toEqual([depart.id]);
    const [ancienne, nouvelle] = [await grilleOf(depart.id), await grilleOf(arrivee.id)];
    expect(ancienne.eleves.find(({ id }) => id === partant.id)).toMatchObject({ present: false });
    expect(nouvelle.eleves.find(({ id }) => id === partant.id)).toMatchObject({ present: true });
    const cellule = { cible: partant.id, rubrique: "BILAN", objet: "appreciation-generale", version: 0 } as const;
    await saveSaisies(db, acteur, nouvelle.periode.id, [{ ...cellule, valeur: "Bienvenue." }]);
    expect(classesOf(await assemble(), partant.id).toSorted()).toEqual([depart.id, arrivee.id].toSorted());
  });

  test("un élève retiré garde le bilan commencé, et n’est plus attendu s’il n’en a pas", async () => {
    const [classe] = (await assemble()).classes.filter(({ bilans: [first] }) => first?.etat === "en-saisie");
    const [commence] = classe?.bilans.filter(({ saisies }) => saisies.length > 0) ?? [];
    if (!commence) throw new Error("the invented school has no pupil to withdraw");
    const { periode, saisies } = await grilleOf(classe?.id ?? "");
    const retire = { actif: false, retireLe: "2026-11-02T09:00:00Z" };
    await db.transaction((trx) => trx.update(eleve).set(retire).where(eq(eleve.id, commence.eleve.id)));
    const found = (await assemble()).classes
      .flatMap(({ bilans }) => bilans)
      .find((each) => each.eleve.id === commence.eleve.id);
    expect(found?.eleve.sortie).toBe("2026-11-02");
    const vider = saisies.filter(({ cible }) => cible === commence.eleve.id).map((each) => ({ ...each, valeur: null }));
    await saveSaisies(db, acteur, periode.id, vider);
    expect(classesOf(await assemble(), commence.eleve.id)).toEqual([]);
  });

  test("un enseignant signe les périodes où il était dans la classe", async () => {
    const [classe] = (await assemble()).classes;
    const [enseignant] = classe?.enseignants ?? [];
    const cle = { classeId: classe?.id ?? "", personnelId: enseignant?.id ?? "" };
    const second = () => db.transaction((trx) => assembleBilans(trx, { indice: 2, nombre: 3 }));
    await attachEnseignant(db, cle, { debut: null, fin: "2026-11-30" }, ACTE);
    expect((await assemble()).classes[0]?.enseignants).toEqual([enseignant]);
    expect((await second()).classes[0]?.enseignants).toEqual([]);
  });

  test("un import partiel ne fait pas oublier les classes de l’import complet", async () => {
    const { dernierImport } = await assemble();
    const autre = inventEcole({ eleves: 12, graine: "une classe", annee: 2026 });
    const seule = { ...autre, classes: autre.classes.slice(0, 1) };
    const result = await analyseImport(db, fichiersOnde(seule).slice(0, 1), {
      ...ACTE,
      now: new Date("2026-10-16T08:00:00Z"),
    });
    if (result.outcome !== "analyse") throw new Error("the partial file was not read");
    expect(result.plan.gardes.length).toBeGreaterThan(0);
    await applyImport(db, result.importId, { ...ACTE, now: new Date("2026-10-16T08:00:00Z") });
    expect((await assemble()).dernierImport?.classes).toEqual(
      expect.arrayContaining([...(dernierImport?.classes ?? [""])]),
    );
  });
});
