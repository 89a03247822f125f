import "./fiche.css";
import type { ReactNode } from "react";

interface RubriqueProps {
  readonly nom: string;
  /** At the end of the line: what can be done about it. */
  readonly fin?: ReactNode;
  readonly children: ReactNode;
}

/** What is known of somebody or something, one named line after another. */
export function Fiche({ children }: { children: ReactNode }) {
  return <dl className="record">{children}</dl>;
}

export function Rubrique({ nom, fin, children }: RubriqueProps) {
  return (
    <div className="record-row">
      <dt>{nom}</dt>
      <dd>{children}</dd>
      {fin && <dd className="record-end">{fin}</dd>}
    </div>
  );
}
