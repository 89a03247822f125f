import type { Level } from "../kernel/diagnostic.ts";

/** Lengths of the code of a division or of a group: any application reads a short one, LSU takes none past `max` (lsu.md §5, siecle.md §4, sts-web.md §5). */
export const CODE_STRUCTURE = { court: 8, max: 20 } as const;

/** What is said of a code by its length. */
export interface LongueurDeCode {
  /** The last part of the code of the diagnostic. */
  readonly suffix: string;
  readonly level: Level;
  readonly fits: (code: string) => boolean;
  readonly message: (code: string) => string;
}

const dit = (says: string) => (code: string) =>
  `Le code «\u00a0${code}\u00a0» compte ${code.length} caractères\u00a0: ${says}.`;

export const CODE_LONG: LongueurDeCode = {
  suffix: "code-structure-long",
  level: "information",
  fits: ({ length }) => length > CODE_STRUCTURE.court && length <= CODE_STRUCTURE.max,
  message: dit("plus de huit, des logiciels ne le liront pas en entier"),
};

export const CODE_TROP_LONG: LongueurDeCode = {
  suffix: "code-structure-trop-long",
  level: "anomalie",
  fits: ({ length }) => length > CODE_STRUCTURE.max,
  message: dit("LSU n’en accepte pas plus de vingt"),
};

/** What to do of a code that some applications alone refuse. */
export const RACCOURCIR =
  "Si un échange refuse ce code, raccourcissez-le dans le logiciel d’emploi du temps et dans STS-Web.";

/** Whether STS-Web takes the code of a group that it does not know: timetable software cuts the names it makes to this (sts-web.md §10.4). */
export const isCodeDeGroupeNouveau = (code: string): boolean => /^[A-Z0-9 ._-]{1,8}$/.test(code);
