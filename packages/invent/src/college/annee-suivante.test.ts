import type { ContentEleve } from "@navette/formats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { collegeSuivant } from "./annee-suivante.ts";
import type { GenreChangement } from "./changements.ts";
import { inventCollege } from "./college.ts";
import { TAILLE_DIVISION } from "./divisions.ts";
import { fichiersCollege } from "./fichiers/fichiers.ts";
import type { College } from "./modele.ts";
import { codesDe, type Lecture, lire } from "./testing/lire.ts";

fc.configureGlobal({ seed: 2025, numRuns: 6 });

const avant = inventCollege({ eleves: 300, graine: "deux années", annee: 2025 });
const { college: apres, changements } = collegeSuivant(avant, "deux années");
const [luAvant, luApres] = [lire(fichiersCollege(avant)), lire(fichiersCollege(apres))];

const annonces = (...genres: readonly GenreChangement[]) =>
  changements
    .filter(({ genre }) => genres.includes(genre))
    .map(({ cle }) => cle)
    .sort();
const elevesDe = ({ contenus }: Lecture): ReadonlyMap<string, ContentEleve> =>
  new Map(contenus.get("ElevesAvecAdresses.xml")?.eleves?.map((eleve) => [eleve.siecleEleveId ?? "", eleve]));
const responsablesDe = ({ contenus }: Lecture) =>
  new Map(contenus.get("ResponsablesAvecAdresses.xml")?.responsables?.map((each) => [each.identifiant ?? "", each]));
const personnelsDe = (college: College) => new Set(college.personnels.map(({ type, id }) => `${type}:${id}`));
const [elevesAvant, elevesApres] = [elevesDe(luAvant), elevesDe(luApres)];
const isPresent = (eleve: ContentEleve | undefined) => eleve !== undefined && !eleve.scolarite?.sortie;
const niveau = (eleve: ContentEleve | undefined) => "60 51 42 33".indexOf(`${eleve?.scolarite?.mef?.charAt(2)}`);

