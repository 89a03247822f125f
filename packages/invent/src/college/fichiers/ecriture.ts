import { trierPar } from "@navette/formats/codes/ordre";
import type { Adresse } from "../../adresses.ts";
import { COMMUNES } from "../../noms/lieux.ts";
import { jourExport } from "../calendrier.ts";
import type { College } from "../modele.ts";
import { FRANCE, PAYS } from "../nomenclatures.ts";

/** Leaves out what has no value: SIECLE and STS-Web write no tag for it. */
export function remplis<T extends object>(fields: T): { readonly [K in keyof T]?: NonNullable<T[K]> } {
  const kept = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(kept) as { readonly [K in keyof T]?: NonNullable<T[K]> };
}

/** Neither œ nor Œ: no export of SIECLE has any (siecle.md §1.2). */
export const enSiecle = (text: string): string => text.replaceAll("œ", "oe").replaceAll("Œ", "OE");

/** "12 RUE DE L'EGLISE": addresses and labels of communes have no accent. */
export const enCapitales = (text: string): string =>
  enSiecle(text)
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toUpperCase();

/** `+33199000001`, as SIECLE has kept numbers since 2017. */
export const telephoneSiecle = (numero: string | null): string | null =>
  numero === null ? null : `+33${numero.replace(/\D/g, "").slice(-9)}`;

const LARGEUR = 38;

/** A street cut into the lines of SIECLE. */
function lignes(ligne: string): readonly string[] {
  const cut: string[] = [];
  for (const mot of enCapitales(ligne).split(" ")) {
    const longer = `${cut.at(-1) ?? ""} ${mot}`.trim();
    if (cut.length > 0 && longer.length <= LARGEUR) cut[cut.length - 1] = longer;
    else cut.push(mot);
  }
  return cut;
}

/** An ADRESSE (siecle.md §3.5); all but its number is left out when the school left it empty. */
export function adresseSiecle(id: number, adresse: Adresse | null) {
  if (adresse === null) return { adresseId: String(id) };
  const [ligne1Adresse = "", ligne2Adresse = null, ligne3Adresse = null] = lignes(adresse.ligne);
  return { adresseId: String(id), ...remplis({ ligne1Adresse, ligne2Adresse, ligne3Adresse }), ...lieu(adresse) };
}

function lieu({ codePostal, commune, pays }: Adresse) {
  const france = COMMUNES.find((each) => each.codePostal === codePostal);
  if (france === undefined) {
    const nom = enCapitales(pays ?? "");
    const code = PAYS.find(([, libelle]) => libelle === nom)?.[0] ?? "131";
    return { communeEtrangere: `${codePostal} ${enCapitales(commune)}`, codePays: code, llPays: nom };
  }
  return {
    codePostal,
    codePays: FRANCE,
    codeCommuneInsee: france.insee,
    llPays: "FRANCE",
    codeDepartement: DEPARTEMENT,
    libellePostal: enCapitales(commune).replaceAll(/['-]/g, " "),
  };
}

/** A département that does not exist, as the UAI and the communes of invented schools say. */
export const DEPARTEMENT = "099";

/** What a file says of itself; `rang`: the minutes that passed since the first export of the evening. */
export function parametres({ etablissement, annee }: College, rang: number) {
  const dateExport = jourExport(annee);
  return {
    uaj: etablissement.uai,
    anneeScolaire: annee,
    dateExport,
    horodatage: `${dateExport}T19:${String(5 + rang).padStart(2, "0")}:12`,
  };
}

export function parNom<T extends { readonly nom: string; readonly prenom: string | null; readonly cle: number }>(
  list: readonly T[],
): readonly T[] {
  return trierPar(list, ({ nom, prenom, cle }) => [nom, prenom ?? "", String(cle)]);
}
