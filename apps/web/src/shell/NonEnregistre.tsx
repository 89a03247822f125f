import type { ReactNode } from "react";
import { Bouton } from "../ui/Bouton.tsx";
import { Dialogue } from "../ui/Dialogue.tsx";

interface NonEnregistreProps {
  readonly pertes: readonly string[];
  /** What becomes of it if one leaves. */
  readonly suite: ReactNode;
  readonly partir: string;
  readonly onRester: () => void;
  readonly onPartir: () => void;
}

/** Said before one leaves what is not kept: staying is the first offer. */
export function NonEnregistre({ pertes, suite, partir, onRester, onPartir }: NonEnregistreProps) {
  return (
    <Dialogue
      titre="Tout n’est pas enregistré"
      onFermer={onRester}
      actions={
        <>
          <Bouton onClick={onPartir}>{partir}</Bouton>
          <Bouton variante="primaire" onClick={onRester}>
            Rester et corriger
          </Bouton>
        </>
      }
    >
      <ul className="stack">
        {pertes.map((perte) => (
          <li key={perte}>{perte}</li>
        ))}
      </ul>
      <p className="soft">{suite}</p>
    </Dialogue>
  );
}
