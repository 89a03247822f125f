import { pageByRef } from "@navette/livret";
import type { Grille } from "@navette/server/api";
import { pluriel } from "../ui/mots.ts";
import type { Ligne } from "./atelier.ts";
import { nomDe } from "./words.ts";

/** The pupils who have a bilan, in the order of the class. */
export function lignesOf({ eleves }: Grille): readonly Ligne[] {
  return eleves.flatMap((eleve) => {
    const page = eleve.page === null ? undefined : pageByRef(eleve.page);
    return page ? [{ cible: eleve.id, nom: eleve.nom, prenom: eleve.prenom, eleve, page }] : [];
  });
}

/** The row of what the class did together. */
export const ligneDeClasse = ({ classe }: Grille): Ligne => ({ cible: classe.id, nom: "Toute la classe", prenom: "" });

/** The pupils of the class who have no bilan périodique, and why. */
export function SansPage({ grille: { eleves } }: { grille: Grille }) {
  const sans = eleves.filter(({ page }) => page === null);
  if (sans.length === 0) return null;
  return (
    <details className="lv-sans">
      <summary>
        {pluriel(sans.length, "élève n’a pas de bilan périodique", "élèves n’ont pas de bilan périodique")}
      </summary>
      <ul>
        {sans.map((eleve) => (
          <li key={eleve.id}>
            <b>{nomDe(eleve)}</b> : {eleve.sansPage}
          </li>
        ))}
      </ul>
    </details>
  );
}
