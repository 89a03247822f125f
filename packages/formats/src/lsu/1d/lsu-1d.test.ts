import { describe, expect, it } from "vitest";
import { detect } from "../../registry.ts";
import { lsuFileName } from "../file-name.ts";
import { checkLsu1d, lsu1d, writeLsu1d } from "./index.ts";
import { RulesPass } from "./rules.ts";
import { EXAMPLE, exampleWith, fileOf } from "./testing/example.ts";

describe("la reconnaissance d’un fichier LSU 1D", () => {
  it("se fait sur le contenu, quel que soit le nom du fichier", () => {
    expect(detect(fileOf(EXAMPLE, "photo.jpg"))?.name).toBe("lsu-1d");
  });

  it("admet un préfixe sur tous les éléments", () => {
    const prefixed = EXAMPLE.replace(/<(\/?)(?=[a-z])/g, "<$1l:").replace("xmlns=", "xmlns:l=");
    expect(lsu1d.detect(fileOf(prefixed))).toBe(true);
    expect(lsu1d.read(fileOf(prefixed)).diagnostics).toEqual([]);
  });

  it.each([
    ["utf16le", "\ufeff"],
    ["utf16le", ""],
  ] as const)("lit un fichier en UTF-16 (%s, marque « %s ») comme le même en UTF-8, et le dit", (encoding, mark) => {
    const xml = mark + EXAMPLE.replace('encoding="UTF-8"', 'encoding="UTF-16"');
    const input = { name: "import-lsun.xml", bytes: Buffer.from(xml, encoding) };
    expect(detect(input)?.name).toBe("lsu-1d");
    const { data, diagnostics } = lsu1d.read(input);
    expect(diagnostics.map(({ code, level }) => `${code} ${level}`)).toEqual(["xml.utf-16 information"]);
    // As text: the places of elements are one character further.
    expect(JSON.stringify(data)).toBe(JSON.stringify(lsu1d.read(fileOf(EXAMPLE)).data));
  });

  it("laisse au second degré ses fichiers, qui portent la même racine", () => {
    const college = exampleWith('schemaVersion="1.0"', 'schemaVersion="10.0"').replaceAll(
      "directeur",
      "responsable-etab",
    );
    expect(lsu1d.detect(fileOf(college))).toBe(false);
  });

  it("prend un fichier d’école dont la version manque, pour dire ce qui ne va pas", () => {
    const input = fileOf(exampleWith(' schemaVersion="1.0"', ""));
    expect(lsu1d.detect(input)).toBe(true);
    expect(lsu1d.read(input).diagnostics.map(({ code }) => code)).toEqual(["lsu.layout.attribut-manquant"]);
  });
});

describe("la lecture d’un fichier LSU 1D", () => {
  const { data } = lsu1d.read(fileOf(EXAMPLE));

  it("donne l’établissement, l’année et les effectifs", () => {
    expect(data && lsu1d.summarize(data)).toEqual({
      format: "lsu-1d",
      version: "1.0",
      uai: "9990002Y",
      annee: 2025,
      counts: { eleves: 2, classes: 1, enseignants: 2, periodes: 1, bilansPeriodiques: 2, bilansCycle: 1 },
    });
  });

  it("laisse de côté le bilan qui a une faute, et garde les autres", () => {
    const { data: partial } = lsu1d.read(fileOf(exampleWith("Progrès.", "x".repeat(601))));
    expect(partial?.donnees.bilansPeriodiques?.map(({ eleveRef }) => eleveRef)).toEqual(["EL_202"]);
  });

  it("ne rend rien d’un fichier coupé", () => {
    expect(lsu1d.read(fileOf(EXAMPLE.slice(0, 4000))).data).toBeUndefined();
  });
});

