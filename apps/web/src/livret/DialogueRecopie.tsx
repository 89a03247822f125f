import type { Cellule } from "@navette/server/api";
import { useState } from "react";
import { Bouton } from "../ui/Bouton.tsx";
import { Case } from "../ui/Choix.tsx";
import { Dialogue } from "../ui/Dialogue.tsx";
import { pluriel } from "../ui/mots.ts";
import { type Ligne, useAtelier } from "./atelier.ts";
import { nomDeCle } from "./groupes.ts";
import type { Recopie } from "./recopie.ts";
import { nomDe, valeurEnMots } from "./words.ts";

interface DialogueRecopieProps {
  readonly source: Cellule;
  readonly plan: Recopie;
  readonly lignes: readonly Ligne[];
  readonly onFermer: () => void;
}

/** Says what copying down would fill and what it would replace; empty cells only is the first offer. */
export function DialogueRecopie({ source, plan, lignes, onFermer }: DialogueRecopieProps) {
  const { store, groupes } = useAtelier();
  const { valeur, autres } = plan;
  const [partout, setPartout] = useState(false);
  const vides = [...plan.vides, ...(partout ? autres.vides : [])];
  const remplies = [...plan.remplies, ...(partout ? autres.remplies : [])];
  const ailleurs = autres.vides.length + autres.remplies.length;
  const nom = (cible: string) =>
    lignes
      .filter((ligne) => ligne.cible === cible)
      .map(nomDe)
      .join("");
  const ecrit = (cellules: readonly Cellule[]) => {
    store.tapeTout(cellules.map((cellule) => ({ cellule, valeur })));
    onFermer();
  };
  const rien = vides.length + remplies.length === 0;
  return (
    <Dialogue
      titre="Recopier vers le bas"
      onFermer={onFermer}
      actions={
        <>
          <Bouton onClick={onFermer}>{rien ? "Fermer" : "Ne rien recopier"}</Bouton>
          {remplies.length > 0 && (
            <Bouton onClick={() => ecrit([...vides, ...remplies.map(({ cellule }) => cellule)])}>
              {`Tout recopier, et remplacer ${pluriel(remplies.length, "case")}`}
            </Bouton>
          )}
          {vides.length > 0 && (
            <Bouton variante="primaire" onClick={() => ecrit(vides)}>
              {`Remplir ${pluriel(vides.length, "case vide", "cases vides")}`}
            </Bouton>
          )}
        </>
      }
    >
      <p>
        {nomDeCle(groupes, source)}&nbsp;: <b>{valeurEnMots(valeur)}</b>
      </p>
      {rien && <p>Tous les élèves de ce niveau qui suivent ont déjà cette valeur.</p>}
      {ailleurs > 0 && (
        <Case coche={partout} onCoche={setPartout}>
          {`Recopier aussi aux élèves d’un autre niveau\u00a0: ${autres.niveaux.join(", ")} (${pluriel(ailleurs, "élève")}).`}
        </Case>
      )}
      {remplies.length > 0 && (
        <>
          <p>{`${pluriel(remplies.length, "élève a", "élèves ont")} déjà autre chose\u00a0:`}</p>
          <ul className="lv-avant-apres">
            {remplies.map(({ cellule, avant }) => (
              <li key={cellule.cible}>
                <b>{nom(cellule.cible)}</b>&nbsp;: {valeurEnMots(avant)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialogue>
  );
}
