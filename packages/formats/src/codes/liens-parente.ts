/** What a person is to a pupil (`CODE_PARENTE`, two figures since 2018). From `liens-parente.csv` (S2, S3). */
export const LIENS_PARENTE: ReadonlyMap<string, LienParente> = new Map(
  (
    [
      ["10", "Mère", false],
      ["20", "Père", false],
      ["37", "Fratrie", false],
      ["38", "Ascendant", false],
      ["39", "Autre membre de la famille", false],
      ["41", "Éducateur", false],
      ["42", "Assistant familial", false],
      ["50", "Tuteur", false],
      ["51", "Aide sociale à l’enfance", true],
      ["70", "Élève lui-même", false],
      ["90", "Autre lien", false],
    ] as const
  ).map(([code, libelle, isOrganisme]) => [code, { libelle, isOrganisme }]),
);

interface LienParente {
  readonly libelle: string;
  /** An institution, not somebody. */
  readonly isOrganisme: boolean;
}

/** The one-figure list of before 2018: 1 was the father and 2 the mother, the reverse of today (siecle.md §5.8). */
const ANCIENS: ReadonlyMap<string, string> = new Map([
  ["1", "20"],
  ["2", "10"],
  ["3", "50"],
  ["4", "39"],
  ["5", "51"],
  ["6", "90"],
  ["7", "70"],
]);

/** The code of today; `undefined` for one of neither list. */
export function codeParente(code: string): string | undefined {
  return LIENS_PARENTE.has(code) ? code : ANCIENS.get(code);
}
