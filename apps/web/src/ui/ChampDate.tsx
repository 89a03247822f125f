import { useState } from "react";
import { ChampTexte } from "./Champ.tsx";
import { jourCourt, lireJour } from "./mots.ts";

interface ChampDateProps {
  readonly label: string;
  readonly aide?: string;
  readonly erreur?: string | undefined;
  /** `AAAA-MM-JJ`, or `undefined` when there is none. */
  readonly valeur: string | undefined;
  /** Called with a real day, or `undefined` once the field is emptied; never with a doubtful value. */
  readonly onValeur: (iso: string | undefined) => void;
}

/** A day, typed as one writes it: JJ/MM/AAAA. */
export function ChampDate({ label, aide = "JJ/MM/AAAA", erreur, valeur, onValeur }: ChampDateProps) {
  const [typed, setTyped] = useState<string>();
  const text = typed ?? (valeur === undefined ? "" : jourCourt(valeur));
  const [left, setLeft] = useState(false);
  const wrong = left && text.trim() !== "" && lireJour(text) === undefined;
  return (
    <ChampTexte
      label={label}
      aide={aide}
      erreur={wrong ? "Ce jour n’existe pas. Écrivez-le comme 01/09/2026." : erreur}
      inputMode="numeric"
      autoComplete="off"
      size={11}
      valeur={text}
      onValeur={(next) => {
        setTyped(next);
        setLeft(false);
        const iso = lireJour(next);
        if (iso !== undefined || next.trim() === "") onValeur(iso);
      }}
      onBlur={() => {
        setLeft(true);
        if (lireJour(text) !== undefined) setTyped(undefined);
      }}
    />
  );
}
