import { PAGES, type Page, pageByRef } from "@navette/livret";
import type { Cellule, ValeurCellule } from "@navette/server/api";
import { describe, expect, test } from "vitest";
import { cleDe } from "./cellules.ts";
import { meilleurPlan, natureDuCollage, planDe } from "./collage-grille.ts";
import { clesOf, existeSur, type Groupe, groupeDeRubrique, groupesOf } from "./groupes.ts";
import { manquesDe, restesOf } from "./manques.ts";
import { planRecopie } from "./recopie.ts";

function page(ref: string): Page {
  const found = pageByRef(ref);
  if (found === undefined) throw new Error(`no page ${ref}`);
  return found;
}

function groupe(code: string, pages: readonly Page[] = [page("ce1"), page("ce2")]): Groupe {
  const found = groupesOf(pages).find((each) => each.code === code);
  if (found === undefined) throw new Error(`no groupe ${code}`);
  return found;
}

describe("les rubriques d’une classe", () => {
  test("le français a ses quatre sous-domaines, puis une appréciation", () => {
    expect(groupe("FRA-RAC").colonnes.map(({ court, genre }) => [genre, court])).toEqual([
      ["mesure", "Oral"],
      ["mesure", "Lecture"],
      ["mesure", "Écriture"],
      ["mesure", "Langue"],
      ["texte", "Acquisitions, progrès et difficultés"],
    ]);
  });
  test("une classe de CE2 et CM1 réunit les domaines des deux cycles, chacun gardant sa page", () => {
    const arts = groupe("ART-RAC", [page("ce2"), page("cm1")]);
    expect(arts.colonnes.map(({ rubrique }) => rubrique)).toEqual(["ART-PLA", "ART-MUS", "ART-HAR", "ART-RAC"]);
    const histoire = { rubrique: "ART-HAR", objet: "positionnement" } as const;
    expect(existeSur(page("cm1"), histoire)).toBe(true);
    expect(existeSur(page("ce2"), histoire)).toBe(false);
  });
  test.each(PAGES.map((each) => [each.titre, each] as const))("chaque rubrique de « %s » a son écran", (_, each) => {
    const groupes = groupesOf([each]);
    for (const { code, objets } of each.rubriques) {
      const cles = clesOf(groupeDeRubrique(groupes, code)?.colonnes ?? []);
      for (const objet of objets) expect(cles).toContainEqual({ rubrique: code, objet });
    }
  });
});

describe("ce qui reste à saisir", () => {
  const eps = groupe("EPS-RAC");
  const manques = (niveau: ValeurCellule, elements: ValeurCellule) =>
    manquesDe(page("ce1"), eps, ({ objet }) => (objet === "positionnement" ? niveau : elements));
  test("un niveau veut ses éléments ; un statut n’en veut pas ; en attente reste à saisir", () => {
    expect(manques(null, null)).toBe(2);
    expect(manques(3, null)).toBe(1);
    expect(manques(3, ["Courir"])).toBe(0);
    expect(manques("dispense", null)).toBe(0);
    expect(manques("en-attente", ["Courir"])).toBe(1);
  });
  test("les parcours sont libres", () => {
    expect(manquesDe(page("ce1"), groupe("parcours"), () => null)).toBe(0);
  });
});

const lignes = ["adjovi", "benoist", "camara"].map((cible) => ({ cible, page: page("ce1") }));
const oral: Cellule = { cible: "adjovi", rubrique: "FRA-LGO", objet: "positionnement" };

