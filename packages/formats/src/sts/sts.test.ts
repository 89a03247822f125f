import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../kernel/diagnostic.ts";
import { compile } from "../kernel/layout/compile.ts";
import { documentsOf } from "../kernel/layout/testing/arbitrary.ts";
import { writeDocument } from "../kernel/layout/write.ts";
import { runRules } from "../kernel/rule.ts";
import { toLatin9Bytes } from "../kernel/xml-writer.ts";
import type { Defaut } from "../testing/defaut.ts";
import { changed, changes } from "../testing/mutations.ts";
import { parse, serialise } from "../testing/tree.ts";
import { checkEmpStsAgainst, type EmpSts, empSts } from "./emp-sts/index.ts";
import { COURS_RULES } from "./emp-sts/rules-cours.ts";
import { empStsSchema } from "./emp-sts/schema.ts";
import { edtSubjectOf } from "./emp-sts/subject.ts";
import { type StsEmp, stsEmp, writeStsEmp } from "./sts-emp/index.ts";
import { stsEmpSchema } from "./sts-emp/schema.ts";
import { EDT_DEFAUTS, REPONSE_DEFAUTS } from "./testing/defauts-emp-sts.ts";
import { STS_DEFAUTS } from "./testing/defauts-sts-emp.ts";
import { EDT, EDT_NAME, fileOf, STS, STS_NAME } from "./testing/example.ts";

/** Nobody but these tests writes the answer of a timetable software. */
const edtLayout = compile(empStsSchema);
const writeEdt = (document: unknown): Uint8Array => toLatin9Bytes(writeDocument(edtLayout, document));

const inWords = ({ level, code, where: { line } }: Diagnostic): string => [level, code, line].join(" ").trimEnd();

const stsDiagnostics = ({ xml, file = STS_NAME }: Pick<Defaut, "xml" | "file">): Diagnostic[] => {
  const input = fileOf(xml, file);
  const { data, diagnostics } = stsEmp.read(input);
  return [...diagnostics, ...(data ? stsEmp.check(data, input) : [])];
};

const edtDiagnostics = ({ xml, file = EDT_NAME }: Pick<Defaut, "xml" | "file">): Diagnostic[] => {
  const input = fileOf(xml, file);
  const { data, diagnostics } = empSts.read(input);
  return [...diagnostics, ...(data ? empSts.check(data, input) : [])];
};

const reference = stsEmp.read(fileOf(STS, STS_NAME)).data;
if (!reference) throw new Error("the example must be readable");

const reponseDiagnostics = ({ xml }: Defaut): Diagnostic[] => {
  const input = fileOf(xml, EDT_NAME);
  const { data } = empSts.read(input);
  return data ? checkEmpStsAgainst(reference, data, input) : [];
};

describe("les fichiers défectueux de STS-Web", () => {
  it.each(STS_DEFAUTS)("$name", (defaut) => {
    expect(stsDiagnostics(defaut).map(inWords)).toEqual(defaut.expected);
  });
});

describe("les réponses défectueuses d’un logiciel d’emploi du temps", () => {
  it.each(EDT_DEFAUTS)("$name", (defaut) => {
    expect(edtDiagnostics(defaut).map(inWords)).toEqual(defaut.expected);
  });

  it.each(REPONSE_DEFAUTS)("face à l’export de STS-Web\u00a0: $name", (defaut) => {
    expect(reponseDiagnostics(defaut).map(inWords)).toEqual(defaut.expected);
  });
});

describe("les phrases", () => {
  const all = [
    ...STS_DEFAUTS.flatMap((defaut) => stsDiagnostics(defaut)),
    ...EDT_DEFAUTS.flatMap((defaut) => edtDiagnostics(defaut)),
    ...REPONSE_DEFAUTS.flatMap((defaut) => reponseDiagnostics(defaut)),
  ];

  it.each(all)("$code dit où, pourquoi et comment réparer", ({ message, remedy, where }) => {
    // A key of STS-Web ("epp:41207") means nothing to a reader.
    expect(`${message} ${where.record ?? ""}`).not.toMatch(/[a-z]:\d/);
    expect(message).toMatch(/^\p{Lu}.*\.$/u);
    expect(remedy).toMatch(/^\p{Lu}.*\.$/u);
    expect(where.file).toBeDefined();
    expect(`${message} ${remedy}`).not.toMatch(/« | »| [:;?!%]|de le |à le /);
  });
});

