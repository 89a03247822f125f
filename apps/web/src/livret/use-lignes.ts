import { useState } from "react";
import { type Filtre, useAdresse } from "./adresse.ts";
import { type Ligne, useAtelier, useFile } from "./atelier.ts";
import { type File, valeurDe } from "./cell-queue.ts";
import { GROUPE_PARCOURS, type Groupe } from "./groupes.ts";
import { ligneDeClasse, lignesOf } from "./lignes.tsx";
import { manquesDe } from "./manques.ts";

const isASaisir = (file: File, { cible, page }: Ligne, groupe: Groupe): boolean =>
  manquesDe(page, groupe, (cle) => valeurDe(file, { ...cle, cible })) > 0;

/**
 * The rows of the grid. « À saisir » keeps those that lacked something when it was asked: a row never goes away from
 * under the hand that completes it.
 */
export function useLignes(groupe: Groupe, eleves: readonly Ligne[]) {
  const { store, grille } = useAtelier();
  const file = useFile(store);
  const [adresse, va] = useAdresse();
  // Of the whole class: another level may be asked for without asking again what is to be typed.
  const ids = (filtre: Filtre, pour: Groupe) =>
    new Set(
      lignesOf(grille)
        .filter((ligne) => filtre === "tous" || isASaisir(file, ligne, pour))
        .map(({ cible }) => cible),
    );
  const [gardees, setGardees] = useState(() => ids(adresse.filtre, groupe));
  const montrees = adresse.filtre === "tous" ? eleves : eleves.filter(({ cible }) => gardees.has(cible));
  return {
    lignes: groupe.code === GROUPE_PARCOURS ? [ligneDeClasse(grille), ...montrees] : montrees,
    aSaisir: eleves.filter((ligne) => isASaisir(file, ligne, groupe)).length,
    filtre: (filtre: Filtre, pour: Groupe) => {
      setGardees(ids(filtre, pour));
      va({ filtre, groupe: pour.code });
    },
  };
}
