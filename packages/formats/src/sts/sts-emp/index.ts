import type { Diagnostic } from "../../kernel/diagnostic.ts";
import type { FileSource, Format, ReadResult, Summary } from "../../kernel/format.ts";
import { compile } from "../../kernel/layout/compile.ts";
import { readDocument } from "../../kernel/layout/read.ts";
import { writeDocument } from "../../kernel/layout/write.ts";
import { withLines } from "../../kernel/offset.ts";
import { runRules } from "../../kernel/rule.ts";
import { xmlRoot } from "../../kernel/xml-root.ts";
import { toLatin9Bytes } from "../../kernel/xml-writer.ts";
import { toContent } from "./content.ts";
import { stsEmpRules } from "./rules.ts";
import { type StsEmp, stsEmpSchema } from "./schema.ts";
import { subjectOf } from "./subject.ts";

export type { StsEmp } from "./schema.ts";

export { subjectOf } from "./subject.ts";

const layout = compile(stsEmpSchema);

/** What STS-Web exports for timetable and marks software: staff, structures, services (sts-web.md §2–6). */
export const stsEmp = {
  name: "sts-emp",
  title: "Personnels, divisions et services (STS-Web)",
  detect: ({ bytes }) => xmlRoot(bytes) === stsEmpSchema.root,
  read,
  check,
  summarize,
  toContent,
} satisfies Format<StsEmp>;

function read(input: FileSource): ReadResult<StsEmp> {
  const { data, diagnostics } = readDocument(layout, input);
  if (data === undefined) return { diagnostics };
  // The layout was followed: what was read is of its type.
  return { data: data as StsEmp, diagnostics };
}

function check(document: StsEmp, input: FileSource): Diagnostic[] {
  return withLines(runRules(stsEmpRules, subjectOf(document, input.name)), input);
}

/** The bytes of the file, in ISO-8859-15. Throws `ForbiddenCharacterError` for a control character in a text. */
export function writeStsEmp(document: StsEmp): Uint8Array {
  return toLatin9Bytes(writeDocument(layout, document));
}

function summarize(document: StsEmp): Summary {
  const { uai, annee, individus, divisions, groupes, services, suppleants } = subjectOf(document, "");
  return {
    format: stsEmp.name,
    ...(uai !== undefined && { uai }),
    ...(annee !== undefined && { annee }),
    counts: {
      personnels: individus.length,
      divisions: divisions.length,
      groupes: groupes.length,
      services: services.length,
      suppleants: suppleants.length,
      matieres: document.nomenclatures?.matieres?.length ?? 0,
      mefs: document.nomenclatures?.mefs?.length ?? 0,
    },
  };
}
