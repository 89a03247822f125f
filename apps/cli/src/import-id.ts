import { type EtablissementDb, listImports } from "@navette/base";
import { printable } from "./output/text.ts";
import { instant } from "./output/words.ts";
import { Refus } from "./refus.ts";

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const BEGINNING = /^[\da-f][\da-f-]{3,35}$/;

/** Refuses what names no import, before anything is opened. */
export function requireImportId(text: string): string {
  const id = text.trim().toLowerCase();
  if (BEGINNING.test(id)) return id;
  throw new Refus({
    code: "import.identifiant",
    message: `« ${printable(text)} » n’est pas l’identifiant d’un import.`,
    remedy: "Il est affiché à l’application, et par navette imports ; ses quatre premiers caractères suffisent.",
  });
}

/** The import whose id begins so; one nobody knows is given back as it is. Refuses a beginning of several. */
export async function importIdOf(db: EtablissementDb, beginning: string): Promise<string> {
  if (UUID.test(beginning)) return beginning;
  const found = (await db.transaction(listImports)).filter(({ id }) => id.startsWith(beginning));
  const [only, ...others] = found;
  if (only && others.length === 0) return only.id;
  if (!only) {
    throw new Refus(
      {
        code: "import.inconnu",
        message: `Aucun import de cet établissement ne commence par « ${beginning} ».`,
        remedy: "navette imports les liste.",
      },
      "refus",
    );
  }
  throw new Refus({
    code: "import.lequel",
    message: `« ${beginning} » commence plusieurs imports.`,
    remedy: `Donnez-en davantage : ${found.map(({ id, creeLe }) => `${id} (${instant(creeLe)})`).join(", ")}.`,
  });
}
