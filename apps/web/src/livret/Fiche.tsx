import "./fiche.css";
import { ECHELLES, STATUTS } from "@navette/livret";
import type { Cellule } from "@navette/server/api";
import { IconArrowBarToDown, IconChevronDown, IconChevronUp, IconX } from "@tabler/icons-react";
import { useId } from "react";
import { Bouton } from "../ui/Bouton.tsx";
import { Icone } from "../ui/Icone.tsx";
import { jourLong } from "../ui/mots.ts";
import { type Ligne, useAtelier, useCellule } from "./atelier.ts";
import { ChoixElements } from "./ChoixElements.tsx";
import { Commentaires } from "./Commentaires.tsx";
import { Conflit } from "./Conflit.tsx";
import { nomDeCle } from "./groupes.ts";
import { Precedent } from "./Precedent.tsx";
import { nomDe } from "./words.ts";

interface FicheProps {
  readonly ligne: Ligne;
  /** The field one is in; nothing before the first. */
  readonly cellule: Cellule | undefined;
  /** Narrow screens only show it on demand, over the page. */
  readonly ouverte: boolean;
  readonly onEleve: (sens: 1 | -1) => void;
  readonly onFermer: () => void;
  /** Back to the field. */
  readonly onRetour: () => void;
  readonly onRecopier: (cellule: Cellule) => void;
  /** The bank of what the field takes: sentences, or the éléments of a page. */
  readonly onGerer: (banque: "commentaires" | "elements") => void;
}

/** The tools of the field one is in: what was before, what can be put in it, both texts of a conflict. */
export function Fiche({ ligne, cellule, ouverte, onEleve, onFermer, ...actes }: FicheProps) {
  const id = useId();
  return (
    <aside className={`panel side${ouverte ? " is-ouverte" : ""}`} aria-labelledby={id}>
      <div className="panel-head">
        <h2 id={id}>{nomDe(ligne)}</h2>
        {ligne.eleve && <span className="mini">{ligne.eleve.niveau}</span>}
        <span className="row row-end">
          <BoutonIcone nom="Élève précédent" icone={IconChevronUp} onClick={() => onEleve(-1)} />
          <BoutonIcone nom="Élève suivant" icone={IconChevronDown} onClick={() => onEleve(1)} />
          <span className="side-fermer">
            <BoutonIcone nom="Fermer les outils" icone={IconX} onClick={onFermer} />
          </span>
        </span>
      </div>
      <Situation ligne={ligne} />
      {cellule ? (
        <OutilsDeChamp
          key={`${cellule.cible} ${cellule.rubrique} ${cellule.objet}`}
          {...actes}
          ligne={ligne}
          cellule={cellule}
        />
      ) : (
        <p className="side-b soft">Entrez dans une case&nbsp;: ses outils s’affichent ici.</p>
      )}
    </aside>
  );
}

function BoutonIcone({ nom, icone, onClick }: { nom: string; icone: typeof IconX; onClick: () => void }) {
  return (
    <button type="button" className="btn btn-s btn-icon" aria-label={nom} title={nom} onClick={onClick}>
      <Icone de={icone} />
    </button>
  );
}

function Situation({ ligne: { eleve } }: { ligne: Ligne }) {
  const { grille } = useAtelier();
  if (eleve === undefined) return <p className="side-b soft">Ce texte vaut pour tous les élèves de la classe.</p>;
  const { entree, sortie, present } = eleve;
  const arrive = entree !== null && entree > grille.periode.debut && `Dans la classe depuis le ${jourLong(entree)}.`;
  const parti = !present && (sortie ? `A quitté la classe le ${jourLong(sortie)}.` : "A quitté la classe.");
  if (!arrive && !parti) return null;
  return <p className="side-b soft">{[arrive, parti].filter(Boolean).join(" ")}</p>;
}

type OutilsProps = Pick<FicheProps, "ligne" | "onRetour" | "onRecopier" | "onGerer"> & { readonly cellule: Cellule };

function OutilsDeChamp({ ligne, cellule, onRetour, onRecopier, onGerer }: OutilsProps) {
  const { groupes } = useAtelier();
  const { valeur } = useCellule(cellule);
  const { objet } = cellule;
  const mesure = objet === "elements" || objet === "positionnement";
  return (
    <>
      <div className="side-b">
        <p className="side-champ">{nomDeCle(groupes, cellule)}</p>
        <Conflit cellule={cellule} onRetour={onRetour} />
        {ligne.eleve && <Precedent cellule={cellule} onRetour={onRetour} />}
        {objet === "positionnement" && <Niveaux cellule={cellule} onRetour={onRetour} />}
        {ligne.eleve && valeur !== null && (
          <Bouton petit icone={IconArrowBarToDown} onClick={() => onRecopier(cellule)}>
            Recopier vers le bas
          </Bouton>
        )}
      </div>
      {mesure && ligne.page && (
        <ChoixElements
          cellule={{ ...cellule, objet: "elements" }}
          cycle={ligne.page.cycle}
          onRetour={onRetour}
          onGerer={() => onGerer("elements")}
        />
      )}
      {(objet === "appreciation" || objet === "appreciation-generale") && (
        <Commentaires
          cellule={cellule}
          prenom={ligne.prenom}
          onGerer={() => onGerer("commentaires")}
          onRetour={onRetour}
        />
      )}
    </>
  );
}

/** Levels in words, and why one may be absent: the same as the keys, for the mouse and the finger. */
function Niveaux({ cellule, onRetour }: { cellule: Cellule; onRetour: () => void }) {
  const { store } = useAtelier();
  const { valeur } = useCellule(cellule);
  const pose = (choix: string | null) => {
    store.tape(cellule, choix);
    onRetour();
  };
  return (
    <>
      <h3>{ECHELLES.objectif.titre}</h3>
      <ul className="lv-legende">
        {ECHELLES.objectif.niveaux.map((niveau) => (
          <li key={niveau.valeur}>
            <span className={`pos p${niveau.valeur}`}>{niveau.valeur}</span> {niveau.libelle}
          </li>
        ))}
      </ul>
      <div className="row lv-statuts">
        {STATUTS.map(({ code, libelle, touche }) => (
          <button key={code} type="button" className="stat" aria-pressed={valeur === code} onClick={() => pose(code)}>
            {libelle} <kbd>{touche}</kbd>
          </button>
        ))}
        <button type="button" className="stat" onClick={() => pose(null)}>
          Effacer <kbd>Suppr</kbd>
        </button>
      </div>
    </>
  );
}
