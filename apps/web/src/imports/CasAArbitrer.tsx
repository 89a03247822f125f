import type { Arbitrage, Decision, Suggestion } from "@navette/server/api";
import { IconBulb } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Bouton } from "../ui/Bouton.tsx";
import { Icone } from "../ui/Icone.tsx";
import { choixDe, gesteDe, rangDe } from "./arbitrage.ts";
import { Comparaison } from "./Comparaison.tsx";

/** Where the keyboard is when the case is shown; `si-libre`: here, unless a field, a button or a link has it. */
export type Clavier = "ici" | "si-libre" | "ailleurs";

interface CasProps {
  readonly cas: Arbitrage;
  /** None other waits. */
  readonly dernier: boolean;
  readonly clavier: Clavier;
  /** Its answer is on its way. */
  readonly occupe: boolean;
  readonly onDecision: (decision: Decision) => void;
  /** Goes to the case before or after. */
  readonly onPas: (pas: -1 | 1) => void;
}

/** Two records side by side, what the comparison says, and the answers: 1, 2, 3, then Entrée. */
export function CasAArbitrer({ cas, dernier, clavier, occupe, onDecision, onPas }: CasProps) {
  const reponses = choixDe(cas);
  const form = useRef<HTMLFormElement>(null);
  const [chosen, setChosen] = useState(() => rangDe(reponses, cas.decision));
  const [missing, setMissing] = useState(false);
  const group = useId();
  const shown = cas.suggestions[Math.min(Math.max(chosen, 0), cas.suggestions.length - 1)];
  useEffect(() => {
    const isFree = document.activeElement?.matches("body, main, h1") ?? true;
    if (clavier === "ici" || (clavier === "si-libre" && isFree)) form.current?.focus({ preventScroll: true });
  }, [clavier]);
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
    const isHere = event.target === form.current;
    const surReponse = event.target instanceof HTMLInputElement;
    const geste = isHere || surReponse ? gesteDe({ code: event.code, surReponse }, chosen, reponses.length) : undefined;
    if (geste === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    if (geste.kind === "choisir") choose(geste.rang);
    else if (geste.kind === "aller") onPas(geste.pas);
    else validate();
  };
  return (
    <form
      ref={form}
      tabIndex={-1}
      aria-label={`Cas à arbitrer\u00a0: ${cas.sujet}`}
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
      <p className="arb-keys">
        Au clavier&nbsp;: <kbd>1</kbd> à <kbd>{reponses.length}</kbd> ou <kbd>↑</kbd> <kbd>↓</kbd> pour répondre,{" "}
        <kbd>Entrée</kbd> pour valider, <kbd>←</kbd> <kbd>→</kbd> pour changer de cas.
      </p>
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
