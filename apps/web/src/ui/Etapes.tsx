import "./etapes.css";
import { IconCheck } from "@tabler/icons-react";
import { Link } from "react-router";
import { Icone } from "./Icone.tsx";

interface Etape {
  readonly libelle: string;
  /** Where a done step can be read again. */
  readonly vers?: string | undefined;
}

interface EtapesProps {
  /** What the steps are about: « Étapes de l’import ». */
  readonly nom: string;
  readonly etapes: readonly Etape[];
  /** Rank of the step under way, from 0; the number of steps when all are done. */
  readonly courante: number;
}

/** Where one stands in an ordered work. */
export function Etapes({ nom, etapes, courante }: EtapesProps) {
  return (
    <ol className="steps" aria-label={nom}>
      {etapes.map(({ libelle, vers }, rank) => {
        const done = rank < courante;
        return (
          <li key={libelle} className={done ? "done" : undefined} aria-current={rank === courante ? "step" : undefined}>
            <span className="dot" aria-hidden="true">
              {done ? <Icone de={IconCheck} /> : rank + 1}
            </span>
            <span className="lab">
              {done && vers !== undefined ? <Link to={vers}>{libelle}</Link> : libelle}
              {done && <span className="vh"> (fait)</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
