import "./champ.css";
import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import { type ComponentProps, type ReactNode, useId, useState } from "react";
import { Bouton } from "./Bouton.tsx";
import { Icone } from "./Icone.tsx";

interface Autour {
  readonly label: string;
  readonly aide?: ReactNode;
  /** What is wrong and how to mend it; the typed value is kept. */
  readonly erreur?: string | undefined;
  /** What was recognised. */
  readonly accord?: string | undefined;
}

interface ChampProps extends Autour {
  /** Draws the control; spread what is given on it so that label, hint and error are tied to it. */
  readonly children: (control: {
    id: string;
    "aria-describedby": string | undefined;
    "aria-invalid": boolean | undefined;
  }) => ReactNode;
}

/** A label, a control, and what helps to fill it. */
export function Champ({ label, aide, erreur, accord, children }: ChampProps) {
  const id = useId();
  const note = `${id}-note`;
  const noted = aide !== undefined || erreur !== undefined || accord !== undefined;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        "aria-describedby": noted ? note : undefined,
        "aria-invalid": erreur === undefined ? undefined : true,
      })}
      <div id={note} aria-live="polite">
        {erreur !== undefined && (
          <p className="fault">
            <Icone de={IconAlertTriangle} />
            <span>{erreur}</span>
          </p>
        )}
        {erreur === undefined && accord !== undefined && (
          <p className="good">
            <Icone de={IconCheck} />
            <span>{accord}</span>
          </p>
        )}
        {erreur === undefined && accord === undefined && aide !== undefined && <p className="hint">{aide}</p>}
      </div>
    </div>
  );
}

type InputProps = Omit<ComponentProps<"input">, "value" | "onChange" | "id" | "type">;

interface ChampTexteProps extends Autour, InputProps {
  readonly valeur: string;
  readonly onValeur: (valeur: string) => void;
  readonly type?: "text" | "email" | "search";
}

/** One line of text. */
export function ChampTexte({ label, aide, erreur, accord, valeur, onValeur, ...input }: ChampTexteProps) {
  return (
    <Champ label={label} aide={aide} erreur={erreur} accord={accord}>
      {(control) => (
        <input
          className="input"
          {...input}
          {...control}
          value={valeur}
          onChange={(event) => onValeur(event.currentTarget.value)}
        />
      )}
    </Champ>
  );
}

/** A password, hidden until its owner asks to see it. */
export function ChampSecret({
  label,
  aide,
  erreur,
  accord,
  valeur,
  onValeur,
  ...input
}: Omit<ChampTexteProps, "type">) {
  const [shown, setShown] = useState(false);
  return (
    <Champ label={label} aide={aide} erreur={erreur} accord={accord}>
      {(control) => (
        <div className="field-secret">
          <input
            className="input"
            {...input}
            {...control}
            type={shown ? "text" : "password"}
            value={valeur}
            spellCheck={false}
            autoCapitalize="none"
            onChange={(event) => onValeur(event.currentTarget.value)}
          />
          <Bouton
            onClick={() => setShown(!shown)}
            nom={`${shown ? "Cacher" : "Montrer"} (${label.toLocaleLowerCase("fr")})`}
          >
            {shown ? "Cacher" : "Montrer"}
          </Bouton>
        </div>
      )}
    </Champ>
  );
}

interface ChampChoixProps<Valeur extends string> extends Autour {
  readonly valeur: Valeur;
  readonly choix: readonly { readonly valeur: Valeur; readonly libelle: string }[];
  readonly onValeur: (valeur: Valeur) => void;
}

/** One value among many: the browser's own list. A value that is none of them stays chosen, as it is written. */
export function ChampChoix<Valeur extends string>({ choix, valeur, onValeur, ...autour }: ChampChoixProps<Valeur>) {
  return (
    <Champ {...autour}>
      {(control) => (
        <select
          className="select"
          {...control}
          value={valeur}
          onChange={(event) => {
            const chosen = choix.find((option) => option.valeur === event.currentTarget.value);
            if (chosen) onValeur(chosen.valeur);
          }}
        >
          {!choix.some((option) => option.valeur === valeur) && <option value={valeur}>{valeur}</option>}
          {choix.map((option) => (
            <option key={option.valeur} value={option.valeur}>
              {option.libelle}
            </option>
          ))}
        </select>
      )}
    </Champ>
  );
}
