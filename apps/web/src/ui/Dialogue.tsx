import "./dialogue.css";
import { IconX } from "@tabler/icons-react";
import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { premierChamp } from "./focus.ts";
import { Icone } from "./Icone.tsx";
import { regionDefilante } from "./Region.tsx";

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
 * be filled has the focus first, else what is to be read; the cross comes last.
 */
export function Dialogue({ titre, children, actions, large = false, onFermer }: DialogueProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const body = useRef<HTMLElement>(null);
  const id = useId();
  // Closed while still in the page: a dialog taken out of it cannot give the focus back.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    if (body.current) (premierChamp(body.current) ?? body.current).focus();
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
      </div>
      <section className="dialog-body" ref={body} {...regionDefilante(titre)}>
        {children}
      </section>
      {actions && <div className="dialog-foot row">{actions}</div>}
      <button
        type="button"
        className="btn btn-quiet btn-s btn-icon dialog-cross"
        aria-label="Fermer"
        onClick={onFermer}
      >
        <Icone de={IconX} />
      </button>
    </dialog>
  );
}
