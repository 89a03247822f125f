import { accorde } from "@navette/formats/codes/accord";
import type { Import } from "@navette/server/api";
import { LienBouton } from "../ui/Bouton.tsx";
import { pluriel } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";

const SHOWN = 5;

/** The responsables whom nothing of the plan named: their children left, and they go with them. */
export function DevenusAnciens({ anciens }: Pick<NonNullable<Import["bilan"]>, "anciens">) {
  const [first] = anciens;
  if (!first) return null;
  const others = anciens.length - SHOWN;
  const noms = anciens.slice(0, SHOWN).map(({ nom }) => nom);
  const devenu = anciens.length > 1 ? "devenus anciens" : accorde(first.civilite, "devenu ancien", "devenue ancienne");
  return (
    <Panneau
      titre={`${pluriel(anciens.length, "responsable")} ${devenu}`}
      fin={
        <LienBouton petit vers="/personnes/responsables?filtre=anciens">
          Voir les anciens
        </LienBouton>
      }
    >
      <p>
        {noms.join(", ")}
        {others > 0 && ` et ${pluriel(others, "autre")}`}.
      </p>
      <p className="soft">
        Leurs enfants ont quitté l’établissement&nbsp;: rien n’est plus envoyé pour eux, et les fiches restent.
      </p>
    </Panneau>
  );
}