describe("un fichier LSU 1D dont un bilan n’a pas pu être lu", () => {
  it("n’en fait pas un élève sans bilan, même pour qui vérifie une copie de ce qui a été lu", () => {
    const [eleve = ""] = /eleve-ref="[^"]*"/.exec(EXAMPLE) ?? [];
    const input = fileOf(EXAMPLE.replaceAll(eleve, ""));
    const { data, diagnostics } = lsu1d.read(input);
    expect(diagnostics.length).toBeGreaterThan(0);
    const codes = data && lsu1d.check({ ...data }, input).map(({ code }) => code);
    expect(codes).not.toContain("lsu.1d.eleve-sans-bilan");
  });
});

describe("l’écriture d’un fichier LSU 1D", () => {
  const { data } = lsu1d.read(fileOf(EXAMPLE));
  if (!data) throw new Error("the example must be readable");

  it("redonne ce qui a été lu, fins de ligne et guillemets compris", () => {
    const again = lsu1d.read(fileOf([...writeLsu1d(data)].join("")));
    expect(again.diagnostics).toEqual([]);
    expect(JSON.stringify(again.data)).toBe(JSON.stringify(data));
  });

  it("ne laisse aucun retour chariot, ni aucune liste vide", () => {
    const { donnees, ...rest } = data;
    const [first] = donnees.bilansPeriodiques ?? [];
    if (!first) throw new Error("the example must have a bilan");
    const bilan = { ...first, appreciationGenerale: "Un.\r\nDeux.\rTrois.", listeParcours: [] };
    const xml = [
      ...writeLsu1d({ ...rest, donnees: { ...donnees, parcoursCommuns: [], bilansPeriodiques: [bilan] } }),
    ].join("");
    expect(xml).toContain("Un.\nDeux.\nTrois.");
    expect(xml).not.toMatch(/\r|&#13;|parcours/);
  });

  it("refuse un caractère de contrôle plutôt que d’écrire un fichier illisible", () => {
    const entete = { ...data.entete, editeur: "Éditeur\u0001" };
    expect(() => [...writeLsu1d({ ...data, entete })]).toThrow("XML forbids");
  });

  it("propose le nom que LSU recommande", () => {
    expect(lsuFileName(1764590400000)).toBe("import-lsun-1764590400000.xml");
    expect(lsuFileName(1764590400000, "Trimestre 1", "CP/CE1 d’Éloïse")).toBe(
      "import-lsun-trimestre-1-cp-ce1-d-eloise-1764590400000.xml",
    );
    expect(lsuFileName(1764590400000, "…")).toBe("import-lsun-1764590400000.xml");
  });
});

describe("un fichier LSU 1D d’une école dont l’année scolaire est l’année civile", () => {
  const mars = EXAMPLE.replaceAll('date-debut="2025-09-01"', 'date-debut="2025-03-01"').replaceAll(
    /date-scolarite="[^"]*"/g,
    'date-scolarite="2025-03-15"',
  );
  const horsAnnee = (xml: string) =>
    checkLsu1d(fileOf(xml)).filter(({ code }) => code.endsWith("hors-annee") || code.endsWith("avant-rentree"));

  it("peut commencer ses périodes en mars, quand celle de la métropole ne le peut pas", () => {
    expect(horsAnnee(mars.replaceAll("9990002Y", "9830418M"))).toEqual([]);
    expect(horsAnnee(mars).length).toBeGreaterThan(1);
  });
});

describe("un fichier LSU 1D dont tous les bilans portent la même faute", () => {
  it("dit les mille premières et compte les autres", () => {
    const { data } = lsu1d.read(fileOf(EXAMPLE));
    const [bilan] = data?.donnees.bilansPeriodiques ?? [];
    if (!data || !bilan) throw new Error("the example has no bilan");
    const pass = new RulesPass(data.donnees, data.entete.etablissement);
    for (let rank = 0; rank < 1_500; rank++) pass.bilan({ ...bilan, listeAcquis: [] });
    const codes = pass.finish(undefined, { isPartial: false }).map(({ code }) => code);
    expect(codes.filter((code) => code === "lsu.1d.moins-de-trois-domaines").length).toBe(1_001);
  });
});
