import "./dialogue.css";
import { IconX } from "@tabler/icons-react";
import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { Icone } from "./Icone.tsx";
import { regionDefilante } from "./Region.tsx";

const CHAMPS = 'input:not([type="radio"]):not([type="checkbox"]), input:checked, select, textarea';

interface DialogueProps {
  /** A sentence: what is decided here. */
  readonly titre: string;
  readonly children: ReactNode;
  /** The button that acts stands last. */
  readonly actions?: ReactNode;
  readonly large?: boolean;
  /** Escape, or the cross. */
  readonly onFermer: () => void;
}

/**
 * The browser's own modal dialog: it keeps the focus in, and gives it back where it was. Mount it to open it. What is to
 * be filled has the focus first; the browser would give it to the cross.
 */
export function Dialogue({ titre, children, actions, large = false, onFermer }: DialogueProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Closed while still in the page: a dialog taken out of it cannot give the focus back.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    shown?.querySelector<HTMLElement>(`.dialog-body :is(${CHAMPS})`)?.focus();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={large ? "dialog is-large" : "dialog"}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onFermer();
      }}
    >
      <div className="dialog-head">
        <h2 id={id}>{titre}</h2>
        <button type="button" className="btn btn-quiet btn-s btn-icon" aria-label="Fermer" onClick={onFermer}>
          <Icone de={IconX} />
        </button>
      </div>
      <section className="dialog-body" {...regionDefilante(titre)}>
        {children}
      </section>
      {actions && <div className="dialog-foot row">{actions}</div>}
    </dialog>
  );
}
