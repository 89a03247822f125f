import "./verrou.css";
import { IconLock } from "@tabler/icons-react";
import { Bouton } from "./Bouton.tsx";
import { Icone } from "./Icone.tsx";
import { jourLong } from "./mots.ts";

interface VerrouProps {
  readonly auteur: string;
  /** An instant. */
  readonly le: string;
  /** What is given back, to name the button: « le prénom ». */
  readonly quoi: string;
  readonly onLiberer: () => void;
  readonly occupe?: boolean;
}

/** A value corrected here: imports show it and leave it alone, until it is given back to them. */
export function Verrou({ auteur, le, quoi, onLiberer, occupe = false }: VerrouProps) {
  return (
    <span className="lock">
      <Icone de={IconLock} />
      <span>
        Corrigé ici le {jourLong(le)} par {auteur}. Les imports n’y touchent pas.
      </span>
      <Bouton petit variante="discret" onClick={onLiberer} occupe={occupe} nom={`Rendre aux imports\u00a0: ${quoi}`}>
        Rendre aux imports
      </Bouton>
    </span>
  );
}
