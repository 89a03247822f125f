import type { FileInput } from "@navette/formats";
import {
  anneeSuivante,
  collegeSuivant,
  fichiersCollege,
  fichiersOnde,
  inventCollege,
  inventEcole,
} from "@navette/invent";
import type { Plan } from "@navette/reconcile";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { EtablissementDb } from "../db/base.ts";
import { ouvrirAnnee } from "../etablissement/ouvrir-annee.ts";
import { anneeScolaire, etablissement } from "../etablissement/tables.ts";
import { scolarite } from "../personnes/tables.ts";
import { ENGINES, useBase } from "../testing/bases.ts";
import { analyseImport } from "./analyse-import.ts";
import { applyImport } from "./apply-import.ts";
import { undoImport } from "./undo-import.ts";

const college = inventCollege({ eleves: 60, graine: "bascule", annee: 2026 });
const ecole = inventEcole({ eleves: 40, graine: "bascule", annee: 2026 });
const ECOLES = [
  {
    quoi: "d’un collège",
    degre: 2,
    un: fichiersCollege(college),
    deux: fichiersCollege(collegeSuivant(college, "suite").college),
  },
  { quoi: "d’une école", degre: 1, un: fichiersOnde(ecole), deux: fichiersOnde(anneeSuivante(ecole, "suite")) },
] as const;

const acteDu = (jour: string) => ({ auteur: { compteId: null, nom: "Nuit" }, now: new Date(`${jour}T08:00:00Z`) });

/** What the plan says of last year, for the pupils who stay. */
const anDerniersDits = ({ changes }: Plan) =>
  changes.flatMap((change) =>
    change.kind === "eleve.modifier"
      ? change.champs.flatMap(({ champ, apres }) => (champ === "anDernier" ? [{ eleveId: change.eleveId, apres }] : []))
      : [],
  );

describe.each(ENGINES)("le passage à l’année suivante (%s)", (engine) => {
  const base = useBase(engine);

  const deposit = async (db: EtablissementDb, files: readonly FileInput[], jour: string) => {
    const result = await analyseImport(db, files, acteDu(jour), { leverGardes: ["classes-renommees"] });
    if (result.outcome === "illisible" || result.outcome === "colonnes") return expect.fail(result.outcome);
    return result;
  };

  const scolarites = (db: EtablissementDb, annee: number) =>
    db.transaction((trx) => trx.select().from(scolarite).where(eq(scolarite.annee, annee)).orderBy(scolarite.eleveId));

  test.each(ECOLES)(
    "$quoi, fichiers appliqués une fois : chacun a son année, les mêmes n’ont plus rien à dire, et tout s’annule",
    async ({ degre, un, deux }) => {
      const db = base.etablissement(degre === 1 ? ecole.uai : college.etablissement.uai);
      await db.transaction(async (trx) => {
        await trx.insert(etablissement).values({ nom: "Les Tilleuls", degre, annee: 2026 });
        await trx.insert(anneeScolaire).values({ annee: 2026, debut: "2026-09-01", fin: "2027-07-03" });
      });
      const premier = await deposit(db, un, "2026-09-15");
      await applyImport(db, premier.importId, acteDu("2026-09-15"));
      await ouvrirAnnee(db, { confirme: false }, acteDu("2027-08-25"));
      const closes = await scolarites(db, 2026);

      const suivant = await deposit(db, deux, "2027-09-03");
      expect((await applyImport(db, suivant.importId, acteDu("2027-09-03"))).outcome).toBe("applique");
      const anDernierDe = new Map((await scolarites(db, 2027)).map(({ eleveId, anDernier }) => [eleveId, anDernier]));
      const dits = anDerniersDits(suivant.plan);
      expect(dits.length > 0).toBe(degre === 2);
      expect(dits.map(({ eleveId }) => anDernierDe.get(eleveId))).toEqual(dits.map(({ apres }) => apres));
      expect(await scolarites(db, 2026)).toEqual(closes);
      expect((await deposit(db, deux, "2027-09-04")).outcome).toBe("a-jour");

      await undoImport(db, suivant.importId, acteDu("2027-09-05"));
      expect([await scolarites(db, 2026), await scolarites(db, 2027)]).toEqual([closes, []]);
    },
  );
});
