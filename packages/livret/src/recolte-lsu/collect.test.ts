import { describe, expect, it } from "vitest";
import type { EcoleBilans } from "../bilans.ts";
import { prepareEcole } from "../completude/ecole.ts";
import { bilan, classe, codesOf, DIRECTRICE, ecole, MAITRE, saisiesCompletes } from "../testing/ecole.ts";
import { collect } from "./collect.ts";
import { split } from "./parts.ts";

const ENTETE = { editeur: "Navette", application: "Navette 0.1", dateCreation: "2026-12-07" };

function recolte(deLEcole: EcoleBilans) {
  const [part] = split(deLEcole, "ecole");
  if (part === undefined) throw new Error("no part");
  return collect({ ecole: prepareEcole(deLEcole), part, ...ENTETE });
}

describe("la récolte d'une classe complète", () => {
  const { document, diagnostics, exported, skipped } = recolte(ecole());

  it("ne laisse personne de côté et ne signale rien", () => {
    expect(diagnostics).toEqual([]);
    expect(skipped).toEqual([]);
    expect(exported.map(({ classe: id, eleve }) => [id, eleve])).toEqual([
      ["c-1", "e-101"],
      ["c-1", "e-102"],
    ]);
  });

  it("écrit l'en-tête et les tables", () => {
    expect(document?.entete).toEqual({ editeur: "Navette", application: "Navette 0.1", etablissement: "0999901Z" });
    expect(document?.donnees).toMatchObject({
      directeurs: [{ id: "DIRp-1", civilite: "MME", nom: "Fictive", prenom: "Olympe" }],
      classes: [{ id: "CL123451", idBe: "123451", libelle: "CE2 1" }],
      periodes: [
        {
          id: "PER31D0901F1130",
          millesime: "2026",
          indice: 1,
          nbPeriodes: 3,
          dateDebut: "2026-09-01",
          dateFin: "2026-11-30",
        },
      ],
      enseignants: [{ id: "ENSp-2", civilite: "M", nom: "Songe", prenom: "Paul" }],
    });
    expect(document?.donnees.eleves[0]).toEqual({
      id: "ELVe-101",
      ine: "990000101AA",
      classeRef: "CL123451",
      nom: "Rêvé",
      prenom: "Mina",
    });
    expect(document?.donnees).not.toHaveProperty("parcoursCommuns");
  });

  it("rattache chaque bilan à ses tables et à ses dates", () => {
    expect(document?.donnees.bilansPeriodiques?.[0]).toMatchObject({
      eleveRef: "ELVe-101",
      periodeRef: "PER31D0901F1130",
      enseignantRefs: ["ENSp-2"],
      directeurRef: "DIRp-1",
      dateCreation: "2026-12-07",
      dateScolarite: "2026-09-01",
      dateVerrou: "2026-12-05T12:00:00",
    });
  });

  it("n'écrit qu'une fois chaque élément de programme", () => {
    const libelles = document?.donnees.elementsProgramme?.map(({ libelle }) => libelle) ?? [];
    expect(new Set(libelles).size).toBe(libelles.length);
  });
});

