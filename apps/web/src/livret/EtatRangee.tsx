import { IconCheck } from "@tabler/icons-react";
import { Icone } from "../ui/Icone.tsx";
import { type Ligne, useAtelier, useFile } from "./atelier.ts";
import { DIRES } from "./EtatCellule.tsx";
import { etatRangee } from "./etat-rangee.ts";
import type { Groupe } from "./groupes.ts";
import { quand } from "./words.ts";

/** The state of a row, in a word: the bar alone announces it, so that forty rows do not speak at once. */
export function EtatRangee({ ligne, groupe }: { ligne: Ligne; groupe: Groupe }) {
  const { store } = useAtelier();
  const etat = etatRangee(useFile(store), ligne, groupe);
  if (etat.nom === "vide") return null;
  if (etat.nom !== "enregistre") {
    const { mot, icone, ton } = DIRES[etat.nom];
    return (
      <span className={`st ${ton}`}>
        <Icone de={icone} />
        {mot}
      </span>
    );
  }
  return (
    <>
      <span className="st t-ok">
        <Icone de={IconCheck} />
        Enregistré
      </span>
      <small className="lv-reste">{quand(etat.le, new Date())}</small>
      {etat.reste > 0 && <small className="lv-reste">Reste {etat.reste} à saisir</small>}
    </>
  );
}
