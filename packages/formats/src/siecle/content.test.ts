import { describe, expect, it } from "vitest";
import type { Content } from "../content/content.ts";
import { examine } from "../registry.ts";
import { edited } from "../testing/defaut.ts";
import { example } from "../testing/examples.ts";
import { fileOf, textOf } from "./testing/example.ts";

function contentOf(input: Parameters<typeof examine>[0]): Content {
  const { format, data } = examine(input);
  const content = data === undefined ? undefined : format?.toContent?.(data, input);
  if (!content) throw new Error("no content");
  return content;
}

const example2025 = (name: string): Content => contentOf(example(`siecle/${name}`));
const changed = (name: string, piece: string | RegExp, by: string): Content =>
  contentOf(fileOf(edited(textOf(name), piece, by)));

describe("les structures de SIECLE", () => {
  it("disent les niveaux d’une division du plus jeune au plus âgé, quel que soit l’ordre de ses formations", () => {
    const { classes } = changed("Structures.xml", "<CODE_MEF>10110001110<", "<CODE_MEF>10310019110<");
    expect(classes?.find(({ libelle }) => libelle === "5B")?.niveaux).toEqual(["5E", "3E"]);
  });
});

describe("les élèves de SIECLE", () => {
  const { eleves = [], ...rest } = example2025("ElevesAvecAdresses.xml");
  const eleve = (prenom: string) => eleves.find((each) => each.prenom === prenom);

  it("gardent leurs lignes dans une copie de ce qui a été lu", () => {
    const input = example("siecle/ElevesAvecAdresses.xml");
    const { format, data } = examine(input);
    const copy = { ...(data as object) };
    expect(format?.toContent?.(copy, input).eleves?.map(({ line }) => line)).toEqual(eleves.map(({ line }) => line));
  });

  it("disent d’où ils viennent et quand", () => {
    expect(rest).toEqual({ source: "siecle", uai: "9990001X", annee: 2025, exporteLe: "2025-10-15" });
  });

  it("gardent leur division même quand un groupe vient avant elle, et leurs groupes", () => {
    expect(eleve("Léonie")).toMatchObject({
      line: 11,
      siecleEleveId: "900101",
      elenoet: "101",
      classe: { identifiant: "6A", libelle: "6A" },
      groupes: ["6A-AGLG1", "65CHOR"],
      lieuNaissance: { pays: "100", departement: "099", communeInsee: "99991", ville: null },
      scolarite: {
        mef: "10010012110",
        regime: "25",
        doublement: false,
        entree: "2025-09-01",
        sortie: null,
        options: [
          { rang: 1, matiere: "030201", modalite: "O" },
          { rang: 2, matiere: "084300", modalite: "F" },
        ],
        anDernier: {
          uai: "9990011H",
          etablissement: "ECOLE ELEMENTAIRE DU MODELE",
          mef: "00310002220",
          division: null,
        },
      },
    });
  });

  it("nés à l’étranger ont une ville et un pays", () => {
    expect(eleve("Maëlle")).toMatchObject({
      nom: "DUCONTE",
      nomUsage: "DUCONTE-FABLIER",
      lieuNaissance: { pays: "131", departement: null, communeInsee: null, ville: "NAMUR" },
    });
  });

  it("qui ont leur propre adresse la donnent, les autres n’en disent rien", () => {
    expect(eleve("Sohan")?.adresse1).toEqual({
      ligne: "FOYER DU MODELE\n4 PLACE DE LA MAQUETTE",
      codePostal: "99992",
      commune: "SAINT ESSAI",
      pays: "FRANCE",
    });
    expect(eleve("Léonie")).not.toHaveProperty("adresse1");
  });

  it("partis restent dans le fichier, avec leur dernier jour et sans division", () => {
    expect(eleve("Zoé")).toMatchObject({
      classe: null,
      scolarite: { sortie: "2025-08-31", motifSortie: "10", mef: null },
    });
    expect(eleve("Noé")).toMatchObject({ classe: { identifiant: "3A" }, scolarite: { sortie: "2025-10-10" } });
  });

  it("n’ont pas de dernier jour quand SIECLE écrit 31/12/9999", () => {
    const { eleves: other = [] } = changed("ElevesAvecAdresses.xml", ">10/10/2025<", ">31/12/9999<");
    expect(other.find(({ prenom }) => prenom === "Noé")?.scolarite?.sortie).toBeNull();
  });

  it("en septembre, quand aucun groupe n’est encore rempli, le fichier ne dit rien des groupes", () => {
    const { eleves: other = [] } = example2025("ElevesSansAdresses-2017.xml");
    expect(other.map((each) => "groupes" in each)).toEqual([false, false]);
  });

  it("de 2017 ont l’INE en vigueur, ancien ou nouveau", () => {
    expect(example2025("ElevesSansAdresses-2017.xml").eleves?.map(({ ine }) => ine?.length)).toEqual([11, 11]);
    expect(example2025("ElevesSansAdresses-2017.xml").eleves?.[1]?.ine).toBe("9900000402A");
  });
});

