import type { ConstatEcrit } from "@navette/server/api";
import { versCase } from "../livret/vers-case.ts";

/** Where a constat that bears on a class or on the school is mended. */
const LIEUX: Readonly<Record<string, (classe: string) => string>> = {
  "livret.periode": () => "/structures/periodes",
  "livret.rentree-inconnue": () => "/structures/annee",
  "livret.directeur-absent": () => "/structures/enseignants",
  "livret.directeur-incomplet": () => "/structures/enseignants",
  "livret.uai-faux": () => "/administration",
  "livret.uai-autre": () => "/administration",
};

const importer = new Set([
  "livret.classe-sans-identifiant",
  "livret.classe-inconnue",
  "livret.classe-identifiant-faux",
]);

/** The page where it is mended: the cell of the livret, the pupil's record, the class, the import. */
export function lienDe(constat: ConstatEcrit, indice: number): string | undefined {
  const { code, qui, classe, eleve } = constat;
  const lieu = LIEUX[code];
  if (lieu) return lieu(classe ?? "");
  if (classe === undefined) return undefined;
  if (eleve !== undefined && qui.fonction === "administrateur") return `/personnes/eleves/${eleve}`;
  if (eleve !== undefined) return versCase(constat, indice);
  if (importer.has(code)) return "/imports";
  return qui.fonction === "enseignant" ? versCase(constat, indice) : `/structures/classes/${classe}`;
}
