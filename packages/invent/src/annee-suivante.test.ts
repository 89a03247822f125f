import { NIVEAUX_1D } from "@navette/formats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anneeSuivante } from "./annee-suivante.ts";
import { TAILLE } from "./classes.ts";
import { inventEcole } from "./ecole.ts";
import type { Ecole, Eleve } from "./modele.ts";
import { groupBy } from "./testing/group-by.ts";

fc.configureGlobal({ seed: 2025, numRuns: 20 });

const avant = inventEcole({ eleves: 600, graine: "deux années", annee: 2025 });
const apres = anneeSuivante(avant, "deux années");

const parCle = (ecole: Ecole) => new Map(ecole.eleves.map((eleve) => [eleve.cle, eleve]));
const restants = (): readonly (readonly [Eleve, Eleve])[] =>
  avant.eleves.flatMap((eleve) => {
    const suivant = parCle(apres).get(eleve.cle);
    return suivant === undefined ? [] : [[eleve, suivant] as const];
  });
const arrives = () => apres.eleves.filter((eleve) => !parCle(avant).has(eleve.cle));

describe("l'année suivante d'une école inventée", () => {
  test("est la même à chaque fois, et une autre avec une autre graine", () => {
    expect(apres.annee).toBe(2026);
    expect(anneeSuivante(avant, "deux années")).toEqual(apres);
    expect(anneeSuivante(avant, "deux autres années")).not.toEqual(apres);
  });

  test("fait monter d'un niveau ceux qui restent, sauf de rares redoublants et l'ULIS", () => {
    const montees = restants().filter(([eleve]) => eleve.niveau !== null);
    const ecart = ([eleve, suivant]: readonly [Eleve, Eleve]) =>
      NIVEAUX_1D.indexOf(suivant.niveau ?? "TPS") - NIVEAUX_1D.indexOf(eleve.niveau ?? "TPS");
    expect(new Set(montees.map(ecart))).toEqual(new Set([0, 1]));
    expect(montees.filter((each) => ecart(each) === 0).length / montees.length).toBeLessThan(0.03);
  });

  test("laisse partir les CM2 et environ un vingtième des autres", () => {
    const cm2 = avant.eleves.filter((eleve) => eleve.niveau === "CM2");
    expect(cm2.filter((eleve) => parCle(apres).has(eleve.cle)).length).toBeLessThanOrEqual(cm2.length * 0.05);
    const autres = avant.eleves.filter((eleve) => eleve.niveau !== "CM2" && eleve.niveau !== null);
    const partis = autres.filter((eleve) => !parCle(apres).has(eleve.cle)).length / autres.length;
    expect(partis).toBeGreaterThan(0.02);
    expect(partis).toBeLessThan(0.09);
  });

  test("accueille de nouveaux élèves, la plupart en petite section, dont des frères et sœurs", () => {
    const familles = new Set(avant.familles.map((famille) => famille.cle));
    const ps = arrives().filter((eleve) => eleve.niveau === "PS").length;
    expect(ps / arrives().length).toBeGreaterThan(0.4);
    expect(arrives().some((eleve) => familles.has(eleve.famille))).toBe(true);
    expect(Math.abs(apres.eleves.length - avant.eleves.length) / avant.eleves.length).toBeLessThan(0.06);
  });

  test("n'efface ni ne change aucun INE, et en donne à presque tous ceux qui n'en avaient pas", () => {
    const paires = restants();
    expect(paires.filter(([eleve]) => eleve.ine !== null).every(([eleve, suivant]) => suivant.ine === eleve.ine)).toBe(
      true,
    );
    const sansIne = paires.filter(([eleve]) => eleve.ine === null);
    expect(sansIne.length).toBeGreaterThan(0);
    expect(sansIne.filter(([, suivant]) => suivant.ine !== null).length / sansIne.length).toBeGreaterThan(0.6);
  });

  test("corrige l'orthographe ou la naissance de quelques élèves, sans changer qui ils sont", () => {
    const corriges = restants().filter(
      ([eleve, suivant]) =>
        eleve.nom !== suivant.nom || eleve.prenom !== suivant.prenom || eleve.naissance !== suivant.naissance,
    );
    expect(corriges.length).toBeGreaterThan(0);
    expect(corriges.length / restants().length).toBeLessThan(0.04);
    for (const [eleve, suivant] of corriges) expect(suivant.famille).toBe(eleve.famille);
  });

  test("renouvelle une partie des identifiants de classe, en garde une autre, et renomme des classes", () => {
    const anciennes = new Map(avant.classes.map((classe) => [classe.identifiant, classe.libelle]));
    const gardees = apres.classes.filter((classe) => anciennes.has(classe.identifiant));
    expect(gardees.length).toBeGreaterThan(0);
    expect(gardees.length).toBeLessThan(apres.classes.length);
    expect(gardees.some((classe) => anciennes.get(classe.identifiant) !== classe.libelle)).toBe(true);
    expect(new Set(apres.classes.map((classe) => classe.identifiant)).size).toBe(apres.classes.length);
  });

  test("suit les déménagements jusque dans l'adresse des élèves", () => {
    const demenages = restants().filter(([eleve, suivant]) => eleve.adresse1.ligne !== suivant.adresse1.ligne);
    expect(demenages.length).toBeGreaterThan(0);
    for (const fratrie of groupBy(demenages, ([eleve]) => eleve.famille)) {
      expect(new Set(fratrie.map(([, suivant]) => suivant.adresse1.ligne)).size).toBe(1);
    }
  });

  test("reste une école bien faite, année après année", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.string(),
        fc.integer({ min: 1, max: 5 }),
        (eleves, graine, annees) => {
          let ecole = inventEcole({ eleves, graine, annee: 2025 });
          for (let annee = 0; annee < annees; annee++) ecole = anneeSuivante(ecole, graine);
          const cles = new Set(ecole.eleves.map((eleve) => eleve.cle));
          const fiches = ecole.familles.flatMap(({ responsables }) => responsables.flatMap((each) => each.fiches));
          expect(cles.size).toBe(ecole.eleves.length);
          expect(new Set(fiches.flatMap((fiche) => fiche.enfants))).toEqual(cles);
          const ines = ecole.eleves.flatMap((eleve) => eleve.ine ?? []);
          expect(new Set(ines).size).toBe(ines.length);
          for (const { identifiant, niveaux } of ecole.classes) {
            const effectif = ecole.eleves.filter((eleve) => eleve.classe === identifiant).length;
            expect(effectif).toBeGreaterThan(0);
            if (niveaux.length > 0) expect(effectif).toBeLessThanOrEqual(TAILLE.max);
          }
        },
      ),
    );
  });
});