describe("les deux fichiers d’exemple", () => {
  it("sont reconnus à leur contenu, sans aucun diagnostic", () => {
    expect(stsEmp.detect(fileOf(STS, "photo.jpg"))).toBe(true);
    expect(stsEmp.detect(fileOf(EDT, STS_NAME))).toBe(false);
    expect(empSts.detect(fileOf(EDT, "photo.jpg"))).toBe(true);
    expect(stsDiagnostics({ xml: STS })).toEqual([]);
    expect(edtDiagnostics({ xml: EDT })).toEqual([]);
    expect(reponseDiagnostics({ name: "", xml: EDT, expected: [] })).toEqual([]);
  });

  it("se comptent", () => {
    expect(stsEmp.summarize(reference)).toEqual({
      format: "sts-emp",
      uai: "9990001X",
      annee: 2025,
      counts: { personnels: 7, divisions: 3, groupes: 5, services: 8, suppleants: 1, matieres: 6, mefs: 4 },
    });
    const { data } = empSts.read(fileOf(EDT, EDT_NAME));
    expect(data && empSts.summarize(data)).toEqual({
      format: "emp-sts",
      uai: "9990001X",
      annee: 2025,
      counts: { personnels: 0, divisions: 1, groupes: 1, services: 2, cours: 5 },
    });
  });

  it("sont récrits à l’octet près", () => {
    expect(Buffer.from(writeStsEmp(reference)).toString("latin1")).toBe(STS);
    const { data } = empSts.read(fileOf(EDT, EDT_NAME));
    expect(data && Buffer.from(writeEdt(data)).toString("latin1")).toBe(EDT);
  });
});

describe("ce que les années et les copies changent au fichier de STS-Web", () => {
  const read = (xml: string) => stsEmp.read(fileOf(xml, STS_NAME));
  const plain = (xml: string) => JSON.parse(JSON.stringify(read(xml).data));

  it("des espaces et des retours à la ligne autour des textes ne comptent pas", () => {
    expect(plain(STS.replace(/>([^<>\n]+)</g, ">\n  $1  \n<"))).toEqual(plain(STS));
  });

  it("l’ordre des blocs, des enfants et des attributs ne compte pas", () => {
    const shuffled = STS.replace(/(<SEXE>2<\/SEXE>)\s*(<CIVILITE>2<\/CIVILITE>)/g, "$2$1")
      .replace(/(<INDIVIDUS>[\s\S]*<\/INDIVIDUS>)\s*(<STRUCTURE>[\s\S]*<\/STRUCTURE>)/, "$2$1")
      .replace(/ID="(\d+)" TYPE="epp"/g, 'TYPE="epp" ID="$1"');
    expect(read(shuffled).diagnostics).toEqual([]);
    expect(plain(shuffled)).toEqual(plain(STS));
  });

  it("deux ou trois décimales donnent les mêmes heures, un zéro en tête d’un code reste", () => {
    const de2009 = STS.replace(/(\d\.\d\d)0</g, "$1<");
    expect(plain(de2009)).toEqual(plain(STS));
    expect(reference.nomenclatures?.matieres?.[0]?.code).toBe("020700");
  });

  it("un fichier d’avant 2017 n’a pas de suppléants, et d’autres blocs d’emploi du temps sont passés", () => {
    const ancien = STS.replace(/<SUPPLEANTS>[\s\S]*<\/SUPPLEANTS>/, "<HORAIRES><HORAIRE/></HORAIRES>");
    expect(stsDiagnostics({ xml: ancien }).map(inWords)).toEqual(["information sts.emp.layout.element-inconnu 548"]);
  });

  it("des groupes écrits parmi les divisions d’un emploi du temps sont trouvés", () => {
    const nested = EDT.replace("</DIVISIONS>", "").replace("</GROUPES>", "</GROUPES></DIVISIONS>");
    const { data, diagnostics } = empSts.read(fileOf(nested, EDT_NAME));
    expect(diagnostics).toEqual([]);
    expect(data && empSts.summarize(data).counts).toMatchObject({ divisions: 1, groupes: 1 });
  });

  it("une semaine datée du dimanche est celle du lundi qui suit", () => {
    const dimanche = EDT.replace(
      /2025-09-(01|08|15|22)</g,
      (day) => `${day.slice(0, -3)}${{ "01": "01", "08": "07", "15": "14", "22": "21" }[day.slice(-3, -1)]}<`,
    );
    expect(edtDiagnostics({ xml: dimanche })).toEqual([]);
  });
});

