import { describe, expect, test } from "vitest";
import type { FileInput, FileSource } from "./kernel/format.ts";
import { LAYOUT_DEFAUTS, REFERENCE_DEFAUTS } from "./lsu/1d/testing/defauts-layout.ts";
import { RULE_DEFAUTS } from "./lsu/1d/testing/defauts-rules.ts";
import { fileOf as lsuOf } from "./lsu/1d/testing/example.ts";
import { examine } from "./registry.ts";
import { SIECLE_DEFAUTS } from "./siecle/testing/defauts.ts";
import { fileOf } from "./siecle/testing/example.ts";
import { example, exampleNames } from "./testing/examples.ts";
import { verify } from "./verify.ts";

const FOLDERS = ["onde", "siecle", "sts", "lsu", "tableur/modeles", "college-invente", "defauts/onde"];
const EXAMPLES = FOLDERS.flatMap((folder) => exampleNames(folder).map((name) => example(`${folder}/${name}`)));
const DE_SIECLE = SIECLE_DEFAUTS.map(({ xml }) => fileOf(xml));

const DE_LSU = [...LAYOUT_DEFAUTS, ...REFERENCE_DEFAUTS, ...RULE_DEFAUTS].map(({ xml }) => lsuOf(xml));

/** The same file, whose bytes are only given by pieces, as those of a disk. */
const onDisk = ({ name, bytes }: FileInput): FileSource => ({
  name,
  bytes: { length: bytes.length, subarray: (from, to) => Uint8Array.from(bytes.subarray(from, to)) },
});

test("ce qu’aucune règle ne regarde n’est pas gardé", () => {
  const kept = (path: string) => JSON.stringify(verify(example(path)).data);
  const whole = (path: string) => JSON.stringify(examine(example(path)).data);
  for (const [path, regarde, autre] of [
    ["siecle/ElevesAvecAdresses.xml", "dateNaiss", "ligne1Adresse"],
    ["siecle/ResponsablesAvecAdresses.xml", "niveauResponsabilite", "libellePostal"],
    ["onde/eleves-onde-2017.csv", "identifiantClasse", "commune1"],
    ["onde/responsables-onde-2018.csv", "courriel", "civilite"],
    ["lsu/lsu-1d.xml", "directeurs", "appreciationGenerale"],
  ] as const) {
    expect([kept(path).includes(regarde), kept(path).includes(autre)]).toEqual([true, false]);
    expect(whole(path)).toContain(autre);
  }
});

describe("vérifier un fichier en peu de mémoire dit la même chose que le lire en entier", () => {
  test.each([
    ["les fichiers d’exemple", EXAMPLES],
    ["les exports de SIECLE défectueux", DE_SIECLE],
    ["les fichiers LSU défectueux", DE_LSU],
  ])("%s", (_, files) => {
    expect(files.length).toBeGreaterThan(10);
    for (const input of files) {
      const { format, summary, diagnostics } = verify(onDisk(input));
      const whole = examine(input);
      expect([input.name, format?.name, summary, diagnostics]).toEqual([
        input.name,
        whole.format?.name,
        whole.summary,
        whole.diagnostics,
      ]);
    }
  });
});
