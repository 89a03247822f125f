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

/** The neutral address of four cells: absent without any column, `null` when all are empty. A damaged code postal is left out. */
export function contentAdresse(cells: Cells): ContentAdresse | null | undefined {
  const { ligne, cp, commune, pays } = cells;
  const given = [ligne, cp, commune, pays];
  if (given.every((cell) => cell === undefined)) return undefined;
  if (given.every((cell) => cell === undefined || cell === null)) return null;
  return {
    ligne: ligne ?? null,
    codePostal: zeroPerdu({ cp, pays }) ? null : (cp ?? null),
    commune: commune ?? null,
    pays: pays ?? null,
  };
}
