import { PAGES, pageByRef } from "@navette/livret";
import type { Grille } from "@navette/server/api";
import { pluriel } from "../ui/mots.ts";
import { PAR_NIVEAU } from "./adresse.ts";
import type { Ligne } from "./atelier.ts";
import { nomDe } from "./words.ts";

/** The pupils who have a bilan, in the order of the class. */
export function lignesOf({ eleves }: Grille): readonly Ligne[] {
  return eleves.flatMap((eleve) => {
    const page = eleve.page === null ? undefined : pageByRef(eleve.page);
    return page ? [{ cible: eleve.id, nom: eleve.nom, prenom: eleve.prenom, eleve, page }] : [];
  });
}

/** The levels of these pupils, in the order of the schooling. */
export const niveauxDe = (lignes: readonly Ligne[]): readonly string[] =>
  PAGES.map(({ niveau }) => niveau).filter((niveau) => lignes.some(({ page }) => page?.niveau === niveau));

/** The pupils one asks for: all by name, all level by level, or those of one level. An unknown level asks for nothing. */
export function selonNiveau(lignes: readonly Ligne[], demande: string | null): readonly Ligne[] {
  const niveaux = niveauxDe(lignes);
  const deNiveau = (niveau: string) => lignes.filter(({ page }) => page?.niveau === niveau);
  if (demande === PAR_NIVEAU) return niveaux.flatMap(deNiveau);
  return demande !== null && niveaux.includes(demande) ? deNiveau(demande) : lignes;
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
            <b>{nomDe(eleve)}</b>&nbsp;: {eleve.sansPage}
          </li>
        ))}
      </ul>
    </details>
  );
}
