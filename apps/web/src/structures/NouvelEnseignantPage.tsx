import { useNavigate } from "react-router";
import { useCreerPersonnel } from "../personnes/queries.ts";
import { LienBouton } from "../ui/Bouton.tsx";
import { Panneau } from "../ui/Panneau.tsx";
import { TitrePage } from "../ui/TitrePage.tsx";
import { EnseignantForm } from "./EnseignantForm.tsx";
import { useFilEquipe } from "./fil-equipe.ts";

/** Adds somebody; classes and account come on the page that follows. */
export function NouvelEnseignantPage() {
  const creation = useCreerPersonnel();
  const navigate = useNavigate();
  return (
    <>
      <TitrePage
        fil={[...useFilEquipe(), { libelle: "Nouvelle personne" }]}
        titre="Ajouter une personne à l’établissement"
        sous="Vous choisirez ses classes et lui créerez un compte juste après."
      />
      <Panneau titre="Qui est-ce&nbsp;?">
        <EnseignantForm
          bouton="Ajouter cette personne"
          envoi={creation}
          autres={
            <LienBouton vers="/structures/enseignants" variante="discret">
              Revenir sans ajouter
            </LienBouton>
          }
          onEnvoyer={(personne) =>
            creation.mutate(personne, { onSuccess: ({ id }) => void navigate(`/structures/enseignants/${id}`) })
          }
        />
      </Panneau>
    </>
  );
}
