import type { Plan } from "./types.ts";

/** The file that brings the children, as each application calls it. */
const FICHIERS_DES_ELEVES: Readonly<Record<Plan["source"], string>> = {
  onde: "le fichier «\u00a0Élèves\u00a0» d’ONDE",
  siecle: "le fichier «\u00a0Élèves\u00a0» de SIECLE",
  sts: "le fichier «\u00a0Élèves\u00a0» de SIECLE",
  tableur: "la liste des élèves",
};

/** Who waits for whom, and what to import first; `null` when nobody does. */
export function enAttenteInWords({ lus, source }: Pick<Plan, "lus" | "source">): string | null {
  const nombre = lus.responsable?.enAttente ?? 0;
  if (nombre === 0) return null;
  const qui =
    nombre === 1
      ? "1 responsable attend ses enfants\u00a0: aucun n’est connu ici."
      : `${nombre} responsables attendent leurs enfants\u00a0: aucun d’eux n’est connu ici.`;
  return `${qui} Importez d’abord ${FICHIERS_DES_ELEVES[source]}, ou déposez les deux ensemble.`;
}