describe("les responsables de SIECLE", () => {
  const { responsables = [] } = example2025("ResponsablesAvecAdresses.xml");
  const personne = (id: string) => responsables.find(({ identifiant }) => identifiant === id);

  it("disent ce qu’ils sont à chaque enfant", () => {
    expect(personne("800001")).toMatchObject({
      civilite: "MME",
      nom: "LAFEUILLE",
      nomUsage: "AUBEPINE",
      prenom: "Claire",
      courriel: "claire.aubepine@example.org",
      enfants: [
        {
          identifiant: "900101",
          niveau: "legal",
          parente: "10",
          paieFrais: true,
          percoitAides: true,
          heberge: true,
          prioritaire: true,
        },
        { identifiant: "900102", niveau: "legal" },
        { identifiant: "900106", niveau: "contact", parente: "90", heberge: false },
      ],
    });
  });

  it("à l’étranger ont leur commune et son code", () => {
    expect(personne("800005")?.adresse).toEqual({
      ligne: "7 CHAUSSEE DE LA FICTION",
      codePostal: "5000",
      commune: "NAMUR",
      pays: "BELGIQUE",
    });
  });

  it("dont la rue est sur la dernière ligne ont toute leur adresse", () => {
    expect(personne("800004")?.adresse?.ligne).toBe("RESIDENCE DU PROTOTYPE\nBATIMENT B\n25 AVENUE DU BROUILLON");
  });

  it("qui sont un organisme n’ont pas de prénom", () => {
    expect(personne("800008")).not.toHaveProperty("prenom");
    expect(personne("800008")).toMatchObject({ nom: "FOYER DU GRIMOIRE", civilite: null });
  });

  it("d’avant 2018 ont un rang, et la parenté d’aujourd’hui : 1 était le père, 2 la mère", () => {
    const [mere, pere, celibataire, contact] = example2025("ResponsablesAvecAdresses-2009.xml").responsables ?? [];
    expect(mere?.enfants).toEqual([
      { identifiant: "910001", niveau: "legal", rang: 1, parente: "10", paieFrais: true },
    ]);
    expect(pere?.enfants).toMatchObject([{ niveau: "legal", rang: 2, parente: "20", paieFrais: false }]);
    expect(celibataire?.civilite).toBe("MME");
    expect(contact?.enfants).toMatchObject([{ niveau: "contact", rang: null, parente: "90" }]);
  });

  it("de l’époque de transition ont un niveau et les anciens mots pour les frais", () => {
    const { responsables: other = [] } = changed(
      "ResponsablesAvecAdresses.xml",
      /PAIE_FRAIS_SCOLAIRES/g,
      "RESP_FINANCIER",
    );
    expect(other).toEqual(responsables);
  });
});

describe("un collège de Nouvelle-Calédonie, en 2018", () => {
  const caledonien = (name: string) =>
    textOf(name)
      .replaceAll("9990001X", "9830418M")
      .replace(/<ANNEE_SCOLAIRE>2025/, "<ANNEE_SCOLAIRE>2017")
      .replace(/(<DATE_DEBUT_ELEVE>)[^<]*/, "$119/02/2018")
      .replace(/(<DATE_FIN_ELEVE>)[^<]*/, "$114/12/2018");

  it("ne tient pas l’année de ses fichiers de leur millésime, que SIECLE écrit 2017", () => {
    expect(contentOf(fileOf(caledonien("ElevesAvecAdresses.xml")))).not.toHaveProperty("annee");
  });

  it("la tient des dates de « Communs », comme STS-Web", () => {
    expect(contentOf(fileOf(caledonien("Communs.xml")))).toMatchObject({
      annee: 2018,
      calendrier: { debutEleves: "2018-02-19", finEleves: "2018-12-14" },
    });
  });
});

describe("les structures, les nomenclatures et l’année de SIECLE", () => {
  it("les divisions ont leurs formations et leurs niveaux, les groupes leurs divisions", () => {
    const { classes, groupes } = example2025("Structures.xml");
    expect(classes).toContainEqual({
      identifiant: "5B",
      libelle: "5B",
      niveaux: ["5E"],
      mefs: ["10110001110", "1011000111U"],
    });
    expect(groupes).toContainEqual({
      code: "65CHOR",
      libelle: "Chorale 6e-5e",
      divisions: ["6A", "5B"],
      mefs: ["10010012110", "10110001110", "1011000111U"],
    });
  });

  it("les formations disent si l’on peut s’y inscrire, les programmes comment la matière est choisie", () => {
    const { mefs = [], matieres = [], programmes = [] } = example2025("Nomenclature.xml");
    expect(mefs.filter(({ ouvert }) => ouvert).map(({ code }) => code)).toEqual([
      "10010012110",
      "10110001110",
      "1011000111U",
      "10310019110",
    ]);
    expect(mefs.find(({ code }) => code === "1011000111U")?.rattachement).toBe("10110001110");
    expect(matieres).toContainEqual({
      code: "030201",
      codeGestion: "AGL1",
      libelleCourt: "ANGLAIS LV1",
      libelleLong: "ANGLAIS LV1",
      libelleEdition: "Anglais lv1",
    });
    expect(programmes[0]).toEqual({ mef: "10010012110", matiere: "020700", modalite: "S", horaire: 4.5 });
  });

  it("l’année est celle des dates, non du millésime", () => {
    expect(example2025("Communs.xml").calendrier).toEqual({
      debutEleves: "2025-09-01",
      finEleves: "2026-08-31",
      debutEnseignants: "2025-08-29",
      finEnseignants: "2026-08-31",
    });
    expect(changed("Communs.xml", "<ANNEE_SCOLAIRE>2025<", "<ANNEE_SCOLAIRE>2024<").annee).toBe(2025);
  });
});
