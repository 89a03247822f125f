import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { FileInput } from "../../kernel/format.ts";
import { examine } from "../../registry.ts";
import { edited } from "../../testing/defaut.ts";
import { fileOf, textOf } from "../testing/example.ts";
import { type Annonce, checkEnsembleSiecle, type FichierExamine } from "./index.ts";
import { memeAnnee } from "./rules-annonces.ts";

const NAMES = [
  "ElevesAvecAdresses.xml",
  "ResponsablesAvecAdresses.xml",
  "Structures.xml",
  "Nomenclature.xml",
  "Communs.xml",
  "EtablissementsEleves.xml",
  "Geographique.xml",
];

function lu(input: FileInput): FichierExamine {
  const { format, data } = examine(input);
  if (!format || data === undefined) throw new Error(`${input.name} is not read`);
  return { input, format: format.name, data };
}

const INTACT = NAMES.map((name) => lu(fileOf(textOf(name), name)));

type Edit = readonly [name: string, piece: string | RegExp, by: string];

/** The set with some of its files edited. */
function withEdits(edits: readonly Edit[]): FichierExamine[] {
  return INTACT.map((file) => {
    const own = edits.filter(([name]) => name === file.input.name);
    if (own.length === 0) return file;
    return lu(
      fileOf(
        own.reduce((xml, [, piece, by]) => edited(xml, piece, by), textOf(file.input.name)),
        file.input.name,
      ),
    );
  });
}

const said = (fichiers: readonly FichierExamine[], autres: readonly Annonce[] = []): string[] =>
  checkEnsembleSiecle(fichiers, autres).map(({ level, code, where: { file, line } }) =>
    [level, code.replace("siecle.ensemble.", ""), file, line].filter((each) => each !== undefined).join(" "),
  );

const [ELEVES, RESPONSABLES, STRUCTURES, NOMENCLATURE, COMMUNS, , GEOGRAPHIQUE] = NAMES as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];

describe("un jeu d’exports de SIECLE", () => {
  it("cohérent ne dit rien, dans n’importe quel ordre", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(INTACT, { minLength: INTACT.length }), (files) => {
        expect(said(files)).toEqual([]);
      }),
      { numRuns: 10, seed: 1 },
    );
  });

  it("dont il manque des fichiers dit ce qui ne sera pas possible sans eux", () => {
    expect(said(INTACT.slice(0, 1))).toEqual(Array(4).fill("information fichier-absent"));
    expect(said([])).toEqual([]);
  });

  it("qui a les élèves deux fois prend ceux qui ont des adresses", () => {
    const sans = lu(fileOf(textOf("ElevesSansAdresses.xml"), "ElevesSansAdresses.xml"));
    expect(said([sans, ...INTACT])).toEqual([]);
  });
});

const CASES: readonly (readonly [string, readonly Edit[], readonly string[]])[] = [
  ["un fichier d’un autre établissement", [[STRUCTURES, /9990001X/g, "9990012J"]], [`rejet uai ${STRUCTURES}`]],
  [
    "d’une autre année",
    [[RESPONSABLES, "<ANNEE_SCOLAIRE>2025<", "<ANNEE_SCOLAIRE>2026<"]],
    [`rejet annee ${RESPONSABLES}`],
  ],
  [
    "un fichier exporté un mois plus tôt",
    [[NOMENCLATURE, "<DATE_EXPORT>15/10/2025<", "<DATE_EXPORT>15/09/2025<"]],
    [`information exports-espaces ${NOMENCLATURE}`],
  ],
  [
    "une division que les structures n’ont pas",
    [[STRUCTURES, '<DIVISION CODE_STRUCTURE="3A">', '<DIVISION CODE_STRUCTURE="3B">']],
    [`anomalie division-inconnue ${ELEVES} 611`, `information division-sans-eleve ${STRUCTURES} 32`],
  ],
  [
    "un groupe que les structures n’ont pas",
    [[STRUCTURES, '<GROUPE CODE_STRUCTURE="65CHOR">', '<GROUPE CODE_STRUCTURE="65CHORALE">']],
    [`anomalie groupe-inconnu ${ELEVES} 593`],
  ],
  [
    "une formation qui n’est pas celle de la division",
    [[STRUCTURES, /(<DIVISION CODE_STRUCTURE="3A">[\s\S]*?)10310019110/, "$110210001110"]],
    [
      `anomalie mef-hors-division ${ELEVES} 63`,
      `anomalie mef-hors-division ${ELEVES} 347`,
      `anomalie mef-hors-division ${ELEVES} 386`,
    ],
  ],
  [
    "un responsable d’un élève absent, et un élève sans responsable",
    [[RESPONSABLES, "<ELEVE_ID>900103<", "<ELEVE_ID>900999<"]],
    [`anomalie responsable-d-un-inconnu ${RESPONSABLES} 189`, `anomalie eleve-sans-responsable ${ELEVES} 84`],
  ],
  [
    "un élève que personne n’héberge",
    [[RESPONSABLES, /(<ELEVE_ID>900103<[\s\S]*?<HEBERGE_ELEVE>)true/, "$1false"]],
    [`anomalie eleve-sans-adresse ${ELEVES} 84`],
  ],
  [
    "une formation absente de la nomenclature",
    [
      [NOMENCLATURE, '<MEF CODE_MEF="1011000111U">', '<MEF CODE_MEF="1011000111V">'],
      [NOMENCLATURE, /(<PROGRAMME>\s*<CODE_MEF>)1011000111U/g, "$11011000111V"],
    ],
    [`anomalie mef-inconnu ${ELEVES} 272`, `information option-hors-programme ${ELEVES} 532`],
  ],
  [
    "une matière absente de la nomenclature",
    [[NOMENCLATURE, /030602/g, "030603"]],
    [
      `anomalie matiere-inconnue ${ELEVES} 465`,
      `information option-hors-programme ${ELEVES} 465`,
      `information option-hors-programme ${ELEVES} 508`,
    ],
  ],
  [
    "une option sans modalité, dont rien ne peut être dit",
    [[ELEVES, "<CODE_MODALITE_ELECT>O</CODE_MODALITE_ELECT>", ""]],
    [],
  ],
  [
    "un régime absent de la nomenclature",
    [[NOMENCLATURE, '<REGIME CODE_REGIME="24">', '<REGIME CODE_REGIME="21">']],
    [`information regime-inconnu ${ELEVES} 58`],
  ],
  [
    "une commune de naissance absente du fichier géographique",
    [[GEOGRAPHIQUE, 'COMMUNE CODE_COMMUNE_INSEE="99991"', 'COMMUNE CODE_COMMUNE_INSEE="99993"']],
    [`information commune-inconnue ${ELEVES} 30`],
  ],
  [
    "un établissement d’origine absent",
    [["EtablissementsEleves.xml", 'CODE_RNE="9990012J"', 'CODE_RNE="9990013K"']],
    [`information etablissement-inconnu ${ELEVES} 193`],
  ],
  [
    "des groupes pour tous, une division pour un seul",
    [
      [
        ELEVES,
        /(?<=STRUCTURES_ELEVE ELEVE_ID="900102"[\s\S]*)<STRUCTURE>\s*<CODE_STRUCTURE>\w+<\/CODE_STRUCTURE>\s*<TYPE_STRUCTURE>D[\s\S]*?<\/STRUCTURE>/g,
        "",
      ],
    ],
    [
      `information affectations-incompletes ${ELEVES}`,
      `information division-sans-eleve ${STRUCTURES} 20`,
      `information division-sans-eleve ${STRUCTURES} 32`,
    ],
  ],
  [
    "presque personne dans une division",
    [[ELEVES, /(<STRUCTURES_ELEVE [\s\S]*?<\/STRUCTURES_ELEVE>)[\s\S]*<\/STRUCTURES>/, "$1</STRUCTURES>"]],
    [
      `information affectations-incompletes ${ELEVES}`,
      `information division-sans-eleve ${STRUCTURES} 20`,
      `information division-sans-eleve ${STRUCTURES} 32`,
    ],
  ],
];

