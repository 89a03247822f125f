import { EtatVide } from "../ui/EtatVide.tsx";
import { TitrePage } from "../ui/TitrePage.tsx";

export function LivretPage() {
  return (
    <>
      <TitrePage titre="Livret" />
      <EtatVide titre="Aucun bilan n’est encore commencé." />
    </>
  );
}
