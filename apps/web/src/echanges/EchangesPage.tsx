import { EtatVide } from "../ui/EtatVide.tsx";
import { TitrePage } from "../ui/TitrePage.tsx";

export function EchangesPage() {
  return (
    <>
      <TitrePage titre="Échanges" />
      <EtatVide titre="Rien n’est encore parti de l’école." />
    </>
  );
}
