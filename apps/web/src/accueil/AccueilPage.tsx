import { EtatVide } from "../ui/EtatVide.tsx";
import { TitrePage } from "../ui/TitrePage.tsx";

export function AccueilPage() {
  return (
    <>
      <TitrePage titre="Accueil" />
      <EtatVide titre="Aucun fichier n’a encore été importé." />
    </>
  );
}
