import { describe, expect, it } from "vitest";
import { examine } from "../registry.ts";
import type { Defaut } from "../testing/defaut.ts";
import { SIECLE_DEFAUTS } from "./testing/defauts.ts";
import { fileOf } from "./testing/example.ts";

const diagnosticsOf = ({ xml }: Defaut): string[] =>
  examine(fileOf(xml)).diagnostics.map(({ level, code, where: { line } }) =>
    [level, code, ...(line === undefined ? [] : [line])].join(" "),
  );

describe("les exports de SIECLE défectueux", () => {
  it.each(SIECLE_DEFAUTS)("$name", (defaut) => {
    expect(diagnosticsOf(defaut)).toEqual(defaut.expected);
  });
});
