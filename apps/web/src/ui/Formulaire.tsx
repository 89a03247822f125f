import "./formulaire.css";
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Erreur } from "./Erreur.tsx";

interface FormulaireProps {
  readonly onEnvoyer: () => void;
  /** The refusal that no field says by itself. What was typed stays. */
  readonly erreur?: unknown;
  /** Changes at each refusal: the first field in fault then takes the focus. */
  readonly refus?: unknown;
  /** What was just done: said until something is changed again. `false` while there is nothing to say. */
  readonly succes?: string | false;
  readonly actions: ReactNode;
  readonly children: ReactNode;
}

/** Fields, what is wrong with them all, and the acts at the end. Nothing leaves while a field holds what it cannot read. */
export function Formulaire({ onEnvoyer, erreur, refus, succes, actions, children }: FormulaireProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (refus) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [refus]);
  const [changed, setChanged] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChanged(false);
    const doubtful = form.current?.querySelector<HTMLElement>("[data-douteux]");
    if (doubtful) doubtful.focus();
    else onEnvoyer();
  };
  return (
    <>
      <form className="fields" ref={form} onSubmit={submit} onChange={() => setChanged(true)} noValidate>
        {children}
        {Boolean(erreur) && <Erreur error={erreur} effet="Ce que vous avez saisi est toujours là." />}
        <div className="row">{actions}</div>
      </form>
      {succes !== undefined && (
        <p className="muted" role="status">
          {!changed && succes}
        </p>
      )}
    </>
  );
}

/** Fields that stand side by side where there is room. */
export function Ligne({ children }: { children: ReactNode }) {
  return <div className="fields-line">{children}</div>;
}
