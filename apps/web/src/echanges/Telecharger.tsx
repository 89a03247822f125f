import type { Envoi } from "@navette/server/api";
import { IconDownload } from "@tabler/icons-react";
import { download } from "../api/download.ts";
import { useEcriture } from "../api/ecriture.ts";
import { Bouton } from "../ui/Bouton.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { fichierAt } from "./queries.ts";

/** Gives the file as it was prepared; a refusal is told in place. The pages then say that it was downloaded. */
export function Telecharger({ envoi }: { envoi: Pick<Envoi, "id" | "libelle" | "nom"> }) {
  const act = useEcriture(() => download(fichierAt(envoi.id)));
  return (
    <>
      <Bouton
        petit
        icone={IconDownload}
        occupe={act.isPending}
        onClick={() => act.mutate()}
        nom={`Télécharger ${envoi.libelle} (${envoi.nom})`}
      >
        Télécharger
      </Bouton>
      {act.error && <Erreur error={act.error} effet="Le fichier est toujours dans l’historique." />}
    </>
  );
}
