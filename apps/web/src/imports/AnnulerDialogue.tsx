import type { Annulation } from "@navette/server/api";
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
            variante={data && data.annulees > 0 ? "primaire" : "simple"}
            occupe={annuler.isPending}
            empeche={empechement(data)}
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
      {data && data.declarations > 0 && (
        <p>
          {pluriel(data.declarations, "lien déclaré à la main part", "liens déclarés à la main partent")} avec les
          élèves que l’import avait ajoutés&nbsp;: après un nouvel import, ces responsables seront à préciser de
          nouveau.
        </p>
      )}
      {data && <Gardees gardees={data.gardees} fait={false} />}
    </Dialogue>
  );
}

function empechement(data: Annulation | undefined): string | undefined {
  if (!data) return "Navette cherche d’abord ce que l’annulation garderait.";
  return data.annulees > 0
    ? undefined
    : "Rien ne reviendrait en arrière\u00a0: tout ce que cet import a apporté a été corrigé ou sert depuis.";
}
