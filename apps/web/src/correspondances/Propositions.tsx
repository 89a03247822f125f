import type { GenreApparie } from "@navette/server/api";
import { IconCheck } from "@tabler/icons-react";
import { Bouton } from "../ui/Bouton.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { nombre } from "../ui/mots.ts";
import { useAssocier } from "./queries.ts";

/** Accepts at once all that is proposed, as it is shown. */
export function Propositions({ apparie: { genre, lignes } }: { readonly apparie: GenreApparie }) {
  const associer = useAssocier();
  const paires = lignes.flatMap(({ nom, etat, cle }) => (etat === "propose" && cle !== null ? [{ nom, cle }] : []));
  return (
    <>
      {associer.error && <Erreur error={associer.error} />}
      {paires.length > 0 && (
        <Bouton
          variante="primaire"
          icone={IconCheck}
          occupe={associer.isPending}
          onClick={() => associer.mutate({ genre, paires })}
        >
          {paires.length === 1 ? "Accepter la proposition" : `Accepter les ${nombre(paires.length)} propositions`}
        </Bouton>
      )}
    </>
  );
}
