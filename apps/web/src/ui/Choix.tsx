import "./choix.css";
import { type ReactNode, useId } from "react";

interface Possibilite<Valeur extends string> {
  readonly valeur: Valeur;
  readonly libelle: string;
  /** What choosing it does, on the second line. */
  readonly suite?: string | undefined;
}

interface ChoixProps<Valeur extends string> {
  readonly legende: string;
  readonly choix: readonly Possibilite<Valeur>[];
  readonly valeur: Valeur | undefined;
  readonly onChange: (valeur: Valeur) => void;
}

/** One among a few, each with its consequence in view: native radios in a fieldset. */
export function Choix<Valeur extends string>({ legende, choix, valeur, onChange }: ChoixProps<Valeur>) {
  const group = useId();
  return (
    <fieldset className="choices">
      <legend className="field-label">{legende}</legend>
      {choix.map((one) => (
        <label key={one.valeur} className="pick">
          <input type="radio" name={group} checked={one.valeur === valeur} onChange={() => onChange(one.valeur)} />
          <span>
            <b>{one.libelle}</b>
            {one.suite && <small>{one.suite}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface CaseProps {
  readonly coche: boolean;
  readonly onCoche: (coche: boolean) => void;
  readonly children: ReactNode;
}

/** Yes or no. */
export function Case({ coche, onCoche, children }: CaseProps) {
  return (
    <label className="check">
      <input type="checkbox" checked={coche} onChange={(event) => onCoche(event.currentTarget.checked)} />
      <span>{children}</span>
    </label>
  );
}
