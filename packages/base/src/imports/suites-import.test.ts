import type { FileInput } from "@navette/formats";
import { fichiersOnde, inventEcole } from "@navette/invent";
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { readAccueil } from "../accueil/read-accueil.ts";
import { foyer, responsabilite } from "../familles/tables.ts";
import { type LienModifie, updateLiens } from "../familles/update-lien.ts";
import { listJournal } from "../journal/read-journal.ts";
import { listEleves } from "../personnes/list-eleves.ts";
import { eleve, verrou } from "../personnes/tables.ts";
import { updateEleve } from "../personnes/update-eleve.ts";
import { useBase } from "../testing/bases.ts";
import { createEcole, type Ecole } from "../testing/ecole.ts";
import { analyseImport } from "./analyse-import.ts";
import { applyImport } from "./apply-import.ts";
import { decideImport } from "./decide-import.ts";
import { readImport } from "./importation.ts";
import { foreseeUndo, undoImport } from "./undo-import.ts";

const [eleves, responsables] = fichiersOnde(inventEcole({ eleves: 24, graine: "suites", annee: 2026 }));
if (!eleves || !responsables) throw new Error("the invented school lacks a file");
const base = useBase("pglite");
let ecole: Ecole;
beforeEach(async () => {
  ecole = await createEcole(base);
});

const laterBy = (days: number) => ({ ...ecole.acte, now: new Date(ecole.acte.now.getTime() + days * 86_400_000) });

async function analyse(files: readonly FileInput[], days = 0): Promise<string> {
  const found = await analyseImport(ecole.db, files, laterBy(days));
  return found.outcome === "analyse" ? found.importId : expect.fail(found.outcome);
}

async function apply(id: string, days = 0) {
  const done = await applyImport(ecole.db, id, laterBy(days));
  return done.outcome === "applique" ? done.bilan : expect.fail(done.outcome);
}

/** The same file without some of its lines, counted from the header; a broken one keeps no name. */
function lines({ name, bytes }: FileInput, change: (row: string, line: number) => string | undefined): FileInput {
  const rows = new TextDecoder("iso-8859-15").decode(bytes).split("\r\n");
  const kept = rows.flatMap((row, line) => change(row, line) ?? []);
  return { name, bytes: Uint8Array.from(kept.join("\r\n"), (character) => character.charCodeAt(0)) };
}

const BRISEE = (row: string, line: number) =>
  line === 1 ? [...Array(4).fill(""), ...row.split(";").slice(4)].join(";") : row;

test("les élèves du fichier qui n’entrent pas sont comptés, et l’accueil les dit : ignorés, lignes illisibles", async () => {
  const id = await analyse([lines(eleves, BRISEE)]);
  const { plan } = await ecole.db.transaction((trx) => readImport(trx, id));
  const [first] = plan.changes.filter(({ kind }) => kind === "eleve.ajouter");
  await decideImport(ecole.db, id, { decisions: { [first?.id ?? ""]: { choix: "ignorer" } } }, ecole.acte);
  const laisses = { aArbitrer: 0, laisses: 1, refuses: 1 };
  expect((await apply(id)).eleves).toEqual(laisses);
  const { aTraiter } = await readAccueil(ecole.db, { acte: ecole.acte, compte: ecole.compte });
  expect(aTraiter).toContainEqual(expect.objectContaining({ code: "eleves-laisses", nombre: 2, id, laisses }));
});

/** The file of a day when four pupils left, that one not among them. */
const departs = (reste = "") =>
  lines(eleves, (row, line) => (line >= 1 && line <= 4 && !(reste && row.includes(reste)) ? undefined : row));

