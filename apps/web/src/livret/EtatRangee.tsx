import { IconCheck } from "@tabler/icons-react";
import { Icone } from "../ui/Icone.tsx";
import { moment } from "../ui/mots.ts";
import { type Ligne, useAtelier, useFile } from "./atelier.ts";
import { DIRES } from "./EtatCellule.tsx";
import { etatRangee } from "./etat-rangee.ts";
import type { Groupe } from "./groupes.ts";
import { Signature } from "./Signature.tsx";

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
      <small className="lv-reste" title={`${etat.auteur}, ${moment(etat.le)}`}>
        {etat.reste > 0 ? `Reste ${etat.reste} à saisir` : <Signature saisie={etat} />}
      </small>
    </>
  );
}
