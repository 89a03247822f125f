import { EtatVide } from "../ui/EtatVide.tsx";
import { TitrePage } from "../ui/TitrePage.tsx";

export function StructuresPage() {
  return (
    <>
      <TitrePage titre="Structures" />
      <EtatVide titre="Aucune classe n’est encore connue." />
    </>
  );
}
