import type { ContentAdresse } from "../content/identite.ts";

interface Cells {
  readonly adresse?: string | null;
  readonly codePostal?: string | null;
  readonly commune?: string | null;
  readonly pays?: string | null;
}

/** The neutral address of four cells: absent without any column, `null` when all are empty. Codes postaux of all countries stand. */
export function contentAdresse({ adresse, codePostal, commune, pays }: Cells): ContentAdresse | null | undefined {
  const given = [adresse, codePostal, commune, pays];
  if (given.every((cell) => cell === undefined)) return undefined;
  if (given.every((cell) => cell === undefined || cell === null)) return null;
  return {
    ligne: adresse ?? null,
    codePostal: codePostal ?? null,
    commune: commune ?? null,
    pays: pays ?? null,
  };
}
