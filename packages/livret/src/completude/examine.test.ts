import { describe, expect, it } from "vitest";
import { PAGES } from "../pages.ts";
import type { Saisie } from "../saisies.ts";
import { bilan, classe, codesOf, ecole, MAITRE, saisiesCompletes } from "../testing/ecole.ts";
import { examine } from "./examine.ts";

const sansCle = (rubrique: string, objet: Saisie["objet"]) =>
  saisiesCompletes("CE2").filter((saisie) => saisie.rubrique !== rubrique || saisie.objet !== objet);
const avec = (saisie: Saisie) => [...sansCle(saisie.rubrique, saisie.objet), saisie];

/** What is said of one pupil of CE2 with these saisies. */
function examineUn(...args: Parameters<typeof bilan>) {
  const [eleve] = examine(ecole({ classes: [classe(1, { bilans: [bilan(...args)] })] })).classes[0]?.eleves ?? [];
  if (eleve === undefined) throw new Error("no pupil");
  return eleve;
}
const saisi = (saisies: readonly Saisie[]) => {
  const { statut, constats } = examineUn(1, { saisies });
  return { statut, codes: codesOf(constats) };
};

describe("l'examen d'un bilan", () => {
  it("ne dit rien d'un bilan complet", () => {
    expect(examineUn(1)).toMatchObject({ statut: "complet", constats: [], avancement: { pourcent: 100 } });
  });

  it("se fait dans tous les états", () => {
    expect(examineUn(1, { etat: "en-saisie", completLe: null }).statut).toBe("complet");
  });

  it("dit qu'une rubrique vide n'empêche pas l'envoi", () => {
    const saisies = sansCle("FRA-LEC", "positionnement").filter(({ rubrique }) => rubrique !== "FRA-LEC");
    expect(saisi(saisies)).toEqual({ statut: "exportable", codes: ["livret.rubrique-vide"] });
  });

  it.each([
    ["un niveau sans élément", sansCle("FRA-LEC", "elements"), "partiel", ["livret.niveau-sans-element"]],
    ["des éléments sans niveau", sansCle("FRA-LEC", "positionnement"), "exportable", ["livret.element-sans-niveau"]],
    [
      "un niveau en attente",
      avec({ rubrique: "FRA-LEC", objet: "positionnement", valeur: "en-attente" }),
      "partiel",
      ["livret.en-attente"],
    ],
    [
      "une dispense",
      avec({ rubrique: "EPS-RAC", objet: "positionnement", valeur: "dispense" }),
      "complet",
      ["livret.dispense"],
    ],
    ["non évalué", avec({ rubrique: "EPS-RAC", objet: "positionnement", valeur: "non-evalue" }), "complet", []],
    [
      "sans appréciation générale",
      sansCle("BILAN", "appreciation-generale"),
      "impossible",
      ["livret.appreciation-generale-absente"],
    ],
    [
      "une rubrique d'un autre niveau",
      avec({ rubrique: "HIG-RAC", objet: "appreciation", valeur: "Bien" }),
      "partiel",
      ["livret.saisie-refusee"],
    ],
    [
      "un texte trop long",
      avec({ rubrique: "FRA-RAC", objet: "appreciation", valeur: "x".repeat(601) }),
      "partiel",
      ["livret.saisie-refusee"],
    ],
    [
      "un PPRE sans texte",
      avec({ rubrique: "PPRE", objet: "modalite", valeur: {} }),
      "complet",
      ["livret.ppre-sans-complement"],
    ],
    [
      "un parcours que la classe n'a pas décrit",
      avec({ rubrique: "PAR_CIT", objet: "parcours", valeur: "Délégué" }),
      "complet",
      ["livret.parcours-sans-texte-de-classe"],
    ],
  ] as const)("dit ce que devient : %s", (_, saisies, statut, codes) => {
    expect(saisi(saisies)).toEqual({ statut, codes });
  });

  it("compte les domaines comme LSU : trois sous-domaines d'un domaine n'en font qu'un", () => {
    const garde = (rubriques: readonly string[]) =>
      saisi(
        saisiesCompletes("CE2").filter(
          ({ rubrique, objet }) => rubrique === "BILAN" || (rubriques.includes(rubrique) && objet !== "appreciation"),
        ),
      );
    expect(garde(["FRA-LGO", "FRA-LEC", "FRA-ECR"])).toMatchObject({ statut: "impossible" });
    expect(garde(["FRA-LGO", "MAT-NBC"]).codes).toContain("livret.trop-peu-de-domaines");
    expect(garde(["FRA-LGO", "MAT-NBC", "EPS-RAC"])).toMatchObject({ statut: "exportable" });
  });

  it("ne compte pas un domaine non évalué", () => {
    const saisies = saisiesCompletes("CE2").flatMap((saisie): readonly Saisie[] => {
      if (saisie.objet === "appreciation") return [];
      return saisie.objet === "positionnement" ? [{ ...saisie, valeur: "non-evalue" }] : [saisie];
    });
    expect(saisi(saisies).codes).toContain("livret.trop-peu-de-domaines");
  });

  it.each([
    ["ine-absent", { ine: null }],
    ["ine-faux", { ine: "990000001A" }],
    ["ine-faux", { ine: " 990000001AA" }],
    ["arrive-apres", { entree: "2026-12-01" }],
    ["parti-avant", { sortie: "2026-08-31" }],
    ["dates-d-inscription", { entree: "01/09/2026" }],
    ["niveau-inconnu", { niveau: null }],
  ])("retient l'élève : %s", (code, eleve) => {
    const { statut, constats } = examineUn(1, { eleve });
    expect(statut).toBe("impossible");
    expect(codesOf(constats)).toContain(`livret.${code}`);
  });

  it("laisse la maternelle de côté, sans la compter comme un manque", () => {
    const { statuts, relances } = examine(
      ecole({ classes: [classe(1, { bilans: [bilan(1, { eleve: { niveau: "GS" } })] })] }),
    );
    expect(statuts).toMatchObject({ "sans-objet": 1, impossible: 0 });
    expect(relances).toEqual([]);
  });
});

