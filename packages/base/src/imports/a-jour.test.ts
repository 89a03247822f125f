import { fichiersOnde, inventEcole } from "@navette/invent";
import { beforeEach, describe, expect, it } from "vitest";
import type { EtablissementDb } from "../db/base.ts";
import { anneeScolaire, etablissement } from "../etablissement/tables.ts";
import { identifiant } from "../personnes/tables.ts";
import { ENGINES, useBase } from "../testing/bases.ts";
import { analyseImport } from "./analyse-import.ts";
import { applyImport } from "./apply-import.ts";
import { decideImport, refreshImport } from "./decide-import.ts";
import { listImports } from "./importation.ts";
import { undoImport } from "./undo-import.ts";

const acteDu = (jour: string) => ({ auteur: { compteId: null, nom: "Nuit" }, now: new Date(`${jour}T08:00:00Z`) });
const [eleves, responsables] = fichiersOnde(inventEcole({ eleves: 40, graine: "à jour", annee: 2026 }));
if (!eleves || !responsables) throw new Error("the invented school lacks a file");
const FICHIERS = [eleves, responsables];
const sansLeDernier = { ...eleves, bytes: eleves.bytes.slice(0, eleves.bytes.lastIndexOf(10, -2) + 1) };

describe.each(ENGINES)("des fichiers qui ne disent rien de nouveau (%s)", (engine) => {
  const base = useBase(engine);
  let db: EtablissementDb;

  const deposit = async (jour: string, files = FICHIERS) => {
    const result = await analyseImport(db, files, acteDu(jour));
    if (result.outcome === "illisible" || result.outcome === "colonnes") throw new Error(result.outcome);
    return result;
  };
  const imports = () => db.transaction(listImports);

  beforeEach(async () => {
    db = base.etablissement("0990001X");
    await db.transaction(async (trx) => {
      await trx.insert(etablissement).values({ nom: "École des Tilleuls", degre: 1, annee: 2026 });
      await trx.insert(anneeScolaire).values({ annee: 2026, debut: "2026-09-01", fin: "2027-07-03" });
    });
    const { importId } = await deposit("2026-09-15");
    await applyImport(db, importId, acteDu("2026-09-15"));
  });

  it("ferment l’import aussitôt, sans décision, et disent l’école fraîche de ce jour", async () => {
    expect((await deposit("2026-09-20")).outcome).toBe("a-jour");
    expect((await imports()).map(({ etat, bilan }) => [etat, bilan?.appliques ?? 0])).toEqual([
      ["a-jour", 0],
      ["applique", expect.any(Number)],
    ]);
    const seen = await db.transaction((trx) => trx.selectDistinct({ le: identifiant.vuJusque }).from(identifiant));
    expect(seen).toEqual([{ le: "2026-09-20T08:00:00.000Z" }]);
  });

  it("chaque nuit : l’historique n’en garde que la dernière fois, par sorte de fichiers", async () => {
    for (const jour of ["2026-09-20", "2026-09-21", "2026-09-22"]) await deposit(jour);
    await deposit("2026-09-23", [eleves]);
    expect((await imports()).map(({ etat, creeLe }) => `${etat} ${creeLe.slice(0, 10)}`)).toEqual([
      "a-jour 2026-09-23",
      "a-jour 2026-09-22",
      "applique 2026-09-15",
    ]);
  });

  it("relus avant d’être appliqués, sont dits remplacés, puis abandonnés avec l’import qui les remplace", async () => {
    const [un, deux] = [await deposit("2026-09-20", [sansLeDernier]), await deposit("2026-09-21", [sansLeDernier])];
    const seen = async () => (await imports()).find(({ id }) => id === un.importId);
    expect(await seen()).toMatchObject({
      attente: { aAppliquer: 1, aArbitrer: 0, suspendus: 0 },
      depasse: { remplacePar: { id: deux.importId } },
    });
    await applyImport(db, deux.importId, acteDu("2026-09-21"));
    expect(await seen()).toMatchObject({ etat: "abandonne" });
  });

  it("ferment aussi le plan actualisé à qui une annulation n’a rien laissé", async () => {
    const parti = await deposit("2026-09-20", [sansLeDernier]);
    await applyImport(db, parti.importId, acteDu("2026-09-20"));
    const revenu = await deposit("2026-09-21", [eleves]);
    expect(revenu.outcome).toBe("analyse");
    await undoImport(db, parti.importId, acteDu("2026-09-22"));
    expect((await refreshImport(db, revenu.importId, acteDu("2026-09-22"))).etat).toBe("a-jour");
  });

  it("dont tout est ignoré ne s’appliquent pas : le plan attend encore, et l’historique n’a rien de plus", async () => {
    const { importId } = await deposit("2026-09-20", [sansLeDernier]);
    const acte = acteDu("2026-09-20");
    await decideImport(db, importId, { enBloc: { groupe: "depart", choix: "ignorer" } }, acte);
    expect(await applyImport(db, importId, acte)).toEqual({ outcome: "rien-a-ecrire" });
    expect((await imports())[0]).toMatchObject({ id: importId, etat: "analyse", attente: { aAppliquer: 0 } });
  });
});
