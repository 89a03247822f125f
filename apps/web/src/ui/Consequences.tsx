import "./consequences.css";
import type { Icon } from "@tabler/icons-react";
import { Icone } from "./Icone.tsx";

export interface Consequence {
  readonly icone: Icon;
  /** A whole sentence. */
  readonly phrase: string;
}

/** What an act will change, and what it will not, read before it is done. */
export function Consequences({ points }: { points: readonly Consequence[] }) {
  return (
    <ul className="consequences">
      {points.map(({ icone, phrase }) => (
        <li key={phrase}>
          <Icone de={icone} />
          <span>{phrase}</span>
        </li>
      ))}
    </ul>
  );
}
