import {
  type Content,
  checkEnsemble,
  type Diagnostic,
  type Examined,
  type FileInput,
  isAnneeCivile,
  meilleursExports,
} from "@navette/formats";

/** One file, opened and read. */
export interface Lu extends Examined {
  readonly input: FileInput;
  /** Absent when the base can take nothing of it. */
  readonly contenu?: Content;
}

interface Ensemble {
  /** The files to import: of two exports of one kind, the one that says more. */
  readonly retenus: readonly Lu[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Compares the files with one another. */
export function readTogether(lus: readonly Lu[], uai: string): Ensemble {
  const examines = lus.flatMap(({ input, format, data }) =>
    format && data !== undefined ? [{ input, format: format.name, data }] : [],
  );
  const kept = new Set(meilleursExports(examines).map(({ input }) => input));
  const doublons = examines.filter(({ input }) => !kept.has(input)).map(({ input }) => input);
  const retenus = lus.filter(({ input }) => !doublons.includes(input)).map((lu) => withProvenYear(lu, uai));
  return {
    retenus,
    diagnostics: [...doublons.map(({ name }) => doublon(name)), ...checkEnsemble(examines)],
  };
}

/**
 * In Nouvelle-Calédonie, SIECLE calls a year by another millésime than STS-Web: only the dates of « Communs » prove it
 * (siecle.md §1.3).
 */
function withProvenYear(lu: Lu, uai: string): Lu {
  const { contenu } = lu;
  if (contenu?.source !== "siecle" || contenu.calendrier || !isAnneeCivile(uai)) return lu;
  const { annee: _, ...sansAnnee } = contenu;
  return { ...lu, contenu: sansAnnee };
}

function doublon(file: string): Diagnostic {
  return {
    code: "import.fichier-en-double",
    level: "information",
    message:
      "Un autre fichier de ce dépôt dit la même chose, plus complet ou plus récent\u00a0: celui-ci n’est pas importé.",
    remedy: "Rien à faire, si c’est bien l’autre que vous voulez importer.",
    where: { file },
  };
}
