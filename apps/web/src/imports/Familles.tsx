import type { Import } from "@navette/server/api";
import { Fiche, Rubrique } from "../ui/Fiche.tsx";
import { nombre, pluriel } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";

/** Whose parents the responsables of the files are: a link that leads to nobody, or to several, is not imported. */
export function Familles({ responsables, liens, reconnus, inconnus, ambigus }: NonNullable<Import["familles"]>) {
  return (
    <Panneau titre="Les responsables" bord>
      <Fiche>
        <Rubrique nom="Lus">
          {pluriel(responsables, "responsable")}, {pluriel(liens, "lien avec un élève", "liens avec des élèves")}
        </Rubrique>
        <Rubrique nom="Liens reconnus">{nombre(reconnus)}</Rubrique>
        <Rubrique nom="Liens vers un élève absent de l’établissement">{nombre(inconnus)}</Rubrique>
        <Rubrique nom="Liens où plusieurs élèves sont possibles">{nombre(ambigus)}</Rubrique>
      </Fiche>
    </Panneau>
  );
}
