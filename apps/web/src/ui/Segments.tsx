import "./segments.css";
import type { Icon } from "@tabler/icons-react";
import { useId } from "react";
import { Icone } from "./Icone.tsx";

interface SegmentsProps<Valeur extends string> {
  /** Read aloud only: what is being chosen. */
  readonly nom: string;
  readonly choix: readonly { readonly valeur: Valeur; readonly libelle: string; readonly icone?: Icon }[];
  readonly valeur: Valeur;
  readonly onChange: (valeur: Valeur) => void;
}

/** A choice among a few words, all visible: native radios in a fieldset. */
export function Segments<Valeur extends string>({ nom, choix, valeur, onChange }: SegmentsProps<Valeur>) {
  const group = useId();
  return (
    <fieldset className="seg">
      <legend className="vh">{nom}</legend>
      {choix.map((option) => (
        <label key={option.valeur}>
          <input
            type="radio"
            name={group}
            checked={option.valeur === valeur}
            onChange={() => onChange(option.valeur)}
          />
          <span>
            {option.icone && <Icone de={option.icone} />}
            {option.libelle}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
