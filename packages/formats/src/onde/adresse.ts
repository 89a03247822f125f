import { adresseOf } from "../content/adresse.ts";
import type { ContentAdresse } from "../content/identite.ts";

type Cell = string | null | undefined;

interface Cells {
  readonly ligne: Cell;
  readonly cp: Cell;
  readonly commune: Cell;
  readonly pays: Cell;
}

/** A French code postal of four digits lost its leading zero in a spreadsheet (onde.md §14.5). */
export function zeroPerdu({ cp, pays }: { readonly cp?: Cell; readonly pays?: Cell }): boolean {
  const francais = pays === undefined || pays === null || pays.toUpperCase() === "FRANCE";
  return francais && cp !== undefined && cp !== null && /^\d{4}$/.test(cp);
}

/** The neutral address of four cells of ONDE: a damaged code postal is left out. */
export const contentAdresse = ({ ligne, cp, commune, pays }: Cells): ContentAdresse | null | undefined =>
  adresseOf({ ligne, codePostal: zeroPerdu({ cp, pays }) ? null : cp, commune, pays });
