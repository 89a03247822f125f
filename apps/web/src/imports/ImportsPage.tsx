import { IconFileImport } from "@tabler/icons-react";
import { Chargement } from "../ui/Chargement.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { EtatVide } from "../ui/EtatVide.tsx";
import { pluriel } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { TitrePage } from "../ui/TitrePage.tsx";
import { Depot } from "./Depot.tsx";
import { Historique } from "./Historique.tsx";
import { useImports } from "./queries.ts";
import { estOuvert } from "./words.ts";

export function ImportsPage() {
  const { data, error, refetch } = useImports();
  const imports = data?.imports ?? [];
  const waiting = imports.filter(({ etat, depasse }) => estOuvert(etat) && !depasse).length;
  return (
    <>
      <TitrePage
        titre={
          waiting > 0 ? pluriel(waiting, "import attend vos décisions", "imports attendent vos décisions") : "Imports"
        }
        sous="Déposez les extractions d’ONDE&nbsp;: Navette montre ce qu’elles changent avant de rien écrire."
      />
      <div className="stack">
        <Depot />
        {error && <Erreur error={error} onReessayer={() => void refetch()} />}
        {!data && !error && <Chargement quoi="l’historique des imports" forme="tableau" />}
        {data && imports.length === 0 && (
          <EtatVide icone={IconFileImport} titre="Aucun import n’a encore été fait.">
            Dans ONDE&nbsp;: Listes & documents, Extractions, puis «&nbsp;Élèves de l’école&nbsp;» et
            «&nbsp;Responsables des élèves&nbsp;». Déposez les deux fichiers ci-dessus.
          </EtatVide>
        )}
        {imports.length > 0 && (
          <Panneau titre="Historique" bord>
            <Historique imports={imports} />
          </Panneau>
        )}
      </div>
    </>
  );
}