test("un responsable dont l’enfant part est compté parmi ceux qui deviennent anciens", async () => {
  expect((await apply(await analyse([eleves, responsables]))).anciens).toEqual([]);
  const bilan = await apply(await analyse([departs()], 1), 1);
  expect(bilan.counts.eleves.desactiver).toBe(4);
  expect(bilan.anciens.length).toBeGreaterThan(0);
  expect(bilan.anciens[0]?.nom).toMatch(/^[A-ZÀ-Ý' -]+ \p{Lu}/u);
});

test("ce que l’annulation garde dit qui l’a changé, quand, à la main ou par quel autre import", async () => {
  const premier = await analyse([eleves, responsables]);
  await apply(premier);
  const { eleves: connus } = await ecole.db.transaction((trx) =>
    listEleves(trx, { acte: ecole.acte, compte: ecole.compte }, { filtre: "actifs", depuis: 0, limite: 2 } as never),
  );
  const [corrige] = connus;
  if (!corrige) throw new Error("nobody was imported");
  await updateEleve(ecole.db, corrige.id, { prenom: "Corrigée" }, laterBy(1));
  await apply(await analyse([departs(corrige.nom)], 2), 2);
  const { gardees } = await foreseeUndo(ecole.db, premier, laterBy(3).now);
  const found = gardees.map(({ raison, usage, depuis }) => ({ raison, usage, ...depuis }));
  expect(found).toContainEqual({
    raison: "utilise-depuis",
    usage: "correction",
    par: "Claire Lenoir",
    le: laterBy(1).now.toISOString(),
    importLe: null,
  });
  expect(found).toContainEqual(
    expect.objectContaining({ raison: "modifie-depuis", importLe: laterBy(2).now.toISOString() }),
  );
});

/** Every link of the school, declared in one act; or those of one pupil. */
async function declarer(eleveId?: string, modifie: LienModifie = { niveau: "legal" }): Promise<number> {
  const liens = await ecole.db.transaction((trx) =>
    trx
      .select({ id: responsabilite.id })
      .from(responsabilite)
      .where(eleveId === undefined ? undefined : eq(responsabilite.eleve, eleveId)),
  );
  const ids = liens.map(({ id }) => id);
  await updateLiens(ecole.db, ids, modifie, laterBy(1));
  return ids.length;
}

test("des représentants légaux déclarés d’un clic n’empêchent pas d’annuler l’import : leurs liens partent avec leurs enfants", async () => {
  const id = await analyse([eleves, responsables]);
  await apply(id);
  const nombre = await declarer();
  expect(await foreseeUndo(ecole.db, id, laterBy(2).now)).toMatchObject({ declarations: nombre, gardees: [] });
  await undoImport(ecole.db, id, laterBy(2));
  const restants = await ecole.db.transaction((trx) =>
    Promise.all([trx.$count(eleve), trx.$count(responsabilite), trx.$count(foyer), trx.$count(verrou)]),
  );
  expect(restants).toEqual([0, 0, 0, 0]);
  await apply(await analyse([eleves, responsables], 3), 3);
});

test("l’annulation garde l’élève corrigé avec sa famille et sa classe, et celui dont un lien a été corrigé ; les autres reviennent en arrière", async () => {
  const id = await analyse([eleves, responsables]);
  await apply(id);
  const liens = await declarer();
  const [corrige, lie] = await ecole.db.transaction((trx) => trx.select().from(eleve).orderBy(eleve.nom, eleve.id));
  if (!corrige || !lie) throw new Error("nobody was imported");
  await updateEleve(ecole.db, corrige.id, { prenom: "Corrigée" }, laterBy(1));
  const tuteurs = await declarer(lie.id, { parente: "99" });
  await undoImport(ecole.db, id, laterBy(2));
  const restants = await ecole.db.transaction((trx) => trx.select({ id: eleve.id }).from(eleve));
  expect(restants.map((each) => each.id).sort()).toEqual([corrige.id, lie.id].sort());
  const gardes = await ecole.db.transaction((trx) => trx.select().from(responsabilite));
  expect(new Set(gardes.map((each) => each.eleve))).toEqual(new Set([corrige.id, lie.id]));
  expect(gardes.every(({ niveau }) => niveau === "legal")).toBe(true);
  expect(gardes.filter((each) => each.eleve === lie.id)).toHaveLength(tuteurs);
  expect(liens).toBeGreaterThan(gardes.length);
  const foyers = await ecole.db.transaction((trx) => trx.$count(foyer));
  expect(foyers).toBeLessThanOrEqual(gardes.length);
});

test("un import et son annulation sont chacun une ligne du journal, leurs détails sous eux", async () => {
  const id = await analyse([eleves, responsables]);
  await apply(id, 1);
  await undoImport(ecole.db, id, laterBy(2));
  const read = (filtre: object) => ecole.db.transaction((trx) => listJournal(trx, filtre, { limite: 200 }));
  const actions = (await read({})).lignes.map(({ action }) => action);
  expect(actions.slice(0, 3)).toEqual(["import.annuler", "import.appliquer", "import.analyser"]);
  const details = (await read({ importId: id, depuis: laterBy(2).now.toISOString() })).lignes;
  expect(details.filter(({ action }) => action === "eleve.oter")).toHaveLength(24);
});