describe("la récolte", () => {
  it("donne le même fichier quel que soit l'ordre de la base", () => {
    const classes = [classe(1), classe(2), classe(3)];
    const retournee = classes.toReversed().map((each) => ({
      ...each,
      bilans: each.bilans.map((one) => ({ ...one, saisies: one.saisies.toReversed() })).toReversed(),
    }));
    expect(recolte(ecole({ classes: retournee })).document).toEqual(recolte(ecole({ classes })).document);
  });

  it("n'écrit que ce qui est saisi : une rubrique en attente n'y est pas, une dispense est non évaluée", () => {
    const saisies = [
      { rubrique: "FRA-LEC", objet: "positionnement", valeur: "en-attente" },
      { rubrique: "EPS-RAC", objet: "positionnement", valeur: "dispense" },
      { rubrique: "MAT-NBC", objet: "positionnement", valeur: 2 },
      { rubrique: "MAT-NBC", objet: "elements", valeur: ["Compter"] },
      { rubrique: "FRA-RAC", objet: "appreciation", valeur: "Bien." },
      { rubrique: "EMC-RAC", objet: "appreciation", valeur: "Attentive." },
      { rubrique: "PPRE", objet: "modalite", valeur: { complement: "Lecture" } },
      { rubrique: "PAR_ART", objet: "parcours", valeur: "Chorale" },
      { rubrique: "BILAN", objet: "appreciation-generale", valeur: "Bonne période." },
    ] as const;
    const { document } = recolte(
      ecole({
        classes: [classe(1, { parcours: [{ code: "PAR_ART", texte: "Un chant" }], bilans: [bilan(1, { saisies })] })],
      }),
    );
    const [envoye] = document?.donnees.bilansPeriodiques ?? [];
    expect(envoye?.listeAcquis).toEqual([
      { codeDomaine: "FRA-RAC", appreciation: "Bien." },
      {
        codeDomaine: "MAT-RAC",
        sousDomaines: [{ codeDomaine: "MAT-NBC", elementProgrammeRefs: ["EL1"], positionnement: 2 }],
      },
      { codeDomaine: "EPS-RAC", nonEvalue: true },
      { codeDomaine: "EMC-RAC", appreciation: "Attentive." },
    ]);
    expect(envoye?.listeParcours).toEqual([{ code: "PAR_ART", texte: "Chorale" }]);
    expect(envoye?.modalitesAccompagnement).toEqual([{ code: "PPRE", complementPpre: "Lecture" }]);
    expect(document?.donnees.parcoursCommuns).toEqual([
      { periodeRef: "PER31D0901F1130", classeRef: "CL123451", parcours: [{ code: "PAR_ART", texte: "Un chant" }] },
    ]);
  });

  it("dit le bilan qui partirait sans responsable légal, sans le retenir", () => {
    const { exported, diagnostics } = recolte(
      ecole({ classes: [classe(1, { bilans: [bilan(1, { eleve: { responsables: [] } })] })] }),
    );
    expect(exported).toHaveLength(1);
    expect(diagnostics).toMatchObject([{ code: "livret.sans-responsable-legal", level: "anomalie", eleve: "e-1" }]);
  });

  it("joint les représentants légaux ; une adresse abrégée se dit, un responsable incomplet reste là sans retenir le bilan", () => {
    const mere = {
      id: "r-1",
      civilite: "MME",
      nom: "Rêvé",
      prenom: "Hélène",
      lienParente: "Mère",
      adresse: { ligne: "Résidence des Fées\n12 rue des Chimères", codePostal: "01999", commune: "Saint-Fictif" },
    } as const;
    const tuteur = {
      ...mere,
      prenom: "Loïc",
      lienParente: null,
      adresse: { ...mere.adresse, ligne: "Résidence ".repeat(25) },
    };
    const sans = { ...mere, prenom: "Agnès", adresse: { ...mere.adresse, codePostal: null } };
    const incomplet = { ...mere, civilite: null };
    const eleve = { responsables: [mere, tuteur, sans, incomplet] };
    const { document, diagnostics, skipped } = recolte(
      ecole({ classes: [classe(1, { bilans: [bilan(1, { eleve })] })] }),
    );
    expect(skipped).toEqual([]);
    expect(codesOf(diagnostics)).toEqual(["livret.adresse-abregee", "livret.responsable-incomplet"]);
    expect(diagnostics.map(({ level }) => level)).toEqual(["information", "information"]);
    const [helene, loic, agnes, ...autres] = document?.donnees.bilansPeriodiques?.[0]?.responsables ?? [];
    expect(helene).toEqual({
      civilite: "MME",
      nom: "Rêvé",
      prenom: "Hélène",
      lienParente: "Mère",
      adresse: {
        ligne1: "Résidence des Fées",
        ligne2: "12 rue des Chimères",
        codePostal: "01999",
        commune: "Saint-Fictif",
      },
    });
    expect(loic?.adresse?.ligne1).toMatch(/^Res Res/);
    expect(agnes).not.toHaveProperty("adresse");
    expect(autres).toEqual([]);
  });

  it("prend la date d'arrivée d'un élève venu en cours de période", () => {
    const { document } = recolte(
      ecole({ classes: [classe(1, { bilans: [bilan(1, { eleve: { entree: "2026-10-12" } })] })] }),
    );
    expect(document?.donnees.bilansPeriodiques?.[0]?.dateScolarite).toBe("2026-10-12");
  });

  it("laisse un élève de côté sans retenir les autres, et dit pourquoi", () => {
    const { document, skipped } = recolte(
      ecole({
        classes: [
          classe(1, {
            bilans: [
              bilan(1),
              bilan(2, { eleve: { ine: null } }),
              bilan(3, { etat: "a-relire" }),
              bilan(4, { completLe: null }),
              bilan(5, { completLe: "2026-12-05" }),
            ],
          }),
        ],
      }),
    );
    expect(document?.donnees.eleves.map(({ id }) => id)).toEqual(["ELVe-1"]);
    expect(skipped.map(({ eleve, constats }) => [eleve, codesOf(constats)])).toEqual([
      ["e-2", ["livret.ine-absent"]],
      ["e-3", ["livret.non-complet"]],
      ["e-4", ["livret.verrou-absent"]],
      ["e-5", ["livret.verrou-absent"]],
    ]);
  });

  it("retient toute une classe bloquée, et elle seule", () => {
    const { document, skipped } = recolte(ecole({ classes: [classe(1), classe(2, { enseignants: [] })] }));
    expect(document?.donnees.classes.map(({ id }) => id)).toEqual(["CL123451"]);
    expect(skipped.map(({ classe: id, constats }) => [id, codesOf(constats)])).toEqual([
      ["c-2", ["livret.enseignant-absent"]],
      ["c-2", ["livret.enseignant-absent"]],
    ]);
  });

  it("ne fait aucun fichier quand l'école est bloquée", () => {
    const { document, diagnostics, exported, skipped } = recolte(ecole({ directeur: null }));
    expect(document).toBeUndefined();
    expect(exported).toEqual([]);
    expect(skipped).toHaveLength(2);
    expect(codesOf(diagnostics)).toEqual(["livret.directeur-absent", "livret.rien-a-exporter"]);
  });

  it("retient un élève présent dans deux classes du même fichier, mais pas classe par classe", () => {
    const deLEcole = ecole({
      classes: [classe(1, { bilans: [bilan(1), bilan(2)] }), classe(2, { bilans: [bilan(1)] })],
    });
    const { skipped } = recolte(deLEcole);
    expect(skipped.map(({ classe: id, constats }) => [id, codesOf(constats)])).toEqual([
      ["c-1", ["livret.deux-classes"]],
      ["c-2", ["livret.deux-classes"]],
    ]);
    for (const part of split(deLEcole, "classe")) {
      expect(collect({ ecole: prepareEcole(deLEcole), part, ...ENTETE }).skipped).toEqual([]);
    }
  });

  it("bloque deux classes qui portent le même identifiant ONDE, même dans deux fichiers", () => {
    const deLEcole = ecole({ classes: [classe(1), classe(2, { identifiantOnde: "123451" })] });
    for (const part of split(deLEcole, "classe")) {
      const { document, diagnostics } = collect({ ecole: prepareEcole(deLEcole), part, ...ENTETE });
      expect(document).toBeUndefined();
      expect(codesOf(diagnostics)).toContain("livret.classe-en-double");
    }
  });

  it("écrit une seule fois deux enseignants de même nom, et le dit", () => {
    const homonyme = { ...MAITRE, id: "p-9" };
    const { document, diagnostics } = recolte(
      ecole({ classes: [classe(1, { enseignants: [homonyme, MAITRE] }), classe(2)] }),
    );
    expect(document?.donnees.enseignants.map(({ id }) => id)).toEqual(["ENSp-2"]);
    expect(document?.donnees.bilansPeriodiques?.[0]?.enseignantRefs).toEqual(["ENSp-2"]);
    expect(codesOf(diagnostics)).toEqual(["livret.enseignants-homonymes"]);
  });

  it("distingue deux classes de même rang dont les dates diffèrent", () => {
    const autre = classe(2, { periode: { indice: 1, debut: "2026-09-01", fin: "2026-12-04" } });
    const { document } = recolte(ecole({ classes: [classe(1), autre] }));
    expect(document?.donnees.periodes?.map(({ id }) => id)).toEqual(["PER31D0901F1130", "PER31D0901F1204"]);
  });

  it("écrit une directrice qui enseigne dans les deux tables", () => {
    const { document } = recolte(ecole({ classes: [classe(1, { enseignants: [DIRECTRICE] })] }));
    expect(document?.donnees.directeurs[0]?.id).toBe("DIRp-1");
    expect(document?.donnees.enseignants[0]?.id).toBe("ENSp-1");
  });

  it("dit d'un élève de maternelle qu'il n'a rien à envoyer", () => {
    const { skipped, diagnostics } = recolte(
      ecole({ classes: [classe(1, { bilans: [bilan(1), bilan(2, { eleve: { niveau: "GS" }, etat: "en-saisie" })] })] }),
    );
    expect(skipped.map(({ constats }) => codesOf(constats))).toEqual([["livret.sans-bilan"]]);
    expect(diagnostics.map(({ level }) => level)).toEqual(["information"]);
  });
});

