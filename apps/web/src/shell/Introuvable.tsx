import { IconMapOff } from "@tabler/icons-react";
import { LienBouton } from "../ui/Bouton.tsx";
import { EtatVide } from "../ui/EtatVide.tsx";
import { TitrePage } from "../ui/TitrePage.tsx";

/** No page at this address. */
export function Introuvable() {
  return (
    <>
      <TitrePage titre="Cette page n’existe pas" />
      <EtatVide
        icone={IconMapOff}
        titre="L’adresse ne mène à aucune page de Navette."
        action={<LienBouton vers="/">Revenir à l’accueil</LienBouton>}
      >
        Le lien est peut-être ancien, ou l’adresse mal recopiée.
      </EtatVide>
    </>
  );
}
