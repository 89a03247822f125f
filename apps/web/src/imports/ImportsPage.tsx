import { IconFileImport } from "@tabler/icons-react";
import { useSession } from "../api/session.ts";
import { type Degre, useMots } from "../shell/degre.ts";
import { EtatVide } from "../ui/EtatVide.tsx";
import { pluriel } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { TitrePage } from "../ui/TitrePage.tsx";
import { UneFoisLu } from "../ui/UneFoisLu.tsx";
import { Depot } from "./Depot.tsx";
import { Historique } from "./Historique.tsx";
import { useImports } from "./queries.ts";
import { Sources } from "./Sources.tsx";
import { estOuvert } from "./words.ts";

/** Where the files come from. */
const CHEMINS: Readonly<Record<Degre, string>> = {
  1: "Dans ONDE\u00a0: Listes & documents, Extractions, Élèves de l’école ou leurs responsables. Faites l’extraction «\u00a0Élèves\u00a0», puis l’extraction «\u00a0Responsables\u00a0», et déposez les deux fichiers ci-dessus.",
  2: "Dans SIECLE\u00a0: Exportations, En XML, les fichiers «\u00a0Élèves avec adresses\u00a0», «\u00a0Responsables\u00a0», «\u00a0Structures\u00a0», «\u00a0Nomenclature\u00a0» et «\u00a0Communs\u00a0». Dans STS-Web\u00a0: l’export des emplois du temps.",
};

export function ImportsPage() {
  const lecture = useImports();
  const { deSource } = useMots();
  const { degre } = useSession().etablissement;
  const waiting = (lecture.data?.imports ?? []).filter(({ etat, depasse }) => estOuvert(etat) && !depasse).length;
  return (
    <>
      <TitrePage
        titre={
          waiting > 0 ? pluriel(waiting, "import attend vos décisions", "imports attendent vos décisions") : "Imports"
        }
        sous={`Déposez les fichiers ${deSource}\u00a0: Navette montre ce qu’ils changent avant de rien écrire.`}
      />
      <div className="stack">
        <Depot />
        <UneFoisLu lecture={lecture} quoi="l’historique des imports" forme="tableau">
          {({ imports, sources }) => (
            <>
              {sources.length > 0 && <Sources sources={sources} />}
              {imports.length === 0 ? (
                <EtatVide icone={IconFileImport} titre="Aucun import n’a encore été fait.">
                  {CHEMINS[degre]}
                </EtatVide>
              ) : (
                <Panneau titre="Historique" bord>
                  <Historique imports={imports} />
                </Panneau>
              )}
            </>
          )}
        </UneFoisLu>
      </div>
    </>
  );
}
