import "./panneau.css";
import { type ReactNode, useId } from "react";

interface PanneauProps {
  readonly titre: string;
  /** A short note beside the title. */
  readonly note?: ReactNode;
  /** At the end of the heading row. */
  readonly fin?: ReactNode;
  /** The content draws its own edges: a table, a list of rows. */
  readonly bord?: boolean;
  readonly children: ReactNode;
}

/** A heading row and a body. Panels are never nested. */
export function Panneau({ titre, note, fin, bord = false, children }: PanneauProps) {
  const id = useId();
  return (
    <section className="panel" aria-labelledby={id}>
      <div className="panel-head">
        <h2 id={id}>{titre}</h2>
        {note && <p className="muted">{note}</p>}
        {fin && <div className="row row-end">{fin}</div>}
      </div>
      {bord ? children : <div className="panel-body">{children}</div>}
    </section>
  );
}
