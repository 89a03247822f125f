import { AppError, readPlan, undoImport } from "@navette/base";
import { presentGardees } from "@navette/server";
import { acteOf, type EcoleOptions, withEcole } from "../base-access.ts";
import type { Sortie } from "../exit-codes.ts";
import { importIdOf, requireImportId } from "../import-id.ts";
import { withEtapes } from "../output/etapes.ts";
import { type Gardees, gardeesText } from "../output/gardees.ts";
import { compte } from "../output/words.ts";
import { Refus } from "../refus.ts";
import { print, printJson, type Terminal } from "../terminal.ts";

export interface UndoOptions extends EcoleOptions {
  readonly tout?: boolean;
  readonly json?: boolean;
}

/** The answer of `undo --json`. */
export interface UndoJson {
  readonly importId: string;
  /** Writes that went back. */
  readonly annulees: number;
  /** Links declared by hand since, which went with their pupils. */
  readonly declarations: number;
  /** What was changed since and is kept, in words. */
  readonly gardees: Gardees;
}

/** `navette undo`: puts back what an import changed. */
export async function undo(terminal: Terminal, text: string, options: UndoOptions): Promise<Sortie> {
  const beginning = requireImportId(text);
  const answer = await withEtapes(terminal, options, (etapes) => {
    etapes.say("Annulation");
    etapes.commit("Interrompu pendant l’annulation : navette imports dit si l’import est annulé.");
    return withEcole(terminal, options, async (base, { uai }): Promise<UndoJson> => {
      const db = base.etablissement(uai);
      const importId = await importIdOf(db, beginning);
      const { plan } = await db.transaction((trx) => readPlan(trx, importId));
      const { gardees, ...counts } = await undoImport(db, importId, acteOf(terminal)).catch(sayState);
      return { importId, ...counts, gardees: presentGardees(gardees, plan) };
    });
  });
  if (options.json) printJson(terminal, answer);
  else print(terminal, toText(terminal, answer, options));
  return "fini";
}

/** What the base sends to a page is found here by a command. */
function sayState(error: unknown): never {
  if (!(error instanceof AppError) || error.code !== "import.etat") throw error;
  const { code, message } = error;
  throw new Refus({ code, message, remedy: "navette imports dit où en est chaque import." }, "refus");
}

function toText(terminal: Terminal, { annulees, declarations, gardees }: UndoJson, asked: UndoOptions): string {
  const partis = compte(declarations, ["lien déclaré à la main est parti", "liens déclarés à la main sont partis"]);
  const defaits = `Import annulé : ${compte(annulees, ["changement défait", "changements défaits"])}.`;
  const done = declarations === 0 ? defaits : `${defaits} ${partis} avec les élèves.`;
  return gardees.length === 0 ? done : `${done}\n\n${gardeesText(terminal, gardees, asked)}`;
}
