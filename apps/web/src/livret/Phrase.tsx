import type { Commentaire } from "@navette/server/api";
import { Champ } from "../ui/Champ.tsx";
import { LigneDeBanque } from "./LigneDeBanque.tsx";
import { useEffacerCommentaire, useModifierCommentaire } from "./queries.ts";

/** Longest sentence of a bank: it must fit in the shortest text it goes to. */
export const PHRASE_MAX = 600;

interface PhraseProps {
  readonly commentaire: Commentaire;
  readonly modifiable: boolean;
}

/** One sentence of a bank, and what may be done of it. */
export function Phrase({ commentaire: { id, texte, theme, portee }, modifiable }: PhraseProps) {
  const aPersonne = portee === "ecole" ? " à personne" : "";
  return (
    <LigneDeBanque
      texte={texte}
      note={theme}
      modifiable={modifiable}
      mots={{
        ce: "cette phrase",
        vide: "La phrase est vide.",
        suite: `Elle ne sera plus proposée${aPersonne}. Les bilans où elle est écrite ne changent pas.`,
      }}
      modifier={useModifierCommentaire(id)}
      effacer={useEffacerCommentaire(id)}
      champ={(essai, setEssai) => <TextePhrase texte={essai} onTexte={setEssai} />}
    />
  );
}

/** The text of a sentence, being written. */
export function TextePhrase({ texte, onTexte }: { texte: string; onTexte: (texte: string) => void }) {
  return (
    <Champ label="Texte de la phrase" aide="«&nbsp;{prénom}&nbsp;» est remplacé par le prénom de l’élève.">
      {(control) => (
        <textarea
          className="input"
          rows={3}
          maxLength={PHRASE_MAX}
          {...control}
          value={texte}
          onChange={(event) => onTexte(event.currentTarget.value)}
        />
      )}
    </Champ>
  );
}
