import { fichiersCollege, type College as Invente, inventCollege } from "@navette/invent";
import { beforeAll, describe, expect, it } from "vitest";
import type { Acteur } from "../comptes/acteur.ts";
import { auteurOf } from "../comptes/compte.ts";
import type { EtablissementDb } from "../db/base.ts";
import { importFichiers } from "../demonstration/importer.ts";
import { installEtablissement } from "../etablissement/install.ts";
import { listResponsables } from "../familles/list-responsables.ts";
import { readFamilleEleve } from "../familles/read-famille.ts";
import { listEleves } from "../personnes/list-eleves.ts";
import { listPersonnels } from "../personnes/personnel.ts";
import { readEleve } from "../personnes/read-eleve.ts";
import { searchEcole } from "../recherche/search-ecole.ts";
import { listClasses } from "../structures/list-classes.ts";
import { enseignantClasse } from "../structures/tables-enseignants.ts";
import { ENGINES, useBase } from "../testing/bases.ts";
import { MOT_DE_PASSE } from "../testing/ecole.ts";
import { listDivisions } from "./list-divisions.ts";
import { listGroupes } from "./list-groupes.ts";
import { readDivision } from "./read-division.ts";
import { readScolarite } from "./read-scolarite.ts";

const NOW = new Date("2026-10-15T08:00:00Z");
const TOUS = { filtre: "actifs", depuis: 0, limite: 1000 } as const;

interface Nommee {
  readonly nom: string;
  readonly prenom: string;
}
const nomDe = ({ nom, prenom }: Nommee) => `${nom} ${prenom}`.toLocaleUpperCase("fr");

const invente = inventCollege({ eleves: 350, graine: "faure", annee: 2026 });
const { divisions, groupes, eleves, personnels, services } = invente;
const presents = eleves.filter(({ sortie }) => sortie === null);

/** What the files of the invented collège say that a teacher teaches: divisions he has whole, groups, and their pupils. */
function enseignesPar({ type, id, principal }: Invente["personnels"][number]) {
  const structures = services
    .filter(({ enseignants }) => enseignants.some((each) => each.type === type && each.id === id))
    .map(({ structure }) => structure);
  const entieres = divisions.map(({ code }) => code).filter((code) => [...structures, ...principal].includes(code));
  const siens = groupes.map(({ code }) => code).filter((code) => structures.includes(code));
  const isSien = ({ place }: Invente["eleves"][number]) =>
    place !== null && (entieres.includes(place.division) || place.groupes.some((code) => siens.includes(code)));
  return { entieres, siens, eleves: presents.filter(isSien) };
}

const enseignants = personnels
  .filter(({ fonction }) => fonction === "ENS")
  .map((personne) => ({ nom: nomDe(personne), ...enseignesPar(personne) }));
/** Whole divisions and groups, some of which draw from divisions that are not his. */
const mixte =
  enseignants.find(
    (each) =>
      each.entieres.length >= 3 &&
      each.siens.length >= 3 &&
      each.eleves.some(({ place }) => place !== null && !each.entieres.includes(place.division)),
  ) ?? expect.fail("nobody teaches three divisions and three groups");

