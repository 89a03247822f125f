import { useState } from "react";
import { ChampTexte } from "./Champ.tsx";
import { jourCourt, lireJour } from "./mots.ts";

interface ChampDateProps {
  readonly label: string;
  readonly aide?: string;
  readonly erreur?: string | undefined;
  /** `AAAA-MM-JJ`, or `undefined` when there is none. */
  readonly valeur: string | undefined;
  /**
   * Called once the day is written: on leaving the field or on Entrée. A real day, or `undefined` when the field is
   * empty or says no day, which is then said under it.
   */
  readonly onValeur: (iso: string | undefined) => void;
}

/** A day, typed as one writes it: JJ/MM/AAAA. */
export function ChampDate({ label, aide = "JJ/MM/AAAA", erreur, valeur, onValeur }: ChampDateProps) {
  const [typed, setTyped] = useState<string>();
  const [wrong, setWrong] = useState(false);
  const [known, setKnown] = useState(valeur);
  if (known !== valeur) {
    setKnown(valeur);
    // A day chosen elsewhere takes the place of what was typed; none does not.
    if (valeur !== undefined) {
      setTyped(undefined);
      setWrong(false);
    }
  }
  const report = () => {
    if (typed === undefined) return;
    const iso = lireJour(typed);
    const doubtful = iso === undefined && typed.trim() !== "";
    setWrong(doubtful);
    if (!doubtful) setTyped(undefined);
    if (iso !== valeur) onValeur(iso);
  };
  return (
    <ChampTexte
      label={label}
      aide={aide}
      erreur={wrong ? "Ce jour n’existe pas. Écrivez-le comme 01/09/2026." : erreur}
      inputMode="numeric"
      autoComplete="off"
      size={11}
      data-douteux={wrong || undefined}
      valeur={typed ?? (valeur === undefined ? "" : jourCourt(valeur))}
      onValeur={(next) => {
        setTyped(next);
        setWrong(false);
      }}
      onBlur={report}
      onKeyDown={(event) => event.key === "Enter" && report()}
    />
  );
}
