/** What is said of a file that holds nothing to read, whatever it was meant to be. */
interface Unreadable {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

export const EMPTY: Unreadable = {
  code: "fichier.vide",
  message: "Ce fichier est vide.",
  remedy: "Le téléchargement a sans doute été interrompu\u00a0: recommencez-le.",
};
