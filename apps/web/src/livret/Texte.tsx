import { compte } from "@navette/livret";
import type { Cellule } from "@navette/server/api";
import { IconHistory, IconQuote } from "@tabler/icons-react";
import { useId } from "react";
import { Bouton } from "../ui/Bouton.tsx";
import { nombre, pluriel } from "../ui/mots.ts";
import { limiteDe, precedenteDe, useAtelier, useCellule } from "./atelier.ts";
import { Compteur } from "./Compteur.tsx";
import { texteDe } from "./cellules.ts";
import { marque } from "./champ-focus.ts";
import { EtatCellule } from "./EtatCellule.tsx";
import { Signature } from "./Signature.tsx";

interface TexteProps {
  readonly cellule: Cellule;
  readonly nom: string;
  /** The row being typed shows its counter and its tools. */
  readonly actif: boolean;
}

/** A text that is always a field: it looks like plain text until one enters it, and grows with what it holds. */
export function Texte({ cellule, nom, actif }: TexteProps) {
  const { store, grille, outiller } = useAtelier();
  const { valeur, saisie, entree } = useCellule(cellule);
  const note = useId();
  const text = texteDe(valeur);
  const limite = limiteDe(cellule);
  const banque = cellule.objet !== "parcours";
  const avant = texteDe(precedenteDe(grille, cellule));
  const precedente = grille.periodes.find(({ indice }) => indice === grille.periode.indice - 1);
  const { longueur, reste, depasse } = compte(text, limite);
  return (
    <div className={`lv-texte${actif ? " is-actif" : ""}${text === "" ? " is-vide" : ""}`}>
      <div className="lv-grow" data-text={`${text} `}>
        <textarea
          {...marque(cellule, "texte")}
          className="ta"
          rows={1}
          value={text}
          aria-label={nom}
          aria-describedby={note}
          aria-invalid={depasse || entree?.phase.nom === "refusee" || undefined}
          placeholder={banque ? "Saisir, ou Ctrl Espace pour un commentaire prêt" : "Saisir"}
          onChange={({ currentTarget }) => store.tape(cellule, currentTarget.value === "" ? null : currentTarget.value)}
        />
      </div>
      {actif ? (
        <div className="edit-foot">
          <Compteur id={note} texte={text} limite={limite} />
          {banque && (
            <Bouton variante="discret" petit icone={IconQuote} onClick={() => outiller(cellule)}>
              Commentaires
            </Bouton>
          )}
          {avant !== "" && (
            <Bouton variante="discret" petit icone={IconHistory} onClick={() => outiller(cellule)}>
              {precedente?.libelle ?? "Période précédente"}
            </Bouton>
          )}
        </div>
      ) : (
        <p id={note} className="by">
          {entree && "Votre texte, pas encore enregistré"}
          {!entree && text !== "" && saisie && <Signature saisie={saisie} />}
          {text !== "" && ` · ${pluriel(longueur, "caractère")}`}
          {depasse && <span className="t-bad"> · {nombre(-reste)} de trop</span>}
        </p>
      )}
      <EtatCellule cellule={cellule} entree={entree} />
    </div>
  );
}
