import "./accueil.css";
import type { Accueil } from "@navette/server/api";
import { IconFileImport } from "@tabler/icons-react";
import { useSession } from "../api/session.ts";
import { tablesDe } from "../livret/chaleur.ts";
import { LienBouton } from "../ui/Bouton.tsx";
import { CarteDeChaleur } from "../ui/CarteDeChaleur.tsx";
import { Chargement } from "../ui/Chargement.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { LegendeDeLigne, LigneDeTransit } from "../ui/LigneDeTransit.tsx";
import { jourEntier } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { Region } from "../ui/Region.tsx";
import { TitrePage } from "../ui/TitrePage.tsx";
import { AccueilCollege } from "./AccueilCollege.tsx";
import { ATraiterListe } from "./ATraiterListe.tsx";
import { saisiDesOuvertes } from "./a-traiter.ts";
import { ProchaineEtape } from "./ProchaineEtape.tsx";
import { useAccueil } from "./queries.ts";
import { stationsDe } from "./stations.ts";
import { suiteEnMots } from "./suite.ts";

/** Where the school stands: the one next act, the chain, the livret class by class, what is to mend. */
export function AccueilPage() {
  const { data, error, refetch } = useAccueil();
  const { degre } = useSession().etablissement;
  if (data) return degre === 2 ? <AccueilCollege accueil={data} /> : <Contenu accueil={data} />;
  return (
    <>
      <TitrePage titre="Accueil" />
      {error ? <Erreur error={error} onReessayer={() => void refetch()} /> : <Chargement quoi="l’accueil" />}
    </>
  );
}

function Contenu({ accueil }: { accueil: Accueil }) {
  const { compte } = useSession();
  const lecteur = compte.role === "enseignant" ? "enseignant" : "direction";
  const suite = suiteEnMots(accueil.suite);
  const [current] = accueil.chaine.periodes;
  const chapeau = [jourEntier(accueil.today), current?.libelle.toLocaleLowerCase("fr")].filter(Boolean).join(" · ");
  const deposer = lecteur === "direction" && suite.action?.vers !== "/imports";
  return (
    <>
      <TitrePage
        chapeau={chapeau}
        titre={suite.titre}
        fin={
          deposer && (
            <LienBouton vers="/imports" icone={IconFileImport}>
              Déposer des fichiers
            </LienBouton>
          )
        }
      />
      <div className="stack">
        <ProchaineEtape suite={suite} />
        <Panneau titre="La chaîne de l’école" note="D’ONDE à LSU, dans l’ordre." fin={<LegendeDeLigne />} bord>
          <LigneDeTransit stations={stationsDe(accueil, lecteur, suite.action && suite.numero)} />
        </Panneau>
        <div className="home-two">
          <LivretParClasse accueil={accueil} lecteur={lecteur} />
          <ATraiterListe cas={accueil.aTraiter} lecteur={lecteur} saisi={saisiDesOuvertes(accueil)} />
        </div>
      </div>
    </>
  );
}

function LivretParClasse({ accueil, lecteur }: { accueil: Accueil; lecteur: "direction" | "enseignant" }) {
  const tables = tablesDe(accueil.classes, accueil.today);
  const saisi = saisiDesOuvertes(accueil);
  return (
    <Panneau
      titre="Le livret, classe par classe"
      note={
        saisi && (
          <>
            Part saisie des périodes commencées&nbsp;: <b>{saisi.pourcent}&nbsp;%</b>
          </>
        )
      }
    >
      {tables.length > 0 ? (
        <Region nom="Avancement par classe">
          <CarteDeChaleur tables={tables} />
        </Region>
      ) : (
        <p className="soft">
          {lecteur === "direction"
            ? "L’avancement apparaîtra ici, une fois les classes importées et les périodes choisies."
            : "L’avancement de vos classes apparaîtra ici."}
        </p>
      )}
    </Panneau>
  );
}
