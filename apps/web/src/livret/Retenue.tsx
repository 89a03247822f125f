import { useBlocker } from "react-router";
import { NonEnregistre } from "../shell/NonEnregistre.tsx";
import { useAtelier, useFile } from "./atelier.ts";
import { enSuspens } from "./cell-queue.ts";
import { aRegler, pertesDe } from "./pertes.ts";

/** Before another page: what only its author can mend is said, and stays in the tab if he goes all the same. */
export function Retenue() {
  const { store } = useAtelier();
  const entrees = enSuspens(useFile(store)).filter(aRegler);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      entrees.length > 0 &&
      nextLocation.pathname !== currentLocation.pathname &&
      // A session that ended keeps what was typed for the same person's return.
      nextLocation.pathname !== "/connexion",
  );
  if (blocker.state !== "blocked") return null;
  return (
    <NonEnregistre
      pertes={pertesDe(entrees)}
      suite="Si vous partez, ce que vous avez écrit reste dans cet onglet&nbsp;: vous le retrouverez en revenant, jusqu’à la déconnexion."
      partir="Aller à l’autre page"
      onRester={() => blocker.reset()}
      onPartir={() => blocker.proceed()}
    />
  );
}
