import type { Arbitrage, Decision, Suggestion } from "@navette/server/api";
import { IconBulb } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Bouton } from "../ui/Bouton.tsx";
import { Icone } from "../ui/Icone.tsx";
import { choixDe, rangDe, rangDeTouche } from "./arbitrage.ts";
import { Comparaison } from "./Comparaison.tsx";

interface CasProps {
  readonly cas: Arbitrage;
  /** None other waits. */
  readonly dernier: boolean;
  /** The case before was just answered: the keyboard goes on here. */
  readonly focus: boolean;
  /** Its answer is on its way. */
  readonly occupe: boolean;
  readonly onDecision: (decision: Decision) => void;
}

/** Two records side by side, what the comparison says, and the answers: 1, 2, 3, then Entrée. */
export function CasAArbitrer({ cas, dernier, focus, occupe, onDecision }: CasProps) {
  const reponses = choixDe(cas);
  const form = useRef<HTMLFormElement>(null);
  const [chosen, setChosen] = useState(() => rangDe(reponses, cas.decision));
  const [missing, setMissing] = useState(false);
  const group = useId();
  const shown = cas.suggestions[Math.min(Math.max(chosen, 0), cas.suggestions.length - 1)];
  useEffect(() => {
    if (focus) form.current?.focus();
  }, [focus]);
  const choose = (rank: number) => {
    if (rank >= reponses.length) return;
    setChosen(rank);
    setMissing(false);
  };
  const validate = () => {
    const reponse = reponses[chosen];
    if (reponse) onDecision(reponse.decision);
    else setMissing(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const rank = rangDeTouche(event.code);
    if (rank !== undefined) choose(rank);
    else if (event.key === "Enter" && event.target === form.current) validate();
  };
  return (
    <form
      ref={form}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        validate();
      }}
    >
      <Question cas={cas} suggestion={shown} />
      {shown ? <Comparaison lignes={shown.lignes} /> : <Details {...cas} />}
      <p className="why">
        <Icone de={IconBulb} />
        <span>
          {shown && <span className="first-up">{shown.indices}. </span>}
          {cas.motif}
        </span>
      </p>
      <fieldset className="answers">
        <legend className="vh">{`Votre décision pour ${cas.sujet}`}</legend>
        {reponses.map(({ libelle, suite }, rank) => (
          <label key={`${libelle} ${suite}`}>
            <input type="radio" name={group} checked={rank === chosen} onChange={() => choose(rank)} />
            <span>
              <b>{libelle}</b>
              <small>{suite}</small>
            </span>
            <kbd>{rank + 1}</kbd>
          </label>
        ))}
      </fieldset>
      {missing && (
        <p className="soft" role="alert">
          Choisissez d’abord une réponse.
        </p>
      )}
      <Bouton type="submit" large variante="primaire" occupe={occupe}>
        {dernier ? "Valider la réponse" : "Valider et passer au suivant"}
      </Bouton>
    </form>
  );
}

function Question({ cas: { sujet, sexe, ligne }, suggestion }: { cas: Arbitrage; suggestion: Suggestion | undefined }) {
  if (!suggestion) {
    return (
      <p>
        <b>{sujet}</b>
        {ligne === null ? " du fichier" : `, ligne ${ligne} du fichier`}&nbsp;: que faire de cette ligne&nbsp;?
      </p>
    );
  }
  return (
    <p>
      <b>{sujet}</b> du fichier est-{sexe === "F" ? "elle" : "il"} <b>{suggestion.sujet}</b>, déjà{" "}
      {sexe === "F" ? "connue" : "connu"}&nbsp;?
    </p>
  );
}

function Details({ details }: Pick<Arbitrage, "details">) {
  return (
    <dl className="plan-fields">
      {details.map(({ libelle, valeur }) => (
        <div key={libelle}>
          <dt>{libelle}</dt>
          <dd>{valeur}</dd>
        </div>
      ))}
    </dl>
  );
}
