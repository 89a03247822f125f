import { describe, expect, it } from "vitest";
import { examine } from "../registry.ts";
import { AUTRES_DEFAUTS, type Defaut, ELEVES_DEFAUTS, RESPONSABLES_DEFAUTS } from "./testing/defauts.ts";
import { fileOf } from "./testing/example.ts";

const ALL = [...ELEVES_DEFAUTS, ...RESPONSABLES_DEFAUTS, ...AUTRES_DEFAUTS];

const diagnosticsOf = ({ xml }: Defaut): string[] =>
  examine(fileOf(xml)).diagnostics.map(({ level, code, where: { line } }) =>
    [level, code, ...(line === undefined ? [] : [line])].join(" "),
  );

describe("les exports de SIECLE défectueux", () => {
  it.each(ALL)("$name", (defaut) => {
    expect(diagnosticsOf(defaut)).toEqual(defaut.expected);
  });
});
