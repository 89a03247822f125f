import "./bienvenue.css";
import { useQuery } from "@tanstack/react-query";
import { Navigate } from "react-router";
import { sessionQuery, useInstallation } from "../api/session.ts";
import { Seul } from "../shell/Seul.tsx";
import { Chargement } from "../ui/Chargement.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { useTitle } from "../ui/use-title.ts";
import { EcoleInventee } from "./EcoleInventee.tsx";
import { NouvelleEcoleForm } from "./NouvelleEcoleForm.tsx";

/** The first visit: create one's school, or try with an invented one. */
export function BienvenuePage() {
  useTitle("Bienvenue");
  const session = useQuery(sessionQuery);
  const installation = useInstallation();
  if (session.data) return <Navigate to="/" replace />;
  if (installation.data?.etablissements.some(({ demonstration }) => !demonstration))
    return <Navigate to="/connexion" replace />;
  return (
    <Seul large>
      <div className="accueil-premier">
        <h1>Bienvenue dans Navette</h1>
        <p className="soft measure">
          Navette lit les fichiers de vos applications, montre ce qui change et vous laisse décider. Tout reste sur ce
          serveur.
        </p>
      </div>
      {installation.error && <Erreur error={installation.error} onReessayer={() => void installation.refetch()} />}
      {installation.isPending && <Chargement quoi="la première page" forme="lignes" />}
      {installation.data && (
        <div className="deux-choix">
          <NouvelleEcoleForm />
          <EcoleInventee />
        </div>
      )}
    </Seul>
  );
}
