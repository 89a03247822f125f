import type { FileInput } from "@navette/formats";
import {
  fichiersCollege,
  fichiersOnde,
  inventCollege,
  inventEcole,
  planterDefauts,
  planterDefautsCollege,
} from "@navette/invent";
import { applyTo, type BaseSnapshot, type Identifiant, operations, type Plan } from "@navette/reconcile";
import { describe, expect, test } from "vitest";
import type { Destination } from "./check-apports.ts";
import { makePlan } from "./make-plan.ts";
import { readFiles } from "./read-files.ts";

const ANNEE = 2025;
const OPTIONS = { ecartees: [], structures: "sts", jour: `${ANNEE}-11-20` } as const;
const VIDE: BaseSnapshot = { annee: ANNEE, classes: [], eleves: [], fiches: [], distinctions: [] };

interface Depot {
  readonly plan: Plan;
  /** The school once the plan is applied as it is proposed. */
  readonly after: BaseSnapshot;
}

async function deposit(files: readonly FileInput[], destination: Destination, before: BaseSnapshot): Promise<Depot> {
  const lecture = await readFiles(files, destination);
  const plan = makePlan(lecture.contenus, before, { ...lecture, leverGardes: [], options: OPTIONS });
  let last = 0;
  const newId = () => `${before === VIDE ? "sain" : "abime"}-${++last}`;
  return { plan, after: applyTo(before, operations(plan, {}, newId)) };
}

/** Every value a school holds, by object and field: an identifier under its source. */
function valuesOf({ classes, eleves, fiches }: BaseSnapshot): Map<string, unknown> {
  const actuels = (all: readonly Identifiant[]) =>
    all.filter(({ actuel }) => actuel).map(({ source, valeur }) => [source, valeur] as const);
  const objets = [
    ...classes.map(({ id, identifiants, ...champs }) => ({ id, identifiants, champs })),
    ...eleves.map(({ id, identifiants, scolarite, ...champs }) => ({
      id,
      identifiants,
      champs: { ...champs, ...scolarite },
    })),
    ...fiches.map(({ id, identifiants, champs, actif, genre }) => ({
      id: `${genre} ${id}`,
      identifiants,
      champs: { ...champs, actif },
    })),
  ];
  return new Map(
    objets.flatMap(({ id, identifiants, champs }) =>
      [...Object.entries(champs), ...actuels(identifiants)].map(
        ([champ, valeur]) => [`${id} ${champ}`, valeur] as const,
      ),
    ),
  );
}

/** « heures : 1.5 → 7.25 », for each value of the school that the second deposit changed or emptied. */
function remplacees(before: BaseSnapshot, after: BaseSnapshot): string[] {
  const now = valuesOf(after);
  return [...valuesOf(before)]
    .filter(([cle, valeur]) => valeur !== null && JSON.stringify(valeur) !== JSON.stringify(now.get(cle)))
    .map(([cle, valeur]) => `${cle.split(" ").at(-1)} : ${JSON.stringify(valeur)} → ${JSON.stringify(now.get(cle))}`);
}

describe("des fichiers abîmés, après de bons, appliqués comme proposés", () => {
  test.each(["défauts", "averse"])("à l’école (%s) : aucune bonne valeur n’est remplacée", async (graine) => {
    const ecole = inventEcole({ eleves: 150, graine, annee: ANNEE });
    const destination = { uai: ecole.uai, degre: 1, annee: ANNEE } as const;
    const sains = fichiersOnde(ecole);
    const { after: connue } = await deposit(sains, destination, VIDE);
    const { after } = await deposit(planterDefauts(sains, graine).fichiers, destination, connue);
    expect(remplacees(connue, after)).toEqual([]);
    expect(after.classes.map(({ libelle }) => libelle)).toEqual(connue.classes.map(({ libelle }) => libelle));
  });

  test("au collège : rien que deux valeurs nouvelles, dont rien ne dit qu’elles soient fausses", async () => {
    const college = inventCollege({ eleves: 200, graine: "défauts", annee: ANNEE });
    const destination = { uai: college.etablissement.uai, degre: 2, annee: ANNEE } as const;
    const sains = fichiersCollege(college);
    const { after: connu } = await deposit(sains, destination, VIDE);
    const { after } = await deposit(planterDefautsCollege(sains, "défauts").fichiers, destination, connu);
    // A type of person STS-Web may have created, whose former identifier stays in the history; hours that may be shared.
    expect(remplacees(connu, after)).toEqual([
      expect.stringMatching(/^sts : "\w+:\d+" → "nouveau:\d+"$/),
      expect.stringMatching(/^heures : [\d.]+ → [\d.]+$/),
    ]);
  });

  test("ce qui peut être une faute se décide à part, avec sa raison", async () => {
    const ecole = inventEcole({ eleves: 150, graine: "défauts", annee: ANNEE });
    const destination = { uai: ecole.uai, degre: 1, annee: ANNEE } as const;
    const sains = fichiersOnde(ecole);
    const { after: connue } = await deposit(sains, destination, VIDE);
    const { plan } = await deposit(planterDefauts(sains, "défauts").fichiers, destination, connue);
    const retenues = new Set(plan.changes.flatMap(({ retenue }) => retenue?.kind ?? []));
    expect(retenues).toEqual(new Set(["classe-du-meme-nom", "ine-douteux", "garde", "ressemblance"]));
  });
});
