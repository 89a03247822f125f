import "./etats.css";
import { useEffect, useState } from "react";
import { Bouton } from "./Bouton.tsx";

interface ChargementProps {
  /** What is awaited, read aloud: « la liste des élèves ». */
  readonly quoi: string;
  /** The shape that will come. */
  readonly forme?: "page" | "tableau" | "lignes";
  /** How far it is, when known: « 1 240 élèves sur 1 568 ». */
  readonly compte?: string;
  /** From 0 to 1. */
  readonly part?: number;
  readonly onArreter?: () => void;
}

/** Nothing under 200 ms, then the final shape in grey; with a count and a way to stop when it lasts. */
export function Chargement({ quoi, forme = "page", compte, part, onArreter }: ChargementProps) {
  const late = useLate(200);
  if (!late) return null;
  return (
    <div className="wait">
      <span className="vh" role="status">{`Chargement\u00a0: ${quoi}`}</span>
      {(compte ?? onArreter) && (
        <div className="wait-text">
          {compte}
          {onArreter && (
            <Bouton petit onClick={onArreter}>
              Arrêter
            </Bouton>
          )}
        </div>
      )}
      {part !== undefined && (
        <progress className="gauge" max={1} value={part} aria-label={`Avancement\u00a0: ${quoi}`} />
      )}
      <div className={`wait-shape ${forme}`} aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
        <i />
        <i />
      </div>
    </div>
  );
}

function useLate(ms: number): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return late;
}
