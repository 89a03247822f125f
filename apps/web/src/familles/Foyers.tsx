import type { Famille } from "@navette/server/api";
import { Fiche, Rubrique } from "../ui/Fiche.tsx";
import { pluriel } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { lignesAdresse, nomsDe } from "./words.ts";

/** The households of a family, and who lives in each. */
export function Foyers({ famille }: { famille: Famille }) {
  const { foyers, enfants } = famille;
  if (foyers.length === 0) return null;
  return (
    <Panneau titre="Qui vit où" note={pluriel(foyers.length, "adresse")} bord>
      <Fiche>
        {foyers.map((foyer) => {
          const here = enfants.filter(({ id }) => foyer.enfants.includes(id)).map(({ prenom }) => prenom);
          return (
            <Rubrique key={foyer.id} nom={lignesAdresse(foyer.adresse).join(", ")}>
              {[nomsDe(foyer.responsables, famille), ...here].filter((part) => part !== "").join(", ")}
            </Rubrique>
          );
        })}
      </Fiche>
    </Panneau>
  );
}