describe("l'année suivante d'un collège inventé", () => {
  test("est la même à chaque fois, et une autre avec une autre graine", () => {
    expect(apres.annee).toBe(2026);
    expect(collegeSuivant(avant, "deux années")).toEqual({ college: apres, changements });
    expect(collegeSuivant(avant, "deux autres années").college).not.toEqual(apres);
  });

  test("se dit dans les fichiers comme elle a été annoncée : qui arrive, qui part, qui reste", () => {
    const nouveaux = [...elevesApres.keys()].filter((cle) => !elevesAvant.has(cle)).sort();
    expect(nouveaux).toEqual(annonces("arrivee-6e", "arrivee", "retour"));
    const restes = [...elevesApres.keys()].filter((cle) => isPresent(elevesAvant.get(cle)));
    expect(restes.sort()).toEqual(annonces("montee", "redoublement", "depart-an-dernier"));
    const partis = restes.filter((cle) => !isPresent(elevesApres.get(cle)) && !elevesApres.get(cle)?.classe);
    expect(partis).toEqual(annonces("depart-an-dernier"));
    const enCours = [...elevesApres.values()].filter((eleve) => eleve.scolarite?.sortie && eleve.classe);
    expect(enCours.map((eleve) => eleve.siecleEleveId).sort()).toEqual(annonces("depart-en-cours"));
  });

  test("fait monter d'un niveau ceux qui restent, sauf les redoublants annoncés", () => {
    for (const cle of annonces("montee")) {
      const before = elevesAvant.get(cle);
      if (before?.scolarite?.mef) expect(niveau(elevesApres.get(cle))).toBeGreaterThan(niveau(before));
      expect(elevesApres.get(cle)?.scolarite?.doublement).toBe(false);
    }
    expect(annonces("redoublement").length).toBeGreaterThan(0);
    for (const cle of annonces("redoublement")) expect(elevesApres.get(cle)?.scolarite?.doublement).toBe(true);
  });

  test("dit de chacun la division et la formation de l'an dernier", () => {
    for (const cle of annonces("montee", "redoublement")) {
      const before = elevesAvant.get(cle);
      if (!before?.classe) continue;
      expect(elevesApres.get(cle)?.scolarite?.anDernier).toMatchObject({
        uai: avant.etablissement.uai,
        mef: before.scolarite?.mef,
        division: before.classe.identifiant,
      });
    }
  });

  test("donne leur INE à ceux qui l'attendaient, et n'en change aucun autre", () => {
    const changes = [...elevesApres].filter(([cle, eleve]) => {
      const before = elevesAvant.get(cle);
      return before !== undefined && before.ine !== eleve.ine;
    });
    expect(changes.map(([cle]) => cle).sort()).toEqual(annonces("ine-tardif"));
    expect(changes.length).toBeGreaterThan(0);
    for (const [cle] of changes) expect(elevesAvant.get(cle)?.ine).toBeNull();
  });

  test("fait revenir un élève parti sous un autre numéro de SIECLE, avec le même INE", () => {
    const [retour] = annonces("retour").map((cle) => elevesApres.get(cle));
    const ancien = [...elevesAvant.values()].find(({ ine }) => ine === retour?.ine);
    expect(ancien?.scolarite?.sortie).toBeTruthy();
    expect(retour).toMatchObject({ nom: ancien?.nom, naissance: ancien?.naissance, elenoet: ancien?.elenoet });
    expect(elevesApres.has(ancien?.siecleEleveId ?? "")).toBe(false);
  });

  test("change l'adresse et le nom d'usage des seules personnes annoncées", () => {
    const [before, after] = [responsablesDe(luAvant), responsablesDe(luApres)];
    const differents = (of: (each: unknown) => unknown) =>
      [...after]
        .filter(([cle, each]) => before.has(cle) && of(each) !== of(before.get(cle)))
        .map(([cle]) => cle)
        .sort();
    type Personne = { readonly adresse?: unknown; readonly nomUsage?: unknown };
    expect(differents((each) => JSON.stringify((each as Personne).adresse))).toEqual(annonces("demenagement"));
    expect(differents((each) => (each as Personne).nomUsage)).toEqual(annonces("nom-usage"));
    expect(annonces("demenagement").length).toBeGreaterThan(0);
    expect(annonces("nom-usage").length).toBeGreaterThan(0);
  });

  test("renomme une division, scinde un groupe, recompose les autres", () => {
    const codes = (college: College) => new Set(college.divisions.map(({ code }) => code));
    const [renommee = ""] = annonces("division-renommee");
    expect(codes(avant).has(renommee)).toBe(false);
    expect(codes(apres).has(renommee)).toBe(true);
    const scindes = annonces("groupe-scinde");
    expect(scindes.length).toBeGreaterThan(0);
    const parts = (college: College, famille: string) => college.groupes.filter((each) => each.famille === famille);
    for (const famille of scindes) {
      expect(parts(apres, famille).length).toBeGreaterThan(parts(avant, famille).length);
    }
  });

  test("voit partir et arriver les agents annoncés, les autres gardant leur numéro", () => {
    const [before, after] = [personnelsDe(avant), personnelsDe(apres)];
    expect([...before].filter((cle) => !after.has(cle)).sort()).toEqual(annonces("agent-parti"));
    expect([...after].filter((cle) => !before.has(cle)).sort()).toEqual(annonces("agent-arrive"));
    expect(annonces("agent-parti").length).toBeGreaterThan(0);
    expect(annonces("agent-arrive").length).toBeGreaterThan(0);
  });

  test("reste un collège bien fait, année après année", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 30, max: 450 }),
        fc.string(),
        fc.integer({ min: 1, max: 4 }),
        (eleves, graine, annees) => {
          let college = inventCollege({ eleves, graine, annee: 2025 });
          for (let annee = 0; annee < annees; annee++) college = collegeSuivant(college, graine).college;
          const said = codesDe(lire(fichiersCollege(college)));
          expect(said.filter((each) => !each.startsWith("information") || each.includes("ensemble"))).toEqual([]);
          const presents = college.eleves.filter(({ sortie }) => sortie === null);
          expect(Math.abs(presents.length - eleves) / eleves).toBeLessThan(0.35);
          for (const { code, segpa } of college.divisions) {
            const effectif = presents.filter(({ place }) => place?.division === code).length;
            expect(effectif).toBeLessThanOrEqual(TAILLE_DIVISION.max);
            if (!segpa && eleves >= 100) expect(effectif).toBeGreaterThanOrEqual(TAILLE_DIVISION.min);
          }
        },
      ),
    );
  });
});
