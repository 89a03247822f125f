import type { EtatSource } from "@navette/server/api";
import { Fiche, Rubrique } from "../ui/Fiche.tsx";
import { Panneau } from "../ui/Panneau.tsx";
import { fraicheurDe, SOURCES } from "./words.ts";

/** How fresh what the school holds of each application is. */
export function Sources({ sources }: { sources: readonly EtatSource[] }) {
  return (
    <Panneau titre="Ce que Navette sait, et de quand" bord>
      <Fiche>
        {sources.map((each) => (
          <Rubrique key={each.source} nom={`Données ${SOURCES[each.source]}`}>
            {fraicheurDe(each)}
          </Rubrique>
        ))}
      </Fiche>
    </Panneau>
  );
}
