import type { Import } from "@navette/server/api";
import { Alerte } from "../ui/Alerte.tsx";
import { LienBouton } from "../ui/Bouton.tsx";
import { pluriel } from "../ui/mots.ts";
import { causesEnMots, nombreLaisses } from "./laisses.ts";

/** The pupils of the files the import did not bring in, and where each of them is. */
export function ElevesLaisses({ found: { id, elevesLaisses } }: { found: Pick<Import, "id" | "elevesLaisses"> }) {
  if (elevesLaisses === null || nombreLaisses(elevesLaisses) === 0) return null;
  const { aArbitrer, laisses, refuses } = elevesLaisses;
  const liste = (devenir: string) => `/imports/${id}?objet=eleve&devenir=${devenir}`;
  const count = nombreLaisses(elevesLaisses);
  return (
    <Alerte
      ton={aArbitrer + refuses > 0 ? "warn" : "info"}
      titre={`${pluriel(count, "élève")} des fichiers ${count > 1 ? "ont été laissés" : "a été laissé"} de côté\u00a0: ${causesEnMots(elevesLaisses)}.`}
      actions={
        <>
          {aArbitrer > 0 && <LienBouton vers={liste("arbitrer")}>Voir ceux à arbitrer</LienBouton>}
          {laisses > 0 && <LienBouton vers={liste("laisse")}>Voir ceux ignorés</LienBouton>}
          {refuses > 0 && <LienBouton vers={`/imports/${id}/contenu`}>Voir les lignes illisibles</LienBouton>}
        </>
      }
    >
      <p>Rien n’a changé pour eux. Pour les reprendre, corrigez le fichier s’il le faut, puis déposez-le de nouveau.</p>
    </Alerte>
  );
}
