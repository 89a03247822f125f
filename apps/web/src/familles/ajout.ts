import type { Eleve, Famille } from "@navette/server/api";

/** To whom a responsable is added, among whom, and how to go back. */
export interface AjoutProps {
  readonly eleve: Pick<Eleve, "id" | "prenom">;
  readonly famille: Famille | undefined;
  readonly onFermer: () => void;
}
