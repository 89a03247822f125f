import { useQuery } from "@tanstack/react-query";
import { Navigate, useLocation } from "react-router";
import { sessionQuery, useInstallation } from "../api/session.ts";
import { pertes } from "../api/suspens.ts";
import type { RetourConnexion } from "../shell/Gardien.tsx";
import { Seul } from "../shell/Seul.tsx";
import { Alerte } from "../ui/Alerte.tsx";
import { Chargement } from "../ui/Chargement.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { useTitle } from "../ui/use-title.ts";
import { ComptesDEssai } from "./ComptesDEssai.tsx";
import { ConnexionForm } from "./ConnexionForm.tsx";

/** The login page. Leads to the first visit when no school exists yet, and away when a session is already open. */
export function ConnexionPage() {
  useTitle("Connexion");
  const { retour, expiree } = coming(useLocation().state);
  const session = useQuery(sessionQuery);
  const installation = useInstallation();
  if (session.data) return <Navigate to={retour} replace />;
  if (installation.data?.etablissements.length === 0) return <Navigate to="/bienvenue" replace />;
  return (
    <Seul>
      <h1>Connexion</h1>
      {expiree && (
        <Alerte ton="info" titre="Votre session est terminée.">
          <p>Connectez-vous&nbsp;: vous reviendrez à la page que vous lisiez.</p>
          {pertes().length > 0 && (
            <p>Ce que vous écriviez et qui n’est pas enregistré vous attend dans cet onglet&nbsp;: ne le fermez pas.</p>
          )}
        </Alerte>
      )}
      {installation.error && <Erreur error={installation.error} onReessayer={() => void installation.refetch()} />}
      {installation.isPending && <Chargement quoi="la page de connexion" forme="lignes" />}
      {installation.data && <ConnexionForm ecoles={installation.data.etablissements} />}
      {installation.data && (
        <ComptesDEssai
          comptes={installation.data.comptesDEssai}
          seul={installation.data.etablissements.every(({ demonstration }) => demonstration)}
        />
      )}
    </Seul>
  );
}

/** The state left by `Gardien`; a page opened by its address has none. */
function coming(state: unknown): RetourConnexion {
  const { retour, expiree } = (state ?? {}) as Partial<RetourConnexion>;
  return { retour: retour ?? "/", expiree: expiree ?? false };
}