describe.each(ENGINES)("les élèves qu’un enseignant de collège atteint (%s)", (engine) => {
  const base = useBase(engine, { keep: true });
  let db: EtablissementDb;
  let direction: Acteur;
  let comptes: ReadonlyMap<string, Acteur>;

  beforeAll(async () => {
    const { uai, nom, commune } = invente.etablissement;
    const { compte } = await installEtablissement(
      base,
      { uai, nom, commune, degre: 2 },
      { identifiant: "claire", prenom: "Claire", nom: "Lenoir", motDePasse: MOT_DE_PASSE },
      { now: NOW, today: "2026-10-15", ouverte: true },
    );
    db = base.etablissement(uai);
    direction = { compte, acte: { auteur: auteurOf(compte), now: NOW } };
    await importFichiers(db, fichiersCollege(invente), direction.acte);
    const lus = await db.transaction((trx) => listPersonnels(trx, "2026-10-15"));
    comptes = new Map(
      lus.map((each) => [
        nomDe(each),
        { ...direction, compte: { ...compte, role: "enseignant", personnelId: each.id } },
      ]),
    );
  });

  const acteurDe = (nom: string) => comptes.get(nom) ?? expect.fail(nom);
  const page = (acteur: Acteur, classeId?: string) =>
    db.transaction((trx) => listEleves(trx, acteur, { ...TOUS, classeId }));
  const noms = (list: readonly Nommee[]) => list.map(nomDe).toSorted();

  it("sont exactement ceux de ses divisions et de ses groupes, pour chacun", async () => {
    for (const { nom, eleves: attendus } of enseignants) {
      const lus = await page(acteurDe(nom));
      expect([nom, noms(lus.eleves)]).toEqual([nom, noms(attendus)]);
      expect(lus.parFiltre.actifs).toBe(attendus.length);
    }
  });

  it("se comptent de même dans ses classes, ses divisions et ses groupes", async () => {
    const acteur = acteurDe(mixte.nom);
    const { classes } = await db.transaction((trx) => listClasses(trx, acteur));
    const lues = await db.transaction((trx) => listDivisions(trx, acteur));
    const effectif = (code: string) => mixte.eleves.filter(({ place }) => place?.division === code).length;
    for (const { libelle, eleves: nombre } of classes) expect([libelle, nombre]).toEqual([libelle, effectif(libelle)]);
    for (const each of lues) {
      expect(each).toMatchObject({ eleves: effectif(each.code), partielle: !mixte.entieres.includes(each.code) });
    }
    expect(classes.length).toBe(lues.length);
    const partielle = lues.find((each) => each.partielle) ?? expect.fail("no division is his in part");
    const fiche = await db.transaction((trx) => readDivision(trx, acteur, { divisionId: partielle.id }));
    expect(noms(fiche.inscrits)).toEqual(noms(mixte.eleves.filter(({ place }) => place?.division === partielle.code)));
    expect(noms((await page(acteur, partielle.id)).eleves)).toEqual(noms(fiche.inscrits));
    const ouverts = (await db.transaction((trx) => listGroupes(trx, acteur))).map(({ code }) => code);
    expect(ouverts).toEqual(expect.arrayContaining(mixte.siens));
    expect(fiche.sesGroupes.map(({ code }) => code).filter((code) => !ouverts.includes(code))).toEqual([]);
  });

  it("sont les seuls dont il ouvre la fiche, la famille et que Ctrl K lui trouve", async () => {
    const acteur = acteurDe(mixte.nom);
    const { eleves: siens } = await page(acteur);
    const atteints = new Set(siens.map(({ id }) => id));
    const lues = await db.transaction((trx) => listDivisions(trx, acteur));
    const partielle = lues.find((each) => each.partielle) ?? expect.fail("no division is his in part");
    const camarades = (await page(direction, partielle.id)).eleves;
    const sien = camarades.find(({ id }) => atteints.has(id)) ?? expect.fail("nobody of it is his");
    const autre = camarades.find(({ id }) => !atteints.has(id)) ?? expect.fail("everybody of it is his");
    for (const [{ id, nom, prenom }, isSien] of [
      [sien, true],
      [autre, false],
    ] as const) {
      const lectures = [
        db.transaction((trx) => readEleve(trx, acteur, id)),
        db.transaction((trx) => readScolarite(trx, acteur, id)),
        db.transaction((trx) => readFamilleEleve(trx, acteur, id)),
      ];
      const etats = (await Promise.allSettled(lectures)).map(({ status }) => status);
      expect(etats).toEqual(Array(3).fill(isSien ? "fulfilled" : "rejected"));
      const trouves = await db.transaction((trx) => searchEcole(trx, acteur, `${nom} ${prenom}`));
      expect(trouves.eleves.some((each) => each.id === id)).toBe(isSien);
    }
    await expect(db.transaction((trx) => readEleve(trx, acteur, autre.id))).rejects.toMatchObject({
      code: "droit.classe",
    });
    await expect(db.transaction((trx) => readFamilleEleve(trx, acteur, autre.id))).rejects.toMatchObject({
      code: "famille.hors-portee",
    });
    const { responsables } = await db.transaction((trx) => listResponsables(trx, acteur, TOUS));
    expect(responsables.flatMap(({ enfants }) => enfants).every(({ id }) => atteints.has(id))).toBe(true);
  });

  it("sont toute la classe dès qu’il y est rattaché à la main", async () => {
    const acteur = acteurDe(mixte.nom);
    const lues = await db.transaction((trx) => listDivisions(trx, acteur));
    const { id } = lues.find((each) => each.partielle) ?? expect.fail("no division is his in part");
    const personnelId = acteur.compte.personnelId ?? expect.fail("nobody");
    await db.transaction((trx) => trx.insert(enseignantClasse).values({ classeId: id, personnelId }));
    expect(noms((await page(acteur, id)).eleves)).toEqual(noms((await page(direction, id)).eleves));
    const apres = await db.transaction((trx) => readDivision(trx, acteur, { divisionId: id }));
    expect(apres).toMatchObject({ partielle: false });
  });
});
