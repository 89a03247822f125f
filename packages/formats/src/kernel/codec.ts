import type { Level } from "./diagnostic.ts";

/**
 * Text of a cell to a value and back. `read` receives a trimmed, non-empty text: emptiness belongs to the layout, not to the codec.
 * `read(write(value))` gives the value back.
 */
export interface Codec<T> {
  readonly name: string;
  read(text: string): T | Invalid;
  write(value: T): string;
}

/** What a codec answers when the text is no such value: why, in the words of the school. The value is then absent, never guessed. */
export class Invalid {
  readonly code: string;
  readonly level: Level;
  readonly message: string;
  readonly remedy: string;

  constructor(fault: Pick<Invalid, "code" | "level" | "message" | "remedy">) {
    this.code = fault.code;
    this.level = fault.level;
    this.message = fault.message;
    this.remedy = fault.remedy;
  }
}

interface FaultDeclaration {
  readonly code: string;
  /** `anomalie`: the value is left out. `rejet`: the whole record is. */
  readonly level: Level;
  readonly message: (text: string) => string;
  readonly remedy: string;
}

/** Declares one way a text can be wrong; the result makes the `Invalid` of a given text. */
export function fault({ code, level, message, remedy }: FaultDeclaration): (text: string) => Invalid {
  return (text) => new Invalid({ code, level, message: message(text), remedy });
}

const formule = fault({
  code: "valeur.formule",
  level: "anomalie",
  message: (text) =>
    `«\u00a0${text.slice(0, 40)}\u00a0» est une formule de tableur, pas un renseignement\u00a0: elle n’est pas lue.`,
  remedy: "Corrigez cette case dans l’application d’où vient le fichier, puis refaites l’extraction.",
});

/** Any text as it stands, but a formula: it would run in the first spreadsheet it reaches. */
export const texte: Codec<string> = {
  name: "texte",
  read: (text) => (text.startsWith("=") || text.startsWith("@") ? formule(text) : text),
  write: (value) => value,
};

const ouiNonIllisible = fault({
  code: "valeur.oui-non",
  level: "anomalie",
  message: (text) => `«\u00a0${text}\u00a0» n’est ni «\u00a0Oui\u00a0» ni «\u00a0Non\u00a0».`,
  remedy: "Corrigez cette réponse dans l’application d’où vient le fichier, puis refaites l’extraction.",
});

/** `Oui` / `Non`, whatever the case (onde.md §8.9). */
export const ouiNon: Codec<boolean> = {
  name: "oui ou non",
  read: (text) => {
    const reponse = text.toLowerCase();
    if (reponse === "oui") return true;
    return reponse === "non" ? false : ouiNonIllisible(text);
  },
  write: (value) => (value ? "Oui" : "Non"),
};
