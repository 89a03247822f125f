import { EtatVide } from "../ui/EtatVide.tsx";
import { TitrePage } from "../ui/TitrePage.tsx";

export function PersonnesPage() {
  return (
    <>
      <TitrePage titre="Personnes" />
      <EtatVide titre="Aucune personne n’est encore connue." />
    </>
  );
}
