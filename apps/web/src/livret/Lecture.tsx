import type { Cellule } from "@navette/server/api";
import type { ReactNode } from "react";
import { useAtelier, useCellule } from "./atelier.ts";
import { complementDe, elementsDe, texteDe } from "./cellules.ts";
import { marque } from "./champ-focus.ts";
import { EtatCellule } from "./EtatCellule.tsx";
import { Position } from "./Niveau.tsx";
import { Signature } from "./Signature.tsx";

interface LectureProps {
  readonly cellule: Cellule;
  readonly nom: string;
}

/** One field of a bilan that is closed: what it holds, and nothing that looks like it could be changed. */
export function Lecture({ cellule, nom }: LectureProps) {
  const { entree } = useCellule(cellule);
  return (
    // A link that names this field brings the focus here; the Tab key goes past.
    <div {...marque(cellule, "bouton")} className="lv-lu" tabIndex={-1}>
      <span className="vh">{nom}&nbsp;: </span>
      <Contenu cellule={cellule} />
      <EtatCellule cellule={cellule} entree={entree} />
    </div>
  );
}

function Contenu({ cellule }: { cellule: Cellule }): ReactNode {
  const { grille } = useAtelier();
  const { valeur, saisie } = useCellule(cellule);
  if (valeur === null) return <Vide />;
  switch (cellule.objet) {
    case "positionnement":
      return <Position valeur={valeur} quand={grille.periode.libelle} />;
    case "elements":
      return (
        <ul>
          {elementsDe(valeur).map((element) => (
            <li key={element}>{element}</li>
          ))}
        </ul>
      );
    case "modalite":
      return complementDe(valeur) || "Oui";
    default:
      return (
        <>
          <p className="lv-lu-texte">{texteDe(valeur)}</p>
          {saisie && (
            <p className="by">
              <Signature saisie={saisie} />
            </p>
          )}
        </>
      );
  }
}

function Vide() {
  return (
    <span className="muted">
      <span aria-hidden="true">–</span>
      <span className="vh">vide</span>
    </span>
  );
}
