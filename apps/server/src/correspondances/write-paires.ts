import { writeCsv } from "@navette/formats";
import type { Correspondances } from "./schemas.ts";

const ENTETE = [
  "Genre",
  "Nom dans le logiciel",
  "Précision",
  "STS-Web",
  "Code STS-Web",
  "État",
  "Raison",
  "Décidé par",
  "Le",
];

const ETATS = { associe: "Associé", propose: "Proposé", "a-faire": "À faire" } as const;

const BOM = "\uFEFF";

/** Every name and what it is paired with, for a spreadsheet: no cell runs as a formula. What is only proposed says so. */
export function writePaires({ genres }: Correspondances): string {
  const lines = genres.flatMap(({ titre, lignes }) =>
    lignes.map(({ nom, detail, libelle, cle, etat, raison, decision }) => [
      titre,
      nom,
      detail,
      libelle ?? "",
      cle ?? "",
      ETATS[etat],
      raison,
      decision?.par ?? "",
      decision?.le.slice(0, 10) ?? "",
    ]),
  );
  return BOM + writeCsv([ENTETE, ...lines], { separator: ";", quoting: "non-vides", eol: "\r\n", sansFormule: true });
}
