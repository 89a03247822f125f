import { Outlet } from "react-router";
import { Reserve } from "../shell/Reserve.tsx";

/** The people of the school. An enseignant meets his pupils in the livret. */
export function Personnes() {
  return (
    <Reserve roles={["administrateur", "directeur"]} quoi="les dossiers des élèves" aQui="la direction">
      <Outlet />
    </Reserve>
  );
}
