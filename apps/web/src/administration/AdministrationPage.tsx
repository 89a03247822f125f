import { EtatVide } from "../ui/EtatVide.tsx";
import { TitrePage } from "../ui/TitrePage.tsx";

export function AdministrationPage() {
  return (
    <>
      <TitrePage titre="Administration" />
      <EtatVide titre="Aucun autre compte n’est encore créé." />
    </>
  );
}
