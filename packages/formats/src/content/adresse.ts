import type { ContentAdresse } from "./identite.ts";

type Cells = { readonly [K in keyof ContentAdresse]?: string | null | undefined };

/** The neutral address of four cells: absent without any column, `null` when all are empty. */
export function adresseOf(cells: Cells): ContentAdresse | null | undefined {
  const { ligne, codePostal, commune, pays } = cells;
  const given = [ligne, codePostal, commune, pays];
  if (given.every((cell) => cell === undefined)) return undefined;
  if (given.every((cell) => cell === undefined || cell === null)) return null;
  return { ligne: ligne ?? null, codePostal: codePostal ?? null, commune: commune ?? null, pays: pays ?? null };
}
