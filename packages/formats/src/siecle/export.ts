import { isAnneeCivile } from "../codes/annee-scolaire.ts";
import type { Content } from "../content/content.ts";
import { given } from "../content/given.ts";
import type { Diagnostic } from "../kernel/diagnostic.ts";
import type { FileSource, Format, Summary, Verified } from "../kernel/format.ts";
import { type CompiledDocument, compile, type Profile } from "../kernel/layout/compile.ts";
import type { DocumentDeclaration } from "../kernel/layout/declare.ts";
import { readDocument } from "../kernel/layout/read.ts";
import { writeDocument } from "../kernel/layout/write.ts";
import { withLines } from "../kernel/offset.ts";
import { runRules } from "../kernel/rule.ts";
import { xmlRoot } from "../kernel/xml-root.ts";
import { toLatin9Bytes } from "../kernel/xml-writer.ts";
import { ENTETE_RULES, type Export } from "./entete.ts";

/** One of the exports of SIECLE, declared. */
interface Declaration<T extends Export> {
  readonly name: string;
  readonly title: string;
  readonly schema: DocumentDeclaration;
  /** What the layout cannot say. */
  readonly rules: (document: T) => readonly Diagnostic[];
  readonly counts: (document: T) => Readonly<Record<string, number>>;
  /** Children that neither the rules nor the comparison of files look at: `PARENT/CHILD`. */
  readonly unregarded?: readonly string[];
  readonly toContent?: (document: T, input: FileSource) => Omit<Content, "source" | "uai" | "exporteLe">;
}

/** The format of an export of SIECLE, all its versions together (siecle.md §1). */
export function exportSiecle<T extends Export>(declaration: Declaration<T>): Format<T> {
  const { name, title, schema, rules, counts, unregarded, toContent } = declaration;
  const layout = compile(schema);
  const roots = [schema.root, ...(schema.aliases ?? [])];
  const check = (document: T, input: FileSource) =>
    withLines([...runRules(ENTETE_RULES, document), ...rules(document)], input);
  const summarize = (document: T): Summary => ({ format: name, ...summaryOf(document), counts: counts(document) });
  return {
    name,
    title,
    detect: ({ bytes }) => roots.includes(xmlRoot(bytes)),
    read: (input) => {
      const { data, diagnostics } = readDocument(layout, input);
      if (data === undefined) return { diagnostics };
      // The layout was checked: what was read is of its type.
      return { data: data as T, diagnostics };
    },
    check,
    summarize,
    ...(unregarded && { verify: verifier<T>(compile(schema, { unkept: unregarded }), { check, summarize }) }),
    ...(toContent && {
      toContent: (document, input) => ({
        source: "siecle",
        ...identityOf(document),
        ...toContent(document, input),
      }),
    }),
  };
}

/** Reads what is regarded only, then checks it. */
function verifier<T>(layout: CompiledDocument, { check, summarize }: Pick<Format<T>, "check" | "summarize">) {
  return (input: FileSource): Verified => {
    const { data, diagnostics } = readDocument(layout, input);
    if (data === undefined) return { diagnostics };
    // As above; the fields left out may all be absent.
    const document = data as T;
    return { data, summary: summarize(document), diagnostics: [...diagnostics, ...check(document, input)] };
  };
}

/** Makes the writer of an export: the bytes of a file in the version the document announces, the newest when it announces none we know. */
export function writerSiecle<T extends Export>(
  schema: DocumentDeclaration,
  /** The newest first. */
  versions: Readonly<Record<string, Profile>>,
) {
  const layouts = new Map(Object.entries(versions).map(([version, profile]) => [version, compile(schema, profile)]));
  const [newest = compile(schema)] = layouts.values();
  return (document: T): Uint8Array =>
    toLatin9Bytes(writeDocument(layouts.get(document.version ?? "") ?? newest, document));
}

function summaryOf({ version, parametres = {} }: Export) {
  const { uaj, anneeScolaire, dateExport } = parametres;
  return given({ version, uai: uaj, annee: anneeScolaire, date: dateExport });
}

/**
 * Where the school year lies inside one civil year, SIECLE names it after the one before (nomenclatures, « calendars »):
 * its millésime says nothing there, only the dates of « Communs » do.
 */
function identityOf({ parametres = {} }: Export) {
  const { uaj, anneeScolaire, dateExport } = parametres;
  const annee = uaj !== undefined && isAnneeCivile(uaj) ? undefined : anneeScolaire;
  return given({ uai: uaj, annee, exporteLe: dateExport });
}
