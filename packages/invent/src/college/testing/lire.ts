import {
  type Content,
  checkEnsemble,
  type Diagnostic,
  examine,
  type FichierExamine,
  type FileInput,
} from "@navette/formats";

/** All that is said of the eight files, each alone then together, and what they hold. */
export interface Lecture {
  readonly diagnostics: readonly Diagnostic[];
  /** What each file says, by its name. */
  readonly contenus: ReadonlyMap<string, Content>;
  readonly examines: readonly FichierExamine[];
}

/** Reads and checks the files of a collège as Navette does. */
export function lire(fichiers: readonly FileInput[]): Lecture {
  const diagnostics: Diagnostic[] = [];
  const contenus = new Map<string, Content>();
  const examines: FichierExamine[] = [];
  for (const input of fichiers) {
    const { format, data, diagnostics: found } = examine(input);
    diagnostics.push(...found.map((each) => ({ ...each, where: { file: input.name, ...each.where } })));
    if (format === undefined || data === undefined) continue;
    examines.push({ input, format: format.name, data });
    const contenu = format.toContent?.(data, input);
    if (contenu !== undefined) contenus.set(input.name, contenu);
  }
  return { diagnostics: [...diagnostics, ...checkEnsemble(examines)], contenus, examines };
}

/** The codes of what is said, without repeating, each with its level. */
export const codesDe = ({ diagnostics }: Lecture): readonly string[] =>
  [...new Set(diagnostics.map(({ level, code }) => `${level} ${code}`))].sort();

/** Whether two sets of files are the same; comparing megabytes one number at a time is too slow. */
export const memesOctets = (some: readonly FileInput[], others: readonly FileInput[]): boolean =>
  some.length === others.length &&
  some.every(({ name, bytes }, rang) => name === others[rang]?.name && Buffer.compare(bytes, others[rang].bytes) === 0);
