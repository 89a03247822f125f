import type { PassagePropose } from "@navette/server/api";
import { Bouton } from "../ui/Bouton.tsx";
import { Dialogue } from "../ui/Dialogue.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { pluriel } from "../ui/mots.ts";
import type { Restes } from "./manques.ts";

interface FermetureProps {
  readonly passage: PassagePropose;
  readonly restes: Restes;
  readonly occupe: boolean;
  readonly error: unknown;
  readonly onPasser: () => void;
  readonly onFermer: () => void;
}

/** A class moves on with holes only when somebody says so, knowing what will not leave for LSU. */
export function Fermeture({ passage, restes: { cases, eleves, niveauxSeuls }, ...props }: FermetureProps) {
  const { occupe, error, onPasser, onFermer } = props;
  return (
    <Dialogue
      titre={`Il reste ${pluriel(cases, "case à saisir", "cases à saisir")}`}
      onFermer={onFermer}
      actions={
        <>
          <Bouton variante="primaire" onClick={onFermer}>
            Revenir à la saisie
          </Bouton>
          <Bouton occupe={occupe} onClick={onPasser}>
            {passage.action} quand même
          </Bouton>
        </>
      }
    >
      <p>{pluriel(eleves, "élève est concerné", "élèves sont concernés")}.</p>
      {niveauxSeuls > 0 && (
        <p>
          {pluriel(niveauxSeuls, "niveau ne partira pas vers LSU", "niveaux ne partiront pas vers LSU")}&nbsp;: LSU veut
          au moins un élément de programme à côté.
        </p>
      )}
      <p>Un bilan sans appréciation générale, ou de moins de trois domaines, serait retenu.</p>
      {Boolean(error) && <Erreur error={error} />}
    </Dialogue>
  );
}
