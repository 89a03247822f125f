import type { Cellule, SaisieEcrite, ValeurCellule } from "@navette/server/api";
import { IconGitCompare } from "@tabler/icons-react";
import { useState } from "react";
import { Bouton } from "../ui/Bouton.tsx";
import { Icone } from "../ui/Icone.tsx";
import { useAtelier, useCellule } from "./atelier.ts";
import { elementsDe } from "./cellules.ts";
import { quand, valeurEnMots } from "./words.ts";

/** Two persons typed in one cell: both values stand side by side until one chooses. Nothing is lost meanwhile. */
export function Conflit({ cellule, onRetour }: { cellule: Cellule; onRetour: () => void }) {
  const { entree } = useCellule(cellule);
  if (entree?.phase.nom !== "conflit") return null;
  return <Choix cellule={cellule} mien={entree.valeur} autre={entree.phase.autre} onRetour={onRetour} />;
}

interface ChoixProps {
  readonly cellule: Cellule;
  readonly mien: ValeurCellule;
  readonly autre: SaisieEcrite;
  readonly onRetour: () => void;
}

function Choix({ cellule, mien, autre, onRetour }: ChoixProps) {
  const { store, lecteur } = useAtelier();
  const double = autre.auteur === lecteur;
  const joint = joindre(mien, autre.valeur);
  const [retouche, setRetouche] = useState<{ readonly texte: string; readonly joint: string }>();
  const reunion = retouche?.texte ?? joint;
  const garde = (valeur: ValeurCellule) => {
    store.tranche(cellule, valeur);
    onRetour();
  };
  return (
    <section className="lv-conflit" aria-label="Deux textes pour cette case">
      <h3>
        <Icone de={IconGitCompare} /> Deux textes
      </h3>
      <p className="soft">
        {double
          ? "Vous avez aussi écrit dans cette case"
          : `${autre.auteur} a écrit dans cette case pendant que vous y écriviez`}
        {double && ", depuis une autre page ou un autre appareil"}. Rien n’est perdu&nbsp;: choisissez.
      </p>
      <div className="lv-deux">
        <figure>
          <figcaption>Votre texte, pas encore enregistré</figcaption>
          <blockquote>{valeurEnMots(mien)}</blockquote>
          <Bouton petit onClick={() => garde(mien)}>
            {double ? "Garder celui-ci" : "Garder le mien"}
          </Bouton>
        </figure>
        <figure>
          <figcaption>
            {double ? "Votre texte enregistré" : `Celui de ${autre.auteur}`}, {quand(autre.le, new Date())}
          </figcaption>
          <blockquote>{valeurEnMots(autre.valeur)}</blockquote>
          <Bouton petit onClick={() => garde(autre.valeur)}>
            {double ? "Garder l’enregistré" : "Garder le sien"}
          </Bouton>
        </figure>
      </div>
      {typeof joint === "string" && (
        <label className="field">
          <span className="field-label">Les deux, à joindre</span>
          <textarea
            className="ta"
            rows={4}
            value={retouche?.texte ?? joint}
            onChange={(event) => setRetouche({ texte: event.currentTarget.value, joint })}
          />
        </label>
      )}
      {retouche !== undefined && retouche.joint !== joint && (
        <p className="soft" role="status">
          Un des deux textes a changé depuis que vous avez retouché leur réunion.{" "}
          <Bouton petit onClick={() => setRetouche(undefined)}>
            Les joindre de nouveau
          </Bouton>
        </p>
      )}
      {reunion !== undefined && (
        <Bouton petit onClick={() => garde(reunion)}>
          Joindre les deux
        </Bouton>
      )}
    </section>
  );
}

/** Both, one after the other; `undefined` when they cannot stand together: two levels. */
function joindre(mien: ValeurCellule, sien: ValeurCellule): ValeurCellule | undefined {
  if (Array.isArray(mien) && Array.isArray(sien)) return [...new Set([...elementsDe(sien), ...elementsDe(mien)])];
  if (typeof mien !== "string" || typeof sien !== "string") return undefined;
  return `${sien}\n${mien}`;
}
