import type { Adresse } from "@navette/server/api";

/** An address as it is typed. */
export type AdresseSaisie = Readonly<Record<keyof Adresse, string>>;

export const saisieAdresse = (adresse: Adresse | undefined): AdresseSaisie => ({
  ligne: adresse?.ligne ?? "",
  codePostal: adresse?.codePostal ?? "",
  commune: adresse?.commune ?? "",
  pays: adresse?.pays ?? "",
});

/** What is sent; one whose every line is empty is no address. */
export function adresseDe({ ligne, codePostal, commune, pays }: AdresseSaisie): Adresse | null {
  const lines = ligne
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const adresse = {
    ligne: lines.join("\n") || null,
    codePostal: codePostal.trim() || null,
    commune: commune.trim() || null,
    pays: pays.trim() || null,
  };
  return Object.values(adresse).every((part) => part === null) ? null : adresse;
}
