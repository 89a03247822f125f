import type { Import } from "@navette/server/api";
import { Badge } from "../ui/Badge.tsx";
import { Fiche, Rubrique } from "../ui/Fiche.tsx";
import { nombre, pluriel } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";

/** The file of responsables: read and compared, imported when Navette takes families. */
export function Familles({ responsables, liens, reconnus, inconnus, ambigus }: NonNullable<Import["familles"]>) {
  return (
    <Panneau titre="Les responsables" fin={<Badge ton="info">Lu, sera importé avec les familles</Badge>} bord>
      <Fiche>
        <Rubrique nom="Lus">
          {pluriel(responsables, "responsable")}, {pluriel(liens, "lien avec un élève", "liens avec des élèves")}
        </Rubrique>
        <Rubrique nom="Élève reconnu">{nombre(reconnus)}</Rubrique>
        <Rubrique nom="Élève absent de l’école">{nombre(inconnus)}</Rubrique>
        <Rubrique nom="Plusieurs élèves possibles">{nombre(ambigus)}</Rubrique>
      </Fiche>
    </Panneau>
  );
}
