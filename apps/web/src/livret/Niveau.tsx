import "./niveau.css";
import { ECHELLES, isStatut, libellePositionnement, STATUTS, type StatutPositionnement } from "@navette/livret";
import type { Cellule, ValeurCellule } from "@navette/server/api";
import { type Icon, IconBan, IconCircleMinus, IconDots, IconHourglass } from "@tabler/icons-react";
import { useId, useState } from "react";
import { Icone } from "../ui/Icone.tsx";
import { useAtelier, useCellule } from "./atelier.ts";
import { marque } from "./champ-focus.ts";
import { EtatCellule } from "./EtatCellule.tsx";

const { niveaux } = ECHELLES.objectif;

const icones: Readonly<Record<StatutPositionnement, Icon>> = {
  "non-evalue": IconCircleMinus,
  "en-attente": IconHourglass,
  dispense: IconBan,
};

interface NiveauProps {
  readonly cellule: Cellule;
  /** « ADJOVI Esther, Lecture, positionnement ». */
  readonly nom: string;
}

/**
 * Four keys in one group of radios: one stop of the Tab key. The arrows only move the focus (`keyboard.ts`), so that
 * crossing a level never changes it. A status stands in their place. Choosing the same level again clears it.
 */
export function Niveau({ cellule, nom }: NiveauProps) {
  const { store, outiller } = useAtelier();
  const { valeur, entree } = useCellule(cellule);
  const tape = (choix: ValeurCellule) => store.tape(cellule, choix);
  return (
    <div className="lv-niveau" {...marque(cellule, "niveau")}>
      {isStatut(valeur) ? (
        <Statut valeur={valeur} nom={nom} onChange={() => tape(null)} />
      ) : (
        <Cles valeur={valeur} nom={nom} onChoisir={tape} />
      )}
      <button
        type="button"
        className="lv-plus btn btn-s btn-icon"
        aria-label={`${nom}, autres réponses`}
        onClick={() => outiller(cellule)}
      >
        <Icone de={IconDots} />
      </button>
      <EtatCellule cellule={cellule} entree={entree} />
    </div>
  );
}

interface ClesProps {
  readonly valeur: ValeurCellule;
  readonly nom: string;
  readonly onChoisir: (valeur: ValeurCellule) => void;
}

function Cles({ valeur, nom, onChoisir }: ClesProps) {
  const groupe = useId();
  // The key one is on is the stop of the group: were it the chosen one, Tab would go from one to the other, and a figure
  // meant for the next cell would replace this one.
  const [tenue, setTenue] = useState<ValeurCellule>(null);
  const stop = tenue ?? valeur;
  const arret = niveaux.find((niveau) => niveau.valeur === stop) ?? niveaux[0];
  return (
    <fieldset className="p14" onBlur={() => setTenue(null)}>
      <legend className="vh">{nom}</legend>
      {niveaux.map((niveau) => (
        <label key={niveau.valeur} className={`k${niveau.valeur}`} title={niveau.libelle}>
          <input
            type="radio"
            name={groupe}
            value={niveau.valeur}
            // Said here: some browsers stop twice in a group where nothing is chosen.
            tabIndex={niveau === arret ? 0 : -1}
            checked={valeur === niveau.valeur}
            aria-label={`${niveau.valeur}, ${niveau.libelle}`}
            onFocus={() => setTenue(niveau.valeur)}
            onChange={() => onChoisir(niveau.valeur)}
            onClick={() => valeur === niveau.valeur && onChoisir(null)}
          />
          <span aria-hidden="true">{niveau.valeur}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Statut({ valeur, nom, onChange }: { valeur: StatutPositionnement; nom: string; onChange: () => void }) {
  const libelle = libellePositionnement(valeur);
  return (
    <button type="button" className="stat" aria-label={`${nom}\u00a0: ${libelle}, changer`} onClick={onChange}>
      <Icone de={icones[valeur]} />
      {libelle}
    </button>
  );
}

/** The level of another time, not to be typed in: a figure in its tint, or the letters of a status. */
export function Position({ valeur, quand }: { valeur: ValeurCellule; quand: string }) {
  const niveau = niveaux.find((each) => each.valeur === valeur);
  const statut = STATUTS.find((each) => each.code === valeur);
  if (niveau === undefined && statut === undefined) return <span className="muted">–</span>;
  return (
    <span className={niveau ? `pos p${niveau.valeur}` : "pos"} title={`${quand}\u00a0: ${(niveau ?? statut)?.libelle}`}>
      <span className="vh">{`${quand}\u00a0: `}</span>
      {niveau?.valeur ?? statut?.abrege}
    </span>
  );
}
