import type { Cellule } from "@navette/server/api";
import { Bouton } from "../ui/Bouton.tsx";
import { Dialogue } from "../ui/Dialogue.tsx";
import { pluriel } from "../ui/mots.ts";

interface ChoixCollageProps {
  readonly depuis: Cellule;
  readonly texte: string;
  readonly onBloc: () => void;
  readonly onIci: () => void;
  readonly onFermer: () => void;
}

/** Several lines without columns: a text of several lines, or one line a pupil. Nothing says which but the person. */
export function ChoixCollage({ depuis, texte, onBloc, onIci, onFermer }: ChoixCollageProps) {
  const lignes = texte.trim().split(/\r\n?|\n/).length;
  return (
    <Dialogue
      titre={`${pluriel(lignes, "ligne collée", "lignes collées")}\u00a0: où vont-elles\u00a0?`}
      onFermer={onFermer}
      actions={
        <>
          <Bouton onClick={onFermer}>Ne rien coller</Bouton>
          <Bouton onClick={onBloc}>Une ligne par élève, vers le bas</Bouton>
          <Bouton variante="primaire" onClick={onIci}>
            {depuis.objet === "elements" ? "Toutes pour cet élève" : "Tout dans cette case"}
          </Bouton>
        </>
      }
    >
      <p>
        Une ligne par élève&nbsp;: la première va à cet élève, les suivantes à ceux d’en dessous, et vous relisez avant
        d’écrire.
      </p>
    </Dialogue>
  );
}
