import "./alerte.css";
import { type Icon, IconAlertOctagon, IconAlertTriangle, IconCircleCheck, IconInfoCircle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Icone } from "./Icone.tsx";

type TonAlerte = "info" | "ok" | "warn" | "bad";

const icones: Record<TonAlerte, Icon> = {
  info: IconInfoCircle,
  ok: IconCircleCheck,
  warn: IconAlertTriangle,
  bad: IconAlertOctagon,
};

interface AlerteProps {
  readonly ton?: TonAlerte;
  readonly icone?: Icon;
  /** A whole sentence. */
  readonly titre: string;
  readonly children?: ReactNode;
  /** Two at most. */
  readonly actions?: ReactNode;
  /** Read aloud as soon as it appears: for what answers an act of the person. */
  readonly annonce?: boolean;
}

/** One thing to know before going on. */
export function Alerte({ ton = "info", icone = icones[ton], titre, children, actions, annonce = false }: AlerteProps) {
  return (
    <div className={`alert ${ton}`} role={annonce ? "alert" : undefined}>
      <Icone de={icone} />
      <div className="alert-text">
        <p className="alert-title">{titre}</p>
        {children}
      </div>
      {actions && <div className="alert-end row">{actions}</div>}
    </div>
  );
}
