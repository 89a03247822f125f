import { readFileSync } from "node:fs";
import type { FileInput } from "@navette/formats";
import { beforeEach, expect, test } from "vitest";
import { deposeNoms } from "../correspondances/noms.ts";
import { associe } from "../correspondances/paires.ts";
import { useBase } from "../testing/bases.ts";
import { type CollegeInstalle, createCollege, fichiersExemples, fillCollege } from "../testing/college.ts";
import { previewImport } from "./analyse-import.ts";

const NOM = "emp_sts_9990001X_2025.xml";
const bytes = readFileSync(new URL(`../../../../examples/sts/${NOM}`, import.meta.url));
/** The timetable software calls the group of the chorale by a name of its own. */
const SOUS_SON_NOM: FileInput = {
  name: NOM,
  bytes: Buffer.from(bytes.toString("latin1").replaceAll("65CHOR", "CHORALE"), "latin1"),
};
const base = useBase("pglite");
let college: CollegeInstalle;
beforeEach(async () => {
  college = await createCollege(base);
  await fillCollege(college.db, college.acte);
});

async function proposed(...autres: readonly FileInput[]): Promise<string[]> {
  const apercu = await previewImport(college.db, [SOUS_SON_NOM, ...autres], college.acte.now);
  if (apercu.outcome !== "apercu") throw new Error(apercu.outcome);
  return apercu.plan.changes
    .filter(({ groupe }) => groupe !== "inchange")
    .map(({ kind, groupe, defaut, retenue }) => `${kind} ${groupe} ${defaut?.choix} ${retenue?.kind}`);
}

test("un emploi du temps seul ne retire rien, et ce que personne ne connaît attend une correspondance", async () => {
  const changes = await proposed();
  expect(changes).toContain("fiche.ajouter groupe ignorer nom-du-logiciel");
  expect(changes).toContain("fiche.ajouter service ignorer nom-du-logiciel");
  expect(changes.filter((each) => each.startsWith("fiche.retirer"))).toEqual([]);
  expect(changes.filter((each) => each.startsWith("fiche.ajouter") && each.includes(" accepter "))).toEqual([]);
});

test("un nom associé dans Correspondances est lu comme ce qu’il est dans STS-Web", async () => {
  await deposeNoms(college.db, [SOUS_SON_NOM], college.acte);
  await associe(college.db, { genre: "groupe", paires: [{ nom: "CHORALE", cle: "65CHOR" }] }, college.acte);
  expect((await proposed()).filter((each) => !each.startsWith("fiche.modifier"))).toEqual([]);
});

test("déposé avec l’export de STS-Web, un nom que personne n’a associé n’est pas accepté d’avance", async () => {
  const sts = fichiersExemples().filter(({ name }) => name.startsWith("sts_emp"));
  const changes = await proposed(...sts);
  expect(changes).toContain("fiche.ajouter groupe ignorer nom-du-logiciel");
  expect(changes).toContain("fiche.ajouter service ignorer nom-du-logiciel");
  expect(changes.filter((each) => each.startsWith("fiche.ajouter") && each.includes(" accepter "))).toEqual([]);
});
