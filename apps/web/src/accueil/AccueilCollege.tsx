import "./accueil.css";
import type { Accueil } from "@navette/server/api";
import { IconFileImport } from "@tabler/icons-react";
import { useSession } from "../api/session.ts";
import { useImports } from "../imports/queries.ts";
import { Sources } from "../imports/Sources.tsx";
import { LienBouton } from "../ui/Bouton.tsx";
import { jourEntier } from "../ui/mots.ts";
import { TitrePage } from "../ui/TitrePage.tsx";
import { ATraiterListe } from "./ATraiterListe.tsx";
import { cesDuCollege } from "./a-traiter.ts";
import { ProchaineEtape } from "./ProchaineEtape.tsx";
import { suiteDuCollege } from "./suite-college.ts";

/** Where a collège stands: what its applications last said, the next act, what is to mend. */
export function AccueilCollege({ accueil }: { accueil: Accueil }) {
  const { compte } = useSession();
  const lecteur = compte.role === "enseignant" ? "enseignant" : "direction";
  const suite = suiteDuCollege(accueil.suite, lecteur);
  const cas = lecteur === "direction" ? cesDuCollege(accueil.aTraiter) : [];
  return (
    <>
      <TitrePage
        chapeau={jourEntier(accueil.today)}
        titre={suite.titre}
        fin={
          lecteur === "direction" &&
          suite.action?.vers !== "/imports" && (
            <LienBouton vers="/imports" icone={IconFileImport}>
              Déposer des fichiers
            </LienBouton>
          )
        }
      />
      <div className="stack">
        <ProchaineEtape suite={suite} aTraiter={cas.length} />
        {lecteur === "direction" && <SourcesConnues />}
        {lecteur === "direction" && <ATraiterListe cas={cas} lecteur={lecteur} />}
      </div>
    </>
  );
}

/** Nothing before the first import: the next step says what to deposit. */
function SourcesConnues() {
  const { data } = useImports();
  return data && data.sources.length > 0 ? <Sources sources={data.sources} /> : null;
}
