import { Bouton } from "../ui/Bouton.tsx";
import { Chargement } from "../ui/Chargement.tsx";
import { Dialogue } from "../ui/Dialogue.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { pluriel } from "../ui/mots.ts";
import { Gardees } from "./Gardees.tsx";
import { useAnnulation, useAnnuler } from "./queries.ts";

interface AnnulerDialogueProps {
  readonly importId: string;
  readonly onFermer: () => void;
}

/** Says what undoing brings back and what it keeps, before it is done. */
export function AnnulerDialogue({ importId, onFermer }: AnnulerDialogueProps) {
  const { data, error } = useAnnulation(importId);
  const annuler = useAnnuler(importId);
  return (
    <Dialogue
      titre="Annuler cet import&nbsp;?"
      large
      onFermer={onFermer}
      actions={
        <>
          <Bouton onClick={onFermer}>Garder l’import</Bouton>
          <Bouton
            variante="primaire"
            occupe={annuler.isPending}
            empeche={data ? undefined : "Navette cherche d’abord ce que l’annulation garderait."}
            onClick={() => annuler.mutate(undefined, { onSuccess: onFermer })}
          >
            Annuler l’import
          </Bouton>
        </>
      }
    >
      <p>L’établissement redevient ce qu’il était avant cet import. Ce qui a été saisi ou corrigé depuis est gardé.</p>
      {error && <Erreur error={error} />}
      {annuler.error && <Erreur error={annuler.error} effet="Rien n’a été annulé." />}
      {!data && !error && <Chargement quoi="ce que l’annulation garderait" forme="lignes" />}
      {data && (
        <p>
          <b>{pluriel(data.annulees, "élément revient en arrière", "éléments reviennent en arrière")}.</b>
        </p>
      )}
      {data && <Gardees gardees={data.gardees} fait={false} />}
    </Dialogue>
  );
}
