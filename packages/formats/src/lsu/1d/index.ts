import { mustBeFile } from "../../kernel/arguments.ts";
import type { Diagnostic } from "../../kernel/diagnostic.ts";
import type { FileSource, Format, ReadResult, Summary, Verified } from "../../kernel/format.ts";
import { compile } from "../../kernel/layout/compile.ts";
import { PARTIAL, readDocument } from "../../kernel/layout/read.ts";
import { writeDocument } from "../../kernel/layout/write.ts";
import { withLines } from "../../kernel/offset.ts";
import { peekXml } from "../../kernel/xml-encoding.ts";
import { RulesPass } from "./rules.ts";
import { type Lsu1d, type Lsu1dBilanCycle, type Lsu1dBilanPeriodique, lsu1dSchema } from "./schema.ts";
import type { Donnees } from "./subject.ts";

export type { Lsu1d, Lsu1dAcquis, Lsu1dBilanCycle, Lsu1dBilanPeriodique } from "./schema.ts";

const layout = compile(lsu1dSchema);
const HEAD_BYTES = 65_536;

/** The LSU import file of a school of the premier degré (lsu.md §8). */
export const lsu1d: Format<Lsu1d> = {
  name: "lsu-1d",
  title: "Bilans du livret scolaire, premier degré (LSU)",
  detect,
  read,
  check,
  summarize,
  verify,
};

/** The root tells LSU, the version or the first table tells the degré: nothing else does (lsu.md §1). */
function detect({ bytes }: FileSource): boolean {
  const head = peekXml(bytes, HEAD_BYTES);
  const root = /<(?:[\w.-]+:)?lsun-bilans\b[^>]*/.exec(head)?.[0];
  if (root === undefined) return false;
  if (/\sschemaVersion\s*=\s*["']1\.0["']/.test(root)) return true;
  return head.includes("directeurs>");
}

function read(input: FileSource): ReadResult<Lsu1d> {
  const { data, diagnostics, isPartial } = readDocument(layout, input);
  if (data === undefined) return { diagnostics };
  // The layout was checked: what was read is of its type.
  const document: Lsu1d & { [PARTIAL]?: boolean } = data as Lsu1d;
  if (isPartial) document[PARTIAL] = true;
  return { data: document, diagnostics };
}

/** The bilans that were left out are not missed: `read` said what is wrong with them. */
function check(document: Lsu1d & { readonly [PARTIAL]?: boolean }, input: FileSource): Diagnostic[] {
  const { donnees, entete, [PARTIAL]: isPartial = false } = document;
  const pass = new RulesPass(donnees, entete.etablissement);
  for (const bilan of donnees.bilansPeriodiques ?? []) pass.bilan(bilan);
  for (const bilan of donnees.bilansCycle ?? []) pass.bilanCycle(bilan);
  return withLines(pass.finish(document, { isPartial }), input);
}

/** The diagnostics of a file, read and checked in one pass. */
export function checkLsu1d(input: FileSource): readonly Diagnostic[] {
  mustBeFile(input);
  return verify(input).diagnostics;
}

/** Reads and checks a file in one pass without keeping its bilans: in the memory of the tables alone. */
function verify(input: FileSource): Verified {
  let pass: RulesPass | undefined;
  const bilans = { bilansPeriodiques: 0, bilansCycle: 0 };
  let premierCycle: Lsu1dBilanCycle | undefined;
  const {
    data,
    diagnostics,
    isPartial,
    withLines: located,
  } = readDocument(layout, input, {
    items: ["bilan-periodique", "bilan-cycle"],
    take: (name, item, tables, root) => {
      const uai = (root as Partial<Lsu1d>).entete?.etablissement;
      pass ??= new RulesPass({ directeurs: [], classes: [], eleves: [], enseignants: [], ...tables } as Donnees, uai);
      if (name === "bilan-cycle") {
        bilans.bilansCycle++;
        premierCycle ??= item as Lsu1dBilanCycle;
        pass.bilanCycle(item as Lsu1dBilanCycle);
      } else {
        bilans.bilansPeriodiques++;
        pass.bilan(item as Lsu1dBilanPeriodique);
      }
    },
  });
  const document = data as Lsu1d | undefined;
  if (document) pass ??= new RulesPass(document.donnees, document.entete.etablissement);
  const found = [...diagnostics, ...located(pass?.finish(document, { isPartial }) ?? [])];
  return document
    ? { data: document, summary: summaryOf(document, { bilans, premierCycle }), diagnostics: found }
    : { diagnostics: found };
}

/** Writes a file, one chunk per pupil, class, bilan… Throws `ForbiddenCharacterError` for a control character in a text. */
export function writeLsu1d(document: Lsu1d): Iterable<string> {
  return writeDocument(layout, document);
}

function summarize(document: Lsu1d): Summary {
  const { bilansPeriodiques = [], bilansCycle = [] } = document.donnees;
  const bilans = { bilansPeriodiques: bilansPeriodiques.length, bilansCycle: bilansCycle.length };
  return summaryOf(document, { bilans, premierCycle: bilansCycle[0] });
}

interface Bilans {
  readonly bilans: { readonly bilansPeriodiques: number; readonly bilansCycle: number };
  readonly premierCycle: Lsu1dBilanCycle | undefined;
}

function summaryOf({ schemaVersion, entete, donnees }: Lsu1d, { bilans, premierCycle }: Bilans): Summary {
  const { eleves, classes, enseignants, periodes = [] } = donnees;
  const annee = Number((periodes[0] ?? premierCycle)?.millesime);
  return {
    format: lsu1d.name,
    version: schemaVersion,
    uai: entete.etablissement,
    ...(Number.isInteger(annee) && { annee }),
    counts: {
      eleves: eleves.length,
      classes: classes.length,
      enseignants: enseignants.length,
      periodes: periodes.length,
      ...bilans,
    },
  };
}