describe("le découpage", () => {
  const deLEcole = ecole({
    classes: [
      classe(1, { libelle: "CE1-CE2", bilans: [bilan(1, { eleve: { niveau: "CE1" } }), bilan(2)] }),
      classe(2, { libelle: "GS", bilans: [bilan(3, { eleve: { niveau: "GS" } })] }),
      classe(3, { libelle: "CE2", bilans: [bilan(4)] }),
    ],
  });

  it("fait un fichier par classe qui a des bilans", () => {
    expect(split(deLEcole, "classe")).toEqual([
      { libelle: "CE1-CE2", classes: ["c-1"] },
      { libelle: "CE2", classes: ["c-3"] },
    ]);
    expect(split(deLEcole, "ecole")).toEqual([{ libelle: "École entière", classes: ["c-1", "c-3"] }]);
  });

  it("suit le niveau de l'élève, non celui de la classe", () => {
    const parts = split(deLEcole, "niveau");
    expect(parts).toEqual([
      { libelle: "CE1", classes: ["c-1"], niveau: "CE1" },
      { libelle: "CE2", classes: ["c-1", "c-3"], niveau: "CE2" },
    ]);
    const eleves = parts.map((part) =>
      collect({ ecole: prepareEcole(deLEcole), part, ...ENTETE }).exported.map(({ eleve }) => eleve),
    );
    expect(eleves).toEqual([["e-1"], ["e-2", "e-4"]]);
  });

  it("ne fait rien d'une école de maternelle", () => {
    const maternelle = ecole({
      classes: [classe(1, { bilans: [bilan(1, { eleve: { niveau: "MS" }, saisies: saisiesCompletes("MS") })] })],
    });
    for (const decoupe of ["classe", "niveau", "ecole"] as const) expect(split(maternelle, decoupe)).toEqual([]);
  });
});
