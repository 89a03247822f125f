import type { Cellule } from "@navette/server/api";
import { pluriel } from "../ui/mots.ts";
import { useAtelier, useCellule } from "./atelier.ts";
import { elementsDe } from "./cellules.ts";
import { marque } from "./champ-focus.ts";
import { EtatCellule } from "./EtatCellule.tsx";

interface ElementsProps {
  readonly cellule: Cellule;
  readonly nom: string;
  /** By arrows only, and from the tools of the level. */
  readonly horsTab: boolean;
}

/** The éléments de programme of one rubrique, short here and whole in the side panel, where they are chosen. */
export function Elements({ cellule, nom, horsTab }: ElementsProps) {
  const { outiller } = useAtelier();
  const { valeur, entree } = useCellule(cellule);
  const elements = elementsDe(valeur);
  const vide = elements.length === 0;
  const dire = vide ? "aucun" : elements.join(" · ");
  return (
    <div className="lv-elements">
      <button
        type="button"
        {...marque(cellule, "bouton")}
        tabIndex={horsTab ? -1 : undefined}
        className={vide ? "cell-empty" : "elb"}
        aria-label={`${nom}\u00a0: ${dire}, modifier`}
        title={vide ? undefined : elements.join("\n")}
        onClick={() => outiller(cellule)}
      >
        {vide ? (
          "Éléments"
        ) : (
          <>
            {elements.length > 1 && <b>{pluriel(elements.length, "élément")}</b>}
            <span className="lv-clamp">{elements.join(" · ")}</span>
          </>
        )}
      </button>
      <EtatCellule cellule={cellule} entree={entree} />
    </div>
  );
}

/**
 * How many they are, where only levels are typed. For the mouse and the finger: by keyboard they stand in the tools of
 * the level, so that the Tab key goes from level to level.
 */
export function ElementsComptes({ cellule, nom }: { cellule: Cellule; nom: string }) {
  const { outiller } = useAtelier();
  const elements = elementsDe(useCellule(cellule).valeur);
  return (
    <button
      type="button"
      tabIndex={-1}
      className="lv-lien lv-comptes"
      title={elements.join("\n") || undefined}
      aria-label={`${nom}\u00a0: ${pluriel(elements.length, "choisi")}, modifier`}
      onClick={() => outiller(cellule)}
    >
      {elements.length === 0 ? "Sans élément" : pluriel(elements.length, "élément")}
    </button>
  );
}
