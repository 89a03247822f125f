import { type UndoResult, undoImport } from "@navette/base";
import { acteOf, type EcoleOptions, withEcole } from "../base-access.ts";
import type { Sortie } from "../exit-codes.ts";
import { compte } from "../output/words.ts";
import { Refus } from "../refus.ts";
import { print, printJson, type Terminal } from "../terminal.ts";

export interface UndoOptions extends EcoleOptions {
  readonly json?: boolean;
}

/** The answer of `undo --json`. */
export interface UndoJson {
  readonly importId: string;
  /** Writes that went back. */
  readonly annulees: number;
  /** What was changed since, and is kept. */
  readonly gardees: UndoResult["gardees"];
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** `navette undo`: puts back what an import changed. */
export async function undo(terminal: Terminal, importId: string, options: UndoOptions): Promise<Sortie> {
  if (!UUID.test(importId)) throw notAnImport(importId);
  const { annulees, gardees } = await withEcole(terminal, options, (base, { uai }) =>
    undoImport(base.etablissement(uai), importId, acteOf(terminal)),
  );
  const answer: UndoJson = { importId, annulees, gardees };
  if (options.json) printJson(terminal, answer);
  else print(terminal, toText(answer));
  return "fini";
}

function toText({ annulees, gardees }: UndoJson): string {
  const done = `Import annulé : ${compte(annulees, ["écriture défaite", "écritures défaites"])}.`;
  if (gardees.length === 0) return done;
  return `${done}\n${compte(gardees.length, ["modification faite", "modifications faites"])} depuis, et gardées.`;
}

function notAnImport(text: string): Refus {
  return new Refus({
    code: "import.identifiant",
    message: `« ${text} » n’est pas l’identifiant d’un import.`,
    remedy: "Il est affiché à l’application, et par navette imports.",
  });
}
