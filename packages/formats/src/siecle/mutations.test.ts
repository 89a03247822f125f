import fc from "fast-check";
import { expect, test } from "vitest";
import { type Diagnostic, isAccepted } from "../kernel/diagnostic.ts";
import { examine } from "../registry.ts";
import { example, exampleNames } from "../testing/examples.ts";
import { checkEnsembleSiecle } from "./ensemble/index.ts";

const FILES = exampleNames("siecle").map((name) => example(`siecle/${name}`));

/** Bytes that open, close or break an XML file, and a few that are letters. */
const BYTES = [..."<>/&;\"'= \n-?!0A"].map((character) => character.charCodeAt(0)).concat(0, 0x80, 0xe9, 0xff);

const mutation = fc.record({
  file: fc.nat({ max: FILES.length - 1 }),
  changes: fc.array(
    fc.record({
      kind: fc.constantFrom("remplace", "retire", "repete", "coupe"),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat({ max: 400 }),
      byte: fc.constantFrom(...BYTES),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

type Mutation = typeof mutation extends fc.Arbitrary<infer M> ? M : never;

function mutated(bytes: Uint8Array, { changes }: Mutation): Uint8Array {
  let current = Buffer.from(bytes);
  for (const { kind, at, length, byte } of changes) {
    const from = Math.floor(at * current.length);
    const piece = current.subarray(from, from + length);
    const [before, after] = [current.subarray(0, from), current.subarray(from + length)];
    if (kind === "remplace") current = Buffer.concat([before, Buffer.from([byte]), current.subarray(from + 1)]);
    else if (kind === "retire") current = Buffer.concat([before, after]);
    else if (kind === "repete") current = Buffer.concat([before, piece, piece, after]);
    else if (current.length > 1 && changes.length === 1) current = Buffer.from(before);
  }
  return current;
}

/** What a diagnostic owes to whoever reads it. */
const isTold = ({ message, remedy, where }: Diagnostic, file: string): boolean =>
  message !== "" && remedy !== "" && where.file === file;

test("cinq cents altérations au hasard : jamais de plantage, toujours un diagnostic situé, jamais de refus muet", () => {
  const intact = FILES.map((input) => ({ input, ...examine(input) }));
  fc.assert(
    fc.property(mutation, (change) => {
      const [file] = FILES.slice(change.file);
      if (!file) throw new Error("no file");
      const input = { name: file.name, bytes: mutated(file.bytes, change) };
      const { format, data, diagnostics } = examine(input);
      expect(diagnostics.filter((each) => !isTold(each, file.name))).toEqual([]);
      if (data === undefined || !format) {
        expect(isAccepted(diagnostics)).toBe(false);
      } else {
        format.toContent?.(data, input);
        const others = intact.filter((each) => each.input.name !== file.name);
        const set = [...others, { input, format, data }];
        checkEnsembleSiecle(
          set.map((each) => ({ input: each.input, format: each.format?.name ?? "", data: each.data })),
        );
      }
    }),
    { numRuns: 500, seed: 2025 },
  );
});
