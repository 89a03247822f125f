import type { Content } from "../content/content.ts";
import { given } from "../content/given.ts";
import type { FileInput, Format } from "../kernel/format.ts";
import { compile, type Profile } from "../kernel/layout/compile.ts";
import type { DocumentDeclaration } from "../kernel/layout/declare.ts";
import { readDocument } from "../kernel/layout/read.ts";
import { writeDocument } from "../kernel/layout/write.ts";
import { OFFSET, type Offset, withLines } from "../kernel/offset.ts";
import { type Rule, runRules } from "../kernel/rule.ts";
import { locateIn } from "../kernel/xml-reader.ts";
import { xmlRoot } from "../kernel/xml-root.ts";
import { toLatin9Bytes } from "../kernel/xml-writer.ts";
import { ENTETE_RULES, type Export } from "./entete.ts";

/** One of the exports of SIECLE, declared. */
interface Declaration<T extends Export> {
  readonly name: string;
  readonly title: string;
  readonly schema: DocumentDeclaration;
  /** Of the versions that are written, the newest first. */
  readonly versions: Readonly<Record<string, Profile>>;
  readonly rules: readonly Rule<T>[];
  readonly counts: (document: T) => Readonly<Record<string, number>>;
  readonly toContent?: (document: T, lines: Lines) => Omit<Content, "source" | "uai" | "annee" | "exporteLe">;
}

/** The line, from 1, of an element that was read; 0 for one that was not. */
export type Lines = (read: object) => number;

/** What the documents were read from: the lines are only looked for when somebody asks. */
const inputs = new WeakMap<Export, FileInput>();

/** The format of an export of SIECLE, all its versions together (siecle.md §1). */
export function exportSiecle<T extends Export>(declaration: Declaration<T>): Format<T> {
  const { name, title, schema, rules, counts, toContent } = declaration;
  const layout = compile(schema);
  const roots = [schema.root, ...(schema.aliases ?? [])];
  return {
    name,
    title,
    detect: ({ bytes }) => roots.includes(xmlRoot(bytes)),
    read: (input) => {
      const { data, diagnostics } = readDocument(layout, input);
      if (data === undefined) return { diagnostics };
      // The layout was checked: what was read is of its type.
      inputs.set(data as T, input);
      return { data: data as T, diagnostics };
    },
    check: (document, input) => withLines([...runRules(ENTETE_RULES, document), ...runRules(rules, document)], input),
    summarize: (document) => ({ format: name, ...summaryOf(document), counts: counts(document) }),
    ...(toContent && {
      toContent: (document) => ({
        source: "siecle",
        ...identityOf(document),
        ...toContent(document, linesOf(document)),
      }),
    }),
  };
}

/** Makes the writer of an export: the bytes of a file in the version the document announces, the newest when it announces none we know. */
export function writerSiecle<T extends Export>({ schema, versions }: Pick<Declaration<T>, "schema" | "versions">) {
  const layouts = new Map(Object.entries(versions).map(([version, profile]) => [version, compile(schema, profile)]));
  const [newest = compile(schema)] = layouts.values();
  return (document: T): Uint8Array =>
    toLatin9Bytes(writeDocument(layouts.get(document.version ?? "") ?? newest, document));
}

function summaryOf({ version, parametres = {} }: Export) {
  const { uaj, anneeScolaire, dateExport } = parametres;
  return given({ version, uai: uaj, annee: anneeScolaire, date: dateExport });
}

function identityOf({ parametres = {} }: Export) {
  const { uaj, anneeScolaire, dateExport } = parametres;
  return given({ uai: uaj, annee: anneeScolaire, exporteLe: dateExport });
}

/** The lines of the records of a document, found in one more pass over its file. */
function linesOf(document: Export): Lines {
  const input = inputs.get(document);
  const offsets: number[] = [];
  if (input) collectOffsets(document.donnees, offsets);
  const positions = input && locateIn(input, offsets);
  return (read) => positions?.get((read as Offset)[OFFSET] ?? -1)?.line ?? 0;
}

/** Of the records alone, two lists down: what they hold is never asked for. */
function collectOffsets(donnees: unknown, offsets: number[]): void {
  for (const records of Object.values(donnees as object)) {
    if (!Array.isArray(records)) continue;
    for (const record of records) {
      const offset = (record as Offset)[OFFSET];
      if (offset !== undefined) offsets.push(offset);
    }
  }
}
