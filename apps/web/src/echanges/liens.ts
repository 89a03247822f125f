import { PAGES } from "@navette/livret";
import type { ConstatEcrit } from "@navette/server/api";
import { versChamp } from "../livret/adresse.ts";

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
export function lienDe({ code, qui, classe, eleve, rubrique }: ConstatEcrit, indice: number): string | undefined {
  const lieu = LIEUX[code];
  if (lieu) return lieu(classe ?? "");
  if (classe === undefined) return undefined;
  if (eleve !== undefined && qui.fonction === "administrateur") return `/personnes/eleves/${eleve}`;
  if (eleve !== undefined) return versChamp({ classe, indice, eleve }, celluleOf(rubrique));
  if (importer.has(code)) return "/imports";
  return qui.fonction === "enseignant" ? versChamp({ classe, indice }) : `/structures/classes/${classe}`;
}

/** The first cell of a line of the livret. */
function celluleOf(code: string | undefined): Parameters<typeof versChamp>[1] {
  const rubrique = PAGES.flatMap(({ rubriques }) => rubriques).find((each) => each.code === code);
  const objet = rubrique?.objets[0];
  return rubrique && objet ? { rubrique: rubrique.code, objet } : undefined;
}
