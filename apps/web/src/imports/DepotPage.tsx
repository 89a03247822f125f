import { TitrePage } from "../ui/TitrePage.tsx";
import { Depot } from "./Depot.tsx";
import { EtapesImport } from "./EtapesImport.tsx";

export function DepotPage() {
  return (
    <>
      <TitrePage
        titre="Déposer des fichiers"
        fil={[{ libelle: "Imports", vers: "/imports" }, { libelle: "Nouvel import" }]}
        sous="Rien ne change avant que vous l’ayez décidé&nbsp;: Navette montre d’abord ce que les fichiers changeraient."
        fin={<EtapesImport etape="fichiers" />}
      />
      <Depot />
    </>
  );
}
