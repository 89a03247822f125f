import type { Diagnostic } from "@navette/formats";
import type { FichierLu } from "./tables.ts";

interface Lus {
  readonly fichiers: readonly FichierLu[];
  readonly diagnostics: readonly Diagnostic[];
}

/** How many lines could not be read of the files that are `concerne`; of a file nobody recognised, `fichier` is absent. */
export function countRefusees(
  { fichiers, diagnostics }: Lus,
  concerne: (fichier: FichierLu | undefined) => boolean,
): number {
  const byNom = new Map(fichiers.map((fichier) => [fichier.nom, fichier]));
  const refusees = diagnostics.flatMap(({ level, where: { file, line } }) =>
    level === "rejet" && line !== undefined && concerne(byNom.get(file ?? "")) ? [`${line} ${file}`] : [],
  );
  return new Set(refusees).size;
}
