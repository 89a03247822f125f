import { Bouton } from "../ui/Bouton.tsx";
import { Dialogue } from "../ui/Dialogue.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { useAbandonner } from "./queries.ts";

interface AbandonnerDialogueProps {
  readonly importId: string;
  readonly onFermer: () => void;
  /** Once it is dropped; closes the dialog by default. */
  readonly onAbandon?: () => void;
}

/** Dropping a plan loses decisions: it is asked first. */
export function AbandonnerDialogue({ importId, onFermer, onAbandon = onFermer }: AbandonnerDialogueProps) {
  const abandonner = useAbandonner(importId);
  return (
    <Dialogue
      titre="Abandonner ce plan&nbsp;?"
      onFermer={onFermer}
      actions={
        <>
          <Bouton onClick={onFermer}>Garder le plan</Bouton>
          <Bouton
            variante="primaire"
            occupe={abandonner.isPending}
            onClick={() => abandonner.mutate(undefined, { onSuccess: onAbandon })}
          >
            Abandonner le plan
          </Bouton>
        </>
      }
    >
      <p>
        Rien n’a été écrit, et rien ne le sera. Les décisions prises sur ce plan sont perdues&nbsp;; vous pourrez
        déposer les mêmes fichiers de nouveau.
      </p>
      {abandonner.error && <Erreur error={abandonner.error} />}
    </Dialogue>
  );
}