/** Two teachers of one service, on alternate weeks of the whole year: whether their courses meet has to be looked for. */
function deuxALaFois(services: number): EmpSts {
  const semaine = (rang: number) => new Date(Date.UTC(2025, 8, 1 + 7 * rang)).toISOString().slice(0, 10);
  const alternances = [0, 1].map((pair) => ({
    code: `S${pair}`,
    semaines: Array.from({ length: 26 }, (_, rang) => semaine(2 * rang + pair)),
  }));
  const horaire = { jour: 1, heureDebut: "0800", duree: "0100", codeSalle: "12" };
  const enseignants = [0, 1].map((pair) => ({
    id: `${pair + 1}`,
    type: "epp",
    coursRattaches: Array.from({ length: 100 }, () => ({ ...horaire, codeAlternance: `S${pair}` })),
  }));
  const service = { codeMatiere: "020700", codeModCours: "CG", coEns: false, enseignants };
  const divisions = { division: [{ code: "6A", services: Array.from({ length: services }, () => service) }] };
  return { donnees: { alternances, structure: { divisions } } } as unknown as EmpSts;
}

describe("un emploi du temps démesuré", () => {
  it("est vérifié sans comparer deux fois les semaines des mêmes alternances", { timeout: 5_000 }, () => {
    const cours = COURS_RULES.filter(({ code }) => code === "sts.edt.co-enseignement-non-dit");
    expect(runRules(cours, edtSubjectOf(deuxALaFois(2_000), EDT_NAME))).toEqual([]);
  });
});

describe("le contenu neutre", () => {
  const content = stsEmp.toContent(reference, fileOf(STS, STS_NAME));

  it("donne les personnes par leur type et leur numéro, les suppléants compris", () => {
    expect(
      content.personnels?.map(({ identifiant, fonction, suppleant }) => ({ identifiant, fonction, suppleant })),
    ).toEqual([
      { identifiant: "epp:41207", fonction: "ENS", suppleant: undefined },
      { identifiant: "epp:52318", fonction: "ENS", suppleant: undefined },
      { identifiant: "epp:60944", fonction: "ENS", suppleant: undefined },
      { identifiant: "local:10382", fonction: undefined, suppleant: undefined },
      { identifiant: "epp:70115", fonction: "EDU", suppleant: undefined },
      { identifiant: "dir:417", fonction: "DIR", suppleant: undefined },
      { identifiant: "epp:73506", fonction: "ENS", suppleant: undefined },
      { identifiant: "eppsup:88321", fonction: "ENS", suppleant: true },
    ]);
    expect(content.personnels?.[0]).toEqual({
      line: 201,
      identifiant: "epp:41207",
      nom: "VASSELIN",
      nomPatronymique: "ORTANCE",
      prenom: "ODILE",
      civilite: "MME",
      sexe: "F",
      naissance: "1980-02-29",
      fonction: "ENS",
      grade: "CERT. CL N",
      disciplines: [{ code: "L0202", libelle: "LET MODERN", heures: 18 }],
    });
  });

  it("donne les divisions avec leurs niveaux, et les groupes avec leurs divisions", () => {
    expect(content.classes).toEqual([
      { identifiant: "6A", libelle: "6A", niveaux: ["6E"], mefs: ["10010012110"] },
      { identifiant: "5B", libelle: "5B", niveaux: ["5E"], mefs: ["10110001110", "1011000111U"] },
      { identifiant: "3A", libelle: "3A", niveaux: ["3E"], mefs: ["10310019110"] },
    ]);
    expect(content.groupes?.map(({ code, libelle, divisions }) => [code, libelle, divisions])).toEqual([
      ["6A-AGLG1", "6A Anglais gr 1", ["6A"]],
      ["5BMATHG1", null, ["5B"]],
      ["65CHOR", "Chorale 6e-5e", ["6A", "5B"]],
      ["3AESP2", "ESPAGNOL LV2", ["3A"]],
      ["3ALATIN", "LATIN", ["3A"]],
    ]);
  });

  it("donne les services, le co-enseignement, les professeurs principaux et les suppléances", () => {
    expect(content.services?.find(({ structure }) => structure.code === "65CHOR")).toEqual({
      structure: { type: "groupe", code: "65CHOR" },
      matiere: "084300",
      modaliteCours: "CG",
      heures: 2,
      coEnseignement: true,
      enseignants: [
        { personnel: "local:10382", heures: 1 },
        { personnel: "epp:41207", heures: 1 },
      ],
    });
    expect(content.professeursPrincipaux?.[0]).toEqual({
      personnel: "epp:41207",
      division: "6A",
      debut: "2025-09-01",
      fin: "2026-08-31",
    });
    expect(content.suppleances?.[1]).toEqual({
      suppleant: "eppsup:88321",
      absent: "epp:52318",
      structure: { type: "groupe", code: "5BMATHG1" },
      matiere: "061300",
      modaliteCours: "TD",
      debut: "2025-10-06",
      fin: "2025-12-19",
      heures: 1,
    });
  });

  it("laisse de côté ce qui ne mène nulle part, et garde la première de deux personnes du même numéro", () => {
    const sansPersonne = STS.replace('ENSEIGNANT ID="60944"', 'ENSEIGNANT ID="60945"');
    const file = fileOf(sansPersonne, STS_NAME);
    const { data } = stsEmp.read(file);
    expect(data && stsEmp.toContent(data, file).services?.[3]?.enseignants).toEqual([]);
    const double = STS.replace('INDIVIDU ID="60944"', 'INDIVIDU ID="41207"');
    const fileOfTwins = fileOf(double, STS_NAME);
    const { data: twins } = stsEmp.read(fileOfTwins);
    const noms = twins && stsEmp.toContent(twins, fileOfTwins).personnels?.map(({ nom }) => nom);
    expect(noms?.filter((nom) => nom === "VASSELIN" || nom === "DUVAL-ROCHER")).toEqual(["VASSELIN"]);
  });

  it("d’un emploi du temps, donne les services et les groupes seulement", () => {
    const { data } = empSts.read(fileOf(EDT, EDT_NAME));
    const edt = data && empSts.toContent(data);
    expect(edt?.personnels).toBeUndefined();
    expect(edt?.services?.map(({ structure, matiere }) => [structure.code, matiere])).toEqual([
      ["6A", "020700"],
      ["65CHOR", "084300"],
    ]);
  });
});

