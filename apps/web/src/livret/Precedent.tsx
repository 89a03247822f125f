import type { Cellule } from "@navette/server/api";
import { Bouton } from "../ui/Bouton.tsx";
import { precedenteDe, useAtelier, useCellule } from "./atelier.ts";
import { memeValeur, texteDe } from "./cellules.ts";
import { Position } from "./Niveau.tsx";
import { valeurEnMots } from "./words.ts";

/** What the pupil had in the same field one period before, to be taken again as it was. */
export function Precedent({ cellule, onRetour }: { cellule: Cellule; onRetour: () => void }) {
  const { grille, store } = useAtelier();
  const { valeur } = useCellule(cellule);
  const periode = grille.periodes.find(({ indice }) => indice === grille.periode.indice - 1);
  const avant = precedenteDe(grille, cellule);
  if (periode === undefined) return null;
  const reprend = () => {
    const deja = texteDe(valeur);
    store.tape(cellule, deja === "" || typeof avant !== "string" ? avant : `${deja.trimEnd()} ${avant}`);
    onRetour();
  };
  return (
    <>
      <h3>{periode.libelle}</h3>
      {avant === null ? (
        <p className="muted">Rien n’avait été saisi ici.</p>
      ) : (
        <blockquote>
          {cellule.objet === "positionnement" ? (
            <>
              <Position valeur={avant} quand={periode.libelle} /> {valeurEnMots(avant).replace(/^\d /, "")}
            </>
          ) : (
            `«\u00A0${valeurEnMots(avant)}\u00A0»`
          )}{" "}
          {!memeValeur(avant, valeur) && (
            <Bouton variante="discret" petit onClick={reprend}>
              Reprendre
            </Bouton>
          )}
        </blockquote>
      )}
    </>
  );
}
