import type { ContentAdresse } from "../content/identite.ts";
import type { ValueOf } from "../kernel/layout/declare.ts";
import type { adresse } from "./adresse.ts";

type Adresse = ValueOf<typeof adresse>;

/** A foreign town often has its postcode before it (siecle.md §3.5). */
const CODE_ET_COMMUNE = /^(\S*\d\S*)\s+(\S.*)$/;

/** Any of the four lines may be the only one filled: those that are, in order. */
export function contentAdresse(adresse: Adresse): ContentAdresse {
  const { ligne1Adresse, ligne2Adresse, ligne3Adresse, ligne4Adresse, boitePostale } = adresse;
  const lignes = [ligne1Adresse, ligne2Adresse, ligne3Adresse, ligne4Adresse, boitePostale];
  const remplies = lignes.filter((ligne) => ligne !== undefined);
  return {
    ligne: remplies.length > 0 ? remplies.join("\n") : null,
    ...communeDe(adresse),
    pays: adresse.llPays ?? null,
  };
}

function communeDe({ codePostal, libellePostal, communeEtrangere }: Adresse) {
  const etrangere = CODE_ET_COMMUNE.exec(communeEtrangere ?? "");
  if (codePostal === undefined && etrangere) return { codePostal: etrangere[1] ?? null, commune: etrangere[2] ?? null };
  return { codePostal: codePostal ?? null, commune: libellePostal ?? communeEtrangere ?? null };
}