describe("ce que les exports disent les uns des autres", () => {
  test.each(CASES)("%s", (_name, edits, expected) => {
    expect(said(withEdits(edits))).toEqual(expected);
  });

  it("chaque diagnostic dit comment réparer, et dans quelle application", () => {
    for (const [, edits] of CASES) {
      for (const { message, remedy } of checkEnsembleSiecle(withEdits(edits))) {
        expect(message).toMatch(/\.$/);
        expect(remedy).toMatch(/\.$/);
        expect(`${message} ${remedy}`).not.toMatch(/« | »| [:;?!%]/);
      }
    }
  });
});

describe("l’année de deux applications", () => {
  const siecle: Annonce = { file: "Communs.xml", application: "SIECLE", uai: "9830418M", annee: 2017 };
  const sts: Annonce = { file: "sts_emp.xml", application: "STS-Web", uai: "9830418M", annee: 2018 };
  const nouvelleCaledonie = { debut: "2018-02-19", fin: "2018-12-14" };

  it("est la même quand les dates se recouvrent, quels que soient les millésimes", () => {
    expect(memeAnnee({ ...siecle, ...nouvelleCaledonie }, { ...sts, ...nouvelleCaledonie })).toBe(true);
  });

  it("ne l’est pas quand les dates ne se recouvrent pas, même sous un seul millésime", () => {
    const avant = { debut: "2017-02-20", fin: "2017-12-15" };
    expect(memeAnnee({ ...siecle, ...avant }, { ...sts, annee: 2017, ...nouvelleCaledonie })).toBe(false);
  });

  it("reste incertaine en Nouvelle-Calédonie sans dates, et se juge au millésime ailleurs", () => {
    expect(memeAnnee(siecle, sts)).toBeUndefined();
    expect(memeAnnee({ ...siecle, uai: "0750654D" }, { ...sts, uai: "0750654D" })).toBe(false);
    expect(memeAnnee(siecle, { ...sts, annee: 2017 })).toBe(true);
  });

  it("différente fait refuser le fichier de l’autre application", () => {
    const autre = { file: "sts_emp_9990001X_2024.xml", application: "STS-Web", uai: "9990001X", annee: 2024 };
    const dates = { debut: "2024-09-01", fin: "2025-07-05" };
    expect(said(INTACT, [{ ...autre, ...dates }])).toEqual(["rejet annee-autre-application sts_emp_9990001X_2024.xml"]);
    expect(said(INTACT, [{ ...autre, debut: "2025-09-01", fin: "2026-07-04" }])).toEqual([]);
    expect(said(INTACT, [{ ...autre, annee: 2025, uai: "9990012J" }])).toEqual(["rejet uai sts_emp_9990001X_2024.xml"]);
  });

  it("incertaine demande l’export Communs", () => {
    const caledonien = withEdits([ELEVES, RESPONSABLES].map((name): Edit => [name, /9990001X/g, "9830418M"])).slice(
      0,
      2,
    );
    expect(said(caledonien, [{ ...sts, annee: 2026 }])).toContain("information annee-incertaine sts_emp.xml");
    expect(COMMUNS).toBe("Communs.xml");
  });
});
