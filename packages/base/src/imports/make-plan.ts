import { type Content, type Diagnostic, ondeResponsables } from "@navette/formats";
import { type BaseSnapshot, type GardeCode, type Joint, joinContents, type Plan, plan } from "@navette/reconcile";
import { countRefusees } from "./lignes-refusees.ts";
import type { FichierLu, OptionsImport } from "./tables.ts";

/** What was read beside the contents, and what is asked of the plan. */
interface Lus {
  readonly leverGardes: readonly GardeCode[];
  readonly fichiers: readonly FichierLu[];
  readonly diagnostics: readonly Diagnostic[];
  readonly options: OptionsImport;
}

/** The plan of these contents: a row that could not be read must not pass for a pupil who left. */
export function makePlan(
  contenus: readonly Content[],
  base: BaseSnapshot,
  { leverGardes, fichiers, diagnostics, options }: Lus,
): Plan {
  const contenu: Joint | undefined = joinContents(contenus, options.structures);
  if (!contenu) throw new Error("an import that waits for decisions has lost its content");
  const lignesRefusees = countRefusees({ fichiers, diagnostics }, (each) => each?.format !== ondeResponsables.name);
  return plan(contenu, base, { ...options, leverGardes, lignesRefusees });
}
