import { MODALITE_A_COMPLEMENT } from "@navette/livret";
import type { Cellule } from "@navette/server/api";
import { limiteDe, useAtelier, useCellule } from "./atelier.ts";
import { Compteur } from "./Compteur.tsx";
import { complementDe } from "./cellules.ts";
import { marque } from "./champ-focus.ts";
import { EtatCellule } from "./EtatCellule.tsx";

interface ModaliteProps {
  readonly cellule: Cellule;
  readonly nom: string;
  readonly court: string;
  readonly actif: boolean;
}

/** Present or not; only the PPRE also says what it is about. */
export function Modalite({ cellule, nom, court, actif }: ModaliteProps) {
  const { store } = useAtelier();
  const { valeur, entree } = useCellule(cellule);
  const complement = complementDe(valeur);
  const avecTexte = cellule.rubrique === MODALITE_A_COMPLEMENT && complement !== undefined;
  return (
    <div className="lv-modalite" {...marque(cellule, "bouton")}>
      <label className="lv-case">
        <input
          type="checkbox"
          checked={complement !== undefined}
          aria-label={nom}
          onChange={({ currentTarget }) => store.tape(cellule, currentTarget.checked ? {} : null)}
        />
        <span aria-hidden="true">{court}</span>
      </label>
      {avecTexte && (
        <div className="lv-texte is-actif">
          <div className="lv-grow" data-text={`${complement} `}>
            <textarea
              className="ta"
              rows={1}
              value={complement}
              aria-label={`${nom}, objet du programme`}
              placeholder="Objet du programme"
              onChange={({ currentTarget }) =>
                store.tape(cellule, currentTarget.value === "" ? {} : { complement: currentTarget.value })
              }
            />
          </div>
          {actif && <Compteur texte={complement} limite={limiteDe(cellule)} />}
        </div>
      )}
      <EtatCellule cellule={cellule} entree={entree} />
    </div>
  );
}
