import { EtatVide } from "../ui/EtatVide.tsx";
import { TitrePage } from "../ui/TitrePage.tsx";

export function ImportsPage() {
  return (
    <>
      <TitrePage titre="Imports" />
      <EtatVide titre="Aucun import n’a encore été fait." />
    </>
  );
}
