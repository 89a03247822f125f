/** What a pupil does at noon and at night (`CODE_REGIME`); the first figure is the family. From `regimes.csv` (S2), confirmed by siecle.md §5.7. */
export const REGIMES: ReadonlyMap<string, Regime> = new Map(
  (
    [
      ["0", "Externe libre", "externe"],
      ["1", "Externe surveillé", "externe"],
      ["2", "Demi-pensionnaire dans l’établissement", "demi-pension"],
      ["21", "Demi-pensionnaire 1 jour", "demi-pension"],
      ["22", "Demi-pensionnaire 2 jours", "demi-pension"],
      ["23", "Demi-pensionnaire 3 jours", "demi-pension"],
      ["24", "Demi-pensionnaire 4 jours", "demi-pension"],
      ["25", "Demi-pensionnaire 5 jours", "demi-pension"],
      ["26", "Demi-pensionnaire 6 jours", "demi-pension"],
      ["29", "Demi-pensionnaire au ticket", "demi-pension"],
      ["3", "Interne dans l’établissement", "internat"],
      ["31", "Interne 1 jour", "internat"],
      ["32", "Interne 2 jours", "internat"],
      ["33", "Interne 3 jours", "internat"],
      ["34", "Interne 4 jours", "internat"],
      ["35", "Interne 5 jours", "internat"],
      ["36", "Interne 6 jours", "internat"],
      ["38", "Demi-interne", "internat"],
      ["39", "Interne de week-end", "internat"],
      ["4", "Interne externé", "interne-externe"],
      ["5", "Interne hébergé", "internat"],
      ["6", "Demi-pensionnaire hors l’établissement", "demi-pension"],
    ] as const
  ).map(([code, libelle, famille]) => [code, { libelle, famille }]),
);

interface Regime {
  readonly libelle: string;
  readonly famille: "externe" | "demi-pension" | "internat" | "interne-externe";
}
