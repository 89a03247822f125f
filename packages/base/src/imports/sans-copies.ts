import type { Diagnostic, FileInput } from "@navette/formats";

interface SansCopies {
  /** Each content once, under the first name it came with. */
  readonly distincts: readonly FileInput[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The same file dropped twice, renamed or not, is read once: its pupils are not counted twice. */
export function sansCopies(files: readonly FileInput[]): SansCopies {
  const distincts: FileInput[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const input of files) {
    const original = distincts.find((kept) => isSame(kept, input));
    if (original) diagnostics.push(copie(input.name, original.name));
    else distincts.push(input);
  }
  return { distincts, diagnostics };
}

const isSame = ({ bytes: one }: FileInput, { bytes: other }: FileInput): boolean =>
  one.byteLength === other.byteLength && Buffer.compare(one, other) === 0;

function copie(file: string, original: string): Diagnostic {
  return {
    code: "import.fichiers-identiques",
    level: "information",
    message: `Ce fichier et «\u00a0${original}\u00a0» sont identiques\u00a0: un seul est lu.`,
    remedy: "Rien à faire\u00a0: ce qu’ils disent n’est compté qu’une fois.",
    where: { file },
  };
}
