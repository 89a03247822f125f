import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../kernel/diagnostic.ts";
import type { Table } from "../kernel/table-reader.ts";
import { examine } from "../registry.ts";
import { example, exampleNames } from "../testing/examples.ts";

interface Attendu {
  readonly lu: boolean;
  readonly lignes?: number;
  /** "code niveau ligne" */
  readonly diagnostics: readonly string[];
}

const FOLDER = "defauts/onde";
const attendus: Readonly<Record<string, Attendu>> = JSON.parse(
  Buffer.from(example(`${FOLDER}/attendus.json`).bytes).toString("utf8"),
);
const names = exampleNames(FOLDER).filter((name) => name !== "attendus.json");

const inWords = ({ code, level, where: { line } }: Diagnostic) =>
  [code, level, ...(line === undefined ? [] : [line])].join(" ");

describe("les fichiers défectueux des exemples", () => {
  test("sont tous attendus, et il y en a au moins quarante", () => {
    expect(Object.keys(attendus).sort()).toEqual(names);
    expect(names.length).toBeGreaterThanOrEqual(40);
  });

  test.each(names)("%s : exactement les diagnostics attendus", (name) => {
    const { data, diagnostics } = examine(example(`${FOLDER}/${name}`));
    const rows = (data as Table<string, unknown> | undefined)?.rows;
    const found: Attendu = {
      lu: rows !== undefined,
      ...(rows ? { lignes: rows.length } : {}),
      diagnostics: diagnostics.map(inWords),
    };
    expect(found).toEqual(attendus[name]);
  });

  test.each(names)("%s : chaque diagnostic dit où, pourquoi et comment réparer", (name) => {
    for (const { message, remedy, where } of examine(example(`${FOLDER}/${name}`)).diagnostics) {
      expect(message).toMatch(/\.$/);
      expect(remedy).toMatch(/\.$/);
      expect(where.file).toBe(name);
      expect(`${message} ${remedy}`).not.toMatch(/« | »| [:;?!%]/);
    }
  });
});
