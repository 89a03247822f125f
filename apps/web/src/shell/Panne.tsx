import { useRouteError } from "react-router";
import { Erreur } from "../ui/Erreur.tsx";
import { useTitle } from "../ui/use-title.ts";
import { Seul } from "./Seul.tsx";

/** What is shown instead of a page that broke; reloading also fetches a version published since. */
export function Panne() {
  const error = useRouteError();
  useTitle("Erreur");
  return (
    <div className="stack">
      <h1>Cette page s’est arrêtée</h1>
      <Erreur
        error={error}
        effet="Ce qui était enregistré l’est toujours."
        onReessayer={() => window.location.reload()}
      />
    </div>
  );
}

/** The same, when there is no shell around. */
export function PanneSeule() {
  return (
    <Seul>
      <Panne />
    </Seul>
  );
}
