import { describe, expect, it } from "vitest";
import { isAccepted } from "../../kernel/diagnostic.ts";
import type { Defaut } from "../../testing/defaut.ts";
import { officialSchema } from "../testing/xsd.ts";
import { checkLsu1d, lsu1d } from "./index.ts";
import { LAYOUT_DEFAUTS, REFERENCE_DEFAUTS } from "./testing/defauts-layout.ts";
import { RULE_DEFAUTS } from "./testing/defauts-rules.ts";
import { fileOf } from "./testing/example.ts";

const isValid = officialSchema("lsu-1d-1.0.xsd");

const diagnosticsOf = ({ xml }: Defaut): string[] =>
  checkLsu1d(fileOf(xml)).map(({ level, code, where }) => `${level} ${code} ${where.line}`);

describe("ce que le schéma officiel rejette", () => {
  it.each(LAYOUT_DEFAUTS)("$name", (defaut) => {
    expect(isValid(defaut.xml)).toBe(false);
    expect(diagnosticsOf(defaut)).toEqual(defaut.expected);
    expect(isAccepted(checkLsu1d(fileOf(defaut.xml)))).toBe(false);
  });
});

describe("ce que libxml2 accepte à tort", () => {
  it.each(REFERENCE_DEFAUTS)("$name", (defaut) => {
    expect(isValid(defaut.xml)).toBe(true);
    expect(diagnosticsOf(defaut)).toEqual(defaut.expected);
  });
});

describe("ce que le schéma accepte et que LSU refuserait ou signalerait", () => {
  it.each(RULE_DEFAUTS)("$name", (defaut) => {
    expect(isValid(defaut.xml)).toBe(true);
    expect(diagnosticsOf(defaut)).toEqual(defaut.expected);
  });

  it("dit la même chose que le fichier soit lu en entier ou seulement vérifié", () => {
    for (const { xml } of [...LAYOUT_DEFAUTS, ...REFERENCE_DEFAUTS, ...RULE_DEFAUTS]) {
      const input = fileOf(xml);
      const { data, diagnostics } = lsu1d.read(input);
      const inTwoSteps = [...diagnostics, ...(data ? lsu1d.check(data, input) : [])];
      const inOne = checkLsu1d(input);
      if (data) expect(inOne).toEqual(inTwoSteps);
      else expect(inOne).toEqual(expect.arrayContaining(inTwoSteps));
    }
  });
});

describe("les phrases", () => {
  it("nomment l’élève, disent où et comment corriger", () => {
    const [diagnostic] = checkLsu1d(fileOf(LAYOUT_DEFAUTS.find(({ name }) => name.includes("601"))?.xml ?? ""));
    expect(diagnostic).toEqual({
      code: "lsu.layout.texte-trop-long",
      level: "rejet",
      message: "L’élément « appreciation » compte 601 caractères, alors que 600 au plus sont acceptés.",
      remedy: "Raccourcissez ce texte à 600 caractères, puis refaites l’export.",
      where: {
        file: "import-lsun.xml",
        line: 41,
        column: 13,
        path: "donnees/bilans-periodiques/bilan-periodique/liste-acquis/acquis/appreciation",
        record: "Mina Rêvé",
      },
    });
  });

  it("d’un fichier faux partout tiennent en mille diagnostics de chaque genre et un compte", () => {
    const wrong = "<inconnu/>".repeat(1500);
    const xml = LAYOUT_DEFAUTS[0]?.xml.replace("<liste-parcours>", `${wrong}<liste-parcours>`) ?? "";
    const diagnostics = checkLsu1d(fileOf(xml)).filter(({ code }) => code.startsWith("lsu.layout."));
    expect(diagnostics.filter(({ code }) => code === "lsu.layout.element-inconnu")).toHaveLength(1001);
    expect(diagnostics.at(-1)).toMatchObject({ code: "lsu.layout.element-inconnu", level: "rejet" });
    expect(diagnostics.at(-1)?.message).toBe("500 autres cas du même genre ne sont pas détaillés.");
  });
});