describe("ce qui est écrit se relit", () => {
  const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

  it("pour tout export de STS-Web", () => {
    fc.assert(
      fc.property(documentsOf(compile(stsEmpSchema)), (document) => {
        const written = writeStsEmp(document as StsEmp);
        const { data, diagnostics } = stsEmp.read({ name: STS_NAME, bytes: written });
        expect(diagnostics).toEqual([]);
        expect(data && Buffer.from(writeStsEmp(data)).equals(Buffer.from(written))).toBe(true);
        expect(plain(data)).toEqual(plain(document));
      }),
      { seed: 20250901, numRuns: 60 },
    );
  });

  it("pour tout emploi du temps", () => {
    fc.assert(
      fc.property(documentsOf(edtLayout), (document) => {
        const { data, diagnostics } = empSts.read({ name: EDT_NAME, bytes: writeEdt(document) });
        expect(diagnostics).toEqual([]);
        expect(plain(data)).toEqual(plain(document));
      }),
      { seed: 20250901, numRuns: 60 },
    );
  });
});

describe("cinq cents fichiers altérés au hasard", () => {
  it.each([
    ["STS-Web", STS, stsEmp],
    ["emploi du temps", EDT, empSts],
  ] as const)("%s\u00a0: aucun n’arrête la lecture, la vérification ni le contenu", (_, xml, format) => {
    const tree = parse(xml.replace("ISO-8859-15", "UTF-8"));
    fc.assert(
      fc.property(changes, (list) => {
        const input = { name: STS_NAME, bytes: new TextEncoder().encode(serialise(changed(tree, list))) };
        const { data, diagnostics } = format.read(input);
        if (data === undefined) expect(diagnostics.some(({ level }) => level === "rejet")).toBe(true);
        else {
          // One of the two formats reads its own data.
          const checked = (format as typeof stsEmp).check(data as StsEmp, input);
          for (const { message, remedy } of checked) expect(message && remedy).toMatch(/\.$/);
          expect((format as typeof stsEmp).toContent(data as StsEmp, input).source).toBe("sts");
        }
      }),
      { seed: 20250901, numRuns: 500 },
    );
  });
});
