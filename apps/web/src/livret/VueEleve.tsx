import "./vue-eleve.css";
import { ECHELLES } from "@navette/livret";
import type { Cellule } from "@navette/server/api";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { Bouton } from "../ui/Bouton.tsx";
import type { Ligne } from "./atelier.ts";
import { useAtelier } from "./atelier.ts";
import { Champ, existeDans } from "./Champ.tsx";
import { EtatRangee } from "./EtatRangee.tsx";
import { type Colonne, type Groupe, isSuiteDeNiveaux, TOUS_NIVEAUX } from "./groupes.ts";
import { nomDe } from "./words.ts";

interface VueEleveProps {
  readonly ligne: Ligne;
  readonly rang: number;
  readonly total: number;
  /** The field one is in shows its counter and its tools. */
  readonly active: Cellule | undefined;
  readonly onEleve: (sens: 1 | -1) => void;
}

/** The whole bilan of one pupil, in the order of the livret. */
export function VueEleve({ ligne, rang, total, active, onEleve }: VueEleveProps) {
  const { groupes } = useAtelier();
  const siens = groupes.filter(
    ({ code, colonnes }) => code !== TOUS_NIVEAUX && colonnes.some((colonne) => existeDans(ligne, colonne)),
  );
  return (
    <div className="panel lv-eleve">
      <div className="panel-head">
        <h2>{nomDe(ligne)}</h2>
        <span className="mini">{ligne.eleve?.niveau}</span>
        <span className="muted">{`${rang + 1} sur ${total}`}</span>
        <span className="row row-end">
          <Bouton petit icone={IconChevronLeft} nom="Élève précédent dans la classe" onClick={() => onEleve(-1)}>
            Précédent
          </Bouton>
          <Bouton petit icone={IconChevronRight} nom="Élève suivant dans la classe" onClick={() => onEleve(1)}>
            Suivant
          </Bouton>
        </span>
      </div>
      {siens.map((groupe) => (
        <Bloc key={groupe.code} ligne={ligne} groupe={groupe} active={active} />
      ))}
    </div>
  );
}

function Bloc({ ligne, groupe, active }: { ligne: Ligne; groupe: Groupe; active: Cellule | undefined }) {
  const { saisissable } = useAtelier();
  return (
    <section className={`lv-bloc lv-bloc-${groupe.code}`} aria-label={groupe.libelle}>
      <div className="lv-bloc-tete">
        <h3>{groupe.libelle}</h3>
        {saisissable && <EtatRangee ligne={ligne} groupe={groupe} />}
      </div>
      {groupe.colonnes
        .filter((colonne) => existeDans(ligne, colonne))
        .map((colonne) => (
          <div key={colonne.rubrique + colonne.objet} className={`lv-rubrique is-${colonne.genre}`}>
            {colonne.genre !== "modalite" && <h4>{titreDe(colonne, groupe)}</h4>}
            <Champ
              ligne={ligne}
              colonne={colonne}
              suite={isSuiteDeNiveaux(groupe)}
              actif={active?.rubrique === colonne.rubrique && active.cible === ligne.cible}
            />
          </div>
        ))}
    </section>
  );
}

/** A domain without sous-domaine has its name above already. */
function titreDe({ genre, libelle, court }: Colonne, groupe: Groupe): string {
  if (libelle !== groupe.libelle) return libelle;
  return genre === "mesure" ? ECHELLES.objectif.titre : court;
}
