import { readImport, undoImport } from "@navette/base";
import { presentGardees } from "@navette/server";
import { acteOf, type EcoleOptions, withEcole } from "../base-access.ts";
import type { Sortie } from "../exit-codes.ts";
import { paragraph, printable } from "../output/text.ts";
import { compte } from "../output/words.ts";
import { Refus } from "../refus.ts";
import { columnsOf, print, printJson, type Terminal } from "../terminal.ts";

export interface UndoOptions extends EcoleOptions {
  readonly json?: boolean;
}

/** The answer of `undo --json`. */
export interface UndoJson {
  readonly importId: string;
  /** Writes that went back. */
  readonly annulees: number;
  /** What was changed since and is kept, in words. */
  readonly gardees: ReturnType<typeof presentGardees>;
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** `navette undo`: puts back what an import changed. */
export async function undo(terminal: Terminal, importId: string, options: UndoOptions): Promise<Sortie> {
  if (!UUID.test(importId)) throw notAnImport(importId);
  const answer = await withEcole(terminal, options, async (base, { uai }): Promise<UndoJson> => {
    const db = base.etablissement(uai);
    const { plan } = await db.transaction((trx) => readImport(trx, importId));
    const { annulees, gardees } = await undoImport(db, importId, acteOf(terminal));
    return { importId, annulees, gardees: presentGardees(gardees, plan) };
  });
  if (options.json) printJson(terminal, answer);
  else print(terminal, toText(terminal, answer));
  return "fini";
}

function toText(terminal: Terminal, { annulees, gardees }: UndoJson): string {
  const done = `Import annulé : ${compte(annulees, ["changement défait", "changements défaits"])}.`;
  if (gardees.length === 0) return done;
  const columns = columnsOf(terminal);
  const kept = gardees.map(({ sujet, quoi, raison }) =>
    paragraph(printable(`${sujet} : ${quoi}. ${raison}.`), { margin: "    ", first: "  • ", columns }),
  );
  return [done, "", "Gardé :", ...kept].join("\n");
}

function notAnImport(text: string): Refus {
  return new Refus({
    code: "import.identifiant",
    message: `« ${printable(text)} » n’est pas l’identifiant d’un import.`,
    remedy: "Il est affiché à l’application, et par navette imports.",
  });
}