describe("coller un tableau", () => {
  const demande = (texte: string, connues: ReadonlyMap<string, ValeurCellule> = new Map()) => ({
    texte,
    depuis: oral,
    lignes,
    cles: clesOf(groupe("FRA-RAC").colonnes),
    valeurDe: (cellule: Cellule) => connues.get(cleDe(cellule)) ?? null,
  });

  test("un bloc de niveaux va dans les colonnes de niveaux, par-dessus les éléments", () => {
    const plan = meilleurPlan(demande("3\t2\t4\t1\nAtteints\tNE\t\t2\n"));
    expect(plan.etendue).toBe("memes");
    expect(plan.ecrites.map(({ cellule, apres }) => `${cellule.cible} ${cellule.rubrique} ${String(apres)}`)).toEqual([
      "adjovi FRA-LGO 3",
      "adjovi FRA-LEC 2",
      "adjovi FRA-ECR 4",
      "adjovi FRA-ETL 1",
      "benoist FRA-LGO 3",
      "benoist FRA-LEC non-evalue",
      "benoist FRA-ETL 2",
    ]);
    expect(plan.inchangees).toBe(1);
  });

  test("niveaux et éléments en alternance se reconnaissent", () => {
    const plan = meilleurPlan(demande("3\tRaconter une sortie\t2\tLire un récit"));
    expect(plan.etendue).toBe("toutes");
    expect(plan.ecrites.map(({ apres }) => apres)).toEqual([3, ["Raconter une sortie"], 2, ["Lire un récit"]]);
  });

  test("les colonnes collées sont celles de l’écran : quatre niveaux, puis l’appréciation", () => {
    const plan = meilleurPlan(demande("3\t2\t4\t1\tLit chaque jour.\n2\t\t\t\tÉcoute bien."));
    expect(plan.diagnostics).toEqual([]);
    const appreciations = plan.ecrites.filter(({ cellule }) => cellule.objet === "appreciation");
    expect(appreciations.map(({ cellule, apres }) => [cellule.cible, apres])).toEqual([
      ["adjovi", "Lit chaque jour."],
      ["benoist", "Écoute bien."],
    ]);
    const entier = meilleurPlan(demande("3\tRaconter\t2\tLire\t4\tÉcrire\t1\tAccorder\tLit chaque jour."));
    expect([entier.etendue, entier.ecrites.length]).toEqual(["toutes", 9]);
  });

  test("une faute de frappe dans des niveaux est montrée, jamais prise pour un élément", () => {
    const plan = meilleurPlan(demande("4\tAtteints\t2\nNE\t9\t1"));
    expect(plan.refusees.map(({ cellule }) => `${cellule.cible} ${cellule.rubrique}`)).toEqual(["benoist FRA-LEC"]);
    expect(plan.ecrites.every(({ cellule }) => cellule.objet === "positionnement")).toBe(true);
  });

  test("ce qui n’est pas un niveau est refusé, le reste passe ; ce qui déborde est dit", () => {
    const plan = planDe(demande("3\n7\n2\n1"), "memes");
    expect(plan.ecrites.map(({ cellule }) => cellule.cible)).toEqual(["adjovi", "camara"]);
    expect(plan.refusees.map(({ cellule }) => cellule.cible)).toEqual(["benoist"]);
    expect(plan.diagnostics.map(({ code }) => code)).toEqual(["livret.saisie.collage-deborde"]);
  });

  test("une phrase collée dans un texte reste un texte ; plusieurs lignes demandent où elles vont", () => {
    const dansUnTexte = (texte: string, html = "") => natureDuCollage({ texte, html, dans: "texte" });
    expect(dansUnTexte("Une phrase.\n")).toBe("texte");
    expect(dansUnTexte("Une phrase.", "<table><tr>")).toBe("texte");
    expect(dansUnTexte("Pour Zoé\nPour Rui")).toBe("a-choisir");
    expect(dansUnTexte("Pour Zoé\rPour Rui")).toBe("a-choisir");
    expect(dansUnTexte("Pour Zoé\nPour Rui", "<table><tr>")).toBe("bloc");
    expect(dansUnTexte("Pour Zoé\tTrès bien")).toBe("bloc");
    expect(natureDuCollage({ texte: "Courir\nNager", html: "", dans: "elements" })).toBe("a-choisir");
  });

  test("une colonne de niveaux copiée comme un simple texte descend d’un élève à l’autre", () => {
    const texte = "3\r\n2\r\nNE\r\n";
    expect(natureDuCollage({ texte, html: "", dans: "positionnement" })).toBe("bloc");
    const { ecrites } = meilleurPlan(demande(texte));
    expect(ecrites.map(({ cellule, apres }) => [cellule.cible, apres])).toEqual([
      ["adjovi", 3],
      ["benoist", 2],
      ["camara", "non-evalue"],
    ]);
    expect(natureDuCollage({ texte: " ", html: "<table>", dans: "positionnement" })).toBe("texte");
  });
});

test("recopier vers le bas dit ce qui serait rempli, remplacé, et laisse ce qui est pareil", () => {
  const valeurs = new Map<string, ValeurCellule>([
    ["adjovi", 3],
    ["benoist", 2],
    ["camara", null],
    ["delorme", 3],
  ]);
  const plan = planRecopie({
    source: oral,
    lignes: [...valeurs.keys()].map((cible) => ({ cible, niveau: "CE1" })),
    existe: () => true,
    valeurDe: ({ cible }) => valeurs.get(cible) ?? null,
  });
  expect(plan.vides.map(({ cible }) => cible)).toEqual(["camara"]);
  expect(plan.remplies.map(({ cellule, avant }) => [cellule.cible, avant])).toEqual([["benoist", 2]]);
});

test("recopier vers le bas reste dans le niveau de l’élève ; les autres niveaux se demandent à part", () => {
  const niveaux = { adjovi: "CP", benoist: "CE1", camara: "CP", delorme: "CE1" };
  const remplies = new Map([["delorme", 2]]);
  const { vides, autres } = planRecopie({
    source: oral,
    lignes: Object.entries(niveaux).map(([cible, niveau]) => ({ cible, niveau })),
    existe: () => true,
    valeurDe: ({ cible }) => (cible === "adjovi" ? 3 : (remplies.get(cible) ?? null)),
  });
  expect(vides.map(({ cible }) => cible)).toEqual(["camara"]);
  expect(autres.niveaux).toEqual(["CE1"]);
  expect(autres.vides.map(({ cible }) => cible)).toEqual(["benoist"]);
  expect(autres.remplies.map(({ cellule }) => cellule.cible)).toEqual(["delorme"]);
});

test("une classe qui se ferme sait ce qui manque, et les niveaux qui ne partiraient pas", () => {
  const ce1 = page("ce1");
  const ligne = { cible: "zoe", nom: "LEROUX", prenom: "Zoé", page: ce1 };
  const mesurees = ce1.rubriques.filter(({ objets }) => objets.includes("positionnement")).length;
  const vide = restesOf(groupesOf([ce1]), [ligne], () => () => null);
  expect(vide).toEqual({ cases: mesurees * 2 + 1, eleves: 1, niveauxSeuls: 0 });
  const niveaux = restesOf(
    groupesOf([ce1]),
    [ligne],
    () =>
      ({ objet }) =>
        objet === "positionnement" ? 3 : null,
  );
  expect(niveaux).toEqual({ cases: mesurees + 1, eleves: 1, niveauxSeuls: mesurees });
});