describe("l'examen d'une école", () => {
  it("nomme l'élève, la cause, le remède et la personne", () => {
    const [constat] = examineUn(1, { saisies: sansCle("FRA-LEC", "elements") }).constats;
    expect(constat).toMatchObject({
      code: "livret.niveau-sans-element",
      level: "anomalie",
      effet: "ignore",
      where: { record: "CE2 1, RÊVÉ Mina", path: "FRA-LEC" },
      qui: { fonction: "enseignant", noms: ["M. Paul Songe"] },
      classe: "c-1",
      eleve: "e-1",
    });
    expect(constat?.message).toMatch(/^Lecture et compréhension/);
    expect(constat?.remedy).not.toBe("");
  });

  it("compte par classe et par école, et relance la personne qui a le plus à faire", () => {
    const vides = classe(2, {
      enseignants: [{ ...MAITRE, id: "p-3", prenom: "Lise", civilite: "MME" }],
      bilans: [bilan(1, { saisies: [] }), bilan(2, { saisies: [] })],
    });
    const examen = examine(ecole({ classes: [classe(1, { bilans: [bilan(3, { eleve: { ine: null } })] }), vides] }));
    expect(examen.statuts).toMatchObject({ complet: 0, impossible: 3 });
    expect(examen.classes.map(({ avancement }) => avancement.pourcent)).toEqual([100, 0]);
    expect(examen.avancement).toMatchObject({ faits: 29, attendus: 87, pourcent: 33 });
    expect(examen.relances.map(({ nom, fonction, eleves, classes }) => [nom, fonction, eleves, classes])).toEqual([
      ["Mme Lise Songe", "enseignant", 2, ["c-2"]],
      [null, "administrateur", 1, ["c-1"]],
    ]);
  });

  it("ne relance personne pour les seules rubriques laissées vides : elles ne retiennent rien", () => {
    const [page] = PAGES.filter(({ niveau }) => niveau === "CE2");
    const vides = page?.domaines
      .slice(3)
      .flatMap(({ code, sousDomaines }) => [code, ...sousDomaines.map((each) => each.code)]);
    const saisies = saisiesCompletes("CE2").filter(({ rubrique }) => !vides?.includes(rubrique));
    const examen = examine(ecole({ classes: [classe(1, { bilans: [bilan(1, { saisies })] })] }));
    expect(codesOf(examen.classes.flatMap(({ eleves }) => eleves.flatMap(({ constats }) => constats)))).toEqual([
      "livret.rubrique-vide",
    ]);
    expect(examen.relances).toEqual([]);
  });

  it("reconnaît un INE porté par deux élèves", () => {
    const { classes } = examine(
      ecole({ classes: [classe(1, { bilans: [bilan(1), bilan(2, { eleve: { ine: "990000001AA" } })] })] }),
    );
    expect(classes[0]?.eleves.map(({ constats }) => codesOf(constats))).toEqual([
      ["livret.ine-en-double"],
      ["livret.ine-en-double"],
    ]);
  });

  it.each([
    ["uai-faux", { uai: "0999901A" }],
    ["uai-autre", { dernierImport: { uai: "9990002B", classes: ["123451"] } }],
    ["directeur-absent", { directeur: null }],
    ["directeur-incomplet", { directeur: { id: "p-1", civilite: null, nom: "Fictive", prenom: "" } }],
  ])("bloque l'école : %s", (code, autre) => {
    const examen = examine(ecole(autre));
    expect(examen.bloquee).toBe(true);
    expect(codesOf(examen.constats)).toEqual([`livret.${code}`]);
  });

  it.each([
    ["classe-sans-identifiant", { identifiantOnde: null }],
    ["classe-identifiant-faux", { identifiantOnde: "CE2A" }],
    ["classe-inconnue", { identifiantOnde: "999999" }],
    ["enseignant-absent", { enseignants: [] }],
    ["enseignant-incomplet", { enseignants: [{ ...MAITRE, prenom: null }] }],
    ["periode", { periode: { indice: 1, debut: "2026-08-31", fin: "2026-11-30" } }],
    ["periode", { periode: { indice: 4, debut: "2026-09-01", fin: "2026-11-30" } }],
  ] as const)("bloque la classe : %s", (code, autre) => {
    const [examinee] = examine(ecole({ classes: [classe(1, autre)] })).classes;
    expect(examinee?.bloquee).toBe(true);
    expect(codesOf(examinee?.constats ?? [])).toEqual([`livret.${code}`]);
  });

  it("prévient quand la rentrée n'est pas connue, sans bloquer", () => {
    const examen = examine(ecole({ rentree: null }));
    expect(codesOf(examen.constats)).toEqual(["livret.rentree-inconnue"]);
    expect(examen.bloquee).toBe(false);
  });
});
