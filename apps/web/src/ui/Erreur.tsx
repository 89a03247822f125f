import { IconRefresh } from "@tabler/icons-react";
import { AppError } from "../api/app-error.ts";
import { Alerte } from "./Alerte.tsx";
import { Bouton } from "./Bouton.tsx";

interface ErreurProps {
  readonly error: unknown;
  /** Says what has changed, when something has. */
  readonly effet?: string;
  readonly onReessayer?: () => void;
}

/** A refusal or an outage, in place, beside what caused it. */
export function Erreur({ error, effet, onReessayer }: ErreurProps) {
  const known = error instanceof AppError ? error : undefined;
  return (
    <Alerte
      ton="bad"
      annonce
      titre={known?.message ?? "Cette page a rencontré une erreur imprévue."}
      actions={
        onReessayer && (
          <Bouton icone={IconRefresh} onClick={onReessayer}>
            Réessayer
          </Bouton>
        )
      }
    >
      <p>{known ? known.remedy : "Réessayez. Si cela recommence, prévenez l’administrateur."}</p>
      {effet && <p>{effet}</p>}
      {known?.requestId && (
        <p className="muted">
          À transmettre à l’administrateur&nbsp;: <code>{known.requestId}</code>
        </p>
      )}
    </Alerte>
  );
}
