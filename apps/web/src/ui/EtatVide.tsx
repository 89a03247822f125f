import "./etats.css";
import type { Icon } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Icone } from "./Icone.tsx";

interface EtatVideProps {
  readonly icone?: Icon;
  /** What is missing, in a sentence. */
  readonly titre: string;
  readonly children?: ReactNode;
  /** The one act that fills it. */
  readonly action?: ReactNode;
}

/** Nothing here yet: what is missing, and how to bring it. */
export function EtatVide({ icone, titre, children, action }: EtatVideProps) {
  return (
    <div className="empty">
      {icone && <Icone de={icone} />}
      <h2>{titre}</h2>
      {children && <p>{children}</p>}
      {action && <div className="row">{action}</div>}
    </div>
  );
}
