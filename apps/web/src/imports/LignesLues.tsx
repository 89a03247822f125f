import type { Import } from "@navette/server/api";
import { Link } from "react-router";
import { Fiche, Rubrique } from "../ui/Fiche.tsx";
import { pluriel } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { LUS, partsLues } from "./laisses.ts";

/** Where each line of the files went, number by number, each leading to its list. */
export function LignesLues({ found: { id, etat, lus } }: { readonly found: Pick<Import, "id" | "etat" | "lus"> }) {
  if (lus.length === 0) return null;
  return (
    <Panneau titre="Ce que deviennent les lignes des fichiers" bord>
      <Fiche>
        {lus.map((compte) => (
          <Rubrique key={compte.objet} nom={LUS[compte.objet].titre}>
            {pluriel(compte.lignes, `${LUS[compte.objet].mot} lu`, `${LUS[compte.objet].mot}s lus`)}&nbsp;:{" "}
            {partsLues(compte, { id, etat }).map(({ texte, vers }, rank) => (
              <span key={texte}>
                {rank > 0 && ", "}
                <Link to={vers}>{texte}</Link>
              </span>
            ))}
            .
          </Rubrique>
        ))}
      </Fiche>
    </Panneau>
  );
}
