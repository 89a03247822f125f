import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { Navigate, useLocation } from "react-router";
import { sessionQuery } from "../api/session.ts";
import { PremiereConnexion } from "../connexion/PremiereConnexion.tsx";
import { Chargement } from "../ui/Chargement.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { Seul } from "./Seul.tsx";
import { Shell } from "./Shell.tsx";

/** What the login page is told: where to come back, and whether a session has just ended. */
export interface RetourConnexion {
  readonly retour: string;
  readonly expiree: boolean;
}

/** Lets in who has a session, once the password is his own; leads the others to the login page, and back afterwards. */
export function Gardien() {
  const { data: session, error, refetch } = useQuery(sessionQuery);
  const location = useLocation();
  const known = useRef(false);
  if (session) {
    known.current = true;
    return session.compte.motDePasseProvisoire ? <PremiereConnexion /> : <Shell />;
  }
  if (error) {
    return (
      <Seul>
        <h1>Navette ne s’ouvre pas</h1>
        <Erreur error={error} onReessayer={() => void refetch()} />
      </Seul>
    );
  }
  if (session === undefined) return <Chargement quoi="votre session" />;
  const state: RetourConnexion = { retour: location.pathname + location.search, expiree: known.current };
  return <Navigate to="/connexion" state={state} replace />;
}
