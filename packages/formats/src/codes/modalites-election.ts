/** How a matière is chosen by a pupil (`CODE_MODALITE_ELECT`). From `modalites-election.csv` (S2); D came in 2022 (siecle.md §5.5). */
export const MODALITES_ELECTION: ReadonlyMap<string, string> = new Map([
  ["S", "Tronc commun"],
  ["O", "Option obligatoire"],
  ["F", "Option facultative"],
  ["N", "Obligatoire ou facultative"],
  ["X", "Mesure spécifique"],
  ["L", "Ajout académique au programme"],
  ["R", "Enseignement religieux"],
  ["D", "Discipline non linguistique"],
]);
